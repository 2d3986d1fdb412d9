"""Words outside their days: on every kind of text that has a day, and in no other."""

from pathlib import Path

import pytest

from putilovets.authoring.lint.dated import dated_words, named_early
from tests.authoring.looks import DATED, marked, page, said
from tests.meetings import HEADS, MEETING
from tests.packs import CHAPTER, choice, scene

FILES = {"dated.toml": DATED}


def test_a_word_is_found_before_and_after_its_days(tmp_path: Path) -> None:
    texts = [
        "Two Stakhanovites stand at the lathes.",
        "THE KIROV WORKS. The Kirov Works is loud.",
        "Petrograd is grey.",
        "Stakhanovites",
    ]
    assert marked(tmp_path, dated_words, texts, page(), "scene.paragraph") == texts


def test_it_is_left_alone_on_its_days(tmp_path: Path) -> None:
    texts = ["Two Stakhanovites stand at the gate of the Kirov works."]
    assert marked(tmp_path, dated_words, texts, page("1935-08-30"), "scene.paragraph") == []


def test_what_is_another_word_is_left_alone(tmp_path: Path) -> None:
    texts = [
        "Kirov works late.",
        "Non-Stakhanovites, if there were any.",
        "He walks to the Petrograd Side.",
        '"In Petrograd we had no lamps," says Lukina.',
        "In 1917, in Petrograd, there were no lamps.",
        "In 1936 they will be called Stakhanovites.",
    ]
    found = ["Kirov works late."]
    assert marked(tmp_path, dated_words, texts, page(), "scene.paragraph") == found


def test_who_may_say_it(tmp_path: Path) -> None:
    chapter = page() + """
[[scene.paragraph]]
speaker = "lukina"
text = "From Petrograd, and no Stakhanovite."

[[scene.paragraph]]
basis = "documented"
sources = ["S1"]
text = 'He called them "Stakhanovites". The Kirov works is loud.'
""" + choice("home", "the-end")  # fmt: skip
    assert said(tmp_path, dated_words, {**FILES, CHAPTER: chapter}) == [
        f"{CHAPTER}:12:32: PU143 «Stakhanovite» is right from 1935-08-30, "
        "and this is told of Thursday 22 April 1926",
        f"{CHAPTER}:17:45: PU143 «Kirov works» is right from 1934-12-02, "
        "and this is told of Thursday 22 April 1926",
    ]


def test_pages_of_no_day_and_those_that_look_back_are_left_alone(tmp_path: Path) -> None:
    text = "The Stakhanovites of the Kirov works, in St Petersburg, once Petrograd."
    undated = scene("room", choice("home", "the-end")).replace("Here.", text)
    later = undated.replace('"room"', '"later"').replace("basis", "date = 2024-05-01\nbasis", 1)
    files = {CHAPTER: undated + later, "dated.toml": f"until = 1945-12-31\n\n{DATED}"}
    assert said(tmp_path, dated_words, files) == []


@pytest.mark.parametrize(
    "old",
    [
        'text = "They sit."',
        'reply = "You read it."',
        'text = "Lukina nods."',
        'because = "you have met"',
        'label = "Young"',
    ],
)
def test_every_text_of_a_meeting_has_its_day(tmp_path: Path, old: str) -> None:
    chapter = MEETING.replace(old, f'{old[:-1]} Stakhanovites"', 1)
    [told] = said(tmp_path, dated_words, {**FILES, **HEADS, CHAPTER: chapter})
    assert told.endswith("and this is told of Thursday 29 April 1926")


DESK = """\
[[desk]]
id = "week"
title = "The week"
date = 1935-08-28
basis = "invented"
sources = []
text = "{0}"
knock = "stairs"
to = "the-end"
open = {{ id = "open", text = "Leave it open" }}

[[desk.evening]]
date = 1935-08-28
text = "{1}"

[[desk.evening]]
date = 1935-08-29

[[desk.task]]
id = "count"
text = "{2}"
reply = "{3}"

[[scene]]
id = "stairs"
title = "A knock"
basis = "invented"
sources = []
text = "{4}"

[[scene.choice]]
id = "back"
text = "Back"
to = "week"
"""


@pytest.mark.parametrize("place", range(5))
def test_a_desk_gives_its_days_to_what_knocks(tmp_path: Path, place: int) -> None:
    words = ["Here."] * 5
    words[place] = "A Stakhanovite."
    [told] = said(tmp_path / "before", dated_words, {**FILES, CHAPTER: DESK.format(*words)})
    assert "«Stakhanovite» is right from 1935-08-30" in told
    later = DESK.format(*words).replace("1935-08-", "1935-09-")
    assert said(tmp_path / "after", dated_words, {**FILES, CHAPTER: later}) == []


def test_a_desk_over_the_first_day_of_a_word_may_have_it(tmp_path: Path) -> None:
    words = ["Here.", "Here.", *["A Stakhanovite."] * 3]
    desk = DESK.format(*words).replace("date = 1935-08-29", "date = 1935-08-30")
    assert said(tmp_path, dated_words, {**FILES, CHAPTER: desk}) == []


def test_a_minute_has_the_days_of_the_pages_that_write_it(tmp_path: Path) -> None:
    minute = """
[[minute]]
id = "heroes"
heard = "On Stakhanovites."
basis = "invented"
sources = []
"""
    write = choice("sign", "the-end", 'effects = [{ minute = "heroes" }]')
    files = {**FILES, CHAPTER: page() + write + minute}
    assert len(said(tmp_path / "1926", dated_words, files)) == 1
    files[CHAPTER] += page("1936-01-02").replace('"bench"', '"later"') + write
    assert said(tmp_path / "both", dated_words, files) == []


def test_terms_have_days_and_campaigns_begin(tmp_path: Path) -> None:
    term = """\
[[term]]
id = "obkom"
word = "obkom (oblastnoi komitet)"
also = ["oblast committee"]
from = 1927-08-01
meaning = "A committee."
basis = "invented"
sources = []
"""
    campaign = """\
[[campaign]]
id = "economy"
title = "The Regime of Economy"
begins = 1926-04-09
text = "Save."
basis = "invented"
sources = []
"""
    files = {"terms.toml": term, "campaigns.toml": campaign}
    chapter = page("1926-04-08") + choice("home", "the-end")
    chapter = chapter.replace("Here.", "The obkom, an oblast committee. A regime of economy.")
    found = [
        f"{CHAPTER}:7:13: PU144 «obkom» is right from 1927-08-01, "
        "and this is told of Thursday 8 April 1926",
    ]
    assert said(tmp_path / "small", named_early, {**files, CHAPTER: chapter}) == found
    found += [
        f"{CHAPTER}:7:43: PU144 «Regime of Economy» is right from 1926-04-09, "
        "and this is told of Thursday 8 April 1926",
    ]
    chapter = chapter.replace("A regime of economy", "A Regime of Economy")
    assert said(tmp_path / "large", named_early, {**files, CHAPTER: chapter}) == found
