"""One A4 page of sources with questions, and its key on another."""

from collections.abc import Iterator

from putilovets.classroom.assignments import Assignment
from putilovets.classroom.guide.fitting import fit_of
from putilovets.classroom.guide.sheet_style import A4
from putilovets.classroom.lesson_models import ExcerptTable
from putilovets.classroom.paper.markdown import inline
from putilovets.classroom.paper.style import style
from putilovets.story.edition import Edition
from putilovets.view.html import Element, document, element
from putilovets.view.labels import grounded

ASK = (
    "Work in pairs. Read a source, then answer beside it. Write what the source says, not what you "
    "think it should. In your slip, call a source by its number."
)
LINES = 9
"""Lines to write on that may have room beside one source."""
WHO = "Pseudonym: ____________________"


def fits(assignment: Assignment, edition: Edition) -> bool:
    """Tell whether sources and key each have room on one page."""
    excerpts = assignment.lesson.guide.excerpt
    works = tuple(_works(excerpts, edition))
    return None not in (
        fit_of(_sheet_texts(excerpts), works, writing=True),
        fit_of(_key_texts(excerpts, edition), works, writing=False),
    )


def as_html(assignment: Assignment, edition: Edition) -> str:
    """Return both pages as one file."""
    excerpts = assignment.lesson.guide.excerpt
    works = tuple(_works(excerpts, edition))
    foot = element("footer", None, (element("p", None, each) for each in works))
    code = f"Class {assignment.code}"
    ask = element("p", None, ASK)
    head = (element("h1", None, f"Sources: {assignment.title}"), ask)
    who = element("p", {"class": "who"}, element("span", None, WHO), element("span", None, code))
    rows = map(_row, range(1, len(excerpts) + 1), excerpts)
    fit = fit_of(_sheet_texts(excerpts), works, writing=True)
    sheet = element("section", {"class": f"a4 {_look(fit)}"}, who, head, rows, foot)
    key_head = element("h1", None, f"Key to the sources: {assignment.title}")
    note = element("p", None, f"For the teacher. {code}. What an answer may hold; others are good.")
    keys = (_key(at, each, edition) for at, each in enumerate(excerpts, start=1))
    fit = fit_of(_key_texts(excerpts, edition), works, writing=False)
    key = element("section", {"class": f"a4 key {_look(fit)}"}, key_head, note, keys, foot)
    return document(f"Sources: {assignment.title}", style(A4), element("main", None, sheet, key))


def as_markdown(assignment: Assignment, edition: Edition) -> str:
    """Return both pages as Markdown, with a rule between them."""
    return "\n".join(_lines(assignment, edition)) + "\n"


def _lines(assignment: Assignment, edition: Edition) -> Iterator[str]:
    excerpts = assignment.lesson.guide.excerpt
    works = tuple(f"- {inline(each)}" for each in _works(excerpts, edition))
    yield from (f"# Sources: {inline(assignment.title)}", "", ASK, "", f"Class {assignment.code}")
    for at, each in enumerate(excerpts, start=1):
        yield from ("", f"**{at}.** {inline(each.text)} *({inline(_label(each))})*")
        yield from ("", f"Question: {inline(each.question)}")
    yield from ("", *works, "", "---", "", f"# Key to the sources: {inline(assignment.title)}")
    for at, each in enumerate(excerpts, start=1):
        rests = inline(rests_on(each, edition))
        yield from ("", f"**{at}.** {inline(each.question)}")
        yield from ("", f"{inline(each.key)} *({rests})*")
    yield from ("", *works)


def _label(excerpt: ExcerptTable) -> str:
    return grounded(excerpt.basis, excerpt.sources)


def _row(at: int, excerpt: ExcerptTable) -> Element:
    told = element("p", None, element("b", None, str(at)), " ", excerpt.text)
    source = element("div", None, told, element("p", {"class": "faint"}, _label(excerpt)))
    lines = element("div", {"class": "lines"}, (element("div", None, "") for _ in range(LINES)))
    ask = element("div", {"class": "ask"}, element("p", None, excerpt.question), lines)
    return element("article", None, source, ask)


def _key(at: int, excerpt: ExcerptTable, edition: Edition) -> Element:
    ask = element("p", None, element("b", None, str(at)), " ", excerpt.question)
    told = element("p", {"class": "answer"}, excerpt.key)
    rests = element("p", {"class": "faint"}, rests_on(excerpt, edition))
    source = element("p", {"class": "faint"}, excerpt.text)
    return element(
        "article", None, element("div", None, ask, source), element("div", None, told, rests)
    )


def rests_on(excerpt: ExcerptTable, edition: Edition) -> str:
    """Return the label of a source with where each fact of it stands."""
    return grounded(excerpt.basis, (_at(edition, each) for each in excerpt.sources))


def _at(edition: Edition, source: str) -> str:
    known = edition.sources.get(source)
    if known is None or known.kind != "fact":
        return source
    return f"{source} ({known.work}{f', {known.at}' if known.at else ''})"


def _works(excerpts: list[ExcerptTable], edition: Edition) -> Iterator[str]:
    """Yield the works that the sources stand in, each once."""
    known = [edition.sources[id_] for each in excerpts for id_ in each.sources
             if id_ in edition.sources]  # fmt: skip
    for work in dict.fromkeys(each.work or each.id for each in known):
        yield f"{work}: {edition.sources[work].says}"


def _sheet_texts(excerpts: list[ExcerptTable]) -> tuple[tuple[str, str], ...]:
    return tuple((each.text, each.question) for each in excerpts)


def _key_texts(excerpts: list[ExcerptTable], edition: Edition) -> tuple[tuple[str, str], ...]:
    return tuple(
        (f"{each.question} {each.text}", f"{each.key} {rests_on(each, edition)}")
        for each in excerpts
    )


def _look(fit: int | None) -> str:
    return "over" if fit is None else f"fit-{fit}"
