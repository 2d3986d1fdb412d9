"""Where a chapter of a play begins."""

from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough


def chapter_begins(edition: Edition, play: Playthrough) -> bool:
    """Tell whether a play stands on the first page of a chapter it was not in before.

    Pages that belong to no chapter lie between; they begin none.
    """
    here = edition.settings[play.state.place].chapter
    if not here or play.before is None:
        return bool(here)
    last = edition.settings[play.before.place].chapter
    if last:
        return last != here
    chapters = (edition.settings[state.place].chapter for state in reversed(play.states[:-1]))
    return next(filter(None, chapters), "") != here
