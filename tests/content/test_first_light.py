"""The shipped content: sound, wholly reachable, and true to what the article reports."""

from collections.abc import Iterator

import pytest

from putilovets.bots.players import at_random, play_out
from putilovets.bots.policies import Taken, coverage, supervisor
from putilovets.pack.compiler import compile_pack, load_pack
from putilovets.pack.home import shipped_content
from putilovets.story.edition import Edition, Part
from putilovets.story.halls import Hall
from putilovets.story.playthrough import Playthrough
from putilovets.story.stages import Staged
from tests.content.secretary import secretary

RUNS = 700
EVENING = "kirov-evening"
SPRING = frozenset({"soap"})
"""Where the spring is over."""
STARTS = ("beginning", "kirov-evening", "april-desk", "cell-april")
GO_ON = {"spring-closed"}
"""A page that offers a single choice: to go on."""


@pytest.fixture(scope="module")
def edition() -> Edition:
    return load_pack(shipped_content())


@pytest.fixture(scope="module")
def plays(edition: Edition) -> list[Playthrough]:
    story, taken = edition.story, Taken()
    return [
        play_out(story, player, seed, start, SPRING)
        for start in STARTS
        for seed in range(RUNS)
        for player in (at_random(seed), coverage(taken, seed))
    ] + [
        play_out(story, player, seed, start, SPRING)
        for start in ("april-desk", "cell-april")
        for seed in range(RUNS)
        for player in (secretary(seed), supervisor(edition, seed))
    ]


def _parts(edition: Edition) -> Iterator[tuple[str, int, int, Part]]:
    for place, setting in edition.settings.items():
        for frame, parts in enumerate(setting.frames):
            for number, part in enumerate(parts):
                yield place, frame, number, part


def test_the_shipped_content_has_no_problems() -> None:
    assert compile_pack(shipped_content())[1] == []


def _passed(plays: list[Playthrough]) -> set[str]:
    return {state.place for play in plays for state in play.states} - SPRING


def test_every_choice_is_taken_in_random_plays(edition: Edition, plays: list[Playthrough]) -> None:
    places = (edition.story.places[place] for place in _passed(plays))
    written = {(place.id, rule.id) for place in places for rule in place.rules}
    taken = {(move.place, move.choice) for play in plays for move in play.moves}
    assert written - taken == set()


def test_every_paragraph_is_told_in_random_plays(
    edition: Edition, plays: list[Playthrough]
) -> None:
    untold: dict[tuple[str, int], dict[int, Part]] = {}
    passed = _passed(plays)
    for place, frame, number, part in _parts(edition):
        if place in passed:
            untold.setdefault((place, frame), {})[number] = part
    for state in (state for play in plays for state in play.states):
        waiting = untold.get((state.place, state.frame), {})
        told = [
            number
            for number, part in waiting.items()
            if part.when is None or part.when.holds(state.values)
        ]
        for number in told:
            del waiting[number]
    assert {at: list(waiting) for at, waiting in untold.items() if waiting} == {}


def test_no_page_offers_more_than_five_choices_or_fewer_than_two_open_ones(
    edition: Edition, plays: list[Playthrough]
) -> None:
    story = edition.story
    gone = SPRING | GO_ON
    states = [state for play in plays for state in play.states if state.place not in gone]
    assert max(len(story.rules(state)) for state in states) == 5
    assert min(len(story.offered(state)) for state in states) == 2


def test_every_gauge_is_moved_by_a_choice_and_read_by_a_page(edition: Edition) -> None:
    rules = [rule for place in edition.story.places.values() for rule in place.rules]
    moved = {effect.writes for rule in rules for effect in rule.effects}
    staged = [place for place in edition.story.places.values() if isinstance(place, Staged)]
    stages = [stage for place in staged for stage in place.stages]
    moved |= {effect.writes for stage in stages for effect in stage.on_arrival}
    conditions = [part.when for *_, part in _parts(edition) if part.when is not None]
    conditions += [c for rule in rules for c in (rule.when, rule.needs) if c is not None]
    read = {name for condition in conditions for name in condition.reads}
    gauges = {gauge.name for gauge in edition.gauges}
    assert (gauges - moved, gauges - read) == (set(), set())


def test_the_speakers_of_22_april_1926_speak_in_the_order_of_the_article(
    edition: Edition,
) -> None:
    speakers = [
        {part.speaker for part in frame if part.speaker}
        for frame in edition.settings[EVENING].frames
    ]
    assert speakers == [
        {"kirov"},
        {"kirov"},
        {"pavlov"},
        {"artamonov"},
        {"isakov"},
        {"the-floor"},
        {"grachev"},
        {"grachev"},
    ]


def test_every_word_of_a_real_person_is_documented(edition: Edition) -> None:
    real = {person.id for person in edition.people.values() if person.real}
    said = [part for *_, part in _parts(edition) if part.speaker in real]
    assert {part.ground.basis for part in said} == {"documented"}
    assert all(part.ground.sources for part in said)


def test_the_hall_writes_nothing_in_the_minute_book(edition: Edition) -> None:
    hall = edition.story.places[EVENING]
    assert isinstance(hall, Hall)
    writes = {effect.writes for rule in hall.rules for effect in rule.effects}
    assert {name for name in writes if name.startswith("minuted_")} == set()


def test_the_seed_facts_of_the_evening_are_all_in_place(edition: Edition) -> None:
    cited = {source for *_, part in _parts(edition) for source in part.ground.sources}
    cited |= {source for setting in edition.settings.values() for source in setting.ground.sources}
    grounds = [one.ground for one in (*edition.people.values(), *edition.campaigns.values())]
    cited |= {source for ground in grounds for source in ground.sources}
    assert {f"S{number}" for number in range(41, 57)} - cited == set()


def test_the_spring_has_six_people_to_know(edition: Edition, plays: list[Playthrough]) -> None:
    on_the_roll = {line.id for line in edition.roll.lines} if edition.roll else set()
    told = (edition.settings[place].people for place in _passed(plays) if place in edition.settings)
    people = {edition.people[each] for group in told for each in group}
    invented = {person.id for person in people if not person.real}
    known = {"gusev", "kolya", "lobanov", "lukina", "ryabov", "zaitsev"}
    assert known <= invented
    assert invented - known <= on_the_roll | {"reader-left", "reader-right"}
