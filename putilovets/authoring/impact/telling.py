"""What an edit touches, as lines for a person and as data for a program."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass

from putilovets.authoring.impact.differences import Changes, Differences
from putilovets.authoring.impact.partings import Parting

LISTED = 12
"""How many of one kind are listed by name."""


@dataclass(frozen=True, slots=True)
class Impact:
    """What an edit of a pack touches."""

    differences: Differences
    witnesses: tuple[Parting, ...]
    """The witness plays of the old pack, in the new one."""
    saves: tuple[Parting, ...]
    """Saved plays, in the new one."""

    @property
    def parted(self) -> tuple[Parting, ...]:
        """The plays and saves that no longer go as they went."""
        return tuple(each for each in (*self.witnesses, *self.saves) if each.why)


def lines(impact: Impact) -> Iterator[str]:
    """Yield what is different, then how plays and saves fare."""
    found = impact.differences
    kinds = {
        "places": found.places,
        "endings": found.endings,
        "choices": found.choices,
        "names": found.names,
    }
    for kind, changes in kinds.items():
        yield from _changes(kind, changes)
    if not any(kinds.values()):
        yield "Nothing is different."
    yield from _plays("witness plays", impact.witnesses)
    yield from _plays("saves", impact.saves)


def _changes(kind: str, changes: Changes) -> Iterator[str]:
    told = {
        "new": changes.added,
        "gone": changes.removed,
        "renamed": [f"{old} to {new}" for old, new in changes.renamed],
        "go otherwise": changes.rules,
        "are told otherwise": changes.words,
    }
    for what, ids in told.items():
        if ids:
            yield f"{kind}, {what} ({len(ids)}): {_listed(ids)}"


def _listed(ids: Sequence[str]) -> str:
    more = f", and {len(ids) - LISTED} more" if len(ids) > LISTED else ""
    return ", ".join(ids[:LISTED]) + more


def _plays(kind: str, plays: Iterable[Parting]) -> Iterator[str]:
    every = tuple(plays)
    if not every:
        return
    kept = sum(not each.why for each in every)
    yield f"{kind} that go the same way: {kept} of {len(every)}"
    for each in every:
        if each.why:
            yield f"  {each.play}: {each.kept} of {each.decisions} decisions kept; {each.why}"


def as_data(impact: Impact) -> dict[str, object]:
    """Return what an edit touches as plain data."""
    return {
        "differences": asdict(impact.differences),
        "witnesses": [each._asdict() for each in impact.witnesses],
        "saves": [each._asdict() for each in impact.saves],
    }
