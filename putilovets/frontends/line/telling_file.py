"""The File told in plain lines."""

from collections.abc import Iterator

from putilovets.frontends.line.wrapping import wrapped
from putilovets.view.file import EMPTY, INVENTED, NEVER, FindingAid


def told_file(aid: FindingAid) -> Iterator[str]:
    """Yield the papers with their shelfmarks, the people by name, and the two tallies."""
    yield from wrapped(f"{aid.title.upper()}. {aid.span.rstrip('.')}.")
    yield from wrapped(INVENTED)
    for paper in aid.papers:
        day = f" {paper.day}." if paper.day else ""
        yield from wrapped(f"{paper.mark}.{day} {paper.heading}", "   ")
    if not aid.papers and aid.span != EMPTY:
        yield EMPTY
    for heading, people in (("YOUR PEOPLE, BY NAME", aid.people), ("MET OR SPOKEN OF", aid.met)):
        if people:
            yield heading
        for person in people:
            yield from wrapped(f"{person.name}: {person.told}", "   ")
    if aid.tallies:
        yield "THE TWO TALLIES"
    for tally in aid.tallies:
        yield from wrapped(f"{tally.label} {tally.value}. {tally.meaning}", "   ")
    if aid.tallies:
        yield NEVER
