"""Names in the middle of a sentence, and several of them."""

from collections.abc import Sequence


def within(name: str) -> str:
    """Return a name as it stands within a sentence: a turner of nineteen, but Stepan Ryabov."""
    article, _, rest = name.partition(" ")
    return f"{article.lower()} {rest}" if article in ("A", "An", "The") and rest else name


def listed(names: Sequence[str]) -> str:
    """Return several names as one begins a sentence with them: Women, Young and the three."""
    inner = [*names[:1], *map(within, names[1:])]
    return " and ".join(filter(None, (", ".join(inner[:-1]), *inner[-1:])))
