"""The ledger: what moved each gauge, and why a choice is open or locked."""

from collections.abc import Iterable
from dataclasses import dataclass

from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from putilovets.story.turn import Happening
from putilovets.view.days import day_words
from putilovets.view.reasons import sentences
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
class Why:
    """The answer to "why" on any page."""

    accounts: tuple[Account, ...]
    locked: tuple[tuple[str, tuple[str, ...]], ...]
    """Each locked choice with its reasons."""


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
    return Why(tuple(accounts), locked)


def changes(edition: Edition, play: Playthrough) -> tuple[str, ...]:
    """Return what the last choice changed that the player can see, one sentence each."""
    labels = {gauge.name: safe(gauge.label) for gauge in edition.gauges}
    told = [
        _moved(labels[each.name], each)
        for each in play.last_happenings()
        if each.name in labels and each.before != each.after
    ]
    return (*told, *_minuted(edition, play))


def _moved(label: str, happening: Happening) -> str:
    return f"{label} {happening.before} to {happening.after}"


def _minuted(edition: Edition, play: Playthrough) -> Iterable[str]:
    if len(play.states) < 2 or play.state.book is play.states[-2].book:
        return
    number, leaf = 0, play.state.book
    while leaf is not None:
        number, leaf = number + 1, leaf.before
    yield f"Minute book, sheet {number}"


def _entries(
    edition: Edition, play: Playthrough, name: str, happenings: Iterable[Happening]
) -> Iterable[Entry]:
    for each in happenings:
        if each.name == name:
            yield Entry(_cause(edition, each), int(each.before), int(each.after))


def _cause(edition: Edition, happening: Happening) -> str:
    cause = happening.cause
    setting = edition.settings[cause.place]
    words = edition.words.get(f"{cause.place}/{cause.rule}", cause.rule)
    day = f"{day_words(setting.day)}: " if setting.day else ""
    held = "" if happening.before != happening.after else " (it could go no further)"
    return safe(f"{day}«{words}»{held}")
