"""What an effect does, in a few words."""

from functools import singledispatch

from putilovets.story.effects import Count, Effect, Minute, Move, Set, Strike
from putilovets.story.floor import Decide, Opened, Pass, Speak
from putilovets.story.names import Names, Value

ALL = -1
"""Stands for every slot that an effect touches."""


def does_to(effect: Effect, slot: int) -> str:
    """Return what an effect does to the name in a slot, such as ``+1`` or ``= true``."""
    return _does(effect, slot)


def does(effect: Effect, names: Names) -> str:
    """Return what an effect does, with the name it changes, if that is a single one."""
    slots = sorted(effect.touches)
    said = _does(effect, slots[0] if len(slots) == 1 else ALL)
    return f"{names.all[slots[0]].id} {said}" if len(slots) == 1 else said


def value_words(value: Value) -> str:
    """Return a value as an author writes it in a condition."""
    if isinstance(value, bool):
        return str(value).lower()
    return repr(value)


@singledispatch
def _does(effect: Effect, slot: int) -> str:
    return "is changed"


@_does.register
def _(effect: Set, slot: int) -> str:
    return f"= {value_words(effect.value)}"


@_does.register
def _(effect: Move, slot: int) -> str:
    return f"{effect.by:+}"


@_does.register
def _(effect: Count, slot: int) -> str:
    return "is counted again"


@_does.register
def _(effect: Minute, slot: int) -> str:
    return "= true, a line of the minute book"


@_does.register
def _(effect: Strike, slot: int) -> str:
    return "struck out of the notebook"


@_does.register
def _(effect: Pass, slot: int) -> str:
    return f"{effect.minutes} minutes pass" if slot == ALL else "as minutes pass"


@_does.register
def _(effect: Opened, slot: int) -> str:
    return "those who came are counted" if slot == ALL else "as those who came are counted"


@_does.register
def _(effect: Speak, slot: int) -> str:
    return "the speech moves those who hear it" if slot == ALL else "by the speech that is heard"


@_does.register
def _(effect: Decide, slot: int) -> str:
    vote = "the vote, whole" if effect.whole else "the vote, point by point"
    return vote if slot == ALL else f"by {vote}"
