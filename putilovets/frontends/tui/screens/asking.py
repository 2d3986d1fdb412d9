"""Short questions that any screen may ask: one of a few answers, a line, whether to write over."""

from collections.abc import Callable, Sequence

from textual.app import App

from putilovets.view.safe import safe

OVER = ("Leave that file as it is", "Write over it")
"""What there is to do where a file is there already."""


def ask(app: App[None], question: str, answers: Sequence[str], then: Callable[[int], None]) -> None:
    """Ask a question with a few answers; no answer is none."""
    from putilovets.frontends.tui.screens.ask import AskScreen

    def answered(at: int | None) -> None:
        if at is not None:
            then(at)

    app.push_screen(AskScreen(question, tuple(answers)), answered)


def ask_line(
    app: App[None], question: str, proposed: str, then: Callable[[str], None], *, path: bool = False
) -> None:
    """Ask for a name or for a path; an empty line is none."""
    from putilovets.frontends.tui.screens.name import LONGEST_PATH, NameScreen
    from putilovets.journal.folder import LONGEST_NAME

    def answered(typed: str | None) -> None:
        if typed:
            then(typed)

    most = LONGEST_PATH if path else LONGEST_NAME
    app.push_screen(NameScreen(safe(proposed), question, most), answered)


def ask_over(app: App[None], write: Callable[[], None]) -> None:
    """Ask whether a file that is there already is to be written over, and then write it."""
    ask(app, "There is such a file already.", OVER, lambda at: write() if at else None)
