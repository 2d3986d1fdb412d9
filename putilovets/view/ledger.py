"""The ledger: what moved each gauge, and why a choice is open or locked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from putilovets.story.days import day_words
from putilovets.story.edition import Edition
from putilovets.story.names import Value
from putilovets.story.playthrough import Playthrough
from putilovets.story.turn import Happening
from putilovets.view.reasons import sentences, what_opened
from putilovets.view.safe import safe


@dataclass(frozen=True, slots=True)
class Entry:
    """One change of a gauge and where it came from."""

    sentence: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Account:
    """A gauge with its meaning and every change of it so far."""

    label: str
    meaning: str
    start: int
    value: int
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """The last change of a gauge and where it came from."""

    label: str
    before: int
    after: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Why:
    """The answer to "why" on any page."""

    accounts: tuple[Account, ...]
    locked: tuple[tuple[str, tuple[str, ...]], ...]
    """Each locked choice with its reasons."""
    opened: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Each open choice that asked for something, with what it found."""
    latest: tuple[Change, ...] = ()
    """The last change of each gauge, the newest first."""


def why(edition: Edition, play: Playthrough) -> Why:
    """Return what moved each gauge, and what locks each locked choice here."""
    happenings = play.happenings()
    names, first = edition.story.names, play.states[0].values
    accounts = []
    for gauge in edition.gauges:
        entries = tuple(_entries(edition, play, gauge.name, happenings))
        start = int(names.value(first, gauge.name))
        value = int(names.value(play.state.values, gauge.name))
        accounts.append(Account(safe(gauge.label), safe(gauge.meaning), start, value, entries))
    locked = tuple(
        (safe(edition.words[choice.rule.text]), sentences(edition, choice.reasons))
        for choice in play.choices()
        if not choice.open
    )
    latest = tuple(latest_changes(edition, play))
    return Why(tuple(accounts), locked, tuple(_opened(edition, play)), latest)


def latest_changes(edition: Edition, play: Playthrough) -> Iterator[Change]:
    """Yield the last change of each gauge, the newest first; no further back than is asked."""
    moves, states, told = play.moves, play.states, set[str]()
    for number in range(len(moves), 0, -1):
        ends: dict[str, tuple[Value, Happening]] = {}
        for each in play.story.happenings(states[number - 1], moves[number - 1].choice, number):
            if each.name in edition.labels and each.before != each.after:
                first = ends.pop(each.name, (each.before, each))[0]
                ends[each.name] = (first, each)
        for name, (before, last) in reversed(ends.items()):
            if name not in told and before != last.after:
                told.add(name)
                sentence = cause_told(edition, play, last)
                label = safe(edition.labels[name])
                yield Change(label, int(before), int(last.after), sentence)
        if len(told) == len(edition.labels):
            return


def _opened(edition: Edition, play: Playthrough) -> Iterable[tuple[str, tuple[str, ...]]]:
    for choice in play.choices():
        found = what_opened(edition, choice.rule, play.state.values) if choice.open else ()
        if found:
            yield safe(edition.words[choice.rule.text]), found


def moved(edition: Edition, play: Playthrough) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Say from what to what gauges went: by the last choice, and by the arrival that followed."""
    chosen: dict[str, tuple[Value, Value]] = {}
    found: dict[str, tuple[Value, Value]] = {}
    for each in play.last_happenings():
        if each.name in edition.labels:
            ends = chosen if each.at is None else found
            first = ends.get(each.name)
            ends[each.name] = (each.before if first is None else first[0], each.after)
    return _changes(edition, chosen), _changes(edition, found)


def _changes(edition: Edition, ends: dict[str, tuple[Value, Value]]) -> tuple[str, ...]:
    if not ends:
        return ()
    told = ((label, ends.get(name, (0, 0))) for name, label in edition.labels.items())
    return tuple(
        f"{safe(label)} {before} to {after}" for label, (before, after) in told if before != after
    )


def minuted(play: Playthrough) -> Iterable[str]:
    """Say which sheet of the minute book the last choice wrote, if it wrote one."""
    if play.before is None or play.state.book is play.before.book:
        return
    number, leaf = 0, play.state.book
    while leaf is not None:
        number, leaf = number + 1, leaf.before
    yield f"Minute book, sheet {number}"


def pencilled(edition: Edition, play: Playthrough) -> Iterable[str]:
    """Say what the last choice wrote in the notebook or struck out there."""
    if play.before is None:
        return
    names, before, after = edition.story.names, play.before.values, play.state.values
    for hall in edition.story.halls.values():
        for flag, line in zip(hall.notes, edition.settings[hall.id].notes, strict=True):
            was, now = names.value(before, flag), names.value(after, flag)
            if was != now:
                what = "Written down" if now else "Struck out"
                yield safe(f"{what}: «{line.rstrip('.')}»")


def _entries(
    edition: Edition, play: Playthrough, name: str, happenings: Iterable[Happening]
) -> Iterable[Entry]:
    for each in happenings:
        if each.name == name:
            yield Entry(cause_told(edition, play, each), int(each.before), int(each.after))


def day_of(edition: Edition, play: Playthrough, happening: Happening) -> date | None:
    """Return the day on which something was brought about; None where its page has none."""
    place, frame = happening.cause.place, play.states[happening.cause.move - 1].frame
    if happening.at is not None and happening.at[0] in edition.settings:
        place, frame = happening.at
    return edition.settings[place].day_in(frame)


def cause_told(edition: Edition, play: Playthrough, happening: Happening) -> str:
    """Return in words what brought something about: the day, the choice or page, the reason."""
    return _cause(edition, happening, play.states[happening.cause.move - 1].frame)


def _cause(edition: Edition, happening: Happening, frame: int) -> str:
    cause = happening.cause
    setting = edition.settings[cause.place]
    words = edition.words.get(f"{cause.place}/{cause.rule}", cause.rule)
    if happening.at is not None and happening.at[0] in edition.settings:
        place, frame = happening.at
        setting = edition.settings[place]
        words = setting.title_in(frame)
    when = setting.day_in(frame)
    day = f"{day_words(when)}: " if when else ""
    held = "" if happening.before != happening.after else " (it could go no further)"
    because = edition.words.get(happening.because, "").rstrip(".")
    reason = f", because {because}" if because else ""
    return safe(f"{day}«{words}»{reason}{held}")
