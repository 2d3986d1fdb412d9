"""Text from outside, made harmless to a terminal."""

from functools import lru_cache

_PICTURES = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "\u2421"}
_HIDDEN = [*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x2028, 0x2029]
_HALVES = range(0xD800, 0xE000)
"""Halves of a character: bytes of a file's name that are no text; no terminal can be sent one."""
_TABLE = _PICTURES | dict.fromkeys([*_HIDDEN, *_HALVES], "\ufffd")


@lru_cache(maxsize=16_384)
def safe(text: str) -> str:
    """Return `text` with control characters as pictures of themselves, so that none acts."""
    return text if text.isprintable() else text.translate(_TABLE)
