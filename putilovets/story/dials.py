"""Where the value of a gauge is found, so that a page need not look it up by name."""

from typing import NamedTuple

from putilovets.story.names import ROW_BITS, ROW_MASK, Names


class Dial(NamedTuple):
    """A gauge with where its value is found and what it may be."""

    label: str
    row: int
    cell: int
    lowest: int
    highest: int


def dial(label: str, name_id: str, names: Names) -> Dial:
    """Return the dial of the gauge that shows a declared number."""
    slot, name = names.slot(name_id), names[name_id]
    return Dial(label, slot >> ROW_BITS, slot & ROW_MASK, name.lowest, name.highest)
