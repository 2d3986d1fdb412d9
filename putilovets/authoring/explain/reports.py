"""What is said of a thing, as lines for a person or as JSON for a program."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from putilovets.authoring.explain.knowledge import Knowledge
from putilovets.authoring.explain.told import Line, Section, Told, wheres
from putilovets.authoring.spots import Spot, spots
from putilovets.pack.atlas import Where

Spots = Mapping[Where, Spot]


def as_text(known: Knowledge, tellings: Sequence[Told]) -> Iterator[str]:
    """Yield the lines of a report: facts, then sections with a file and a line at each entry."""
    at = spots(wheres(tellings), known.survey.folder.root)
    for number, each in enumerate(tellings):
        if number:
            yield ""
        yield f"{each.kind} {each.id}" + ("" if each.where is None else f"  {at[each.where]}")
        width = max((len(label) for label, _ in each.facts), default=0)
        yield from (f"  {label:{width}}  {text}" for label, text in each.facts)
        for section in each.sections:
            yield f"  {section.title} ({len(section.lines)})"
            yield from _entries(known, section, at)


def _entries(known: Knowledge, section: Section, at: Spots) -> Iterator[str]:
    lines = in_order(known, section, at)
    width = max(len(_spot(line, at)) for line in lines)
    for line in lines:
        said = ": ".join(filter(None, (line.whose, line.text)))
        yield f"    {_spot(line, at):{width}}  {said}" if width else f"    {said}"


def _spot(line: Line, at: Spots) -> str:
    return "" if line.where is None else str(at[line.where])


def in_order(known: Knowledge, section: Section, at: Spots) -> list[Line]:
    """Return the lines of a section by when their places come in a play, then as written."""

    def key(line: Line) -> tuple[int, str, int]:
        spot = Spot("", 0) if line.where is None else at[line.where]
        return known.rank(line.where), spot.file, spot.line

    return sorted(section.lines, key=key)


def as_json(known: Knowledge, tellings: Sequence[Told]) -> str:
    """Return a JSON array with an object for each meaning of the id."""
    at = spots(wheres(tellings), known.survey.folder.root)
    return json.dumps([_data(known, each, at) for each in tellings], indent=2, ensure_ascii=False)


def _data(known: Knowledge, each: Told, at: Spots) -> dict[str, object]:
    return {
        "kind": each.kind,
        "id": each.id,
        **_at(each.where, at),
        "facts": [{"label": label, "text": text} for label, text in each.facts],
        "sections": [
            {
                "title": section.title,
                "lines": list(_lines(in_order(known, section, at), at)),
            }
            for section in each.sections
        ],
    }


def _lines(lines: Iterable[Line], at: Spots) -> Iterator[dict[str, object]]:
    for line in lines:
        yield {**_at(line.where, at), "whose": line.whose, "text": line.text}


def _at(where: Where | None, at: Spots) -> dict[str, object]:
    spot = Spot("", 0) if where is None else at[where]
    return {"file": spot.file, "line": spot.line}
