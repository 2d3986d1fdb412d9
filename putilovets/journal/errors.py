"""What can be wrong with a saved play, as sentences for the player."""


class JournalError(Exception):
    """A saved play that cannot be opened, made or written; the message says why."""


class AlreadyThere(JournalError):  # noqa: N818 - it reads as a sentence where it is caught
    """A file is where another was to be written; nothing was written."""
