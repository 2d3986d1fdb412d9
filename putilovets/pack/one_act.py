"""That an effect is one act: said in words before it is read as the table of one of them."""

from typing import Any

from pydantic_core import PydanticCustomError

from putilovets.typed_toml.nearest import nearest

ACTS = ("move", "set", "minute", "strike")
"""The keys of which an effect has exactly one."""
BESIDE = ("by", "to", "when", "because")
"""The keys that stand beside them."""


def one_act(value: Any) -> Any:
    """Refuse an effect with two acts, or with none, and say which key is to blame."""
    if not isinstance(value, dict):
        return value
    acts = [key for key in value if key in ACTS]
    if len(acts) > 1:
        raise _unknown(acts[1], "one effect to each pair of braces")
    if not acts:
        raise _no_act(value)
    return value


def _no_act(value: dict[str, Any]) -> PydanticCustomError:
    """Return what is wrong with an effect without an act: misspelt, or left out."""
    others = [key for key in value if key not in BESIDE]
    hints = {key: nearest(key, ACTS) for key in others}
    misspelt = next((key for key, hint in hints.items() if hint), "")
    if misspelt:
        return _unknown(misspelt, hints[misspelt])
    if others:
        return _unknown(others[0], "an effect has move, set, minute or strike")
    if "by" in value:
        return _missing("move")
    return _missing("set" if "to" in value else "move, set, minute or strike")


def _unknown(key: str, hint: str) -> PydanticCustomError:
    said = {"code": "PU002", "key": key, "hint": hint}
    return PydanticCustomError("act", "{key} is not a key of this table", said)


def _missing(wanted: str) -> PydanticCustomError:
    said = {"code": "PU004", "key": "", "hint": "", "wanted": wanted}
    return PydanticCustomError("act", "{wanted} is missing", said)
