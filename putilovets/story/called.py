"""What the names are called that come of themselves, by the ids of what they come of."""

from dataclasses import dataclass


def flat(thing: str) -> str:
    """Return an id as part of a name."""
    return thing.replace("-", "_")


def valued(name: str, word: str) -> str:
    """Return the key under which it is said that a name holds a word."""
    return f"{name}={word}"


def minuted(entry: str) -> str:
    """Return the flag that says a minute stands in the book."""
    return f"minuted_{flat(entry)}"


def noted(speech: str) -> str:
    """Return the flag that says a speech stands in the notebook."""
    return f"noted_{flat(speech)}"


def struck(speech: str) -> str:
    """Return the flag that says the line of a speech was struck out for a later one."""
    return f"struck_{flat(speech)}"


def notes_in(hall: str) -> str:
    """Return the number that counts the lines in the notebook of a hall."""
    return f"notes_{flat(hall)}"


def visits_to(place: str) -> str:
    """Return the number that counts arrivals at a place."""
    return f"visits_{flat(place)}"


def said(speech: str) -> str:
    """Return the word that says how a speech was heard."""
    return f"said_{flat(speech)}"


def draft(clause: str) -> str:
    """Return the word that says how a clause stands in the draft."""
    return f"draft_{flat(clause)}"


def ground(clause: str) -> str:
    """Return the number that says what a clause rests on."""
    return f"ground_{flat(clause)}"


def fate(clause: str) -> str:
    """Return the word that says what the vote made of a clause."""
    return f"fate_{flat(clause)}"


def by(clause: str) -> str:
    """Return the word that says who is to do what a clause resolves."""
    return f"by_{flat(clause)}"


def hands_for(clause: str) -> str:
    """Return the number of hands that went up for a clause."""
    return f"hands_for_{flat(clause)}"


def hands_against(clause: str) -> str:
    """Return the number of hands that went up against a clause."""
    return f"hands_against_{flat(clause)}"


def came_of(clause: str) -> str:
    """Return the word that says what became of a carried clause."""
    return f"came_of_{flat(clause)}"


def post(post_id: str) -> str:
    """Return the word that says who holds a post."""
    return f"post_{flat(post_id)}"


def standing(member: str) -> str:
    """Return the word that says as what somebody stands on the roll."""
    return f"standing_{flat(member)}"


def away(member: str) -> str:
    """Return the flag that says that somebody on the roll does not work in the shop."""
    return f"away_{flat(member)}"


def dues(member: str) -> str:
    """Return the flag that says that somebody's dues are paid up."""
    return f"dues_{flat(member)}"


def trusts(member: str) -> str:
    """Return the number that says how far somebody on the roll trusts the secretary."""
    return f"trust_{flat(member)}"


def skill(member: str) -> str:
    """Return the number that says what somebody can check alone."""
    return f"skill_{flat(member)}"


def load(member: str) -> str:
    """Return the number of posts that somebody holds."""
    return f"load_{flat(member)}"


def came(meeting: str) -> str:
    """Return the number of those who were in the room when a meeting was opened."""
    return f"came_{flat(meeting)}"


def printed(letter: str) -> str:
    """Return the word that says how a letter was printed."""
    return f"printed_{flat(letter)}"


def lies(letter: str) -> str:
    """Return the word that says where a letter to the newspaper lies."""
    return f"lies_{flat(letter)}"


def read_out(defect: str) -> str:
    """Return the flag that says that a defect was read out."""
    return f"read_{flat(defect)}"


@dataclass(frozen=True)
class InMeeting:
    """The names of one meeting, all of which begin with its id."""

    meeting: str

    def _called(self, *parts: str) -> str:
        return "_".join(flat(part) for part in (self.meeting, *parts))

    @property
    def clock(self) -> str:
        """Minutes since the opening."""
        return self._called("clock")

    @property
    def dry(self) -> str:
        """Minutes since a name or a sum was heard."""
        return self._called("dry")

    @property
    def read(self) -> str:
        """Whether the line was read out."""
        return self._called("read")

    @property
    def quorum(self) -> str:
        """How many must be in the room for a vote."""
        return self._called("quorum")

    @property
    def first(self) -> str:
        """Which item was put first."""
        return self._called("first")

    @property
    def tied(self) -> str:
        """Which two clauses are tied."""
        return self._called("tied")

    @property
    def refused(self) -> str:
        """Whether a demand for a vote of its own was refused."""
        return self._called("refused")

    @property
    def result(self) -> str:
        """How the meeting ended."""
        return self._called("result")

    def done(self, item: str) -> str:
        """Whether an item of the agenda is closed."""
        return self._called("done", item)

    def here(self, bloc: str) -> str:
        """Whether a bloc is in the room."""
        return self._called("here", bloc)

    def missed(self, bloc: str) -> str:
        """Whether a bloc had not come when the meeting was opened."""
        return self._called("missed", bloc)

    def ear(self, bloc: str) -> str:
        """How well a bloc listens."""
        return self._called("ear", bloc)

    def trust(self, bloc: str) -> str:
        """How far a bloc trusts the chair."""
        return self._called("trust", bloc)

    def knows(self, bloc: str) -> str:
        """Whether the player knows where a bloc stands."""
        return self._called("knows", bloc)

    def wants(self, bloc: str, question: str) -> str:
        """Where a bloc stands on a question."""
        return self._called("wants", bloc, question)


@dataclass(frozen=True)
class AtDesk:
    """The names of one desk."""

    desk: str

    @property
    def evening(self) -> str:
        """Which evening it is; 0 while the papers are sorted."""
        return f"{flat(self.desk)}_evening"

    @property
    def open(self) -> str:
        """How many evenings were left open."""
        return f"{flat(self.desk)}_open"

    def did(self, task: str) -> str:
        """Whether a task was done."""
        return f"{flat(self.desk)}_did_{flat(task)}"

    def left(self, paper: str) -> str:
        """Whether a paper was left out."""
        return f"{flat(self.desk)}_left_{flat(paper)}"


@dataclass(frozen=True)
class OnSheet:
    """The names of one wall newspaper."""

    newspaper: str

    @property
    def room(self) -> str:
        """How many columns are still free."""
        return f"{flat(self.newspaper)}_room"

    @property
    def hung(self) -> str:
        """Whether it hangs on the wall."""
        return f"{flat(self.newspaper)}_hung"


@dataclass(frozen=True)
class InMirror:
    """The names of one mirror."""

    mirror: str

    @property
    def read(self) -> str:
        """How many defects were read out."""
        return f"{flat(self.mirror)}_read"

    @property
    def heard(self) -> str:
        """Whether it has been heard."""
        return f"{flat(self.mirror)}_heard"
