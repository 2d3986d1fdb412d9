"""What does not fit together in a wall newspaper, and in a mirror."""

from putilovets.pack.mirror_models import MirrorTable
from putilovets.pack.newspaper_models import LetterTable, NewspaperTable
from putilovets.pack.newspaper_names import UNPRINTED, WHOLE
from putilovets.pack.newspapers import ASIDE, PRINT, columns_in_words
from putilovets.pack.workshop import Where, Workshop

TAKEN = {
    UNPRINTED: "a letter that is not printed",
    WHOLE: "a letter printed as it was written",
    PRINT: "printing a letter as it was written",
    ASIDE: "putting a letter aside",
}
"""What an edit may not be called, because something else is called so."""


def newspaper_complaints(table: NewspaperTable, where: Where, shop: Workshop) -> None:
    """Complain of a sheet without letters, of letters too wide for it, of edits ill named."""
    if not table.letter and table.id not in shop.unread:
        what = f"{table.id} has no letter: there is nothing to print"
        shop.complain("PU023", where.at("id"), what, "give it a [[newspaper.letter]]")
    for number, letter in enumerate(table.letter):
        at = where.at("letter", number)
        _letter(letter, table.room_for, at, shop)


def _letter(letter: LetterTable, room: int, where: Where, shop: Workshop) -> None:
    least = min([letter.columns, *(edit.columns or letter.columns for edit in letter.edit)])
    if least > room and letter.id not in shop.unread:
        takes, has = columns_in_words(letter.columns), columns_in_words(room)
        what = f"{letter.id} takes {takes} and the sheet has {has}: it can never be printed"
        shop.complain("PU023", where.at("columns"), what, "give it an edit that takes fewer")
    for number, edit in enumerate(letter.edit):
        at = where.at("edit", number)
        if edit.id in TAKEN:
            shop.complain("PU014", at.at("id"), f"{edit.id} is what {TAKEN[edit.id]} is called")
        if edit.columns is not None and edit.columns > letter.columns:
            what = f"{edit.id} takes {columns_in_words(edit.columns)}, more than the letter itself"
            shop.complain("PU023", at.at("columns"), what, "an edit makes a letter no longer")


def mirror_complaints(table: MirrorTable, where: Where, shop: Workshop) -> None:
    """Complain of a mirror without defects, and of defects on sheets that nobody writes."""
    if not table.defect and table.id not in shop.unread:
        what = f"{table.id} has no defect: there is nothing to read out"
        shop.complain("PU023", where.at("id"), what, "give it a [[mirror.defect]]")
    for number, defect in enumerate(table.defect):
        if defect.sheet is not None:
            shop.sheet(defect.sheet, where.at("defect", number))
