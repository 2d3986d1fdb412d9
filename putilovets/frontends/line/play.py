"""Start plain line mode on standard input and output."""

import sys

from putilovets.frontends.line.reader import LineReader
from putilovets.journal.session import Session
from putilovets.story.edition import Edition


def play_in_lines(edition: Edition, session: Session) -> None:
    """Play on standard input and output; a reader that goes away ends the play quietly."""
    for stream in (sys.stdin, sys.stdout):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    try:
        LineReader(edition, session, sys.stdin, sys.stdout).run()
    except KeyboardInterrupt:
        sys.stdout.write(f"\nSaved as {session.name}.\n")
    except BrokenPipeError:
        sys.stdout = None
    finally:
        session.close()
