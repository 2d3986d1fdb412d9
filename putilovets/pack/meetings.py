"""A meeting, expanded into finite rules: every act a single choice with a path id."""

from collections.abc import Iterator, Sequence

from putilovets.pack.acts import effects
from putilovets.pack.floors import FloorStages
from putilovets.pack.meeting_models import (
    ClauseTable,
    ItemTable,
    MeetingTable,
    TalkTable,
    TieTable,
)
from putilovets.pack.meeting_rules import Expander
from putilovets.pack.rules import unique_choices
from putilovets.pack.staged_names import NO_TIE, NOBODY
from putilovets.pack.workshop import Where, Workshop
from putilovets.story import called
from putilovets.story.called import InMeeting, minuted
from putilovets.story.chamber import FIVE, LIVE, Chamber
from putilovets.story.conditions import All, Any, Atom, Tree, negated
from putilovets.story.effects import Effect, If, Minute
from putilovets.story.floor import Decide, Opened
from putilovets.story.places import Exit
from putilovets.story.stages import Meeting, Stage

HAND = 5
"""How many choices a page of a meeting offers at most."""


def meeting(
    table: MeetingTable, where: Where, shop: Workshop, words: dict[str, str], chamber: Chamber
) -> Meeting:
    """Return the meeting of a table and put its words into `words`."""
    keys = tuple(_keys(table))
    _charted(table, where, shop)
    make = Expander(table.id, where, shop, words, chamber, keys)
    stages = (
        *_opening(table, make),
        *(_counting(stage, chamber) for stage in FloorStages(table, make).stages()),
        *(_draft_stage(table, number, make) for number in range(len(table.clause))),
        _tie_stage(table, make),
        _vote_stage(table, make),
        *(_name_stage(table, number, make) for number in range(len(table.clause))),
        _sign_stage(table, make),
    )
    for clause in table.clause:
        words[f"ahead/{table.id}/{clause.id}"] = f"«{clause.text.rstrip('.')}» is ahead of the line"
    return Meeting(table.id, stages, HAND, chamber=chamber)


def _charted(table: MeetingTable, where: Where, shop: Workshop) -> None:
    """Write down where the items, speeches, clauses and ties stand from which choices come."""
    kinds: tuple[tuple[str, Sequence[ItemTable | TalkTable | ClauseTable | TieTable], str], ...] = (
        ("item", table.item, "floor"),
        ("item", table.item, "agenda"),
        ("speech", table.speech, "floor"),
        ("speech", table.speech, "speech"),
        ("speech", table.speech, "asked"),
        ("clause", table.clause, "draft"),
        ("clause", table.clause, "name"),
        ("tie", table.tie, "tie"),
    )
    for kind, tables, stage in kinds:
        for number, each in enumerate(tables):
            shop.atlas.text(f"{table.id}/{stage}/{each.id}", where.at(kind, number))


def _counting(stage: Stage, chamber: Chamber) -> Stage:
    """Have those counted who are in the room when the floor is opened."""
    if stage.key != "floor":
        return stage
    return stage._replace(on_arrival=(Opened(chamber), *stage.on_arrival))


def _keys(table: MeetingTable) -> Iterator[str]:
    yield from ("agenda", "prepare", "floor")
    for item in table.item:
        yield f"floor/{item.id}"
    for speech in table.speech:
        yield f"speech/{speech.id}"
        yield f"asked/{speech.id}"
    yield from (f"draft/{clause.id}" for clause in table.clause)
    yield from ("tie", "vote")
    yield from (f"name/{clause.id}" for clause in table.clause)
    yield "sign"


