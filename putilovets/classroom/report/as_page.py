"""A class report as one page for a browser that fetches nothing."""

from collections.abc import Iterator
from itertools import groupby

from putilovets.classroom.report.html_parts import answers, decision, labels, left, sources
from putilovets.classroom.report.html_style import sheet
from putilovets.classroom.report.model import LEAST_TOLD, ClassReport
from putilovets.classroom.verdicts import UNPROVEN
from putilovets.view.html import Element, Node, document, element

READING = (
    "Each box is one voice. Choices that fewer than three took are told together, also where two "
    "decisions side by side would give one pupil away; decisions to which fewer than three came "
    "are left out. No choice is right or wrong, and nothing here is a mark."
)
SHARED = (
    "These are the words of pupils who ticked them, without a name. In a small class somebody may "
    "know the hand: read them through before you show this page."
)
TOO_FEW = (
    f"Fewer than {LEAST_TOLD} voices were counted. Whatever was told of them would be told of one "
    "pupil, so no table and no answer is shown."
)
READ_ONLY = "This lesson is read; nothing is decided in it."
NOBODY = "Nothing was shared here."


def page_of(report: ClassReport) -> str:
    """Return the whole page."""
    return document(
        f"Class report {report.code}: {report.title}",
        sheet(),
        element("header", None, _head(report)),
        element("main", None, _body(report)),
    )


def _head(report: ClassReport) -> Iterator[Node]:
    yield element(
        "p",
        {"class": "eyebrow"},
        element("span", None, "Class report"),
        element("span", {"class": "code"}, f"class {report.code}"),
    )
    yield element("h1", None, report.title)
    yield element("p", {"class": "purpose"}, report.purpose)
    yield element("p", {"class": "counted"}, _counted(report))


def _counted(report: ClassReport) -> Iterator[Node]:
    yield element("b", None, _many(report.files, "hand-in", "hand-ins"))
    yield " counted"
    if report.n != report.files:
        yield f", in which {report.n} voices were given"
    if report.left:
        yield "; "
        told = _many(len(report.left), "file is not", "files are not")
        yield element("a", {"href": "#left"}, told)
    yield "."


def _many(many: int, one: str, more: str) -> str:
    return f"{many} {one if many == 1 else more}"


def _body(report: ClassReport) -> Iterator[Node]:
    if not report.enough:
        yield element("p", {"class": "warning"}, TOO_FEW)
    else:
        yield from _told(report)
    if report.left:
        yield _section("Not counted", left(report), ident="left")
    yield _section("What this page cannot show", element("p", None, UNPROVEN))


def _told(report: ClassReport) -> Iterator[Node]:
    how = element("p", {"class": "faint"}, READING)
    rows = [decision(row, report.n) for row in report.decisions]
    if not report.played:
        yield _section("How the class decided", element("p", None, READ_ONLY))
    else:
        yield _section("How the class decided", how, _contents(report), *rows)
    said = list(answers(report)) or [element("p", None, NOBODY)]
    yield _section("What was shared besides", element("p", {"class": "faint"}, SHARED), *said)
    told = "Every page says what it rests on, and is called by its weakest paragraph."
    yield _section("What the pages rest on", element("p", None, told), labels(report))
    if report.cited:
        yield _section("Sources", *sources(report))


def _contents(report: ClassReport) -> Element:
    links = []
    for title, rows in groupby(report.decisions, lambda each: each.title):
        first, *more = (row.number for row in rows)
        numbers = f"{first} to {more[-1]}" if more else str(first)
        look = {"href": f"#decision-{first}"}
        links.append(element("a", look, f"{numbers}. {title}"))
    return element("nav", None, links)


def _section(title: str, *body: Node, ident: str = "") -> Element:
    named = {"id": ident} if ident else None
    return element("section", named, element("h2", None, title), *body)
