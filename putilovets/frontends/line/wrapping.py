"""Lines of text, none too long for a terminal."""

from collections.abc import Iterator
from textwrap import TextWrapper

WIDTH = 78
"""How many columns a line of text has at most."""


def wrapped(text: str, first: str = "", rest: str | None = None) -> Iterator[str]:
    """Yield `text` in lines, the first and the others indented as said."""
    rest = " " * len(first) if rest is None else rest
    wrapper = TextWrapper(
        width=WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
    yield from wrapper.wrap(text) or [first.rstrip()]
