"""What is counted in a pack."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from putilovets.authoring.lint.survey import Survey
from putilovets.authoring.stats import stats
from tests.authoring.test_dominance import DESK
from tests.meetings import HEADS, MEETING
from tests.packs import Files, choice, scene, start_at
from tests.surveys import meeting_survey, shipped_survey, survey_of, wall_survey
from tests.walls import newspaper

PAPERS = """
[[desk.paper]]
id = "above"
label = "Above"
text = "Save every kopeck."
leave = "Leave it out"

[[desk.paper]]
id = "floor"
label = "The floor"
text = "Eleven names."
leave = "Leave it out"
"""


def test_meetings_and_their_speeches_are_counted(tmp_path: Path) -> None:
    counted = stats(meeting_survey(tmp_path))
    assert (counted.meetings, counted.desks, counted.halls, counted.speeches) == (1, 0, 0, 2)
    assert (counted.scenes, counted.endings, counted.junctions) == (2, 1, 0)


def test_desks_are_counted(tmp_path: Path) -> None:
    counted = stats(survey_of(tmp_path, DESK, start_at("april")))
    assert (counted.meetings, counted.desks) == (0, 1)


def test_newspapers_and_mirrors_are_counted(tmp_path: Path) -> None:
    bare = stats(survey_of(tmp_path / "bare", newspaper()))
    counted = stats(wall_survey(tmp_path / "wall"))
    assert (bare.newspapers, bare.mirrors) == (1, 0)
    assert (counted.newspapers, counted.mirrors, counted.meetings) == (1, 1, 0)
    sender = "Sonya, apprentice of the second shift"
    longer = newspaper().replace("Sonya, apprentice", sender)
    more = stats(survey_of(tmp_path / "longer", longer)).words - bare.words
    # once as a sender and once in the choice that takes the letter up
    assert more == 2 * len(["of", "the", "second", "shift"])


def test_a_choice_offered_on_three_evenings_is_worded_once(tmp_path: Path) -> None:
    base = stats(survey_of(tmp_path / "base", ""))
    counted = stats(survey_of(tmp_path / "desk", DESK))
    desk = "Three evenings. Leave it open Talk Dues Check a figure 2 evenings"
    assert counted.words - base.words == len(desk.split())


def test_papers_are_counted(tmp_path: Path) -> None:
    bare = stats(survey_of(tmp_path / "bare", DESK))
    counted = stats(survey_of(tmp_path / "papers", DESK + PAPERS))
    papers = "Above Save every kopeck. The floor Eleven names. Leave it out"
    assert counted.words - bare.words == len(papers.split())


def test_blocs_and_ties_are_counted(tmp_path: Path) -> None:
    survey = meeting_survey(tmp_path)
    words = survey.edition.meetings["cell"]
    ties = {"both": f"{words.ties['both']} and so on"}
    blocs = {**words.blocs, "young": "Young ones"}
    longer = replace(survey.edition, meetings={"cell": replace(words, ties=ties, blocs=blocs)})
    assert stats(replace(survey, edition=longer)).words - stats(survey).words == 3 + 1


def test_a_paragraph_that_several_replies_share_is_counted_once(tmp_path: Path) -> None:
    first = choice("a", "the-end", 'reply = "One two.\\n\\nThree."')
    second = choice("b", "the-end", 'reply = "One two.\\n\\nFour five."')
    bare = stats(survey_of(tmp_path / "bare", scene("hall", choice("a", "the-end"))))
    counted = stats(survey_of(tmp_path / "both", scene("hall", first + second)))
    new = "b One two. Three. Four five."
    assert counted.words - bare.words == len(new.split())


@pytest.mark.parametrize("made", [meeting_survey, wall_survey], ids=["meeting", "wall"])
def test_every_sum_is_the_number_of_words(made: Callable[[Path], Survey], tmp_path: Path) -> None:
    assert sums(made(tmp_path)) == set()


def test_every_sum_of_the_shipped_pack_is_the_number_of_words() -> None:
    assert sums(shipped_survey()) == set()


def sums(survey: Survey) -> set[int]:
    """Return the sums of words that differ from the number of all."""
    counted = stats(survey)
    by = (counted.words_by_basis, counted.words_by_chapter, counted.words_by_speaker)
    return {sum(each.values()) for each in (*by, counted.words_by_kind)} - {counted.words}


LABELLED = """
[[minute]]
id = "of-two"
heard = "On two things."
resolved = "To ask."
basis = "inferred"
sources = ["S1"]

[[hall]]
id = "palace"
title = "The palace"
basis = "invented"
sources = []
to = "the-end"
notebook = 1
[[hall.speech]]
id = "opening"
speaker = "kirov"
before = "A cough."
text = "Comrades, every kopeck."
note = "Kopecks"
basis = "documented"
sources = ["S1"]

