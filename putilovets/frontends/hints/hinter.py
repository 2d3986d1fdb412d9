"""Gives an open play its hints, page by page."""

from putilovets.frontends.hints.kept import hints_path, read, write
from putilovets.frontends.hints.rules import HINTS, Hint, Moment, due
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
        self.last: Hint | None = None
        """The hint that was given last; None where the last page had none."""
        self._told: tuple[int, str] | None = None
        """The page on which a hint was given last, and which."""
        self._written = self.kept

    def on_screen(self, page: Page, *, more: bool) -> str:
        """Return the hint of a page on the screen, of which there may be more; empty if none."""
        return self._told_on(page, "screen", more)

    def in_lines(self, page: Page) -> str:
        """Return the hint of a page in line mode; empty where none is due."""
        return self._told_on(page, "line", more=False)

    def done(self, does: str) -> bool:
        """Remember that a key was used; tell whether that was what the last hint had said."""
        known = any(hint.does == does for hint in HINTS)
        if self.keeps and known and does not in self.kept.done:
            self.kept = self.kept.having_done(does)
        return self.last is not None and self.last.does == does

    def remember(self) -> None:
        """Write down what was seen and done; no page need wait for it."""
        if self.kept is not self._written:
            self._written = self.kept
            write(self.path, self.kept)

    def _told_on(self, page: Page, front: str, more: bool) -> str:
        if not self.keeps:
            return ""
        hints = [hint for hint in HINTS if getattr(hint, front)]
        self.last = due(self._moment(page, more), self.kept, hints)
        if self.last is None:
            return ""
        self._see(self.last)
        return f"Hint: {getattr(self.last, front)}"

    def _see(self, hint: Hint) -> None:
        """Count a page once, however often it is told."""
        now = (len(self.session.play.moves), hint.id)
        if now != self._told:
            self._told = now
            self.kept = self.kept.having_seen(hint)

    def _moment(self, page: Page, more: bool) -> Moment:
        """Return what there is on a page; at the end of a play nothing but that it has ended."""
        play, goes_on = self.session.play, not page.ended
        return Moment(
            begun=bool(play.moves),
            more=more and goes_on,
            closed=any(not option.open for option in page.options),
            words=lambda: goes_on and bool(words_on(self.edition, page, today(self.edition, play))),
            changed=goes_on and any(meter.change for meter in page.meters),
            meeting=page.meeting is not None,
            voted=any(block.hands is not None for block in page.blocks),
            signed=goes_on and play.state.book is not None,
            ended=page.ended,
        )
