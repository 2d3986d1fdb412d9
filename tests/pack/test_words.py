"""Terms and people that are called in more than one way."""

from datetime import date
from pathlib import Path

from tests.packs import BASE, edition_of, told_of, without_hints

TERM = '[[term]]\nid = "{0}"\nword = "{1}"\n{2}\nmeaning = "M."\nbasis = "invented"\nsources = []\n'


def terms(*tables: tuple[str, str, str]) -> dict[str, str]:
    return {"terms.toml": "".join(TERM.format(*each) for each in tables)}


def test_other_forms_and_days_are_kept(tmp_path: Path) -> None:
    more = 'also = ["obkoms"]\nfrom = 1927-08-01\nuntil = 1941-06-22'
    people = {
        "people.toml": BASE["people.toml"].replace("real = false", 'real = false\nalso = ["A"]')
    }
    edition = edition_of(tmp_path, "", {**terms(("obkom", "obkom", more)), **people})
    term = edition.terms["obkom"]
    assert (term.also, term.begins, term.ends) == (
        ("obkoms",),
        date(1927, 8, 1),
        date(1941, 6, 22),
    )
    assert edition.people["lukina"].also == ("A",)
    assert edition.lexicon.forms["person/lukina"] == ("Agrafena Lukina", "Lukina", "A")


def test_a_word_is_explained_once(tmp_path: Path) -> None:
    twice = terms(("cell", "cell (iacheika)", ""), ("room", "room", 'also = ["Cell"]'))
    [problem] = told_of(tmp_path, "", twice)
    assert problem == (
        "terms.toml:11:8: PU014 the word Cell of the term room is explained a second time "
        "(the first is the term cell)"
    )


def test_a_later_term_may_take_a_word_over(tmp_path: Path) -> None:
    later = terms(("old", "opposition", ""), ("new", "opposition", "from = 1926-07-14"))
    assert told_of(tmp_path, "", later) == []


def test_a_term_does_not_end_before_it_begins(tmp_path: Path) -> None:
    ended = terms(("cell", "cell", "from = 1927-01-01\nuntil = 1926-01-01"))
    [problem] = without_hints(told_of(tmp_path, "", ended))
    assert problem.endswith("PU003 term 1: ended before it began")


def test_a_misspelt_from_is_advised(tmp_path: Path) -> None:
    [problem] = told_of(tmp_path, "", terms(("cell", "cell", "form = 1927-01-01")))
    assert problem == ("terms.toml:4:1: PU002 form is not a key of this table (did you mean from?)")
