"""The parts of a class report as a page shows them."""

from collections.abc import Iterator
from itertools import groupby

from putilovets.classroom.report.html_bars import bars
from putilovets.classroom.report.model import ClassReport, DecisionRow, Reason
from putilovets.story.edition import Basis
from putilovets.view.html import Element, Node, element

BASES: dict[Basis, str] = {
    "documented": "a source says it",
    "inferred": "concluded from sources",
    "invented": "made up, and said to be",
}
NO_NUMBERS = "Nearly all chose alike, or too few came; so no numbers are told. There was to choose:"
TOGETHER = "who are told together"
NOT_ATTESTED = "No source tells of anybody who made one of these choices."


def decision(row: DecisionRow, n: int) -> Element:
    """Return one decision: how the class chose, what is known, what was shared."""
    return element(
        "article",
        {"id": f"decision-{row.number}"},
        element(
            "h3",
            None,
            element("span", {"class": "place"}, f"{row.number}. {row.title}"),
            element("span", {"class": "day"}, row.day),
        ),
        element("p", {"class": "opening"}, row.opening) if row.opening else "",
        _chosen(row, n),
        _known(row),
        _reasons(row),
    )


def _chosen(row: DecisionRow, n: int) -> Iterator[Node]:
    if row.bars:
        yield from bars(row.bars, n)
        return
    yield element("p", {"class": "faint"}, NO_NUMBERS)
    yield element("ul", {"class": "options"}, (element("li", None, each) for each in row.options))


def _known(row: DecisionRow) -> Element:
    return element(
        "div",
        {"class": "known"},
        element("h4", None, "What is known ", _stamp(row.known.basis)),
        element("p", None, row.known.text),
        element("p", {"class": "faint"}, _rests_on(row)),
    )


def _rests_on(row: DecisionRow) -> Iterator[Node]:
    yield f"Attested: {row.attested}" if row.attested else NOT_ATTESTED
    if row.known.sources:
        yield " Rests on"
    for each in row.known.sources:
        yield " "
        yield element("a", {"href": f"#source-{each}"}, each)


def _stamp(basis: Basis) -> Element:
    return element("span", {"class": f"stamp {basis}"}, basis)


def _reasons(row: DecisionRow) -> Iterator[Node]:
    if not row.reasons:
        return
    told = f"{len(row.reasons)} of {row.shared}" if row.shared > len(row.reasons) else ""
    yield element(
        "h4", None, "Reasons that were shared ", element("span", {"class": "faint"}, told)
    )
    for question, given in groupby(row.reasons, lambda each: each.question):
        yield element("p", {"class": "question"}, question)
        yield element("ul", {"class": "said"}, (_reason(each) for each in given))


def _reason(reason: Reason) -> Element:
    under = f"who chose: {reason.under[0]}" if len(reason.under) == 1 else TOGETHER
    more = element("p", {"class": "faint"}, f"of those {under}") if reason.under else ""
    return element("li", None, _quoted(reason.text), more)


def _quoted(text: str) -> Element:
    """Return what somebody wrote, with its lines as they were broken."""
    lines = (element("span", None, line) for line in text.split("\n") if line.strip())
    return element("blockquote", None, lines)


def answers(report: ClassReport) -> Iterator[Node]:
    """Yield what was shared besides, step by step."""
    for title, group in groupby(report.answers, lambda each: each.title):
        told = [each for each in group if each.texts]
        if told:
            yield element("h3", None, title)
        for each in told:
            yield element("p", {"class": "question"}, each.question)
            said = (element("li", None, _quoted(text)) for text in each.texts)
            yield element("ul", {"class": "said"}, said)


def labels(report: ClassReport) -> Element:
    """Return how many pages and paragraphs rest on what."""
    rows = (
        element(
            "tr",
            None,
            element("th", {"scope": "row"}, _stamp(basis)),
            *(element("td", {"class": "count"}, str(each)) for each in many),
            element("td", None, BASES[basis]),
        )
        for basis, many in report.labels.items()
    )
    heads = (element("th", {"scope": "col"}, each) for each in ("", "pages", "paragraphs", ""))
    head = element("thead", None, element("tr", None, heads))
    return element("table", None, head, element("tbody", None, rows))


def left(report: ClassReport) -> Element:
    """Return the files that are not counted, a sentence each."""
    rows = (
        element("li", None, element("code", None, each.file), f" {each.says}")
        for each in report.left
    )
    return element("ul", {"class": "left"}, rows)


def sources(report: ClassReport) -> Iterator[Node]:
    """Yield every source that is cited, under the work it stands in."""
    for work in sorted({each.work for each in report.cited}, key=lambda each: (not each, each)):
        rows = (
            element(
                "li",
                {"id": f"source-{each.id}"},
                element("code", None, each.id),
                f" {each.says}",
                element("span", {"class": "faint"}, f" ({each.at})" if each.at else ""),
            )
            for each in report.cited
            if each.work == work
        )
        yield element("h4", None, work or "Works as a whole")
        yield element("ul", {"class": "cited"}, rows)
