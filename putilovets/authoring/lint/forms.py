"""Where texts have some words out of many: every text is gone through once, for all of them."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

What = TypeVar("What")


class Form(NamedTuple, Generic[What]):
    """One way to write something."""

    text: str
    what: What
    """What is written so."""
    exact: bool = False
    """Whether capitals and small letters count, and not only a capital at the beginning."""


class Hit(NamedTuple, Generic[What]):
    """A form in a text, by its first character and the one behind its last."""

    start: int
    end: int
    what: What


class Forms(Generic[What]):
    """Many forms, found as whole words.

    A form that begins with a capital is found with a capital only; so is one in capitals.
    A hyphen before a word makes it part of a longer one.
    """

    def __init__(self, forms: Iterable[Form[What]]) -> None:
        self._by_key: dict[bytes, list[tuple[str, Form[What]]]] = defaultdict(list)
        for form in forms:
            low = plain(form.text).lower()
            words = _words(low)
            if words:
                self._by_key[max(words, key=len)].append((low, form))
        self._keys = frozenset(self._by_key)

    def hits(self, text: str) -> list[Hit[What]]:
        """Return where a text has any of the forms, in order; of one thing only the longest."""
        text = plain(text)
        low = text.lower()
        if len(low) != len(text):
            low = text
        keys = self._keys.intersection(_words(low))
        if not keys:
            return []
        found: list[Hit[What]] = []
        for key in keys:
            for sought, form in self._by_key[key]:
                start = low.find(sought)
                while start >= 0:
                    end = start + len(sought)
                    if _whole(text, start, end) and _written(form, text[start:end]):
                        found.append(Hit(start, end, form.what))
                    start = low.find(sought, end)
        return _outermost(found) if len(found) > 1 else found


def plain(text: str) -> str:
    """Return a text, as long as it is, with one mark for those that are written in several ways."""
    return text if text.isascii() else text.translate(_PLAIN)


def _words(low: str) -> list[bytes]:
    """Return the words of a text in small letters; as bytes, which are parted ten times faster."""
    return low.encode().translate(_GAPS).split()


_MARKS = b"!\"#$%&'()*+,-./:;<=>?@[\\]^`{|}~"
_GAPS = bytes.maketrans(_MARKS, b" " * len(_MARKS))
_PLAIN = str.maketrans("’‘“”«»‐‑–—…\u00a0", '\'\'""""----. ')
"""Marks that are written in more than one way, each as a mark that stands for it here."""


def _whole(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() or before in _JOINS or after.isalnum() or after == "_")


_JOINS = ("-", "_")


def _written(form: Form[What], found: str) -> bool:
    if form.exact or form.text.isupper():
        return found == form.text
    return found[0].isupper() or not form.text[0].isupper()


def _outermost(found: list[Hit[What]]) -> list[Hit[What]]:
    """Return hits in order, without those inside a longer form of the same thing."""
    kept: list[Hit[What]] = []
    for hit in sorted(found, key=_first_and_longest):
        if not any(hit.what == each.what and hit.end <= each.end for each in kept):
            kept.append(hit)
    return kept


def _first_and_longest(hit: Hit[What]) -> tuple[int, int]:
    return hit.start, -hit.end
