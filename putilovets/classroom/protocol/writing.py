"""The minute book of a play, with its closing pages, as a file to be read and printed."""

from pathlib import Path

from putilovets.classroom.paper.pages import written
from putilovets.classroom.protocol.finding import minute_book_in
from putilovets.journal.copying import write_file
from putilovets.story.edition import Edition


def write_minute_book(
    plays: Path, name: str, edition: Edition, to: Path, *, over: bool = False
) -> None:
    """Write the minute book of a play into a file: Markdown where it ends in .md, else HTML.

    AlreadyThere, JournalError or LessonError says why it is not written.
    """
    paper = minute_book_in(plays, name, edition)
    write_file(to, written(paper, to.suffix.lower().removeprefix(".")).encode(), over=over)
