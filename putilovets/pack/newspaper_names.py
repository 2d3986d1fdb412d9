"""The names that wall newspapers and mirrors bring into being, and how they are spoken of."""

from collections.abc import Iterator

from putilovets.pack.chapter_models import ChapterFile
from putilovets.pack.mirror_models import MirrorTable
from putilovets.pack.newspaper_models import LetterTable, NewspaperTable
from putilovets.pack.staged_names import Own
from putilovets.story import called
from putilovets.story.called import InMirror, OnSheet, valued
from putilovets.story.names import Name

UNPRINTED = "no"
WHOLE = "whole"
"""What it is called when a letter is not printed, and when it is printed as it was written."""
NOWHERE, TABLE, PILE, SHEET = LIES = ("nowhere", "table", "pile", "sheet")
"""Where a letter may lie: not among the letters, on the table, put aside, on the sheet."""
READINGS = 3
"""How many defects of a mirror are read out at most."""


def newspaper_names(table: NewspaperTable) -> Iterator[Own]:
    """Yield the names of a wall newspaper."""
    of, head = OnSheet(table.id), (f"the newspaper {table.id}", ("id",))
    columns = table.room_for
    yield Own(Name(of.room, "number", columns, 0, columns), True, *head)
    yield Own(Name(of.hung, "flag", False), True, *head)
    for at, letter in enumerate(table.letter):
        ways = tuple(dict.fromkeys((UNPRINTED, WHOLE, *(edit.id for edit in letter.edit))))
        for name in (
            Name(called.printed(letter.id), "word", UNPRINTED, words=ways),
            Name(called.lies(letter.id), "word", NOWHERE, words=LIES),
        ):
            yield Own(name, True, f"the letter {letter.id}", ("letter", at, "id"))


def mirror_names(table: MirrorTable) -> Iterator[Own]:
    """Yield the names of a mirror."""
    of, head = InMirror(table.id), (f"the mirror {table.id}", ("id",))
    yield Own(Name(of.read, "number", 0, 0, READINGS), True, *head)
    yield Own(Name(of.heard, "flag", False), True, *head)
    for at, defect in enumerate(table.defect):
        name = Name(called.read_out(defect.id), "flag", False)
        yield Own(name, True, f"the defect {defect.id}", ("defect", at, "id"))


def spoken_in_print(chapter: ChapterFile) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield how to speak of the names of a chapter's newspapers and mirrors."""
    for table in chapter.newspaper:
        of = OnSheet(table.id)
        yield of.room, ("free columns on the sheet", "")
        yield of.hung, ("the wall newspaper on the wall", "the wall newspaper not yet hung")
        for letter in table.letter:
            yield from _spoken_letter(letter)
    for mirror in chapter.mirror:
        at = InMirror(mirror.id)
        yield at.read, ("defects read out", "")
        yield at.heard, ("to have heard the mirror", "not to have heard the mirror")


def _spoken_letter(letter: LetterTable) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield how to say that a letter was printed in some way, and that it was not."""
    name, by = called.printed(letter.id), f"the letter «{letter.sender}»"
    yield name, (by, "")
    yield valued(name, UNPRINTED), (f"{by} not printed", f"{by} printed")
    yield valued(name, WHOLE), (f"{by} printed whole", f"{by} not printed whole")
    for edit in letter.edit:
        way = f"«{edit.text.rstrip('.')}»"
        yield valued(name, edit.id), (f"{by}: {way}", f"{by}: not {way}")
