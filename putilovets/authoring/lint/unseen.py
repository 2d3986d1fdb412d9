"""Characters in texts that nobody sees, and letters that look like those of another alphabet."""

import re
import unicodedata
from collections.abc import Iterator

from putilovets.authoring.lint.survey import Survey, finding
from putilovets.typed_toml.problems import Complaint

_UNSEEN = frozenset(("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"))
"""Kinds of characters that leave no mark on a page."""
_MEANT = frozenset("\n\t\u200c\u200d")
"""Those that are right all the same: breaks, tabs, joiners."""
_WORD = re.compile(r"[^\W\d_]+")
_ALPHABETS = ("LATIN", "CYRILLIC", "GREEK")


def unseen_characters(survey: Survey) -> Iterator[Complaint]:
    """Find characters that cannot be seen, and words written in two alphabets."""
    for told in survey.pages.told:
        if told.text.isascii() and told.text.isprintable():
            continue
        for at, char in enumerate(told.text):
            if unicodedata.category(char) in _UNSEEN and char not in _MEANT:
                what = f"there is a character that cannot be seen: {_called(char)}"
                yield finding("PU122", told.where, what, "take it out", at)
        for at, char, word in _strangers(told.text):
            what = f"in «{word}» one letter is of another alphabet: {_called(char)}"
            yield finding("PU122", told.where, what, "type the word anew", at)


def _strangers(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield where a word has a letter of another alphabet than most, with it and the word."""
    for match in _WORD.finditer(text):
        word = match[0]
        if not word.isascii():
            kinds = [_alphabet(char) for char in word]
            known = [kind for kind in kinds if kind]
            if len(set(known)) > 1:
                rare = min(sorted(set(known)), key=known.count)
                at = kinds.index(rare)
                yield match.start() + at, word[at], word


def _alphabet(char: str) -> str:
    first = unicodedata.name(char, "").partition(" ")[0]
    return first if first in _ALPHABETS else ""


def _called(char: str) -> str:
    name = unicodedata.name(char, "")
    return f"U+{ord(char):04X}" + (f", {name.lower()}" if name else "")
