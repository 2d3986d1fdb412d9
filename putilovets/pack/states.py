"""Every way in which the names that some conditions read may stand."""

from collections.abc import Collection, Iterator, Mapping
from itertools import product
from math import prod

from putilovets.story.names import Name, Names, Value, Values, put

MOST = 20_000
"""How many ways names may stand before we leave off looking at all of them."""


def states(
    read: Collection[str], names: Names, fixed: Mapping[str, Value] | None = None
) -> Iterator[Values] | None:
    """Return the values in which some names stand in every way; None where these are too many.

    Names in `fixed` stand as it says.
    """
    domains = {name: _domain(names[name]) for name in sorted(read)}
    domains |= {name: (value,) for name, value in (fixed or {}).items()}
    if prod(map(len, domains.values())) > MOST:
        return None
    return _standing(domains, names)


def _standing(domains: Mapping[str, tuple[Value, ...]], names: Names) -> Iterator[Values]:
    for chosen in product(*domains.values()):
        values = names.start
        for name, value in zip(domains, chosen, strict=True):
            values = put(values, names.slot(name), value)
        yield values


def _domain(name: Name) -> tuple[Value, ...]:
    if name.kind == "flag":
        return (False, True)
    return name.words if name.kind == "word" else tuple(range(name.lowest, name.highest + 1))
