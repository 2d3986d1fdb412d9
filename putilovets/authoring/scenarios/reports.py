"""What came of a test, in lines for its author."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from putilovets.authoring.scenarios.obstacles import open_here
from putilovets.authoring.scenarios.placing import told_at
from putilovets.authoring.scenarios.running import Outcome
from putilovets.story.edition import Edition
from putilovets.story.turn import Happening
from putilovets.view.ledger import cause_told
from putilovets.view.reasons import label_of

LAST = 6
"""How many of the last entries of the ledger are told."""


def head(outcome: Outcome) -> str:
    """Return the line of a test."""
    return f"{'ok  ' if outcome.passed else 'FAIL'}  {outcome.case.name}"


def misses(outcome: Outcome, root: Path) -> Iterator[str]:
    """Yield what was not as it was expected, each with file, line and column."""
    yield from told_at(outcome.misses, root)


def details(outcome: Outcome, root: Path) -> Iterator[str]:
    """Yield all about a test that has failed: what is amiss, the page there and the ledger."""
    yield outcome.case.about
    yield from misses(outcome, root)
    yield from there(outcome)


def there(outcome: Outcome) -> Iterator[str]:
    """Yield where the play stood: how it came there, the page, and the ledger's last entries."""
    play = outcome.moment.play
    last = play.last_move
    came = f"; the last choice was {last.choice} at {last.place}" if last is not None else ""
    made = f"{len(play.moves)} choice{'' if len(play.moves) == 1 else 's'} made"
    yield f"Seed {play.seed}, {made}{came}. There:"
    yield from (f"| {line}".rstrip() for line in outcome.moment.lines)
    yield open_here(outcome.moment)
    entries = list(islice(_entries(outcome), LAST))
    yield "The ledger's last entries:" if entries else "The ledger is empty."
    yield from reversed(entries)


def _entries(outcome: Outcome) -> Iterator[str]:
    """Yield what has changed a gauge, or a name that the pack has words for, the last first."""
    edition, play = outcome.moment.edition, outcome.moment.play
    for each in reversed(play.happenings()):
        told = each.name in edition.labels or each.name in edition.spoken
        if told and each.before != each.after:
            yield f"| {_change(edition, each)}. {cause_told(edition, play, each)}"


def _change(edition: Edition, happening: Happening) -> str:
    """Return what changed: of a flag what holds now, of anything else from what to what."""
    if isinstance(happening.after, bool):
        held = edition.spoken[happening.name][not happening.after].rstrip(".")
        return f"{held[:1].upper()}{held[1:]}"
    return f"{label_of(edition, happening.name)} {happening.before} to {happening.after}"
