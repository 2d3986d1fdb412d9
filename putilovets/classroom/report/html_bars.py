"""The distribution at one decision, drawn: a box a voice, with its number and its words."""

from collections.abc import Iterator, Sequence

from putilovets.classroom.report.model import Bar
from putilovets.view.html import Element, Node, element

BOXES = 60
"""Up to so many voices each is a box of its own."""
AWAY = "did not decide here"
TOGETHER = "Told together:"
HIGH, GAP = 10, 0.22


def bars(rows: Sequence[Bar], n: int) -> Iterator[Element]:
    """Yield the rows that somebody is in, and a sentence on what nobody took."""
    yield element("ul", {"class": "bars"}, (_bar(row, n) for row in rows if row.count))
    nobody = [words for row in rows if not row.count for words in row.choices]
    if nobody:
        yield element("p", {"class": "nobody"}, f"Taken by nobody: {'; '.join(nobody)}.")


def words_of(row: Bar) -> tuple[str, ...]:
    """Return what one row is called, in one text or several."""
    return (*row.choices, AWAY) if row.absent else row.choices


def _bar(row: Bar, n: int) -> Element:
    kind = "away" if row.absent and not row.choices else "merged" if _merged(row) else "alone"
    told = element("span", {"class": "number"}, element("b", None, str(row.count)), f" of {n}")
    return element(
        "li",
        {"class": kind},
        element("div", {"class": "words"}, _words(row)),
        element("div", {"class": "drawn"}, _drawn(row.count, n), told),
    )


def _merged(row: Bar) -> bool:
    return len(words_of(row)) > 1


def _words(row: Bar) -> Iterator[Node]:
    words = words_of(row)
    if len(words) == 1:
        yield words[0][:1].upper() + words[0][1:]
    else:
        yield f"{TOGETHER} {' · '.join(words)}"
    if row.attested:
        yield element("b", {"class": "attested"}, "attested by a source")


def _drawn(count: int, n: int) -> Element:
    look = {
        "viewBox": f"0 0 {n} {HIGH}",
        "preserveAspectRatio": "none",
        "aria-hidden": "true",
    }
    return element("svg", look, _ground(n), *_boxes(count, n))


def _ground(n: int) -> Element:
    return element("rect", {"class": "ground", "x": 0, "y": HIGH - 1, "width": n, "height": 1})


def _boxes(count: int, n: int) -> Iterator[Element]:
    if n > BOXES:
        yield element("rect", {"class": "box", "x": 0, "y": 0, "width": count, "height": HIGH})
        return
    for at in range(count):
        box = {"x": at + GAP / 2, "y": 1, "width": 1 - GAP, "height": HIGH - 2}
        yield element("rect", {"class": "box", **box})
