"""Start plain line mode on standard input and output."""

import sys
from io import StringIO

from putilovets.frontends.line.reader import LineReader
from putilovets.journal.session import Session
from putilovets.story.edition import Edition


def play_in_lines(edition: Edition, session: Session) -> None:
    """Play on standard input and output; a reader that goes away ends the play quietly."""
    given = sys.stdin or StringIO()  # none at all where the standard streams are closed
    told = sys.stdout or StringIO()
    for stream in (given, told):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    try:
        LineReader(edition, session, given, told).run()
    except KeyboardInterrupt:
        told.write(f"\nSaved as {session.name}.\n")
    except BrokenPipeError:
        sys.stdout = None
    finally:
        session.close()