[[scene]]
id = "letter"
title = "A letter"
basis = "invented"
sources = []
text = "Thin paper, from Berlin."
[[scene.paragraph]]
text = "It was printed so."
basis = "documented"
sources = ["S1"]
[[scene.choice]]
id = "fold"
text = "Fold it"
reply = "It creases."
to = "the-end"
"""


def test_each_label_has_the_words_that_stand_under_it(tmp_path: Path) -> None:
    bare = stats(survey_of(tmp_path / "bare", "")).words_by_basis
    counted = stats(survey_of(tmp_path / "labelled", LABELLED)).words_by_basis
    own = {
        "documented": "Comrades, every kopeck. It was printed so.",
        "inferred": "On two things. To ask.",
        "invented": "A cough. Write down: Kopecks Listen, and leave the pencil where it is "
        "Thin paper, from Berlin. Fold it It creases.",
    }
    told = {basis: len(words.split()) for basis, words in own.items()}
    assert {basis: counted[basis] - bare[basis] for basis in counted} == told


def test_a_speech_of_a_meeting_stands_under_its_own_label(tmp_path: Path) -> None:
    invented = stats(meeting_survey(tmp_path / "invented")).words_by_basis
    old = 'text = "Abolish it!"\nstands = { apparatus = 3 }\ntold = true\n'
    offers = 'offers = ["abolish", "inspectors"]\nbasis = '
    assert f'{old}{offers}"invented"\nsources = []' in MEETING
    inferred = MEETING.replace(
        f'{offers}"invented"\nsources = []', f'{offers}"inferred"\nsources = ["S1"]'
    )
    survey = survey_of(tmp_path / "inferred", inferred, {**HEADS, **start_at("cell")})
    counted = stats(survey).words_by_basis  # "Abolish it!"
    assert counted["inferred"] - invented["inferred"] == 2


def test_a_letter_stands_under_its_own_label(tmp_path: Path) -> None:
    bare = stats(survey_of(tmp_path / "bare", "")).words_by_basis
    counted = stats(survey_of(tmp_path / "wall", newspaper(), start_at("wall"))).words_by_basis
    assert counted["inferred"] - bare["inferred"] == len(["Belt", "seven", "slips."])


def length(words: str) -> int:
    return len(words.split())


def more_by_speaker(root: Path, chapter: str, head: Files | None = None) -> dict[str, int]:
    """Return how many words a chapter adds to those of each speaker."""
    bare = stats(survey_of(root / "bare", "")).words_by_speaker
    counted = stats(survey_of(root / "more", chapter, head)).words_by_speaker
    more = {voice: count - bare.get(voice, 0) for voice, count in counted.items()}
    return {voice: count for voice, count in more.items() if count}


def test_each_voice_has_what_it_says(tmp_path: Path) -> None:
    own = {
        "kirov": "Comrades, every kopeck.",
        "(narrator)": "A cough. Thin paper, from Berlin. It was printed so.",
        "(choices)": "Write down: Kopecks Listen, and leave the pencil where it is Fold it",
        "(replies to choices)": "It creases.",
        "(minute book)": "On two things. To ask.",
    }
    told = {voice: len(words.split()) for voice, words in own.items()}
    assert more_by_speaker(tmp_path, LABELLED) == told


def test_how_a_speech_goes_on_and_is_cut_is_its_speakers(tmp_path: Path) -> None:
    counted = more_by_speaker(tmp_path, MEETING, HEADS)
    said = "In my day one came. And stayed. He sits down. Abolish it!"
    assert counted["lukina"] == len(said.split())
    assert counted["(replies to choices)"] == length("I did. You read it.")


def test_letters_and_papers_are_nobodys_of_the_people(tmp_path: Path) -> None:
    bare = more_by_speaker(tmp_path / "desk", DESK)
    papers = more_by_speaker(tmp_path / "papers", DESK + PAPERS)
    assert papers["(papers on desks)"] == length("Above Save every kopeck. The floor Eleven names.")
    assert papers["(narrator)"] == bare["(narrator)"]
    assert "(letters)" in more_by_speaker(tmp_path / "wall", newspaper())


def test_words_stand_in_chapters_and_kinds(tmp_path: Path) -> None:
    other = "chapters/two/file.toml"
    head = '[chapter]\nid = "two"\ntitle = "Two"\n\n'
    files = {other: head + scene("hall", choice("out", "the-end", 'reply = "One two three."'))}
    counted = stats(survey_of(tmp_path, LABELLED, files))
    assert counted.words_by_chapter["two"] == length("Here. out One two three.")
    assert list(counted.words_by_chapter) == ["one", "two"]
    assert counted.words_by_kind["ending"] == length("Home.")
    assert counted.words_by_kind["minute"] == length("On the store. To ask. On two things. To ask.")
    assert counted.words_by_kind["hall"] == length(
        "A cough. Comrades, every kopeck. Write down: Kopecks "
        "Listen, and leave the pencil where it is"
    )


def test_a_reason_is_counted_where_it_is_first_given(tmp_path: Path) -> None:
    act = 'effects = [{ move = "floor", by = 1, because = "of the long stairs" }]'
    both = scene("hall", choice("a", "the-end", act)) + scene("room", choice("a", "the-end", act))
    head = '[chapter]\nid = "two"\ntitle = "Two"\n\n'
    more = {"chapters/two/file.toml": head + scene("last", choice("a", "the-end", act))}
    bare = stats(survey_of(tmp_path / "bare", both.replace(act, ""))).words_by_chapter
    counted = stats(survey_of(tmp_path / "more", both, more)).words_by_chapter
    assert counted["one"] - bare["one"] == 4
    assert counted["two"] == length("Here.")
