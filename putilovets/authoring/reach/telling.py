"""What is known of the reach of a pack, as lines for a person and as data for a program."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from putilovets.authoring.reach.items import KINDS
from putilovets.authoring.reach.verdicts import Reach, Status, Verdict
from putilovets.story.story import Story
from putilovets.typed_toml.positions import placed
from putilovets.typed_toml.problems import Complaint, Problem

STATUSES: tuple[Status, ...] = ("reachable", "unreachable", "unknown")


def table(found: Reach) -> Iterator[str]:
    """Yield how many items of each kind are reachable, proven unreachable, and neither."""
    counted = Counter((each.item.kind, each.status) for each in found.verdicts)
    yield f"{'':12}" + "".join(f"{status:>12}" for status in STATUSES)
    for kind in KINDS:
        if any(counted[kind, status] for status in STATUSES):
            counts = (counted[kind, status] for status in STATUSES)
            yield f"{kind:12}" + "".join(f"{count:>12,}" for count in counts)


def summary(found: Reach, story: Story) -> Iterator[str]:
    """Yield sentences on the witnesses, on other starts, and on pages that are always open."""
    moves = sum(len(play.choices) for play in found.plays)
    yield f"{len(found.plays)} witness plays, {moves:,} choices in all."
    only = Counter(each.start for each in found.of("reachable") if each.start != story.first_start)
    for start, count in only.items():
        yield f"{count} items only from the start {start!r}."
    opens = Counter(page.status for page in found.pages)
    yield (
        f"Of {len(found.pages)} pages some choice is always open on {opens['always']} over the "
        f"declared bounds, on {opens['here']} more wherever the story may stand; "
        f"{opens['possible lock']} may lock."
    )


def problems(found: Reach, root: Path) -> tuple[Problem, ...]:
    """Return what is not reachable, by file and line."""
    return tuple(placed(_complaints((*found.of("unreachable"), *found.of("unknown"))), root))


def _complaints(verdicts: Iterable[Verdict]) -> Iterator[Complaint]:
    for each in verdicts:
        code = "unreachable" if each.status == "unreachable" else "unknown"
        what = f"{each.item.kind} {each.item.id.partition('#')[0]}: {each.why}"
        yield Complaint(code, each.item.where.file, each.item.where.loc, what)


def locks(found: Reach) -> Iterator[str]:
    """Yield each page on which every choice may be closed, with values that close them."""
    for page in found.locks:
        yield f"{page.at.place}, frame {page.at.frame}: possible lock: {page.values}"


def as_data(found: Reach, root: Path) -> dict[str, object]:
    """Return everything that is known as plain data."""
    return {
        "items": [_item(each) for each in found.verdicts],
        "plays": [
            {"start": play.start, "seed": play.seed, "choices": list(play.choices)}
            for play in found.plays
        ],
        "pages": [
            {"place": page.at.place, "frame": page.at.frame, "open": page.status}
            | ({"values": page.values} if page.values else {})
            for page in found.pages
        ],
        "problems": [str(problem) for problem in problems(found, root)],
    }


def _item(verdict: Verdict) -> dict[str, object]:
    data: dict[str, object] = {
        "kind": verdict.item.kind,
        "id": verdict.item.id,
        "status": verdict.status,
    }
    if verdict.status == "reachable":
        return data | {"play": verdict.play, "after": verdict.after, "start": verdict.start}
    return data | {"why": verdict.why}
