"""The class code: a short checksum of an assignment, shown while it is played.

Five symbols are a hash and the sixth checks them. The alphabet has 31 symbols, a prime, and each
place has a weight of its own below it, so that any one wrong symbol, and any two neighbours that
changed places, are found.
"""

from hashlib import blake2b

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Digits and letters that are not taken for one another: no 0, 1, I, L, O."""
LENGTH = 6
_FIRST = 4
"""After how many symbols the hyphen stands."""
_LEFT_OUT = str.maketrans({"-": None, " ": None})


def code_of(content: bytes) -> str:
    """Return the code of some bytes, such as ``K7Q2-9F``."""
    rest = int.from_bytes(blake2b(content, digest_size=8).digest(), "big")
    symbols = []
    for _ in range(LENGTH - 1):
        rest, at = divmod(rest, len(ALPHABET))
        symbols.append(at)
    symbols.append(_check(symbols))
    text = "".join(ALPHABET[at] for at in symbols)
    return f"{text[:_FIRST]}-{text[_FIRST:]}"


def spelt(code: str) -> str | None:
    """Return a code as it is written, however it was typed; None where no code is so written."""
    plain = code.upper().translate(_LEFT_OUT)
    if len(plain) != LENGTH or any(symbol not in ALPHABET for symbol in plain):
        return None
    symbols = [ALPHABET.index(symbol) for symbol in plain]
    if symbols[-1] != _check(symbols[:-1]):
        return None
    return f"{plain[:_FIRST]}-{plain[_FIRST:]}"


def _check(symbols: list[int]) -> int:
    return sum(weight * symbol for weight, symbol in enumerate(symbols, 2)) % len(ALPHABET)
