"""Sources that nothing cites, people whom nobody meets, and terms that no page uses."""

from collections.abc import Iterator

from putilovets.authoring.facts import Used, citations
from putilovets.authoring.lint.forms import Form, Forms
from putilovets.authoring.lint.survey import Survey, finding
from putilovets.pack.atlas import Where
from putilovets.pack.catalogue_models import TermTable
from putilovets.pack.folder import Folder
from putilovets.pack.meeting_models import CaseTable, ClauseTable
from putilovets.pack.mirror_models import MirrorTable
from putilovets.story.lexicon import term_forms
from putilovets.typed_toml.problems import Complaint


def uncited(survey: Survey) -> Iterator[Complaint]:
    """Find facts and works that nothing cites, and reasons for it that are out of date."""
    file, sources = survey.folder.root / "sources.toml", survey.folder.sources
    cited = citations(survey.folder)
    for number, fact in enumerate(sources.fact):
        used = Used(fact.id, cited.get(fact.id, ()), fact.unused or "")
        if used.fault and used.cited:
            what = f"the fact {fact.id} gives a reason why nothing cites it, and is cited"
            hint = f"by {used.cited[0].what} in {used.cited[0].file}; take the reason out"
            yield finding("PU140", Where(file, ("fact", number, "unused")), what, hint)
        elif used.fault:
            hint = 'cite it where it is told, or say why not: unused = "..."'
            where = Where(file, ("fact", number, "id"))
            yield finding("PU140", where, f"nothing cites the fact {fact.id}", hint)
    in_facts = {fact.work for fact in sources.fact}
    for number, work in enumerate(sources.work):
        if work.id not in cited and work.id not in in_facts:
            what = f"nothing cites the work {work.id}, and no fact stands in it"
            yield finding("PU140", Where(file, ("work", number, "id")), what)


def unmet(survey: Survey) -> Iterator[Complaint]:
    """Find people who never appear, speak or are named, and of whom no text speaks."""
    met = {found.id for found in survey.found["person"]} | set(_met(survey))
    for number, person in enumerate(survey.folder.people.person):
        if person.id not in met:
            what = f"nobody meets {person.id}: no page shows or names the person"
            where = Where(survey.folder.root / "people.toml", ("person", number, "id"))
            yield finding("PU141", where, what, "let a page tell of the person, or take it out")


def _met(survey: Survey) -> Iterator[str]:
    for page in survey.pages.places.values():
        yield from page.people
        yield from (page.reader,) if isinstance(page, MirrorTable) else ()
    for told in survey.pages.told:
        if told.speaker:
            yield told.speaker
        kind = type(told.table)
        if kind is CaseTable:
            yield from vars(told.table)["people"]
        elif kind is ClauseTable:
            yield from (each.person for each in vars(told.table)["name"])


def unsaid(survey: Survey) -> Iterator[Complaint]:
    """Find terms that no text uses on a day on which they may be explained."""
    file, terms = survey.folder.root / "terms.toml", survey.folder.terms.term
    said = _said(survey)
    said |= _on_cards(survey.folder, [term for term in terms if term.id not in said])
    for number, term in enumerate(terms):
        if term.unused and term.id in said:
            what = f"the term {term.id} gives a reason why no text uses it, and one does"
            hint = "take the reason out"
            yield finding("PU142", Where(file, ("term", number, "unused")), what, hint)
        elif not term.unused and term.id not in said:
            when = " within its days" if term.begins or term.until else ""
            what = f"no text uses the term {term.id}{when}"
            hint = 'say in also how pages write it, or say why not: unused = "..."'
            yield finding("PU142", Where(file, ("term", number, "word")), what, hint)


def _said(survey: Survey) -> set[str]:
    """Return the terms that pages use within their days, or on no day."""
    terms = {term.id: term for term in survey.folder.terms.term}
    return {
        found.id
        for found in (*survey.found["term"], *survey.found["also"])
        if found.told.days is None
        or not found.told.days.outside(terms[found.id].begins, terms[found.id].until)
    }


def _on_cards(folder: Folder, terms: list[TermTable]) -> set[str]:
    """Return the terms that something uses which is opened from a page."""
    called = [(term, term_forms(term.word, term.also)) for term in terms]
    forms = Forms(Form(form, term.id) for term, all_of in called for form in all_of)
    texts = [("", text) for text in _cards(folder)]
    texts += [(term.id, term.meaning) for term in folder.terms.term]
    return {hit.what for own, text in texts for hit in forms.hits(text) if hit.what != own}


def _cards(folder: Folder) -> Iterator[str]:
    yield from (each.who for each in folder.people.person)
    yield from (f"{each.label}. {each.meaning}" for each in folder.gauges.gauge)
    yield from (f"{each.label}. {each.meaning}" for each in folder.roll.post)
    yield from (f"{each.label}. {each.low}. {each.high}" for each in folder.questions.question)
    yield from (each.says for each in folder.sources.fact)
