"""What decides how a play goes, as plain data: what the hash of the rules is taken of."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from putilovets.story.conditions import Condition
from putilovets.story.effects import Effect, If, Reasoned

if TYPE_CHECKING:
    from putilovets.story.places import Rule


def signed_rules(rules: Iterable["Rule"]) -> list[object]:
    """Return what decides about `rules`, as plain data; the words are not part of it."""
    return [
        [
            rule.id,
            [*rule.to],
            condition_text(rule.when),
            condition_text(rule.needs),
            signed_effects(rule.effects),
            rule.seals,
        ]
        for rule in rules
    ]


def signed_effects(effects: Iterable[Effect]) -> list[object]:
    """Return what decides about some effects, as plain data."""
    return [signed_effect(effect) for effect in effects]


def signed_effect(effect: Effect) -> list[object]:
    """Return what decides about an effect, as plain data.

    Its reason in words is not part of it, nor are slots: where values lie decides nothing.
    """
    if isinstance(effect, Reasoned):
        return signed_effect(effect.effect)
    if isinstance(effect, If):
        return ["If", effect.when.text, signed_effect(effect.effect)]
    return [type(effect).__name__, *_fields(effect)]


def _fields(effect: Effect) -> list[object]:
    if not isinstance(effect, tuple):
        return [repr(effect)]
    names: tuple[str, ...] = getattr(effect, "_fields", ())
    return [
        _plain(value)
        for name, value in zip(names, effect, strict=True)
        if not name.endswith("slot")
    ]


def _plain(value: object) -> object:
    if isinstance(value, Condition):
        return value.text
    return [_plain(each) for each in value] if type(value) is tuple else value


def condition_text(condition: Condition | None) -> str:
    """Return a condition as it was written; empty where there is none."""
    return "" if condition is None else condition.text
