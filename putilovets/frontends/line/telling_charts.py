"""Numbers over the months of a play, a sentence for each."""

from collections.abc import Iterator

from putilovets.frontends.line.wrapping import wrapped
from putilovets.view.curves import NO_CURVES, Curves


def told_charts(curves: Curves | None) -> Iterator[str]:
    """Yield where each number began, its highest and lowest, where it stands, what moved it."""
    if curves is None:
        yield NO_CURVES
        return
    for curve in curves.gauges:
        yield from wrapped(curve.told)
    if curves.books:
        yield "FROM THE BOOKS"
    for curve in curves.books:
        yield from wrapped(curve.told)
    if curves.came:
        yield "WHO CAME"
    for came in curves.came:
        yield from wrapped(f"{came.title}: {came.here} of {came.people}.", "   ")
