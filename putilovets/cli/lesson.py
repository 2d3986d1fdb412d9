"""How a lesson is begun from the command line."""

from pathlib import Path
from typing import TYPE_CHECKING

from putilovets.cli.packs import edition_of
from putilovets.cli.sentences import fail

if TYPE_CHECKING:
    from putilovets.cli.play import Wish

BESIDE = "A lesson is begun with --new NAME or without a name; putilovets play --save NAME goes on."


def attend(
    wish: "Wish", asked: str, who: str | None, content: Path | None, *, in_lines: bool
) -> None:
    """Begin the lesson that a file or a class code stands for; with neither, choose one."""
    from putilovets.classroom.assignments import assignment_for
    from putilovets.cli.play import NO_SCREEN, at_a_terminal
    from putilovets.journal.folder import play_path, saves_folder

    if wish.go_on or wish.save is not None or wish.seed is not None or wish.start is not None:
        fail(BESIDE)
    assignment = assignment_for(asked) if asked else None
    folder = saves_folder()
    if wish.new is not None and play_path(folder, wish.new).exists():
        fail(f"There is already a play called {wish.new!r}: open it with --save, or take another.")
    if in_lines:
        from putilovets.frontends.line.play import attend_in_lines

        attend_in_lines(folder, edition_of(content), assignment, who, wish.new)
    elif at_a_terminal():
        from putilovets.frontends.tui.run import run_lesson

        run_lesson(folder, edition_of(content), assignment, who, wish.new)
    else:
        fail(NO_SCREEN)
