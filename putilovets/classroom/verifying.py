"""Hand-ins of a class, each played again: what can be shown of it, in a word and a sentence."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from putilovets.classroom.assignments import Assignment, built_in
from putilovets.classroom.cuts import cut
from putilovets.classroom.doubles import doubled
from putilovets.classroom.errors import LessonError
from putilovets.classroom.handin_models import HandInFile
from putilovets.classroom.handins import SUFFIX
from putilovets.classroom.reading import read_hand_in
from putilovets.classroom.verdicts import Verdict
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from putilovets.story.story import LockedChoice, PlayEnded, UnknownChoice
from putilovets.view.safe import safe

MOST = 1_000
"""The most files that are looked at in one folder."""


CALLED = SUFFIX.removesuffix(".toml")
"""What is in the name of a hand-in, also of one that a browser or a mail has named anew."""


class Verifier:
    """Plays hand-ins again, in the part of the story that their assignments are of."""

    def __init__(self, edition: Edition, given: Iterable[Assignment] = ()) -> None:
        self._edition = edition
        wanted = tuple(given) or built_in()
        self.assignments: Mapping[str, Assignment] = {each.code: each for each in wanted}
        """By their codes: those that are given, else the ready ones."""
        self._cuts: dict[str, Edition] = {}

    def verdicts(self, folder: Path) -> list[Verdict]:
        """Return what is found of each hand-in in a folder, in the order of the files' names.

        LessonError where the folder cannot be read.
        """
        found = [self.verdict(path) for path in hand_ins_in(folder)]
        return list(doubled(found, self.assignments))

    def verdict(self, path: Path) -> Verdict:
        """Return what is found of one file, without looking at any other."""
        name = safe(path.name)
        try:
            read = read_hand_in(path)
        except LessonError as error:
            return Verdict(name, "unreadable", f"{error}.")
        head = read.hand_in
        if head.pack != self._edition.story.id:
            says = f"it was played in another story, {head.pack}."
            return Verdict(name, "other content", says, read)
        assignment = self.assignments.get(head.code)
        if assignment is None:
            says = f"its class code is {head.code}, which is of no assignment given here."
            return Verdict(name, "other assignment", says, read)
        return self._in_its_version(self._replayed(name, read, assignment))

    def _in_its_version(self, found: Verdict) -> Verdict:
        """Return a verdict that minds under which rules the hand-in was played."""
        story = self._edition.story
        assert found.read is not None
        head = found.read.hand_in
        if head.rules == story.rules_hash:
            return found
        if found.good:
            says = f"{found.says[:-1]}; it was played in version {head.version}, which agrees."
            return replace(found, says=says)
        says = (
            f"it was played in version {head.version} of the story and this is {story.version}: "
            f"{found.says[:-1]}. That is no fault of the pupil's."
        )
        return replace(found, status="other content", says=says)

    def edition_of(self, assignment: Assignment) -> Edition:
        """Return the part of the story that an assignment plays."""
        if assignment.code not in self._cuts:
            played = cut(self._edition, assignment) if assignment.played else self._edition
            self._cuts[assignment.code] = played
        return self._cuts[assignment.code]

    def _replayed(self, name: str, read: HandInFile, assignment: Assignment) -> Verdict:
        head = read.hand_in
        if not assignment.played:
            return _whole(name, read, None, finished=head.finished)
        if head.start != assignment.cut.start:
            return Verdict(name, "does not replay", "it begins at another page.", read)
        if assignment.head.seeds == "same" and head.seed != assignment.head.seed:
            says = "it was played in another world than that of the assignment (another seed)."
            return Verdict(name, "does not replay", says, read)
        play = Playthrough(self.edition_of(assignment).story, head.seed, head.start)
        for number, act in enumerate(head.acts, start=1):
            if fault := _followed(play, act):
                says = f"at decision {number} {fault}"
                return Verdict(name, "does not replay", says, read, play)
        if head.finished and play.ending is None:
            says = f"it says it is finished, and after {len(head.acts)} decisions it is not."
            return Verdict(name, "does not replay", says, read, play)
        return _whole(name, read, play, finished=play.ending is not None)


def hand_ins_in(folder: Path) -> list[Path]:
    """Return the files of a folder that may be hand-ins, by name; LessonError if it has too many.

    Whatever ends in ``.toml`` may be one, but for assignments, and so may whatever is called so.
    """
    try:
        found = sorted(path for path in folder.iterdir() if _may_be(path))
    except OSError as error:
        raise LessonError(f"The folder {folder} cannot be read: {error.strerror}.") from error
    if len(found) > MOST:
        raise LessonError(
            f"There are over {MOST:,} files in {folder}; put each class into its own."
        )
    return found


def _may_be(path: Path) -> bool:
    if path.name.startswith("."):
        return False
    return CALLED in path.name or (
        path.suffix == ".toml" and not path.name.startswith("assignment")
    )


def _followed(play: Playthrough, act: str) -> str:
    """Follow one act; return why it cannot be, as the end of a sentence, or nothing."""
    at, choice, digest = act.split(" ")
    if play.ending is not None:
        return "the lesson was over already."
    if play.state.place != at:
        return "the story stands at another page."
    try:
        play.choose(choice)
    except LockedChoice:
        return "a choice was taken that was closed there."
    except (UnknownChoice, PlayEnded):
        return "a choice was taken that is not there."
    return "" if play.digest() == digest else "the choice leads elsewhere than the file says."


def _whole(name: str, read: HandInFile, play: Playthrough | None, *, finished: bool) -> Verdict:
    made = len(read.hand_in.acts)
    if finished:
        return Verdict(name, "ok", f"{made} decisions, played again to the end.", read, play)
    says = f"{made} decisions, played again; the lesson was not finished."
    return Verdict(name, "unfinished", says, read, play)
