"""The error of content that cannot be played, apart, so that who only catches it loads no rules."""


class Unplayable(Exception):  # noqa: N818 - it reads as a sentence where it is caught
    """Content that cannot be played; the message says why."""
