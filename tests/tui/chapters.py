"""A chapter of the shipped content played in a real terminal, by keys alone."""

from collections.abc import Callable, Sequence
from pathlib import Path

from putilovets.bots.players import at_random, play_out
from putilovets.journal.session import begin
from putilovets.story.playthrough import Playthrough
from putilovets.view.page import page
from tests.content.episode import shipped
from tests.tui.hands import Hands
from tests.tui.terminal import GAME, Terminal
from tests.walkthroughs.player import script

SEED = 1926
Size = tuple[int, int]
Sizes = Callable[[int], Size]
"""The size of the window, after so many choices."""
SMALL, LARGE = (60, 20), (120, 40)


def first_chapter(name: str) -> list[str]:
    """Return the choices of a walkthrough in the chapter in which it begins."""
    edition = shipped()
    play, choices = Playthrough(edition.story, SEED), []
    begun = page(edition, play).chapter
    for choice in (step for step in script(name) if not step.startswith("!")):
        if page(edition, play).chapter != begun:
            break
        choices.append(choice)
        play.choose(choice)
    return choices


def drawn(start: str) -> list[str]:
    """Return the choices of a play by chance from a stated start to the end."""
    last = play_out(shipped().story, at_random(SEED), SEED, start)
    return [move.choice for move in last.moves]


def without_a_screen(folder: Path, choices: Sequence[str], start: str | None = None) -> bytes:
    """Return the journal of the choices made without any front end."""
    session = begin(folder, "play", shipped(), SEED, start)
    for choice in choices:
        session.choose(choice)
    session.close()
    return session.path.read_bytes()


def played(folder: Path, choices: Sequence[str], size_at: Sizes, start: str | None = None) -> bytes:
    """Play choices in a terminal, dragged to another size where `size_at` says; return the journal.

    On every page its title, how its text begins and all open choices with their numbers are seen.
    """
    size = size_at(0)
    hands = _begun(folder, size, start)
    hands.arrive()
    for number, choice in enumerate(choices):
        if size_at(number) != size:
            size = size_at(number)
            hands.terminal.resize(*size)
            hands.arrive()
        hands.read()
        hands.choose(choice)
        hands.arrive()
    hands.terminal.press("ctrl+q")
    assert hands.terminal.left() == 0
    return hands.file.read_bytes()


def _begun(folder: Path, size: Size, start: str | None) -> Hands:
    edition = shipped()
    asked = ["--seed", str(SEED), *(["--start", start] if start else [])]
    terminal = Terminal([*GAME, "play", "--new", "play", *asked], folder, *size)
    return Hands(terminal, edition, Playthrough(edition.story, SEED, start), folder / "play.play")
