"""Lines of text, none too long for a terminal."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from textwrap import TextWrapper

WIDTH = 78
"""How many columns a line of text has at most."""
_WIDTH = ContextVar("width", default=WIDTH)


@contextmanager
def within(width: int) -> Iterator[None]:
    """Have lines of another width, for text that is told on a screen."""
    token = _WIDTH.set(width)
    try:
        yield
    finally:
        _WIDTH.reset(token)


def wrapped(text: str, first: str = "", rest: str | None = None) -> Iterator[str]:
    """Yield `text` in lines, the first and the others indented as said."""
    rest = " " * len(first) if rest is None else rest
    wrapper = TextWrapper(
        width=_WIDTH.get(),
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
    yield from wrapper.wrap(text) or [first.rstrip()]
