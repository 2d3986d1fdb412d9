"""Why a choice is locked, in words made from the condition itself."""

from collections.abc import Iterable

from putilovets.story.called import minuted, valued
from putilovets.story.conditions import All, Atom, Condition, Either, Need, Reason, Relation, Tree
from putilovets.story.edition import Edition
from putilovets.story.halls import Hall
from putilovets.story.names import Values
from putilovets.story.places import Rule
from putilovets.view.safe import safe

_PHRASES: dict[Relation, str] = {
    "==": "{label} at exactly {constant}",
    "!=": "{label} at anything but {constant}",
    "<": "{label} below {constant}",
    "<=": "{label} at {constant} or less",
    ">": "{label} above {constant}",
    ">=": "{label} at {constant} or more",
    "in": "{label} at one of {constant}",
    "not in": "{label} at none of {constant}",
}


def sentences(edition: Edition, reasons: Iterable[Reason]) -> tuple[str, ...]:
    """Return a sentence for each thing that is missing."""
    return tuple(safe(_capital(_phrase(edition, reason)) + ".") for reason in reasons)


def what_opened(edition: Edition, rule: Rule, values: Values) -> tuple[str, ...]:
    """Return a sentence for each thing an open choice asked for and found.

    What comes of the running of a meeting or a desk is left out: it stands before one's eyes.
    """
    asked = (each for each in (rule.when, rule.needs) if each is not None)
    found = dict.fromkeys(need for each in asked for need in each.met(values))
    told = (_found(edition, need) for need in found)
    return tuple(dict.fromkeys(safe(_capital(each) + ".") for each in told if each))


def in_words(edition: Edition, condition: Condition) -> str:
    """Return all that a condition asks for in words, whatever holds."""
    return safe(_asked(edition, condition.tree))


def _asked(edition: Edition, tree: Tree) -> str:
    if isinstance(tree, Atom):
        name = edition.story.names[tree.name]
        wanted = (True in tree.constants) == (tree.relation in ("==", "in"))
        need = Need(name, tree.relation, tree.constants, not wanted)
        if name.kind == "flag":
            return _flag(edition, need)
        return _worded(edition, need) or _compared(edition, need)
    told = [_asked(edition, part) for part in tree.parts]
    if isinstance(tree, All):
        return ", and ".join(told)
    return f"either {', or '.join(told)}"


def _found(edition: Edition, need: Need) -> str:
    name = need.name.id
    if need.name.kind == "flag":
        if name not in edition.spoken and not name.startswith(("minuted_", "noted_", "struck_")):
            return ""
        yes, no = edition.spoken.get(name) or _of_itself(edition, name)
        return (yes if need.actual else no).rstrip(".")
    said = _worded(edition, need)
    if said is not None:
        return said
    if name not in edition.labels:
        return ""
    return f"{_compared(edition, need)}; it is {need.actual}"


def label_of(edition: Edition, name: str) -> str:
    """Return what a name is called on the screen."""
    if name in edition.labels:
        return edition.labels[name]
    return edition.spoken.get(name, (name.replace("_", " "), ""))[0]


def _phrase(edition: Edition, reason: Reason) -> str:
    if isinstance(reason, Either):
        ways = (" and ".join(_phrase(edition, each) for each in way) for way in reason.ways)
        return "either " + ", or ".join(ways)
    if reason.name.kind == "flag":
        return f"needs: {_flag(edition, reason)}"
    said = _worded(edition, reason)
    if said is not None:
        return f"needs: {said}"
    return f"needs {_compared(edition, reason)}; it is {reason.actual}"


def _compared(edition: Edition, need: Need) -> str:
    """Return what is asked of a number, or of a word that is not spoken of value by value."""
    constant = ", ".join(str(value) for value in need.constants)
    label = label_of(edition, need.name.id)
    return _PHRASES[need.relation].format(label=label, constant=constant)


def _worded(edition: Edition, need: Need) -> str | None:
    """Return what is asked of a word that is spoken of value by value; None of any other."""
    if need.relation not in ("==", "!="):
        return None
    told = edition.spoken.get(valued(need.name.id, str(need.constants[0])))
    return None if told is None else told[need.relation == "!="]


def _flag(edition: Edition, need: Need) -> str:
    yes, no = edition.spoken.get(need.name.id) or _of_itself(edition, need.name.id)
    wanted = yes if not need.actual else no
    return wanted.rstrip(".")


def _of_itself(edition: Edition, name: str) -> tuple[str, str]:
    """Word the flags that come of themselves: notes in the notebook, lines in the minute book."""
    for place, setting in edition.settings.items():
        hall = edition.story.places[place]
        flags = hall.notes if isinstance(hall, Hall) else ()
        for flag, note in zip(flags, setting.notes, strict=True):
            line = note.rstrip(".")
            if flag == name:
                return f"«{line}» in your notebook", f"«{line}» not in your notebook"
            if name == f"struck_{flag.removeprefix('noted_')}":
                return f"«{line}» struck out of your notebook", f"«{line}» never struck out"
    for minute in edition.minutes.values():
        if name == minuted(minute.id):
            return f"«{minute.heard}» in the minute book", f"«{minute.heard}» not minuted"
    words = name.replace("_", " ")
    return words, f"not {words}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
