"""A desk at a glance: the papers, and what was done with each evening."""

from collections.abc import Iterator

from putilovets.story.days import day_words
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from putilovets.story.stages import Desk
from putilovets.view.glance import DeskTable, Evening, PaperLine
from putilovets.view.minutes import with_quotations
from putilovets.view.safe import safe


def desk_table(edition: Edition, play: Playthrough) -> DeskTable | None:
    """Return the desk that `play` stands at, at a glance; None where it stands at none."""
    place = edition.story.places[play.state.place]
    if not isinstance(place, Desk):
        return None
    words = edition.desks[place.id]
    left, state = _left(play, place.id), play.state
    papers = tuple(
        PaperLine(safe(label), safe(with_quotations(edition, text, state) or ""), paper == left)
        for paper, (label, text) in words.papers.items()
    )
    evenings = tuple(_evenings(edition, play, place))
    return DeskTable(papers, bool(left) or not words.papers, evenings)


def _left(play: Playthrough, desk: str) -> str:
    """Return the paper that was left out."""
    stem = "papers/leave/"
    chosen = (move.choice for move in play.moves if move.place == desk)
    return next((each.removeprefix(stem) for each in chosen if each.startswith(stem)), "")


def _evenings(edition: Edition, play: Playthrough, place: Desk) -> Iterator[Evening]:
    words = edition.desks[place.id]
    done: dict[str, str] = {}
    spent: dict[str, str] = {}
    for move in play.moves:
        evening, _, task = move.choice.partition("/")
        if move.place == place.id and evening != "papers":
            done[evening] = task
            spent[evening] = safe(edition.words[f"{place.id}/{move.choice}"])
    today = place.stages[play.state.frame].key.partition("/")[2]
    before = ""
    for day in words.days:
        key = day.isoformat()
        if key in done:
            state = "done" if done[key] in words.tasks else "open"
            before = spent[key]
            yield Evening(day_words(day), state, before)  # type: ignore[arg-type]
        elif key == today:
            yield Evening(day_words(day), "now", "")
        elif not today or key > today:
            yield Evening(day_words(day), "ahead", "")
        else:
            yield Evening(day_words(day), "done", before)
    if words.meeting is not None:
        yield Evening(day_words(words.meeting), "ahead", "the meeting")
