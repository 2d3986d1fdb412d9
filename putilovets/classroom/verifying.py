"""Hand-ins of a class, each played again: what can be shown of it, in a word and a sentence."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from putilovets.classroom.assignments import Assignment, built_in
from putilovets.classroom.cuts import cut
from putilovets.classroom.errors import LessonError
from putilovets.classroom.handin_models import HandInFile
from putilovets.classroom.handins import SUFFIX
from putilovets.classroom.reading import read_hand_in
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from putilovets.story.story import LockedChoice, PlayEnded, UnknownChoice
from putilovets.view.safe import safe

Status = Literal[
    "ok", "unfinished", "does not replay", "other content", "other assignment", "duplicate",
    "unreadable",
]  # fmt: skip
GOOD: tuple[Status, ...] = ("ok", "unfinished")
"""What a report counts."""
CALLED = SUFFIX.removesuffix(".toml")
"""What is in the name of a hand-in, also of one that a browser or a mail has named anew."""
MOST = 1_000
"""The most files that are looked at in one folder."""
UNPROVEN = (
    "A hand-in that replays shows that these choices were possible, in this order, in this version "
    "of the story. It does not show who made them, when, alone or with help, or that the answers "
    "are the pupil's own."
)


@dataclass(frozen=True)
class Verdict:
    """What was found of one file."""

    file: str
    """The name of the file."""
    status: Status
    says: str
    """Why, in a sentence."""
    read: HandInFile | None = None
    play: Playthrough | None = None
    """The play, as far as it could be followed."""

    @property
    def good(self) -> bool:
        """Whether it is counted."""
        return self.status in GOOD

    @property
    def finished(self) -> bool:
        """Whether it was followed to the end of the lesson, or says that it was read to there.

        A duplicate was, too: which of the two was first nobody can say.
        """
        if self.read is None or self.status not in (*GOOD, "duplicate"):
            return False
        return self.read.hand_in.finished if self.play is None else self.play.ending is not None


class Verifier:
    """Plays hand-ins again, in the part of the story that their assignments are of."""

    def __init__(self, edition: Edition, given: Iterable[Assignment] = ()) -> None:
        self._edition = edition
        self.assignments: Mapping[str, Assignment] = {
            each.code: each for each in (*built_in(), *given)
        }
        self._cuts: dict[str, Edition] = {}

    def verdicts(self, folder: Path) -> list[Verdict]:
        """Return what is found of each hand-in in a folder, in the order of the files' names.

        LessonError where the folder cannot be read.
        """
        found = [self.verdict(path) for path in hand_ins_in(folder)]
        return list(_doubled(found))

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


def _doubled(found: Iterable[Verdict]) -> Iterable[Verdict]:
    """Yield verdicts; of two good ones that are equal in everything chosen the later says so."""
    first: dict[object, Verdict] = {}
    for each in found:
        if not each.good or each.read is None:
            yield each
            continue
        head = each.read.hand_in
        answers = tuple((one.prompt, one.decision, one.text) for one in each.read.answer)
        before = first.setdefault((head.code, head.seed, tuple(head.acts), answers), each)
        if before is each or not (head.acts or answers):
            yield each
        else:
            says = (
                f"its choices and answers are those of {before.file}; "
                "where all play in one world and write nothing that can be chance."
            )
            yield replace(each, status="duplicate", says=says)
