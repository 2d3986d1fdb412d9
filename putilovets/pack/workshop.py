"""What the compiler carries with it: declared things by id, and the complaints so far."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from putilovets.pack.models import EffectTable, MinuteEffectTable, MoveTable
from putilovets.story.conditions import Condition
from putilovets.story.effects import Effect, Minute, Move, Set
from putilovets.story.grammar import BadCondition, Fault, parse_condition
from putilovets.story.names import Name, Names, Value
from putilovets.typed_toml.nearest import nearest
from putilovets.typed_toml.problems import Complaint, Loc

FAULT_CODES = {"grammar": "PU016", "undeclared": "PU011", "type": "PU017", "bounds": "PU012"}


class Where(NamedTuple):
    """A table in a file."""

    file: Path
    loc: Loc

    def at(self, *more: str | int) -> "Where":
        """Return the place of something inside the table."""
        return Where(self.file, (*self.loc, *more))


def minuted(entry: str) -> str:
    """Return the flag that says a minute stands in the book."""
    return f"minuted_{entry.replace('-', '_')}"


def noted(speech: str) -> str:
    """Return the flag that says a speech stands in the notebook."""
    return f"noted_{speech.replace('-', '_')}"


def struck(speech: str) -> str:
    """Return the flag that says the line of a speech was struck out for a later one."""
    return f"struck_{speech.replace('-', '_')}"


def notes_in(hall: str) -> str:
    """Return the number that counts the lines in the notebook of a hall."""
    return f"notes_{hall.replace('-', '_')}"


def visits_to(place: str) -> str:
    """Return the number that counts arrivals at a place."""
    return f"visits_{place.replace('-', '_')}"


@dataclass
class Workshop:
    """The names and ids that tables may refer to, and what is wrong so far."""

    names: Names
    places: frozenset[str]
    minutes: frozenset[str]
    people: frozenset[str]
    sources: frozenset[str]
    unread: frozenset[str]
    complaints: list[Complaint] = field(default_factory=list)
    _conditions: dict[str, Condition] = field(default_factory=dict)

    def complain(self, code: str, where: Where, message: str, hint: str = "") -> None:
        """Note a mistake."""
        self.complaints.append(Complaint(code, where.file, where.loc, message, hint))

    def condition(self, text: str | None, where: Where, key: str) -> Condition | None:
        """Return a condition, made once for each text; None where there is none or it is bad."""
        if text is None:
            return None
        known = self._conditions.get(text)
        if known is not None:
            return known
        try:
            made = parse_condition(text, self.names)
        except BadCondition as bad:
            self._faults(bad.faults, where.at(key))
            return None
        self._conditions[text] = made
        return made

    def effects(self, tables: Iterable[EffectTable], where: Where) -> tuple[Effect, ...]:
        """Return the effects that `tables` ask for, without the bad ones."""
        made = [self._effect(table, where, number) for number, table in enumerate(tables)]
        return tuple(effect for effect in made if effect is not None)

    def settings(self, values: Mapping[str, Value], where: Where) -> tuple[tuple[str, Value], ...]:
        """Return the values a start gives to names, without the bad ones."""
        kept = []
        for name_id, value in values.items():
            if name_id not in self.names:
                self.undeclared(name_id, where.at(name_id))
            elif not self.names[name_id].allows(value):
                self.complain(*_refused(self.names[name_id], value, where.at(name_id)))
            else:
                kept.append((name_id, value))
        return tuple(kept)

    def undeclared(self, name_id: str, where: Where) -> None:
        """Note that a name is not declared, unless its declaration could not be read."""
        if name_id not in self.unread:
            hint = nearest(name_id, (name.id for name in self.names))
            self.complain("PU011", where, f"{name_id} is not declared", hint)

    def place(self, wanted: str, where: Where, key: str) -> str:
        """Check that a place exists and return its id."""
        self._known(wanted, self.places, "PU010", where, key, "place")
        return wanted

    def ground(self, sources: Iterable[str], where: Where) -> None:
        """Check that every source exists."""
        for number, source in enumerate(sources):
            if source not in self.sources:
                self._known(source, self.sources, "PU013", where, "sources", "source", number)

    def person(self, wanted: str, where: Where, *key: str | int) -> None:
        """Check that a person exists."""
        if wanted not in self.people:
            hint = nearest(wanted, self.people)
            if wanted not in self.unread:
                self.complain("PU015", where.at(*key), f"there is no person {wanted}", hint)

    def _known(
        self,
        wanted: str,
        known: frozenset[str],
        code: str,
        where: Where,
        *key_and_what: str | int,
    ) -> None:
        if wanted in known or wanted in self.unread:
            return
        key, what, *number = key_and_what
        self.complain(
            code, where.at(key, *number), f"there is no {what} {wanted}", nearest(wanted, known)
        )

    def _faults(self, faults: tuple[Fault, ...], where: Where) -> None:
        for fault in faults:
            if fault.kind == "undeclared" and fault.message.split()[0] in self.unread:
                continue
            code = FAULT_CODES[fault.kind]
            offset = fault.column
            self.complaints.append(
                Complaint(code, where.file, where.loc, fault.message, fault.hint, offset)
            )

    def _effect(self, table: EffectTable, where: Where, number: int) -> Effect | None:
        if isinstance(table, MinuteEffectTable):
            return self._minute(table, where, number)
        target = table.move if isinstance(table, MoveTable) else table.set
        key = "move" if isinstance(table, MoveTable) else "set"
        if target not in self.names:
            return self.undeclared(target, where.at("effects", number, key))
        name, slot = self.names[target], self.names.slot(target)
        if isinstance(table, MoveTable):
            if name.kind != "number":
                what = f"{target} is a {name.kind} and cannot be moved"
                self.complain("PU017", where.at("effects", number, key), what)
                return None
            return Move(target, slot, table.by, name.lowest, name.highest)
        if not name.allows(table.to):
            self.complain(*_refused(name, table.to, where.at("effects", number, "to")))
            return None
        return Set(target, slot, table.to)

    def _minute(self, table: MinuteEffectTable, where: Where, number: int) -> Effect | None:
        if table.minute not in self.minutes:
            if table.minute not in self.unread:
                hint = nearest(table.minute, self.minutes)
                what = f"there is no minute {table.minute}"
                self.complain("PU018", where.at("effects", number, "minute"), what, hint)
            return None
        flag = minuted(table.minute)
        return Minute(flag, self.names.slot(flag), table.minute)


def _refused(name: Name, value: Value, where: Where) -> tuple[str, Where, str]:
    if name.kind == "number" and type(value) is int:
        what = f"{name.id} runs from {name.lowest} to {name.highest} and cannot be {value}"
        return "PU012", where, what
    if name.kind == "word" and isinstance(value, str):
        return "PU012", where, f"{name.id} is one of {', '.join(name.words)}, not {value!r}"
    return "PU017", where, f"{name.id} is a {name.kind} and cannot be {value!r}"
