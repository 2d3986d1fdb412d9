"""What two editions of one story have, and what of it is new, gone, done or told otherwise."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from putilovets.story.edition import Edition
from putilovets.story.names import Name
from putilovets.story.places import Rule
from putilovets.story.signing import signed_rules

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Changes:
    """What has become of the things of one kind, by their ids of today."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    """By their old ids."""
    renamed: tuple[tuple[str, str], ...] = ()
    """Old id and new id."""
    rules: tuple[str, ...] = ()
    """What goes otherwise than before."""
    words: tuple[str, ...] = ()
    """What is told otherwise, and goes as before."""

    def __bool__(self) -> bool:
        return any((self.added, self.removed, self.renamed, self.rules, self.words))


@dataclass(frozen=True, slots=True)
class Differences:
    """Everything in which two editions differ."""

    places: Changes
    endings: Changes
    choices: Changes
    """By place and choice, ``square/cross``."""
    names: Changes


def differences(old: Edition, new: Edition) -> Differences:
    """Return in what `new` differs from `old`; what `new` says is renamed is the same thing."""
    renames = new.story.renames
    pairs = {False: _places(old, new, False), True: _places(old, new, True)}
    choices = _compared(
        dict(_rules(old, renames.place)),
        dict(_rules(new, lambda place: place)),
        lambda key: _choice_of_today(key, new),
        lambda one, other: repr(signed_rules([one])) == repr(signed_rules([other])),
        lambda one, other: _choice_words(old, one) == _choice_words(new, other),
    )
    names = _compared(
        {name.id: name for name in old.story.names},
        {name.id: name for name in new.story.names},
        lambda name: renames.names.get(name, name),
        lambda one, other: _bounds(one) == _bounds(other),
        lambda one, other: True,
    )
    return Differences(pairs[False], pairs[True], choices, names)


def _places(old: Edition, new: Edition, ends: bool) -> Changes:
    before, after = (
        {key: key for key, place in each.story.places.items() if place.ends is ends}
        for each in (old, new)
    )
    return _compared(
        before,
        after,
        new.story.renames.place,
        lambda a, b: _signature(old, a) == _signature(new, b),
        lambda a, b: _words(old, a) == _words(new, b),
    )


def _signature(edition: Edition, place: str) -> str:
    return repr(edition.story.places[place].signature())


def _words(edition: Edition, place: str) -> object:
    setting = edition.settings.get(place)
    if setting is None:
        return None
    told = [[(part.text, part.speaker, part.ground) for part in frame] for frame in setting.frames]
    return setting.title, setting.day, setting.room, setting.people, told


def _rules(edition: Edition, today: Callable[[str], str]) -> Iterator[tuple[str, Rule]]:
    for place in edition.story.places.values():
        for rule in place.rules:
            yield f"{today(place.id)}/{rule.id}", rule


def _choice_of_today(key: str, new: Edition) -> str:
    place, _, choice = key.partition("/")
    return f"{place}/{new.story.renames.choice(place, choice)}"


def _choice_words(edition: Edition, rule: Rule) -> tuple[str, ...]:
    keys = (rule.text, f"{rule.text}/cost", f"{rule.text}/reply")
    return tuple(edition.words.get(key, "") for key in keys)


def _bounds(name: Name) -> tuple[object, ...]:
    return name.kind, name.start, name.lowest, name.highest, name.words


def _compared(
    old: Mapping[str, Thing],
    new: Mapping[str, Thing],
    today: Callable[[str], str],
    same_rules: Callable[[Thing, Thing], bool],
    same_words: Callable[[Thing, Thing], bool],
) -> Changes:
    met = {key: today(key) for key in old}
    kept = {key: now for key, now in met.items() if now in new}
    changed = [now for key, now in kept.items() if not same_rules(old[key], new[now])]
    told = [now for key, now in kept.items() if not same_words(old[key], new[now])]
    return Changes(
        added=tuple(key for key in new if key not in set(kept.values())),
        removed=tuple(key for key in old if key not in kept),
        renamed=tuple((key, now) for key, now in kept.items() if key != now),
        rules=tuple(changed),
        words=tuple(now for now in told if now not in set(changed)),
    )
