"""debrief: the talk after a lesson, later and alone."""

import click

from putilovets.cli.packs import edition_of
from putilovets.cli.sentences import fail


@click.command()
@click.argument("play")
@click.option("--line", "in_lines", is_flag=True, help="Plain numbered lines instead of a screen.")
def debrief(play: str, in_lines: bool) -> None:
    """Have the talk after the lesson PLAY: a saved play, or the class code of a lesson read."""
    from putilovets.classroom.reopening import lesson_called
    from putilovets.cli.play import NO_SCREEN, at_a_terminal
    from putilovets.journal.folder import saves_folder

    if not in_lines and not at_a_terminal():
        fail(NO_SCREEN.replace("play --line plays", "debrief PLAY --line tells it"))
    edition = edition_of(None)
    lesson = lesson_called(saves_folder(), edition, play)
    try:
        if in_lines:
            from putilovets.frontends.line.play import talk_in_lines

            talk_in_lines(lesson)
        else:
            from putilovets.frontends.tui.run import run_talk

            run_talk(saves_folder(), edition, lesson)
    finally:
        if lesson.session is not None:
            lesson.session.close()
