"""What the compiler carries with it: declared things by id, and the complaints so far."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from putilovets.pack.atlas import Atlas, Where
from putilovets.pack.counting import Counts
from putilovets.story.called import flat, standing
from putilovets.story.conditions import Condition, Tree
from putilovets.story.digests import digest_of
from putilovets.story.grammar import BadCondition, Fault, parse_condition
from putilovets.story.names import Names
from putilovets.typed_toml.nearest import nearest
from putilovets.typed_toml.problems import Complaint

__all__ = ["Where", "Workshop"]

FAULT_CODES = {"grammar": "PU016", "undeclared": "PU011", "type": "PU017", "bounds": "PU012"}


@dataclass
class Workshop:
    """The names and ids that tables may refer to, and what is wrong so far."""

    names: Names
    places: frozenset[str]
    minutes: frozenset[str]
    people: frozenset[str]
    sources: frozenset[str]
    unread: frozenset[str]
    speeches: Mapping[str, str]
    """The hall of each speech."""
    own: frozenset[str]
    """Names that come of themselves and that no author sets."""
    talks: frozenset[str] = frozenset()
    """The speeches of meetings."""
    meetings: frozenset[str] = frozenset()
    clauses: Mapping[str, str] = field(default_factory=dict)
    """The meeting of each clause."""
    called: Mapping[str, str] = field(default_factory=dict)
    """The name of each person."""
    counts: Counts = field(default_factory=lambda: Counts((), Names(())))
    """The numbers that are counted of others."""
    complaints: list[Complaint] = field(default_factory=list)
    atlas: Atlas = field(default_factory=Atlas)
    """Where everything stands, for whoever asks."""
    reasons: dict[str, str] = field(default_factory=dict)
    """The words of the reasons that effects give, by their id."""
    _conditions: dict[str, Condition] = field(default_factory=dict)

    def complain(self, code: str, where: Where, message: str, hint: str = "") -> None:
        """Note a mistake."""
        self.complaints.append(Complaint(code, where.file, where.loc, message, hint))

    def condition(self, text: str | None, where: Where, key: str) -> Condition | None:
        """Return a condition, made once for each text; None where there is none or it is bad."""
        if text is None:
            return None
        known = self._conditions.get(text)
        if known is not None:
            self.atlas.condition(known, where.at(key))
            return known
        try:
            made = parse_condition(text, self.names)
        except BadCondition as bad:
            self._faults(bad.faults, where.at(key))
            return None
        self._conditions[text] = made
        self.atlas.condition(made, where.at(key))
        return made

    def reason(self, words: str) -> str:
        """Keep the words of a reason and return their id; the same words have the same id."""
        known = f"because/{digest_of(words)}"
        self.reasons[known] = words
        return known

    def made(self, tree: Tree) -> Condition:
        """Return a condition that no author wrote."""
        text = repr(tree)
        if text not in self._conditions:
            self._conditions[text] = Condition(text, tree, self.names)
        return self._conditions[text]

    def undeclared(self, name_id: str, where: Where) -> None:
        """Note that a name is not declared, unless its declaration could not be read."""
        if not self._unread_name(name_id):
            hint = nearest(name_id, (name.id for name in self.names))
            self.complain("PU011", where, f"{name_id} is not declared", hint)

    def _unread_name(self, name_id: str) -> bool:
        """Tell whether a name might come of something that could not be read."""
        stems = (flat(each) for each in self.unread)
        return name_id in self.unread or any(name_id.startswith(f"{stem}_") for stem in stems)

    def place(self, wanted: str, where: Where, key: str) -> str:
        """Check that a place exists and return its id."""
        self._known(wanted, self.places, "PU010", where, key, "place")
        return wanted

    def ground(self, sources: Sequence[str], where: Where) -> None:
        """Check that every source exists."""
        self.once(sources, where, "sources", "source")
        for number, source in enumerate(sources):
            if source not in self.sources:
                self._known(source, self.sources, "PU013", where, "sources", "source", number)

    def once(self, ids: Sequence[str], where: Where, key: str, kind: str) -> None:
        """Check that a list has nothing twice."""
        if len(set(ids)) < len(ids):
            for number, each in enumerate(ids):
                if each in ids[:number]:
                    what = f"the {kind} {each} stands in this list a second time"
                    self.complain("PU014", where.at(key, number), what)

    def person(self, wanted: str, where: Where, *key: str | int) -> None:
        """Check that a person exists."""
        if wanted not in self.people:
            hint = nearest(wanted, self.people)
            if standing(wanted) in self.names:
                hint = "who is on the roll and speaks or is shown needs a [[person]] too"
            if wanted not in self.unread:
                self.complain("PU015", where.at(*key), f"there is no person {wanted}", hint)

    def meeting(self, wanted: str, where: Where, key: str) -> str:
        """Check that there is a meeting of that id and return it."""
        self._known(wanted, self.meetings, "PU010", where, key, "meeting")
        return wanted

    def sheet(self, wanted: str, where: Where) -> None:
        """Check that there is a meeting or a minute of that id, which is a sheet of the book."""
        known = self.meetings | self.minutes
        self._known(wanted, known, "PU010", where, "sheet", "meeting or minute")

    def clause(self, wanted: str, where: Where) -> None:
        """Check that there is a clause of that id."""
        self._known(wanted, frozenset(self.clauses), "PU010", where, "clause", "clause")

    def _known(
        self,
        wanted: str,
        known: frozenset[str],
        code: str,
        where: Where,
        *key_and_what: str | int,
    ) -> None:
        if wanted in known or wanted in self.unread:
            return
        key, what, *number = key_and_what
        self.complain(
            code, where.at(key, *number), f"there is no {what} {wanted}", nearest(wanted, known)
        )

    def _faults(self, faults: tuple[Fault, ...], where: Where) -> None:
        for fault in faults:
            if fault.kind == "undeclared" and self._unread_name(fault.message.split()[0]):
                continue
            code = FAULT_CODES[fault.kind]
            offset = fault.column
            self.complaints.append(
                Complaint(code, where.file, where.loc, fault.message, fault.hint, offset)
            )
