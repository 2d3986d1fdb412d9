"""April 1926 to December 1927: it ends, all of it can be met, and it keeps the rules."""

from collections.abc import Iterator

import pytest

from putilovets.authoring.dominance import dominance
from putilovets.authoring.facts import facts
from putilovets.authoring.wiring import bare
from putilovets.bots.players import play_out
from putilovets.pack.folder import read_folder
from putilovets.pack.home import shipped_content
from putilovets.story.called import draft
from putilovets.story.chamber import Clause
from putilovets.story.edition import Part
from putilovets.story.effects import Effect, If, Move
from putilovets.story.halls import Hall
from putilovets.story.names import Value, put
from putilovets.story.playthrough import Playthrough
from putilovets.story.stages import Meeting
from putilovets.story.story import State
from tests.content.episode import END, LAST, PARTS, in_parts, policies, shipped, whole

pytestmark = pytest.mark.xdist_group("plays of the first episode")
"""Its many plays are made by one worker, once."""
POLICY = 100
"""Five hundred of each are played by scripts/long_plays.py, which takes some minutes."""
GO_ON = {"mirror-1926", "mirror-1927", "known-1927", "spring-closed"}
"""Pages that may offer a single choice: to go on. A full wall newspaper, too, can only be hung."""
WALLS = {"july-newspaper", "wall-november", "wall-june-1927"}
STARTED = {shipped().story.starts[start].place for start in PARTS}
RARE = [
    ("mirror-1927", "read/few-do-all/they-can", {"promoted": 2, "roll_overloaded": 1}),
    ("mirror-1927", "read/production-empty/the-estimate", {"mirror_tuesdays": True}),
]
NEVER = {("mirror-1926", "go-on"), *((place, choice) for place, choice, _ in RARE)}
"""Of December 1926 something always is to be read; the rest is taken by hand below."""
SPRING = {"lobanov", "lukina", "gusev", "ryabov", "zaitsev", "kolya", "reader-left", "reader-right"}
SPEAK = {"dolgov", "bykov", "vasilisa", "anisimova", "drozdov", "trifon", "pletneva"}
"""Of those on the roll, who come to have a face."""
FACES = {
    "june-1926": 3,
    "september-1926": 2,
    "october-1926": 1,
    "january-1927": 4,
    "may-1927": 2,
    "august-1927": 2,
}
"""How many people one has to learn in each part."""
NAMING = ("the-word", "name-storemen", "names-up", "tarkhov-off")
"""Clauses that say something against persons: nothing may be gained by them (E17)."""


@pytest.fixture(scope="module")
def plays() -> list[Playthrough]:
    return [*in_parts(250), *whole(400)]


