"""Lines of text, none too long for a terminal."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from putilovets.view.widths import columns

WIDTH = 78
"""How many columns a line of text has at most."""
SPACES = " \t\n\r\f\v"
"""What may become the end of a line; a space that holds words together may not."""
_WIDTH = ContextVar("width", default=WIDTH)
_SPACED = str.maketrans(dict.fromkeys(SPACES, " "))


@contextmanager
def within(width: int) -> Iterator[None]:
    """Have lines of another width, for text that is told on a screen."""
    token = _WIDTH.set(width)
    try:
        yield
    finally:
        _WIDTH.reset(token)


def wrapped(text: str, first: str = "", rest: str | None = None) -> Iterator[str]:
    """Yield `text` in lines, the first and the others indented as said.

    They are measured in columns of a terminal, not in characters. A word too long for a line has
    one of its own, so that an address or a name can be taken out whole.
    """
    width, rest = _WIDTH.get(), " " * columns(first) if rest is None else rest
    line, left = first, width - columns(first)
    begun = False
    for word in text.translate(_SPACED).split(" "):
        wide = columns(word)
        if begun and word and wide >= left:
            yield line
            line, left, begun = rest, width - columns(rest), False
        if word:
            line += f" {word}" if begun else word
            left -= wide + begun
            begun = True
    yield line if begun else first.rstrip()


def fitting(line: str) -> Iterator[str]:
    """Yield a line as it is where it fits, else in several with its indent."""
    if columns(line) <= _WIDTH.get():
        yield line
        return
    text = line.lstrip(" ")
    yield from wrapped(text, line[: len(line) - len(text)])
