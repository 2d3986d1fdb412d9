"""Small stories made by hand, without files."""

from collections.abc import Iterable

from putilovets.story.conditions import Condition
from putilovets.story.effects import Effect, Minute, Move, Set
from putilovets.story.grammar import parse_condition
from putilovets.story.names import Names, Value, rows_of
from putilovets.story.places import Ending, Place, Rule, Scene, Target
from putilovets.story.renames import Renames
from putilovets.story.story import Start, Story
from tests.strategies import NAMES


def asks(text: str) -> Condition:
    return parse_condition(text, NAMES)


def moves(name: str, by: int) -> Move:
    declared = NAMES[name]
    return Move(name, NAMES.slot(name), by, declared.lowest, declared.highest)


def sets(name: str, value: Value) -> Set:
    return Set(name, NAMES.slot(name), value)


def minutes(name: str, entry: str) -> Minute:
    return Minute(name, NAMES.slot(name), entry)


def rule(rule_id: str, to: str, *effects: Effect, when: str = "", needs: str = "") -> Rule:
    return Rule(
        rule_id,
        f"words/{rule_id}",
        Target(to),
        asks(when) if when else None,
        asks(needs) if needs else None,
        effects,
    )


def scene(place: str, *rules: Rule, arrival: Iterable[Effect] = ()) -> Scene:
    return Scene(place, rules, tuple(arrival))


def story(
    *places: Place, renames: Renames | None = None, names: Names = NAMES, start: str = ""
) -> Story:
    """Return a story that begins at the first of `places`."""
    starts = {"beginning": Start("beginning", start or places[0].id)}
    made = {place.id: place for place in (*places, Ending("end"))}
    return Story("small", "1.0.0", names, made, starts, "beginning", renames=renames or Renames())


def values(**held: Value) -> tuple[tuple[Value, ...], ...]:
    return rows_of(held.get(name.id, name.start) for name in NAMES)
