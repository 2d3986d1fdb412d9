"""A pack that is looked at while it is written: read, and read anew when a file has changed."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from putilovets.authoring.checking import Checked
from putilovets.authoring.preview.beginning import beginning
from putilovets.authoring.preview.following import Step, follow
from putilovets.authoring.preview.kept import kept_in
from putilovets.authoring.preview.looks import Beginning, Look
from putilovets.authoring.preview.witness import Witnesses
from putilovets.authoring.reports import as_text
from putilovets.authoring.watching import Watch
from putilovets.journal.unkept import Unkept
from putilovets.pack.compiler import BadPack, survey
from putilovets.pack.folder import read_folder
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Move, Playthrough
from putilovets.story.unplayable import Unplayable
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

    def __init__(self, root: Path, look: Look, witnesses: Witnesses | None = None) -> None:
        self.root = root
        self.look = look
        self.witnesses = kept_in(root) if witnesses is None else witnesses
        self._watch = Watch(root)
        self._begun: Beginning | None = None
        self._waiting: tuple[Sequence[Move], Sequence[Step]] = ((), ())
        """The moves of a play that was stopped, and the choices that could not be made then."""

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
        names = _named([path.relative_to(self.root).as_posix() for path in changed])
        try:
            begun = self._begin(self._begun)
        except BadPack as bad:
            lines = as_text(Checked(None, tuple(bad.problems)), self.root)
            return News(
                (*lines, f"{names} changed, and the pack has errors: the page stays."), None
            )
        except Unplayable as error:
            return News((str(error), f"{names} changed: the page stays."), None)
        new, told = self._made_again(self._begun, begun, play)
        more = _moved(self._begun, begun)
        self._begun = begun
        return News((), _shown(begun, new, (f"{names} changed. {told}", *more)))

    def _made_again(
        self, before: Beginning, begun: Beginning, play: Playthrough
    ) -> tuple[Playthrough, str]:
        """Return the play with its choices made again from its beginning, and how that went."""
        new, way = begun.play(), len(before.witness.choices)
        if len(begun.witness.choices) == way:
            for _ in range(way - len(play.moves)):  # taken back on the way here
                new.retract()
        stopped_at, rest = self._waiting
        steps = [Step(move.choice, move.place) for move in play.moves[way:]]
        if rest and play.moves == stopped_at:
            steps += rest
        begun_with = len(new.moves)
        stopped = follow(begun.edition, new, steps)
        made = len(new.moves) - begun_with
        self._waiting = (new.moves, steps[made:])
        return new, f"{_how_many(made, len(steps))} {stopped}".rstrip()

    def _begin(self, before: Beginning | None = None) -> Beginning:
        folder = read_folder(self.root)
        compiled = survey(folder)
        if compiled.edition is None:
            raise BadPack(self.root, placed(compiled.complaints, self.root))
        known = None if before is None else before.witness
        return beginning(folder, compiled.edition, self.look, known, self.witnesses)


def _named(files: Sequence[str]) -> str:
    """Return the first of some files, and how many more there are."""
    return files[0] if len(files) == 1 else f"{files[0]} and {len(files) - 1} more"


def _shown(begun: Beginning, play: Playthrough, told: Sequence[str]) -> Shown:
    return Shown(begun.edition, Unkept(play, tuple(told)))


def _moved(before: Beginning, begun: Beginning) -> Sequence[str]:
    """Return how a play comes there now, where it is not as before."""
    same = (before.witness.start, before.told) == (begun.witness.start, begun.told)
    return () if same else begun.told


def _how_many(made: int, wanted: int) -> str:
    """Say how many of an author's choices could be made again."""
    if not wanted:
        return "This is the page now."
    if made == wanted:
        return f"Your {f'{made} choices are' if made > 1 else 'choice is'} made again."
    if not made:
        return "Your choices are not made again."
    return f"Of your {wanted} choices {made} {'are' if made > 1 else 'is'} made again."
