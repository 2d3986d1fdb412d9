"""How desks, meetings and what follows are told: the parts and the heading of each stage."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from putilovets.pack.chambers import minutes_of
from putilovets.pack.desks import outcomes
from putilovets.pack.meeting_models import (
    CaseTable,
    ClauseTable,
    DeskTable,
    FollowTable,
    MeetingTable,
    TalkTable,
)
from putilovets.pack.settings import (
    ground_of,
    grounded,
    page_parts,
    paragraphs,
    part_of,
    setting_of,
    told,
)
from putilovets.pack.workshop import Where, Workshop
from putilovets.story import called
from putilovets.story.conditions import All, Atom
from putilovets.story.edition import Ground, Heading, Part, Setting
from putilovets.story.staged_words import ClauseWords, DeskWords, MeetingWords
from putilovets.story.stages import Staged

INVENTED = Ground("invented")


def meeting_setting(
    table: MeetingTable, place: Staged, chapter: str, where: Where, shop: Workshop
) -> Setting:
    """Return how a meeting is told, stage by stage."""
    ground = grounded(table, where, shop)
    spoken: dict[str, tuple[Part, ...]] = {}
    spoken["agenda"] = (
        *page_parts(table, ground, where, shop),
        *_before(table, where, shop),
    )
    for place_of, item in enumerate(table.item):
        own = (speech for speech in table.speech if speech.item == item.id)
        first = [Atom(called.said(each.id), "==", ("no",)) for each in own]
        begun = shop.made(All(tuple(first))) if first else None
        at = where.at("item", place_of, "text")
        spoken[f"floor/{item.id}"] = tuple(told(item.text, INVENTED, at, shop, begun))
    for number, speech in enumerate(table.speech):
        spoken[f"speech/{speech.id}"] = tuple(_speech(speech, where.at("speech", number), shop))
    frames = tuple(spoken.get(stage.key, ()) for stage in place.stages)
    made = setting_of(table, chapter, ground, frames, where, shop)
    return replace(made, headings=tuple(_heading(stage.key, table) for stage in place.stages))


_TITLES = {
    "prepare": "Before it is opened",
    "draft": "The draft",
    "tie": "The draft",
    "vote": "The vote",
    "name": "Who does it, and by when",
    "sign": "The signature",
}


def _heading(key: str, table: MeetingTable) -> Heading:
    """Return the title of a stage; on the floor it is that of the item."""
    kind, _, about = key.partition("/")
    items = {item.id: item.title for item in table.item}
    if kind == "floor":
        return Heading(items.get(about, ""))
    if kind in ("speech", "asked"):
        item = next((each.item for each in table.speech if each.id == about), "")
        return Heading(items.get(item, ""))
    return Heading(_TITLES.get(kind, ""))


def _before(table: MeetingTable, where: Where, shop: Workshop) -> Iterator[Part]:
    for number, before in enumerate(table.before):
        when = shop.condition(before.when, where.at("before", number), "when")
        yield from told(before.text, INVENTED, where.at("before", number, "text"), shop, when)


def _speech(speech: TalkTable, where: Where, shop: Workshop) -> Iterator[Part]:
    shop.person(speech.speaker, where, "speaker")
    ground = grounded(speech, where, shop)
    yield from told(speech.text, ground, where.at("text"), shop, speaker=speech.speaker)


def meeting_words(table: MeetingTable) -> MeetingWords:
    """Return how a meeting is told at a glance and minuted."""
    return MeetingWords(
        id=table.id,
        opens=minutes_of(table.opens),
        blocs={bloc.id: bloc.label for bloc in table.bloc},
        items={item.id: item.title for item in table.item},
        speeches={speech.id: (speech.item, speech.speaker) for speech in table.speech},
        clauses={clause.id: _clause(clause, table.speech) for clause in table.clause},
        ties={tie.id: tie.text for tie in table.tie},
    )


def _clause(clause: ClauseTable, speeches: Iterable[TalkTable]) -> ClauseWords:
    return ClauseWords(
        text=clause.text,
        narrow="" if clause.narrow is None else clause.narrow.text,
        movers={each.id: each.speaker for each in speeches if clause.id in each.offers},
        duty=clause.duty,
        days={name.person: name.by for name in clause.name},
    )


def desk_setting(
    table: DeskTable, place: Staged, chapter: str, where: Where, shop: Workshop
) -> Setting:
    """Return how a desk is told, the papers first, then the evenings."""
    ground = grounded(table, where, shop)
    first = tuple(page_parts(table, ground, where, shop))
    evenings = [
        tuple(told(evening.text, INVENTED, where.at("evening", number, "text"), shop))
        for number, evening in enumerate(table.evening)
    ]
    if not table.paper:  # nobody stops where there is nothing to sort: the first evening tells it
        evenings[0], first = (*first, *evenings[0]), ()
    frames = (first, *evenings)
    made = setting_of(table, chapter, ground, frames, where, shop)
    days = (Heading(), *(Heading(day=evening.date) for evening in table.evening))
    return replace(made, headings=days)


def desk_words(table: DeskTable) -> DeskWords:
    """Return how a desk is told at a glance."""
    return DeskWords(
        papers={paper.id: (paper.label, " ".join(paragraphs(paper.text))) for paper in table.paper},
        tasks={task.id: task.text for task in table.task},
        days=tuple(evening.date for evening in table.evening),
        meeting=table.meeting,
        to=table.to,
    )


def follow_setting(table: FollowTable, chapter: str, where: Where, shop: Workshop) -> Setting:
    """Return how what follows is told, case by case."""
    ground = grounded(table, where, shop)
    frames = tuple(
        tuple(_case(case, where.at("case", number), shop)) for number, case in enumerate(table.case)
    )
    people = dict.fromkeys(person for case in table.case for person in case.people)
    for number, case in enumerate(table.case):
        for place, person in enumerate(case.people):
            shop.person(person, where.at("case", number), "people", place)
    made = setting_of(table, chapter, ground, frames, where, shop)
    headings = tuple(Heading(case.title, case.date) for case in table.case)
    return replace(made, headings=headings, people=tuple({**dict.fromkeys(made.people), **people}))


def _case(case: CaseTable, where: Where, shop: Workshop) -> Iterator[Part]:
    ground = ground_of(case.basis, case.sources, where, shop)
    for word, outcome in outcomes(case):
        when = shop.made(Atom(called.came_of(case.clause), "==", (word,)))
        yield from told(outcome.text, ground, where.at(word, "text"), shop, when)
    for number, part in enumerate(case.paragraph):
        yield from part_of(part, ground, where.at("paragraph", number), shop)
