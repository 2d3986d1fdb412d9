"""A mirror expanded into finite rules, and how it is told."""

from collections.abc import Iterator, Sequence

from putilovets.pack.acts import effects, move, put
from putilovets.pack.meeting_rules import all_of
from putilovets.pack.mirror_models import ClaimTable, DefectTable, MirrorTable
from putilovets.pack.newspaper_names import READINGS
from putilovets.pack.rules import choice_words, unique_choices
from putilovets.pack.settings import ground_within, grounded, page_parts, setting_of, told
from putilovets.pack.workshop import Where, Workshop
from putilovets.story import called
from putilovets.story.called import InMirror
from putilovets.story.conditions import Any, Atom, Condition, negated
from putilovets.story.edition import Ground, Part, Setting
from putilovets.story.effects import Effect, If
from putilovets.story.places import Exit, Rule, Target
from putilovets.story.stages import Mirror, Stage

HEAR = "hear"
NOTHING = "go-on"
"""The choice that goes on to the readings, and the one that passes them over."""


def mirror(table: MirrorTable, where: Where, shop: Workshop, words: dict[str, str]) -> Mirror:
    """Return the mirror of a table and put its words into `words`."""
    end = Target(shop.place(table.to, where, "to"))
    arrival = effects(table.effects, where, shop)
    first = Stage("mirror", tuple(_onward(table, where, shop, words, end)), (), arrival)
    last = len(table.defect)
    readings = [
        _reading(
            defect,
            where.at("defect", number),
            shop,
            words,
            (table.id, end if number + 1 == last else Target(table.id, number + 2)),
        )
        for number, defect in enumerate(table.defect)
    ]
    return Mirror(table.id, (first, *readings))


def _onward(
    table: MirrorTable, where: Where, shop: Workshop, words: dict[str, str], end: Target
) -> Iterator[Rule]:
    """Yield going on to the readings, and going on where there is nothing to read."""
    holds = [_holds(table, at, where, shop) for at in range(len(table.defect))]
    some = Any(tuple(each.tree for each in holds if each is not None))
    always = any(each is None for each in holds)
    hear, on = f"{table.id}/{HEAR}", f"{table.id}/{NOTHING}"
    heard = put(InMirror(table.id).heard, True, shop)
    if holds:
        words[hear] = table.hear
        acts = (heard, *_picked(table, holds, shop))
        when = None if always else shop.made(some)
        yield Rule(HEAR, hear, Target(table.id, 1), when, effects=acts)
    if not always:
        words[on] = table.nothing.text
        words[f"{on}/reply"] = table.nothing.reply.strip()
        when = shop.made(negated(some)) if holds else None
        yield Rule(NOTHING, on, end, when, effects=(heard,))


def _holds(table: MirrorTable, number: int, where: Where, shop: Workshop) -> Condition | None:
    return shop.condition(table.defect[number].when, where.at("defect", number), "when")


def _picked(
    table: MirrorTable, holds: Sequence[Condition | None], shop: Workshop
) -> Iterator[Effect]:
    """Yield what fixes which defects are read out: the first that hold, before any is answered."""
    read = InMirror(table.id).read
    for defect, when in zip(table.defect, holds, strict=True):
        flag, room = called.read_out(defect.id), Atom(read, "<", (READINGS,))
        tree = all_of(room, None if when is None else when.tree) or room
        yield If(shop.made(tree), put(flag, True, shop))
        yield If(shop.made(Atom(flag, "==", (True,))), move(read, 1, shop))


def _reading(
    defect: DefectTable,
    where: Where,
    shop: Workshop,
    words: dict[str, str],
    ends: tuple[str, Target],
) -> Stage:
    """Return the page on which a defect is read out and answered."""
    place, after = ends
    unique_choices(defect.answer, where, shop, "answer")
    shop.atlas.text(f"{place}/read/{defect.id}", where)
    rules = []
    for number, answer in enumerate(defect.answer):
        at, rule_id = where.at("answer", number), f"read/{defect.id}/{answer.id}"
        choice_words(answer, f"{place}/{rule_id}", words, at, shop)
        rules.append(
            Rule(
                rule_id,
                f"{place}/{rule_id}",
                after,
                shop.condition(answer.when, at, "when"),
                shop.condition(answer.needs, at, "needs"),
                effects(answer.effects, at, shop),
                answer.seals,
            )
        )
    unread = shop.made(Atom(called.read_out(defect.id), "==", (False,)))
    return Stage(f"read/{defect.id}", tuple(rules), (Exit(after, unread),))


def mirror_setting(table: MirrorTable, chapter: str, where: Where, shop: Workshop) -> Setting:
    """Return how a mirror is told: everything that holds, then each defect by its reader."""
    shop.person(table.reader, where, "reader")
    ground = grounded(table, where, shop)
    parts = [*page_parts(table, ground, where, shop)]
    for head, key, claims in (
        ("What was achieved", "achievement", table.achievement),
        ("What was wrong", "defect", table.defect),
        ("However", "however", table.however),
    ):
        parts += _section(head, claims, ground, where, key, shop)
    readings = (
        tuple(_read(table, defect, ground, where.at("defect", number), shop))
        for number, defect in enumerate(table.defect)
    )
    return setting_of(table, chapter, ground, (tuple(parts), *readings), where, shop)


def _section(
    head: str,
    claims: Sequence[ClaimTable],
    ground: Ground,
    where: Where,
    key: str,
    shop: Workshop,
) -> Iterator[Part]:
    """Yield what is said under one heading, which is not told by itself."""
    yield Part(head, ground, heads=True)
    for number, claim in enumerate(claims):
        at = where.at(key, number)
        when = shop.condition(claim.when, at, "when")
        own = ground_within((claim.basis, claim.sources), ground, at, shop)
        yield from told(claim.text, own, at.at("text"), shop, when)


def _read(
    table: MirrorTable, defect: DefectTable, inherited: Ground, where: Where, shop: Workshop
) -> Iterator[Part]:
    """Yield the number of the sheet, where it is in the book, and what the reader says."""
    if defect.sheet is not None:
        yield Part(f"Sheet {{sheet {defect.sheet}}}", inherited)
    ground = ground_within((defect.basis, defect.sources), inherited, where, shop)
    yield from told(defect.said, ground, where.at("said"), shop, speaker=table.reader)
