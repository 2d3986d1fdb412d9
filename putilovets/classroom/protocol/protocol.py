"""A pupil's own minute book: the decisions, the sheets, the answers and the sources of a play."""

from collections.abc import Iterator, Sequence

from putilovets.classroom.assignments import Assignment
from putilovets.classroom.paper.blocks import Block, Text
from putilovets.classroom.paper.grounds import sources_part
from putilovets.classroom.paper.pages import Paper, Part
from putilovets.classroom.protocol.answers import answers
from putilovets.classroom.protocol.closing import closing_pages, closing_part
from putilovets.classroom.protocol.told import decisions, sheets, sources_met, sources_on
from putilovets.classroom.records import Record
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from putilovets.view.chronicle import stands

INVENTED = "Invented: no archive has this minute book"
"""What stands on every sheet."""
HOW = (
    "The secretary, the cell and its papers are invented. What a source says is marked with the "
    "source. Each decision stands here once, with all there was to choose."
)


def minute_book_of(
    edition: Edition,
    play: Playthrough | None,
    lesson: tuple[Assignment, Record] | None = None,
    notes: Sequence[str] = (),
) -> Paper:
    """Return the minute book of a play, or of a lesson in which nothing was played.

    `edition` is the story as far as the lesson goes; `notes` are sentences that are to be said of
    the play.
    """
    assignment = lesson[0] if lesson is not None else None
    title = assignment.title if assignment is not None else edition.title
    return Paper(
        title=title,
        running=_running(edition, lesson),
        head=tuple(_head(edition, play, lesson, notes)),
        parts=tuple(_parts(edition, play, lesson)),
        marked=True,
    )


def _running(edition: Edition, lesson: tuple[Assignment, Record] | None) -> str:
    if lesson is None:
        return f"{INVENTED} · {edition.title}"
    assignment, record = lesson
    who = f" · {record.who}" if record.who else ""
    return f"{INVENTED} · {assignment.title} · class {assignment.code}{who}"


def _head(
    edition: Edition,
    play: Playthrough | None,
    lesson: tuple[Assignment, Record] | None,
    notes: Sequence[str],
) -> Iterator[Block]:
    yield Text("Minute book · invented", "stamp")
    yield Text(HOW)
    if lesson is not None:
        assignment, record = lesson
        who = f"Pseudonym: {record.who}. " if record.who else ""
        yield Text(f"{who}Class code: {assignment.code}. {assignment.lesson.lesson.purpose}")
    if play is not None:
        many = len(play.moves)
        made = "1 decision" if many == 1 else f"{many} decisions"
        story = edition.story
        yield Text(
            f"{made}. {stands(edition, play)} {story.id} {story.version}, seed {play.seed}.",
            "faint",
        )
    yield from (Text(each) for each in notes)


def _parts(
    edition: Edition, play: Playthrough | None, lesson: tuple[Assignment, Record] | None
) -> Iterator[Part]:
    assignment = lesson[0] if lesson is not None else None
    wanted: list[str] = []
    if play is not None:
        closing = tuple(closing_pages(edition, play))
        if closing:
            yield closing_part(edition, closing)
        yield Part("decisions", "Decisions", tuple(decisions(edition, play, assignment)))
        yield Part("sheets", "Sheets of the minute book", tuple(sheets(edition, play)))
        wanted = sources_met(edition, play, assignment)
        wanted += [source for page in closing for source in sources_on(page)]
    if lesson is not None:
        told = tuple(answers(lesson[0], edition, play, lesson[1]))
        yield Part("answers", "The talk with yourself afterwards", told)
        wanted = [*wanted, *lesson[1].opened]
    if play is None and assignment is not None:
        wanted = [*wanted, *(id_ for each in assignment.lesson.reading for id_ in each.sources)]
    if wanted:
        yield sources_part(edition, wanted)
