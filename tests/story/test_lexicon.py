"""How things may be called, and what finds them in a text."""

from datetime import date

import pytest

from putilovets.story.edition import CampaignWords, Ground, Person, Term
from putilovets.story.lexicon import LINE, Lexicon, lexicon_of, person_forms, term_forms

GROUND = Ground("invented")


def term(word: str, *also: str, begins: date | None = None) -> Term:
    name = word.split()[0].casefold() + (str(begins.year) if begins else "")
    return Term(name, word, "M.", GROUND, also, begins)


def lexicon(*terms: Term, people: tuple[str, ...] = ()) -> Lexicon:
    persons = {name: Person(name, name, False, "W.", GROUND) for name in people}
    campaign = CampaignWords("economy", "Regime of Economy", "T.", GROUND)
    return lexicon_of({each.id: each for each in terms}, persons, {"economy": campaign})


def found(lexicon: Lexicon, text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(text[start:end], ids) for start, end, ids in lexicon.spots(text)]


@pytest.mark.parametrize(
    ("word", "also", "forms"),
    [
        ("cell (iacheika)", ("cells",), ("cell", "iacheika", "cells")),
        ("plenum", (), ("plenum",)),
        ("file and sheet (delo, list)", ("delo",), ("file and sheet", "delo, list", "delo")),
        ("two  words (a", ("plenum", "plenum"), ("two words", "plenum")),
    ],
)
def test_a_term_is_called_by_its_word_its_bracket_and_what_is_added(
    word: str, also: tuple[str, ...], forms: tuple[str, ...]
) -> None:
    assert term_forms(word, also) == forms


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Agrafena Lukina", ("Agrafena Lukina", "Lukina")),
        ("Kirov", ("Kirov",)),
        ("You", ()),
        ("The floor", ()),
        ("An old fitter", ()),
        ("A Turner", ()),
        ("Clerk of the office", ()),
    ],
)
def test_who_is_only_described_has_no_name_to_be_called_by(
    name: str, forms: tuple[str, ...]
) -> None:
    assert person_forms(name) == forms
    assert person_forms(name, ("Grusha",)) == (*forms, "Grusha")


def test_only_whole_words_are_found() -> None:
    text = "Cells, a cell's cell-room; excellent cellars, microcell."
    assert [spelled for spelled, _ in found(lexicon(term("cell", "cells")), text)] == [
        "Cells",
        "cell",
        "cell",
    ]


def test_the_longest_form_wins() -> None:
    both = lexicon(term("bureau"), term("rates bureau"))
    assert found(both, "the rates bureau, the Bureau") == [
        ("rates bureau", ("term/rates",)),
        ("Bureau", ("term/bureau",)),
    ]


def test_capitals_tell_names_and_abbreviations_apart() -> None:
    known = lexicon(term("RKK"), term("VKP(b)"), people=("Serov",))
    assert [spelled for spelled, _ in found(known, "rkk, RKK, VKP(b), serov, Serov")] == [
        "RKK",
        "VKP(b)",
        "Serov",
    ]
    assert [each for each, _ in found(lexicon(term("gubkom")), "GUBKOM Gubkom")] == [
        "GUBKOM",
        "Gubkom",
    ]


def test_an_apostrophe_may_be_curved() -> None:
    known = lexicon(term("women's delegate"), people=("Mel'nikov",))
    text = "Mel’nikov and the women’s delegate"
    assert [ids for _, ids in found(known, text)] == [("person/Mel'nikov",), ("term/women's",)]


def test_people_who_share_a_surname_are_all_named() -> None:
    known = lexicon(people=("Fedor Zaitsev", "Kolya Zaitsev"))
    assert found(known, "Kolya Zaitsev, Zaitsev") == [
        ("Kolya Zaitsev", ("person/Kolya Zaitsev",)),
        ("Zaitsev", ("person/Fedor Zaitsev", "person/Kolya Zaitsev")),
    ]


def test_a_word_that_two_terms_share_names_the_later_one_first() -> None:
    old, new = term("Bloc", "opposition"), term("United", "opposition", begins=date(1926, 7, 14))
    assert found(lexicon(old, new), "Opposition") == [
        ("Opposition", ("term/united1926", "term/bloc"))
    ]


def test_the_line_and_its_campaigns_are_found() -> None:
    assert found(lexicon(), "the regime of economy is the line of the day") == [
        ("regime of economy", ("campaign/economy",)),
        ("line of the day", (LINE,)),
    ]


def test_signs_in_a_word_are_no_pattern() -> None:
    assert found(lexicon(term("a.*b|c")), "axxb c a.*b|c") == [("a.*b|c", ("term/a.*b|c",))]


def test_nothing_is_found_where_nothing_is_known() -> None:
    assert list(Lexicon(()).spots("the line of the day")) == []
