"""Words outside the days on which they are right, and what is named before there is any."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from putilovets.authoring.lint.clauses import quoted, years
from putilovets.authoring.lint.days import Days, time_words
from putilovets.authoring.lint.forms import plain
from putilovets.authoring.lint.found import Found
from putilovets.authoring.lint.survey import Survey, finding
from putilovets.pack.catalogue_models import Span, TermTable
from putilovets.story.lexicon import term_forms
from putilovets.typed_toml.problems import Complaint


def dated_words(survey: Survey) -> Iterator[Complaint]:
    """Find words of dated.toml on pages of other days than theirs."""
    file = survey.folder.dated
    longer = {(id(each.told), each.id): each for each in survey.found["but"]}
    for found in survey.found["dated"]:
        days, table = found.told.days, file.word[int(found.id)]
        if days is not None and (file.until is None or days.first <= file.until):
            but = longer.get((id(found.told), found.id))
            meant = but is None or not but.start <= found.start < but.end
            if meant and not _right(found, days, table, spoken=table.spoken):
                yield _outside("PU143", found, days, table, f"write {table.instead}")


def named_early(survey: Survey) -> Iterator[Complaint]:
    """Find terms outside their days, and campaigns that are named before they begin."""
    called = _terms(survey)
    for found in survey.found["term"]:
        days, meant = found.told.days, called[plain(found.word).casefold()]
        if days is not None and not any(_right(found, days, each) for each in meant):
            hint = f"terms.toml has the term {meant[0].id} only then"
            yield _outside("PU144", found, days, meant[0], hint)
    campaigns = survey.folder.campaigns.campaign
    begins = {each.id: Span.model_validate({"from": each.begins}) for each in campaigns}
    for found in survey.found["campaign"]:
        days = found.told.days
        if days is not None and not _right(found, days, begins[found.id]):
            hint = f"the campaign {found.id} has not begun"
            yield _outside("PU144", found, days, begins[found.id], hint)


def _terms(survey: Survey) -> dict[str, list[TermTable]]:
    """Return by each word, in small letters, the terms that it may mean."""
    meant: dict[str, list[TermTable]] = defaultdict(list)
    for term in survey.folder.terms.term:
        for form in term_forms(term.word, term.also):
            meant[plain(form).casefold()].append(term)
    return meant


def _outside(code: str, found: Found, days: Days, span: Span, hint: str) -> Complaint:
    time = time_words(span.begins, span.until)
    what = f"«{found.word}» is right {time}, and this is told of {days}"
    return finding(code, found.told.where, what, hint, found.start)


def _right(found: Found, days: Days, span: Span, *, spoken: bool = False) -> bool:
    """Tell whether a word may stand where it does.

    On its days; as speech or in a paper, where that is allowed or it is printed so; or in a
    sentence that names a year in which it is right.
    """
    if not days.outside(span.begins, span.until):
        return True
    told = found.told
    said = told.voice in ("spoken", "paper") or quoted(told.text, found.start)
    if said and (spoken or told.basis == "documented"):
        return True
    named = (Days(date(each, 1, 1), date(each, 12, 31)) for each in years(told.text, found.start))
    return any(not each.outside(span.begins, span.until) for each in named)