def _opening(table: MeetingTable, make: Expander) -> Iterator[Stage]:
    """Yield the agenda, and what can still be done before the meeting is opened."""
    of, where, shop = InMeeting(table.id), make.where, make.shop
    arrival = list(effects(table.effects, where, shop))
    for number, before in enumerate(table.before):
        at = where.at("before", number)
        when = shop.condition(before.when, at, "when")
        done = effects(before.effects, at, shop)
        arrival += done if when is None else [If(when, effect) for effect in done]
    rules = tuple(
        make.rule(
            f"agenda/{item.id}",
            f"First: {item.title}",
            "prepare",
            shop.condition(item.when, where.at("item", number), "when"),
            (make.put(of.first, item.id),),
        )
        for number, item in enumerate(table.item)
        if item.first
    )
    conditions = [rule.when.tree for rule in rules if rule.when is not None]
    exits: tuple[Exit, ...] = ()
    if len(conditions) == len(rules):
        exits = (make.exit("prepare", All(tuple(negated(tree) for tree in conditions))),)
    yield Stage("agenda", rules, exits, tuple(arrival))
    unique_choices(table.prepare, where, shop, "prepare")
    prepared = tuple(
        make.written(
            choice,
            f"prepare/{choice.id}",
            "floor",
            where.at("prepare", number),
            (make.passing(choice.minutes, told=True),) if choice.minutes else (),
        )
        for number, choice in enumerate(table.prepare)
    )
    yield Stage("prepare", prepared, () if prepared else (make.exit("floor"),))


def _live(clause: str) -> Atom:
    return Atom(called.draft(clause), "in", LIVE)


def _draft_stage(table: MeetingTable, number: int, make: Expander) -> Stage:
    """Return the page on which one clause is read out as it stands in the draft."""
    clause = table.clause[number]
    after = f"draft/{table.clause[number + 1].id}" if number + 1 < len(table.clause) else "tie"
    stem = f"draft/{clause.id}"
    rules = [
        make.rule(
            f"{stem}/keep", "Leave it as it was said", after, None, (make.passing(FIVE, told=True),)
        )
    ]
    if clause.narrow is not None:
        text = f"Narrow it: «{clause.narrow.text.rstrip('.')}»"
        done = (make.put(called.draft(clause.id), "narrow"), make.passing(FIVE, told=True))
        rules.append(make.rule(f"{stem}/narrow", text, after, None, done))
    deferred = (make.put(called.draft(clause.id), "deferred"),)
    rules.append(
        make.rule(f"{stem}/defer", "Put it off to the next meeting", after, None, deferred)
    )
    struck = (make.put(called.draft(clause.id), "struck"), *_slight(table, clause, make))
    rules.append(make.rule(f"{stem}/strike", "Strike it out", after, None, struck))
    exits = (make.empty, make.exit(after, Atom(called.draft(clause.id), "not in", LIVE)))
    return Stage(stem, tuple(rules), exits)


def _slight(table: MeetingTable, clause: ClauseTable, make: Expander) -> Iterator[Effect]:
    """Yield what striking a clause does to those from whose speeches it came."""
    for speech in table.speech:
        if clause.id in speech.offers and speech.bloc is not None:
            spoke = make.shop.made(Atom(called.said(speech.id), "!=", ("no",)))
            yield If(spoke, make.move(InMeeting(table.id).trust(speech.bloc), -1))


def _tie_stage(table: MeetingTable, make: Expander) -> Stage:
    """Return the page on which a want of the shop may be tied to the line."""
    of = InMeeting(table.id)
    rules = []
    possible: list[Tree] = []
    for number, tie in enumerate(table.tie):
        both = All(tuple(_live(clause) for clause in tie.clauses))
        possible.append(both)
        done = effects(tie.effects, make.where.at("tie", number), make.shop)
        acts = (make.put(of.tied, tie.id), *done, make.passing(FIVE, told=True))
        rule_id = f"tie/{tie.id}"
        rules.append(make.rule(rule_id, tie.choice, "vote", make.shop.made(both), acts, tie.cost))
    if not rules:
        return Stage("tie", (), (make.exit("vote"),))
    rules.append(make.rule("tie/none", "Leave each point to stand by itself", "vote"))
    none = All(tuple(Any(tuple(_dead(each) for each in tie.clauses)) for tie in table.tie))
    return Stage("tie", tuple(rules), (make.empty, make.exit("vote", none)))


def _dead(clause: str) -> Atom:
    return Atom(called.draft(clause), "not in", LIVE)


