"""A wall newspaper: the letters that lie on the table, and the sheet at a glance."""

from collections.abc import Iterator

from putilovets.story import called
from putilovets.story.called import OnSheet
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from putilovets.story.stages import Newspaper
from putilovets.story.story import State
from putilovets.view.blocks import Block, told_parts
from putilovets.view.glance import LetterLine, LetterState, NewspaperTable
from putilovets.view.safe import safe

SHORT = 160
"""How many characters of a letter are told while it lies on the table with others."""


NONE_FITS = "None of what is left can go on the sheet."
NONE_LEFT = "No letter is left on the table."
"""Why nothing can be taken up any more."""


def letters_on_table(edition: Edition, state: State) -> Iterator[Block]:
    """Yield how each letter on the table begins, and why none can be taken where that is so."""
    place = edition.story.places[state.place]
    if not isinstance(place, Newspaper) or place.key(state.frame) != "table":
        return
    letters = [*_lying(edition, place, state)]
    yield from letters
    if len(edition.story.offered(state)) == 1:
        yield Block("told", NONE_FITS if letters else NONE_LEFT, "invented", ())


def _lying(edition: Edition, place: Newspaper, state: State) -> Iterator[Block]:
    frames = {place.key(frame): frame for frame in range(len(place.stages))}
    for letter in edition.newspapers[place.id].letters:
        if edition.story.names.value(state.values, called.lies(letter)) == "table":
            parts = edition.settings[place.id].frames[frames[f"letter/{letter}"]]
            blocks = [*told_parts(edition, parts, state)]
            if blocks:
                text = " ".join(block.text for block in blocks)
                yield blocks[0]._replace(text=begun(text))


def begun(text: str) -> str:
    """Return how a text begins, cut between words where it is long."""
    if len(text) <= SHORT:
        return text
    cut = text[:SHORT]
    return f"{(cut.rpartition(' ')[0] or cut).rstrip(' ,;:.–—-')} …"


def newspaper_table(edition: Edition, play: Playthrough) -> NewspaperTable:
    """Return the wall newspaper at which the play stands, at a glance."""
    place, values, names = play.state.place, play.state.values, edition.story.names
    words = edition.newspapers[place]
    sheet: dict[str, LetterLine] = {}
    beside = []
    for letter, told in words.letters.items():
        sender, whole = safe(f"{told.sender[:1].upper()}{told.sender[1:]}"), told.columns["whole"]
        lies = names.value(values, called.lies(letter))
        way = str(names.value(values, called.printed(letter)))
        if lies == "sheet":
            state: LetterState = "printed" if way == "whole" else "edited"
            sheet[letter] = LetterLine(sender, told.columns[way], state)
        elif lies != "nowhere":
            beside.append(LetterLine(sender, whole, "lying" if lies == "table" else "aside"))
    in_order = (sheet[each] for each in _dealt_with(play, place) if each in sheet)
    free = int(names.value(values, OnSheet(place).room))
    return NewspaperTable(words.columns, free, (*in_order, *beside))


def _dealt_with(play: Playthrough, place: str) -> dict[str, None]:
    """Return the letters in the order in which something was made of them."""
    paths = (move.choice.split("/") for move in play.moves if move.place == place)
    return dict.fromkeys(path[1] for path in paths if path[0] == "letter")
