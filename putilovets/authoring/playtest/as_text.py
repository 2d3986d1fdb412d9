"""A playtest as lines for a terminal: a heat map, then tables."""

from collections.abc import Callable, Iterable, Iterator
from textwrap import wrap

from putilovets.authoring.playtest.heat import heat_map
from putilovets.authoring.playtest.loops import Moves
from putilovets.authoring.playtest.report import ENOUGH, ChoiceRow, Report
from putilovets.authoring.playtest.tables import endings, gauges, lengths
from putilovets.authoring.playtest.tally import FAULTS
from putilovets.authoring.playtest.warmth import counted, percent

NARROW = 80
"""Cells that every terminal is taken to have."""
COLD = 10
"""How many choices, places and loops are named."""
DOMINANT = 5

Part = Callable[[Report, int], Iterable[str]]
"""Lines of a report that fit a width."""


def as_text(report: Report, width: int, *, plain: bool) -> Iterator[str]:
    """Yield the lines, at most `width` cells each, 80 at least; `plain` for ASCII only."""
    width = max(width, NARROW)
    yield from _wrapped(_head(report), width)
    for title, lines in (
        ("HEAT MAP", heat_map(report, width, plain=plain)),
        ("PLACES AND PAGES THAT NO PLAY CAME TO", _unmet(report, width)),
        ("ENDINGS", endings(report, width)),
        ("LENGTH", lengths(report)),
        ("GAUGES", gauges(report, width)),
        ("COLDEST CHOICES", _coldest(report, width)),
        ("CHOICES THAT DOMINATE", _dominant(report, width)),
        ("LOOPS", _loops(report, width)),
        ("PLAYS WITHOUT AN ENDING", _stuck(report, width)),
    ):
        told = list(lines)
        if told:
            yield ""
            yield title
            yield from told


def _head(report: Report) -> str:
    plan, names = report.plan, ", ".join(row.name for row in report.policies)
    each = " each" if len(report.policies) > 1 else ""
    return (
        f"{report.pack} {report.version}: {counted(report.plays, 'play')} from {plan.start} by "
        f"{names}{each}, seeds from {plan.seed}. They are bots: what people do is another question."
    )


def _unmet(report: Report, width: int) -> Iterator[str]:
    pages = ((str(page), page.spot) for page in report.empty_pages)
    unmet = [*((row.id, row.spot) for row in report.unmet), *pages]
    for name, spot in unmet[:COLD]:
        yield from _with_spot(f"  {name}", str(spot), width)
    yield from _more(len(unmet) - COLD)
    if report.elsewhere:
        many = len(report.elsewhere)
        told = f"Nothing leads from this start to {many} other place{'' if many == 1 else 's'}: "
        names = ", ".join(report.elsewhere[:COLD])
        yield from _wrapped(f"{told}{names}{', and others' if many > COLD else ''}.", width)
    elif not unmet:
        yield "None."


def _coldest(report: Report, width: int) -> Iterator[str]:
    rows = report.coldest
    if not rows:
        return
    why = [row.why_not for row in report.untaken]
    each = ", ".join(f"{why.count(kind)} {kind}" for kind in sorted(set(why)))
    told = f" ({each})" if each else ""
    yield from _wrapped(f"Never taken: {len(why):,} of {len(report.choices):,}{told}.", width)
    yield f"{'offered':>8} {'locked':>7} {'taken':>7}  place/choice"
    for row in rows[:COLD]:
        yield from _with_spot(_cold(row), str(row.spot), width)


def _cold(row: ChoiceRow) -> str:
    return f"{row.offered:>8,} {row.locked:>7,} {row.taken:>7,}  {row.place}/{row.id}"


def _dominant(report: Report, width: int) -> Iterator[str]:
    found, dominant = report.dominance, report.dominant
    if not found.plays:
        return
    where = f"{counted(found.states, 'state')} of {counted(found.plays, 'play')}"
    many = counted(len(dominant), "choice") if dominant else "No choice"
    yield from _wrapped(
        f"Compared in {where}. {many} came out better than all beside it in more than four fifths "
        f"of its states, {ENOUGH} or more.",
        width,
    )
    for each in dominant[:DOMINANT]:
        share = percent(each.dominated, each.visited)
        yield f"{share:>8} of {each.visited:>7,} states  {each.place}/{each.choice}"[:width]
    yield from _more(len(dominant) - DOMINANT)


def _loops(report: Report, width: int) -> Iterator[str]:
    if not report.loops:
        yield "No state came again in any play."
    for page, loop in report.loops[:COLD]:
        yield from _with_spot(f"  {page}", str(page.spot), width)
        way = loop.shortest
        told = f"{counted(loop.times, 'time')} in {counted(loop.plays, 'play')}, such as by "
        told += f"{loop.origin.policy}, seed {loop.origin.seed}, after "
        told += f"{counted(len(way.before), 'move')}: {in_words(way.moves)}"
        yield from _wrapped(told, width, "    ")
    yield from _more(len(report.loops) - COLD)


def _stuck(report: Report, width: int) -> Iterator[str]:
    if not report.unfinished:
        yield "None."
    for page, fault, plays, play in report.unfinished[:COLD]:
        yield from _with_spot(f"  {page}", str(page.spot), width)
        told = f"{counted(plays, 'play')}: {FAULTS[fault]}, such as {play.origin.policy}, seed "
        told += f"{play.origin.seed}, after {counted(play.moves, 'move')}"
        told += f", turning in: {in_words(play.loop)}" if play.loop else ""
        yield from _wrapped(told, width, "    ")
    yield from _more(len(report.unfinished) - COLD)


LONGEST = 8
"""How many moves of a loop are told in words."""


def in_words(moves: Moves) -> str:
    """Return some moves in words, the place only where it changes; a long list is cut."""
    told, here = [], ""
    for move in moves[:LONGEST]:
        told.append(move.choice if move.place == here else f"{move.place}/{move.choice}")
        here = move.place
    cut = len(moves) - LONGEST
    return ", ".join([*told, f"and {cut} more"] if cut > 0 else told)


def _wrapped(text: str, width: int, indent: str = "") -> list[str]:
    """Return a text as lines; ids are not broken at their hyphens."""
    after = f"{indent}  " if indent else ""
    return wrap(text, width, initial_indent=indent, subsequent_indent=after, break_on_hyphens=False)


def _with_spot(line: str, spot: str, width: int) -> Iterator[str]:
    """Yield a line with its file and line at its right, or below where there is no room."""
    gap = width - len(line) - len(spot)
    if gap >= 2:
        yield line + " " * gap + spot
    else:
        yield line[:width]
        yield spot[:width].rjust(width)


def _more(count: int) -> Iterator[str]:
    if count > 0:
        yield f"  and {count:,} more; --json has them all"
