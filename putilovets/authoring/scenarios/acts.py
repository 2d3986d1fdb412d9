"""What a step may do: one class for each kind."""

from collections.abc import Callable
from typing import NamedTuple, NoReturn, Protocol

from putilovets.authoring.scenarios.choosing import chooser
from putilovets.authoring.scenarios.moments import Moment
from putilovets.authoring.scenarios.obstacles import near, standing, why_locked
from putilovets.pack.atlas import Where
from putilovets.story.conditions import Condition
from putilovets.story.playthrough import Playthrough, UndoClosed
from putilovets.view.reasons import sentences

Answer = tuple[str, ...]
"""What is shown instead of a page, in lines."""


class Stuck(Exception):  # noqa: N818 - it reads as a sentence where it is caught
    """A step cannot be done; the message says what was to be done and what was found."""

    def __init__(self, where: Where, says: str) -> None:
        super().__init__(says)
        self.where = where


class Act(Protocol):
    """One thing that is done."""

    def take(self, moment: Moment) -> Answer | None:
        """Do it, and return what it shows where that is not the page; Stuck where it cannot be."""
        ...


class Choose(NamedTuple):
    """Make a choice."""

    where: Where
    choice: str

    def take(self, moment: Moment) -> None:
        """Make it, if it is open."""
        if why_locked(moment, self.choice) == "":
            moment.play.choose(self.choice)
            return
        hint = near(moment, self.choice)
        more = f" ({hint})" if hint else ""
        how = f"Cannot choose {self.choice}: {standing(moment, self.choice)}{more}."
        raise Stuck(self.where, how)


class AnyOpen(NamedTuple):
    """Make some choices of whatever is open."""

    where: Where
    times: int

    def take(self, moment: Moment) -> None:
        """Make as many; Stuck where the play is over before."""
        choose = chooser(moment.play)
        for done in range(self.times):
            if not _chosen(moment.play, choose):
                _over(self.where, moment.play, f"{done} of {_choices(self.times)}")


class Until(NamedTuple):
    """Make any open choices until the play has come where it is wanted."""

    where: Where
    aim: "Aim"
    most: int

    def take(self, moment: Moment) -> None:
        """Go on until it has; Stuck where it is over before, or it takes too long."""
        choose, play = chooser(moment.play), moment.play
        for done in range(self.most):
            if self.aim.reached(play):
                return
            if not _chosen(play, choose):
                _over(self.where, play, f"{_choices(done)} and {self.aim.missed(moment)}")
        if not self.aim.reached(play):
            missed = self.aim.missed(moment)
            what = f"After {_choices(self.most)} {missed}; the play stands at {play.state.place}."
            raise Stuck(self.where, what)


class Aim(Protocol):
    """What a play goes on for."""

    def reached(self, play: Playthrough) -> bool:
        """Tell whether it is so."""
        ...

    def missed(self, moment: Moment) -> str:
        """Say that it is not so, as a clause."""
        ...


class ToPlace(NamedTuple):
    """The play stands at a place."""

    place: str

    def reached(self, play: Playthrough) -> bool:
        """Look at the place."""
        return play.state.place == self.place

    def missed(self, moment: Moment) -> str:
        """Name the place."""
        return f"{self.place} was not come to"


class ToHold(NamedTuple):
    """A condition holds."""

    condition: Condition

    def reached(self, play: Playthrough) -> bool:
        """Look at the names."""
        return self.condition.holds(play.state.values)

    def missed(self, moment: Moment) -> str:
        """Say what is missing."""
        missing = self.condition.explain(moment.play.state.values)
        why = " ".join(sentences(moment.edition, missing)).rstrip(".")
        return f"{self.condition.text} does not hold ({why})"


class ToEnd(NamedTuple):
    """The play is over."""

    def reached(self, play: Playthrough) -> bool:
        """Look whether it is."""
        return play.ending is not None

    def missed(self, moment: Moment) -> str:
        """Say that it is not."""
        return "no ending was come to"


class Undo(NamedTuple):
    """Take some choices back."""

    where: Where
    times: int

    def take(self, moment: Moment) -> None:
        """Take back as many; Stuck at a signature and at the beginning."""
        for done in range(self.times):
            try:
                moment.play.undo()
            except UndoClosed as error:
                after = f"after {done} of {_choices(self.times)}"
                what = f"There is no going back {after}: {error}."
                raise Stuck(self.where, what) from error


class Ask(NamedTuple):
    """Ask a word that shows something and changes nothing."""

    where: Where
    words: str

    def take(self, moment: Moment) -> Answer:
        """Ask it."""
        return tuple(moment.teller.answered(moment.edition, moment.play, self.words))


def _chosen(play: Playthrough, choose: Callable[[], str]) -> bool:
    """Make the choice that is drawn; False where there is none."""
    choice = choose()
    if choice:
        play.choose(choice)
    return bool(choice)


def _choices(count: int) -> str:
    return f"{count} choice{'' if count == 1 else 's'}"


def _over(where: Where, play: Playthrough, after: str) -> NoReturn:
    here = play.state.place
    how = f"has ended at {here}" if play.ending else f"stands at {here}, where nothing is open,"
    raise Stuck(where, f"The play {how} after {after}.")
