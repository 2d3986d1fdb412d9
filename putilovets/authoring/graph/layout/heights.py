"""How high or low everything stands in its layer: near what it hangs on, and never too near."""

from collections.abc import Mapping, Sequence

from putilovets.authoring.graph.layout.crossings import Rows
from putilovets.authoring.graph.layout.layers import Link

ROUNDS = 8
"""How often the layers are gone through."""


Extent = tuple[float, float]
"""How much room something takes above its middle, and below."""


def heights(
    rows: Rows, links: Sequence[Link], tall: Mapping[str, Extent], fixed: Mapping[str, float]
) -> dict[str, float]:
    """Return for everything how far below the middle line its own is; less than 0 is above.

    `tall` says how much room each thing takes, `fixed` where some of them would be.
    """
    beside: dict[str, list[str]] = {}
    for source, target in links:
        beside.setdefault(source, []).append(target)
        beside.setdefault(target, []).append(source)
    found: dict[str, float] = {}
    for row in rows:
        found.update(_spread(row, dict.fromkeys(row, 0.0), tall))
    for turn in range(ROUNDS):
        for row in rows if turn % 2 == 0 else rows[::-1]:
            wanted = {each: _wanted(each, beside, found, fixed) for each in row}
            found.update(_spread(row, wanted, tall))
    return found


def _wanted(
    each: str,
    beside: Mapping[str, Sequence[str]],
    found: Mapping[str, float],
    fixed: Mapping[str, float],
) -> float:
    if each in fixed:
        return fixed[each]
    near = [found[other] for other in beside.get(each, ())]
    return sum(near) / len(near) if near else found[each]


def _spread(
    row: Sequence[str], wanted: Mapping[str, float], tall: Mapping[str, Extent]
) -> dict[str, float]:
    """Return places in the order of a row, each as near as can be to where it is wanted.

    Pool-adjacent-violators: what would stand too near is moved as one block, whose middle is the
    mean of what its members want.
    """
    offset: list[float] = []
    gone = 0.0
    for each in row:
        above, below = tall[each]
        offset.append(gone + above)
        gone += above + below
    blocks: list[tuple[float, int]] = []
    for each, down in zip(row, offset, strict=True):
        mean, size = wanted[each] - down, 1
        while blocks and blocks[-1][0] >= mean:
            other, more = blocks.pop()
            mean, size = (mean * size + other * more) / (size + more), size + more
        blocks.append((mean, size))
    tops = [mean for mean, size in blocks for _ in range(size)]
    return {each: top + down for each, top, down in zip(row, tops, offset, strict=True)}
