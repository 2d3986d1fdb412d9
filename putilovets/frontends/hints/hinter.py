"""Gives an open play its hints, page by page."""

from putilovets.frontends.hints.kept import hints_path, read, write
from putilovets.frontends.hints.rules import HINTS, MORE, Hint, Kept, Moment, due
from putilovets.journal.session import Session
from putilovets.story.edition import Edition
from putilovets.view.page import Page
from putilovets.view.shelf import today
from putilovets.view.words import words_on


class Hinter:
    """Knows what was seen and used in a play."""

    def __init__(self, edition: Edition, session: Session) -> None:
        self.edition = edition
        self.session = session
        self.path = hints_path(session.path.parent, session.play.seed)
        self.kept = read(self.path)
        self.keeps = session.path.is_file()
        """Whether the play has a file, so that there is anything to remember hints for."""
        self._told: tuple[int, str] | None = None
        """The page that was told last, and its hint."""

    def on_screen(self, page: Page) -> str:
        """Return the hint of a page on the screen; empty where none is due."""
        return self._told_on(page, "screen")

    def in_lines(self, page: Page) -> str:
        """Return the hint of a page in line mode; empty where none is due."""
        return self._told_on(page, "line")

    def more(self) -> str:
        """Return the hint of a text that goes on out of sight; empty where none is due."""
        if not self.keeps or self.kept.spent(MORE):
            return ""
        self._see(MORE)
        return f"Hint: {MORE.screen}"

    def done(self, does: str) -> None:
        """Remember that a key was used; those of which no hint tells need no remembering."""
        known = any(hint.does == does for hint in (*HINTS, MORE))
        if self.keeps and known and does not in self.kept.done:
            self._keep(self.kept.having_done(does))

    def _told_on(self, page: Page, front: str) -> str:
        if not self.keeps:
            return ""
        hints = [hint for hint in HINTS if getattr(hint, front)]
        hint = due(self._moment(page), self.kept, hints)
        if hint is None:
            return ""
        self._see(hint)
        return f"Hint: {getattr(hint, front)}"

    def _see(self, hint: Hint) -> None:
        """Count a page once, however often it is told."""
        now = (len(self.session.play.moves), hint.id)
        if now != self._told:
            self._told = now
            self._keep(self.kept.having_seen(hint))

    def _keep(self, kept: Kept) -> None:
        self.kept = kept
        write(self.path, kept)

    def _moment(self, page: Page) -> Moment:
        play = self.session.play
        return Moment(
            begun=bool(play.moves),
            closed=any(not option.open for option in page.options),
            words=lambda: bool(words_on(self.edition, page, today(self.edition, play))),
            changed=any(meter.change for meter in page.meters),
            meeting=page.meeting is not None,
            voted=any(block.hands is not None for block in page.blocks),
            signed=play.state.book is not None,
        )
