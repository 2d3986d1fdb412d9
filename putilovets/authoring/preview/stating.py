"""Values that an author states for a preview: ``name=value``, checked against what is declared."""

from collections.abc import Iterable

from putilovets.pack.counting import Counts
from putilovets.pack.folder import Folder
from putilovets.pack.roll import counted
from putilovets.story.names import Name, Names, Value, Values, put
from putilovets.story.unplayable import Unplayable
from putilovets.typed_toml.nearest import nearest


class NotStated(Unplayable):
    """A value that no name may hold; the message says why."""


Stated = tuple[tuple[str, Value], ...]
"""Names with the values that they are to hold."""

FLAGS = {"true": True, "yes": True, "false": False, "no": False}


class Stating:
    """The names of a pack that values may be stated for."""

    def __init__(self, folder: Folder, names: Names) -> None:
        self.names = names
        self.counts = Counts(counted(folder.roll), names)
        """The numbers that are counted of others."""

    def read(self, wanted: Iterable[str]) -> Stated:
        """Return what is stated as ``name=value``; a flag may stand alone and is true then.

        NotStated says why a name may not hold a value, or that nothing is called so.
        """
        return tuple(self._one(each) for each in wanted)

    def put(self, values: Values, what: Stated) -> Values:
        """Return `values` with what is stated in them, and everything counted again."""
        for called, value in what:
            values = put(values, self.names.slot(called), value)
        return self.counts.settled(values)

    def _one(self, text: str) -> tuple[str, Value]:
        called, equals, value = (part.strip() for part in text.partition("="))
        if called not in self.names:
            hint = nearest(called, (name.id for name in self.names))
            raise NotStated(f"No name {called!r} is declared{f' ({hint})' if hint else ''}.")
        if called in self.counts:
            raise NotStated(f"{called} is counted of other names; state those.")
        name = self.names[called]
        if not equals and name.kind == "flag":
            return called, True
        return called, _READ[name.kind](name, value)


def _flag(name: Name, text: str) -> Value:
    if text not in FLAGS:
        raise NotStated(f"{name.id} is a flag: {name.id}=true or {name.id}=false, not {text!r}.")
    return FLAGS[text]


def _number(name: Name, text: str) -> Value:
    bounds = f"{name.id} is a number from {name.lowest} to {name.highest}"
    try:
        number = int(text)
    except ValueError:
        raise NotStated(f"{bounds}, not {text!r}.") from None
    if not name.allows(number):
        raise NotStated(f"{bounds}, and cannot be {text}.")
    return number


def _word(name: Name, text: str) -> Value:
    if text not in name.words:
        hint = nearest(text, name.words) or f"it is one of: {', '.join(name.words)}"
        raise NotStated(f"{name.id} cannot be {text!r} ({hint}).")
    return text


_READ = {"flag": _flag, "number": _number, "word": _word}
