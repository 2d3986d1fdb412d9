"""A pack that is looked at while it is written: read, and read anew when a file has changed."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from putilovets.authoring.checking import Checked
from putilovets.authoring.preview.beginning import Beginning, Look, beginning
from putilovets.authoring.preview.following import Step, follow
from putilovets.authoring.preview.witness import Witnesses, witness_for
from putilovets.authoring.reports import as_text
from putilovets.authoring.watching import Watch
from putilovets.journal.unkept import Unkept
from putilovets.pack.compiler import BadPack, survey
from putilovets.pack.folder import read_folder
from putilovets.story.edition import Edition, Unplayable
from putilovets.story.playthrough import Playthrough
from putilovets.typed_toml.positions import placed


class Shown(NamedTuple):
    """What there is to look at."""

    edition: Edition
    session: Unkept
    """Its notices say how the play came there."""


class News(NamedTuple):
    """What came of a change in the files."""

    told: tuple[str, ...]
    """Lines for the author; nothing in them is safe for a terminal yet."""
    shown: Shown | None
    """What there is to look at now; None where what was there before stays."""


class Lookout:
    """One look at a pack, which goes on while its files are edited."""

    def __init__(self, root: Path, look: Look, witnesses: Witnesses = witness_for) -> None:
        self.root = root
        self.look = look
        self.witnesses = witnesses
        self._watch = Watch(root)
        self._begun: Beginning | None = None

    def first(self, after: Sequence[str] = ()) -> Shown:
        """Return what is to be looked at, once the choices `after` are made there.

        BadPack or another Unplayable says why there is nothing.
        """
        self._begun = self._begin()
        play = self._begun.play()
        stopped = follow(self._begun.edition, play, map(Step, after))
        return _shown(self._begun, play, (*self._begun.told, *filter(None, (stopped,))))

    def again(self, play: Playthrough) -> News | None:
        """Return the same play in the pack as it is now; None where no file has changed."""
        changed = self._watch.look()
        if not changed or self._begun is None:
            return None
        names = ", ".join(path.relative_to(self.root).as_posix() for path in changed)
        try:
            begun = self._begin(self._begun)
        except BadPack as bad:
            lines = as_text(Checked(None, tuple(bad.problems)), self.root)
            return News(
                (*lines, f"{names} changed, and the pack has errors: the page stays."), None
            )
        except Unplayable as error:
            return News((str(error), f"{names} changed: the page stays."), None)
        before, self._begun = self._begun, begun
        new, told = _made_again(before, begun, play)
        return News((), _shown(begun, new, (f"{names} changed. {told}", *_moved(before, begun))))

    def _begin(self, before: Beginning | None = None) -> Beginning:
        folder = read_folder(self.root)
        compiled = survey(folder)
        if compiled.edition is None:
            raise BadPack(self.root, placed(compiled.complaints, self.root))
        known = None if before is None else before.witness
        return beginning(folder, compiled.edition, self.look, known, self.witnesses)


def _shown(begun: Beginning, play: Playthrough, told: Sequence[str]) -> Shown:
    return Shown(begun.edition, Unkept(play, tuple(told)))


def _moved(before: Beginning, begun: Beginning) -> Sequence[str]:
    """Return how a play comes there now, where it is not as before."""
    same = (before.witness.start, before.told) == (begun.witness.start, begun.told)
    return () if same else begun.told


def _made_again(before: Beginning, begun: Beginning, play: Playthrough) -> tuple[Playthrough, str]:
    """Return the play with its choices made again from its beginning, and what came of that."""
    new, way = begun.play(), len(before.witness.choices)
    taken_back = way - len(play.moves)
    if taken_back > 0 and len(begun.witness.choices) == way:
        for _ in range(taken_back):
            new.retract()
    steps = [Step(move.choice, move.place) for move in play.moves[way:]]
    stopped = follow(begun.edition, new, steps)
    made = len(new.moves) - max(len(begun.witness.choices) - max(taken_back, 0), 0)
    if stopped:
        return new, f"Of your choices {made} could be made again. {stopped}"
    return new, _as_before(made)


def _as_before(made: int) -> str:
    if not made:
        return "The page is as it is now."
    return f"Your {made} choices are made again." if made > 1 else "Your choice is made again."