def _vote_stage(table: MeetingTable, make: Expander) -> Stage:
    """Return the page on which the draft is put to the vote."""
    of = InMeeting(table.id)
    first = f"name/{table.clause[0].id}"
    rules = [] if table.line is None else [make.reading(table.line, "vote/read", "vote")]
    whole, apart = (Decide(make.chamber, which, FIVE) for which in (True, False))
    rules.append(make.rule("vote/whole", "Put the whole draft to the vote", first, None, (whole,)))
    several = _several(table, of)
    if several is not None:
        text = "Put it to the vote point by point"
        when = make.shop.made(several)
        points = make.rule("vote/points", text, first, when, (apart,))
        make.words[f"{points.text}/cost"] = f"{FIVE} minutes a vote"
        rules.append(points)
    if table.tie:
        tied = make.shop.made(Atom(of.tied, "!=", (NO_TIE,)))
        acts = (make.put(of.tied, NO_TIE), make.passing(FIVE))
        rules.append(
            make.rule("vote/untie", "Let what is tied come apart again", "vote", tied, acts)
        )
    put_off = (make.put(of.result, "adjourned"), *_put_off(table, make))
    text = "Close without a vote"
    cost = "the right-hand column stays empty"
    rules.append(make.rule("vote/adjourn", text, "sign", None, put_off, cost))
    nothing = All(tuple(_dead(clause.id) for clause in table.clause))
    return Stage("vote", tuple(rules), (make.empty, make.exit("sign", nothing)))


def _put_off(table: MeetingTable, make: Expander) -> Iterator[Effect]:
    for clause in table.clause:
        live = make.shop.made(_live(clause.id))
        yield If(live, make.put(called.draft(clause.id), "deferred"))


def _several(table: MeetingTable, of: InMeeting) -> Tree | None:
    """Return the condition under which there is more than one thing to vote on."""
    ids = [clause.id for clause in table.clause]
    pairs = [(a, b) for at, a in enumerate(ids) for b in ids[at + 1 :]]
    if not pairs:
        return None
    two = Any(tuple(All((_live(a), _live(b))) for a, b in pairs))
    if not table.tie:
        return two
    ways: list[Tree] = [All((Atom(of.tied, "==", (NO_TIE,)), two))]
    for tie in table.tie:
        others = tuple(_live(each) for each in ids if each not in tie.clauses)
        if others:
            ways.append(All((Atom(of.tied, "==", (tie.id,)), Any(others))))
    return Any(tuple(ways))


def _name_stage(table: MeetingTable, number: int, make: Expander) -> Stage:
    """Return the page on which somebody is named to do what was carried."""
    clause = table.clause[number]
    after = f"name/{table.clause[number + 1].id}" if number + 1 < len(table.clause) else "sign"
    where = make.where.at("clause", number)
    rules = [
        make.naming(clause, place, after, where.at("name", place))
        for place in range(len(clause.name))
    ]
    unnamed = effects(clause.unnamed, where.at("unnamed"), make.shop)
    text, cost = "Leave it without a name", "what nobody is to do stays paper"
    rules.append(make.rule(f"name/{clause.id}/{NOBODY}", text, after, None, unnamed, cost))
    exits = (make.exit(after, Atom(called.fate(clause.id), "!=", ("carried",))),)
    return Stage(f"name/{clause.id}", tuple(rules), exits)


def _sign_stage(table: MeetingTable, make: Expander) -> Stage:
    """Return the page on which the minutes are signed."""
    flag = minuted(table.id)
    write = Minute(flag, make.shop.names.slot(flag), table.id)
    unique_choices(table.sign, make.where, make.shop, "sign")
    rules = []
    for number, choice in enumerate(table.sign):
        where = make.where.at("sign", number)
        rules.append(make.written(choice, f"sign/{choice.id}", "sign", where, (write,)))
    if not rules:
        rules.append(make.rule("sign/sign", "Sign the minutes", "sign", None, (write,)))
    end = make.end(table.to)
    return Stage("sign", tuple(rule._replace(to=end, seals=True) for rule in rules))
