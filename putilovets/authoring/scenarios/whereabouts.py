"""Where a text that was looked for in vain stands, and what is like it."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from putilovets.authoring.scenarios.moments import Moment, flat
from putilovets.story.edition import Edition
from putilovets.view.reasons import sentences

MOST_NAMED = 3
"""How many places are named at which a text stands."""


def where_told(moment: Moment, text: str) -> str:
    """Return where the pack has a text: on this page with what it asks for, or elsewhere."""
    wanted, state = flat(text), moment.play.state
    for part in moment.edition.settings[state.place].frames[state.frame]:
        if part.when is not None and wanted in flat(part.text):
            missing = part.when.explain(state.values)
            if missing:
                why = " ".join(sentences(moment.edition, missing)).rstrip(".")
                return f", though a paragraph of this page has it. {why}"
    found = list(
        dict.fromkeys(where for where, told in _texts(moment.edition) if wanted in flat(told))
    )
    if not found:
        return ""
    more = f" and {len(found) - MOST_NAMED} more" if len(found) > MOST_NAMED else ""
    return f"; the pack has it at {', '.join(found[:MOST_NAMED])}{more}"


def nearest_line(lines: Iterable[str], text: str) -> str:
    """Return a sentence with the told line or paragraph most like a text; empty if none is."""
    known = {flat(each): each for each in _pieces(lines)}
    close = get_close_matches(flat(text), known, n=1, cutoff=0.6)
    return f" Nearest: «{known[close[0]]}»." if close else ""


def _texts(edition: Edition) -> Iterator[tuple[str, str]]:
    """Yield what is told at places, then the words of choices by their path."""
    for place, setting in edition.settings.items():
        yield place, setting.title
        yield from ((place, part.text) for frame in setting.frames for part in frame)
    yield from edition.words.items()


def _pieces(lines: Iterable[str]) -> Iterator[str]:
    """Yield paragraphs, and each of their sentences by itself."""
    paragraph: list[str] = []
    for line in (*lines, ""):
        if line.strip():
            paragraph.append(line.strip())
        elif paragraph:
            whole = " ".join(paragraph)
            yield whole
            yield from (f"{each}." for each in whole.rstrip(".").split(". "))
            paragraph = []