def test_a_play_never_stands_where_it_stood(plays: list[Playthrough]) -> None:
    for play in plays[:: len(plays) // 100]:
        assert len(set(play.states)) == len(play.states)


@pytest.mark.parametrize("name", list(policies(0)))
def test_a_hundred_plays_of_every_policy_close_the_year(name: str) -> None:
    story = shipped().story
    plays = (play_out(story, policies(seed)[name], seed, until=END) for seed in range(POLICY))
    assert {play.state.place for play in plays} == {LAST}


def test_every_choice_from_june_on_is_taken(plays: list[Playthrough]) -> None:
    parts = (play for play in plays if play.states[0].place in STARTED)
    reached = {state.place for play in parts for state in play.states} - END
    written = {
        (place.id, rule.id)
        for place in shipped().story.places.values()
        for rule in place.rules
        if place.id in reached
    }
    taken = {(move.place, move.choice) for play in plays for move in play.moves}
    assert written - taken == NEVER


@pytest.mark.parametrize(("place", "choice", "given"), RARE)
def test_what_chance_hardly_ever_takes_can_be_taken(
    place: str, choice: str, given: dict[str, Value]
) -> None:
    story = shipped().story
    values = story.names.start
    for name, value in given.items():
        values = put(values, story.names.slot(name), value)
    frames = range(len(getattr(story.places[place], "stages", ())))
    frame = next(
        each
        for each in frames
        if any(rule.id == choice for rule in story.places[place].rules_at(each))
    )
    assert story.step(State(1, place, frame, values, None), choice)


def test_a_page_offers_two_to_five_choices(plays: list[Playthrough]) -> None:
    story = shipped().story
    few: set[str] = set()
    for play in plays:
        for state in play.states:
            if not story.ended(state):
                assert len(story.rules(state)) <= 5
                if len(story.offered(state)) < 2:
                    few.add(state.place)
    assert few - GO_ON - WALLS == set()


def test_no_choice_dominates_its_siblings_in_more_than_four_fifths_of_its_states() -> None:
    found = [
        standing
        for start, until in PARTS.items()
        for standing in dominance(shipped(), 80, 1927, [start], until).too_often
        if standing.visited >= 10
    ]
    assert found == []


def test_every_change_of_a_gauge_from_june_on_gives_its_reason(plays: list[Playthrough]) -> None:
    edition = shipped()
    gauges = {gauge.name for gauge in (*edition.gauges, *edition.figures)}
    for play in plays[:: len(plays) // 150]:
        if play.states[0].place != edition.story.starts["beginning"].place:
            for each in play.happenings():
                if each.name in gauges:
                    assert edition.words.get(each.because), (each.cause, each.name)


def test_every_fact_is_cited_or_says_why_not() -> None:
    used = facts(read_folder(shipped_content()))
    assert [each.id for each in used if each.fault] == []
    ids = {each.id for each in used}
    assert {f"S{number}" for number in range(1, 89) if number != 40} <= ids
    assert {"S40a", "S40b", "S40c", "S40d"} <= ids


def test_nothing_is_gained_by_words_against_persons() -> None:
    gauges = {gauge.name for gauge in shipped().gauges}
    found = []
    for place in shipped().story.places.values():
        if isinstance(place, Meeting):
            for clause in place.chamber.clauses:
                if clause.id in NAMING:
                    found.append(clause.id)
                    moves = [bare(each) for each in _of(place, clause)]
                    ups = [m for m in moves if isinstance(m, Move) and m.writes in gauges]
                    assert all(move.by < 0 for move in ups), (clause.id, ups)
    assert sorted(found) == sorted(NAMING)


def _of(place: Meeting, clause: Clause) -> Iterator[Effect]:
    """Yield what a clause does as it was said; narrowed to a thing it is about nobody."""
    effects = [*clause.carried, *clause.lost]
    for rule in place.rules:
        if rule.id.startswith(f"name/{clause.id}/"):
            effects += rule.effects
    narrow = f"{draft(clause.id)} == 'narrow'"
    yield from (each for each in effects if not (isinstance(each, If) and each.when.text == narrow))


def test_a_part_brings_few_new_faces(plays: list[Playthrough]) -> None:
    edition, met = shipped(), set(SPRING)
    on_the_roll = {line.id for line in edition.roll.lines} if edition.roll else set()
    for start, until in PARTS.items():
        first = edition.story.starts[start].place
        inside = (play for play in plays if play.states[0].place == first)
        passed = {state.place for play in inside for state in play.states} - until
        told = (edition.settings[place].people for place in passed if place in edition.settings)
        people = {each for group in told for each in group if not edition.people[each].real}
        new = people - met - (on_the_roll - SPEAK)
        assert len(new) <= FACES[start], (start, sorted(new))
        met |= people


def test_june_1927_is_heard_as_the_article_reports_it() -> None:
    hall = shipped().story.places["june-1927"]
    assert isinstance(hall, Hall)
    frames = shipped().settings["june-1927"].frames
    spoken = [part for frame in frames for part in frame if part.speaker]
    order = list(dict.fromkeys(part.speaker for part in spoken))
    assert order == ["gaza", "the-meeting", "ter-asaturov", "the-meeting"][:3]
    assert {part.ground.basis for part in spoken} == {"documented"}
    cited = {source for part in _parts("june-1927") for source in part.ground.sources}
    cited |= set(shipped().settings["june-1927"].ground.sources)
    assert {f"S{number}" for number in range(60, 72)} <= cited | {"S63"}
    writes = {effect.writes for rule in hall.rules for effect in rule.effects}
    assert {name for name in writes if name.startswith("minuted_")} == set()


def _parts(place: str) -> Iterator[Part]:
    for frame in shipped().settings[place].frames:
        yield from frame
