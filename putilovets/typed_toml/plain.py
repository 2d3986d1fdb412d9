"""A flat TOML file that a person may edit, read line by line: a bad line costs that line only."""

from dataclasses import dataclass
from pathlib import Path

LARGEST = 64_000
"""The most bytes that are read; no such file needs more."""
MOST = 1_000
"""The most lines that are looked at."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line with a key and a value."""

    line: int
    """From 1."""
    text: str
    key: str
    value: object


@dataclass(frozen=True, slots=True)
class Fault:
    """One line that is not a key and a value."""

    line: int
    """From 1; 0 where the whole file is meant."""
    text: str
    message: str


def read_plain(path: Path) -> tuple[list[Entry], list[Fault]]:
    """Return the lines of a file, sound and bad; nothing at all where there is no file."""
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
        text = raw.decode("utf-8-sig")
    except FileNotFoundError:
        return [], []
    except OSError as error:
        return [], [Fault(0, "", f"cannot be read: {error.strerror}")]
    except UnicodeDecodeError:
        return [], [Fault(0, "", "is not UTF-8, so that nothing in it is used")]
    if len(raw) > LARGEST:
        return [], [Fault(0, "", f"is over {LARGEST:,} bytes, so that nothing in it is used")]
    entries: list[Entry] = []
    faults: list[Fault] = []
    for number, line in enumerate(text.split("\n")[:MOST], start=1):
        found = _line(number, line.rstrip("\r"))
        if isinstance(found, Entry):
            entries.append(found)
        elif found is not None:
            faults.append(found)
    return entries, faults


def _line(number: int, text: str) -> Entry | Fault | None:
    """Return what a line says; None of a line that says nothing."""
    if not text.strip() or text.lstrip().startswith("#"):
        return None
    import tomli  # costs nothing where there is no file

    try:
        data = tomli.loads(f"{text}\n")
    except (ValueError, RecursionError):
        return Fault(number, text, f"{_shown(text)} is not a key, = and a value")
    if len(data) != 1 or text.lstrip().startswith("["):
        return Fault(number, text, f"{_shown(text)} is the head of a table, and there are none")
    ((key, value),) = data.items()
    return Entry(number, text, key, value)


def _shown(text: str) -> str:
    text = text.strip()
    return text if len(text) <= 40 else f"{text[:39]}…"
