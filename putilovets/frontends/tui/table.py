"""What a screen of the story works on."""

from dataclasses import dataclass
from datetime import date

from putilovets.journal.session import Session
from putilovets.story.edition import Edition
from putilovets.view.ledger import Change, latest_changes
from putilovets.view.page import Page, page
from putilovets.view.shelf import today


@dataclass(frozen=True, slots=True)
class Table:
    """An edition and the open play of it."""

    edition: Edition
    session: Session

    @property
    def page(self) -> Page:
        """The page the play stands on."""
        return page(self.edition, self.session.play)

    @property
    def today(self) -> date | None:
        """The day the play has reached."""
        return today(self.edition, self.session.play)

    def opened(self, word_id: str) -> None:
        """Note that a word or a source was opened, where anybody notes it."""

    def sources_opened(self) -> None:
        """Note that the sources of the page were opened."""

    def last_change(self) -> Change | None:
        """Return which gauge moved last, and why; None where none has."""
        return next(latest_changes(self.edition, self.session.play), None)
