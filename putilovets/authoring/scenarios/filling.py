"""The tables of a step, with parameters filled in, as acts and expectations."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from putilovets.authoring.scenarios import acts, expecting
from putilovets.authoring.scenarios.bench import Bench
from putilovets.authoring.scenarios.models import (
    MOST_CHOICES,
    ExpectTable,
    StepTable,
    UntilTable,
)
from putilovets.authoring.scenarios.parameters import Row
from putilovets.pack.atlas import Where
from putilovets.story.conditions import Condition

Expected = Iterable[expecting.Expectation]


@dataclass(frozen=True)
class Filling:
    """A set of parameters, filled into tables that are held to a pack."""

    bench: Bench
    row: Row

    def does(self, step: StepTable, where: Where) -> Iterator[acts.Act]:
        """Yield what a step does."""
        for key, maker in _ACTS.items():
            value = getattr(step, key)
            if value is not None:
                yield from maker(self, value, where.at(key))

    def expects(self, expect: ExpectTable | None, where: Where) -> Iterator[expecting.Expectation]:
        """Yield what is expected, in the order in which its kinds are declared."""
        for key, maker in _EXPECTS.items():
            if expect is not None and key in expect.model_fields_set:
                yield from maker(self, getattr(expect, key), where.at(key))

    def each(self, texts: str | list[str] | None, where: Where) -> Iterator[tuple[str, Where]]:
        """Yield one text or each of several, filled in, with its place."""
        for text, at in _several(texts, where):
            yield self.row.text(text, at), at

    def choices(self, texts: str | list[str], where: Where) -> Iterator[tuple[str, Where]]:
        """Yield one choice or each of several, known to be somewhere in the pack."""
        for choice, at in self.each(texts, where):
            yield self.bench.choice(choice, at), at

    def _condition(self, text: str, where: Where) -> Condition | None:
        return self.bench.condition(self.row.text(text, where), where, text)

    def choose(self, texts: str | list[str], where: Where) -> Iterator[acts.Act]:
        """Yield choices."""
        yield from (acts.Choose(at, choice) for choice, at in self.choices(texts, where))

    def any_open(self, count: int | str, where: Where) -> Iterator[acts.Act]:
        """Yield choices of whatever is open."""
        number = self.row.number(count, where, 1, MOST_CHOICES)
        yield acts.AnyOpen(where, number or 1)

    def until(self, table: UntilTable, where: Where) -> Iterator[acts.Act]:
        """Yield choices until something is reached."""
        aim: acts.Aim = acts.ToEnd()
        if table.place is not None:
            at = where.at("place")
            aim = acts.ToPlace(self.bench.place(self.row.text(table.place, at), at))
        if table.holds is not None:
            at = where.at("holds")
            condition = self._condition(table.holds, at)
            aim = aim if condition is None else acts.ToHold(condition)
        most = self.row.number(table.most, where.at("most"), 1, MOST_CHOICES)
        yield acts.Until(where, aim, most or 1)

    def undo(self, count: int | str, where: Where) -> Iterator[acts.Act]:
        """Yield taking back."""
        yield acts.Undo(where, self.row.number(count, where, 1, MOST_CHOICES) or 1)

    def ask(self, words: str, where: Where) -> Iterator[acts.Act]:
        """Yield a question."""
        yield acts.Ask(where, self.bench.asked(self.row.text(words, where), where))

    def place(self, place: str, where: Where) -> Expected:
        """Yield where the play stands."""
        yield expecting.AtPlace(where, self.bench.place(self.row.text(place, where), where))

    def ending(self, ending: str, where: Where) -> Expected:
        """Yield which ending is reached."""
        yield expecting.Ended(where, self.bench.ending(self.row.text(ending, where), where))

    def title(self, title: str, where: Where) -> Expected:
        """Yield the title of the page."""
        yield expecting.Titled(where, self.row.text(title, where))

    def shows(self, texts: str | list[str], where: Where) -> Expected:
        """Yield what is told."""
        yield from (expecting.Shows(at, text) for text, at in self.each(texts, where))

    def hides(self, texts: str | list[str], where: Where) -> Expected:
        """Yield what is not told."""
        yield from (expecting.Hides(at, text) for text, at in self.each(texts, where))

    def record(self, texts: str | list[str], where: Where) -> Expected:
        """Yield what stands in the minute book."""
        yield from (expecting.Recorded(at, text) for text, at in self.each(texts, where))

    def holds(self, texts: str | list[str], where: Where) -> Expected:
        """Yield which conditions hold."""
        for text, at in _several(texts, where):
            condition = self._condition(text, at)
            if condition is not None:
                yield expecting.Holds(at, condition)

    def gauges(self, table: Mapping[str, int | str], where: Where) -> Expected:
        """Yield at what numbers stand."""
        for name_id, value in table.items():
            at = where.at(name_id)
            name, figure = self.bench.number(name_id, at), self.row.number(value, at)
            if name is None or figure is None:
                continue
            if not name.allows(figure):
                what = f"{name_id} runs from {name.lowest} to {name.highest} and is never {figure}"
                self.bench.complain("PU012", at, what)
            yield expecting.Stands(at, name_id, figure)

    def open(self, texts: str | list[str], where: Where) -> Expected:
        """Yield which choices are open."""
        yield from (expecting.Opened(at, choice) for choice, at in self.choices(texts, where))

    def absent(self, texts: str | list[str], where: Where) -> Expected:
        """Yield which choices are not shown."""
        yield from (expecting.Absent(at, choice) for choice, at in self.choices(texts, where))

    def locked(self, texts: str | list[str] | Mapping[str, str], where: Where) -> Expected:
        """Yield which choices are locked, in a table with words of the reason."""
        if not isinstance(texts, Mapping):
            yield from (expecting.Locked(at, choice) for choice, at in self.choices(texts, where))
            return
        for written, because in texts.items():
            at = where.at(written)
            choice = self.bench.choice(self.row.text(written, at), at)
            yield expecting.Locked(at, choice, self.row.text(because, at))

    def changes(self, texts: str | list[str] | None, where: Where) -> Expected:
        """Yield what is told to have been changed."""
        yield expecting.Changed(where, tuple(text for text, _ in self.each(texts, where)))

    def undoable(self, wanted: bool | None, where: Where) -> Expected:
        """Yield whether the last choice can be taken back."""
        yield expecting.Undoable(where, bool(wanted))


def _several(texts: str | list[str] | None, where: Where) -> Iterator[tuple[str, Where]]:
    """Yield one text or each of several as it is written, with its place."""
    if isinstance(texts, str):
        yield texts, where
    else:
        yield from ((text, where.at(number)) for number, text in enumerate(texts or ()))


_ACTS: Mapping[str, Callable[[Filling, Any, Where], Iterator[acts.Act]]] = {
    "choose": Filling.choose,
    "any": Filling.any_open,
    "until": Filling.until,
    "undo": Filling.undo,
    "ask": Filling.ask,
}
_EXPECTS: Mapping[str, Callable[[Filling, Any, Where], Expected]] = {
    "place": Filling.place,
    "title": Filling.title,
    "shows": Filling.shows,
    "hides": Filling.hides,
    "holds": Filling.holds,
    "gauges": Filling.gauges,
    "record": Filling.record,
    "open": Filling.open,
    "locked": Filling.locked,
    "absent": Filling.absent,
    "changes": Filling.changes,
    "ending": Filling.ending,
    "undo": Filling.undoable,
}
