"""What is counted in a pack."""

from dataclasses import replace
from pathlib import Path

from putilovets.authoring.stats import stats
from tests.authoring.test_dominance import DESK
from tests.meetings import HEADS, MEETING, meeting_edition
from tests.packs import choice, edition_of, scene, start_at
from tests.walls import newspaper, wall_edition

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
    counted = stats(meeting_edition(tmp_path))
    assert (counted.meetings, counted.desks, counted.halls, counted.speeches) == (1, 0, 0, 2)
    assert (counted.scenes, counted.endings, counted.junctions) == (2, 1, 0)


def test_desks_are_counted(tmp_path: Path) -> None:
    counted = stats(edition_of(tmp_path, DESK, start_at("april")))
    assert (counted.meetings, counted.desks) == (0, 1)


def test_newspapers_and_mirrors_are_counted(tmp_path: Path) -> None:
    bare = stats(edition_of(tmp_path / "bare", newspaper()))
    counted = stats(wall_edition(tmp_path / "wall"))
    assert (bare.newspapers, bare.mirrors) == (1, 0)
    assert (counted.newspapers, counted.mirrors, counted.meetings) == (1, 1, 0)
    sender = "Sonya, apprentice of the second shift"
    longer = newspaper().replace("Sonya, apprentice", sender)
    more = stats(edition_of(tmp_path / "longer", longer)).words - bare.words
    # once as a sender and once in the choice that takes the letter up
    assert more == 2 * len(["of", "the", "second", "shift"])


def test_a_choice_offered_on_three_evenings_is_worded_once(tmp_path: Path) -> None:
    base = stats(edition_of(tmp_path / "base", ""))
    counted = stats(edition_of(tmp_path / "desk", DESK))
    desk = "Three evenings. Leave it open Talk Dues Check a figure 2 evenings"
    assert counted.words - base.words == len(desk.split())


def test_papers_are_counted(tmp_path: Path) -> None:
    bare = stats(edition_of(tmp_path / "bare", DESK))
    counted = stats(edition_of(tmp_path / "papers", DESK + PAPERS))
    papers = "Above Save every kopeck. The floor Eleven names. Leave it out"
    assert counted.words - bare.words == len(papers.split())


def test_blocs_and_ties_are_counted(tmp_path: Path) -> None:
    edition = meeting_edition(tmp_path)
    words = edition.meetings["cell"]
    ties = {"both": f"{words.ties['both']} and so on"}
    blocs = {**words.blocs, "young": "Young ones"}
    longer = replace(edition, meetings={"cell": replace(words, ties=ties, blocs=blocs)})
    assert stats(longer).words - stats(edition).words == 3 + 1


def test_a_paragraph_that_several_replies_share_is_counted_once(tmp_path: Path) -> None:
    first = choice("a", "the-end", 'reply = "One two.\\n\\nThree."')
    second = choice("b", "the-end", 'reply = "One two.\\n\\nFour five."')
    bare = stats(edition_of(tmp_path / "bare", scene("hall", choice("a", "the-end"))))
    counted = stats(edition_of(tmp_path / "both", scene("hall", first + second)))
    new = "b One two. Three. Four five."
    assert counted.words - bare.words == len(new.split())


def test_the_labels_add_up(tmp_path: Path) -> None:
    counted = stats(meeting_edition(tmp_path))
    assert sum(counted.words_by_basis.values()) == counted.words
    assert counted.as_dict()["words"] == counted.words


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
    bare = stats(edition_of(tmp_path / "bare", "")).words_by_basis
    counted = stats(edition_of(tmp_path / "labelled", LABELLED)).words_by_basis
    own = {
        "documented": "Comrades, every kopeck. It was printed so.",
        "inferred": "On two things. To ask.",
        "invented": "A cough. Write down: Kopecks Listen, and leave the pencil where it is "
        "Thin paper, from Berlin. Fold it It creases.",
    }
    told = {basis: len(words.split()) for basis, words in own.items()}
    assert {basis: counted[basis] - bare[basis] for basis in counted} == told


def test_a_speech_of_a_meeting_stands_under_its_own_label(tmp_path: Path) -> None:
    invented = stats(meeting_edition(tmp_path / "invented")).words_by_basis
    old = 'text = "Abolish it!"\nstands = { apparatus = 3 }\ntold = true\n'
    offers = 'offers = ["abolish", "inspectors"]\nbasis = '
    assert f'{old}{offers}"invented"\nsources = []' in MEETING
    inferred = MEETING.replace(
        f'{offers}"invented"\nsources = []', f'{offers}"inferred"\nsources = ["S1"]'
    )
    edition = edition_of(tmp_path / "inferred", inferred, {**HEADS, **start_at("cell")})
    counted = stats(edition).words_by_basis  # "Abolish it!"
    assert counted["inferred"] - invented["inferred"] == 2


def test_a_letter_stands_under_its_own_label(tmp_path: Path) -> None:
    bare = stats(edition_of(tmp_path / "bare", "")).words_by_basis
    counted = stats(edition_of(tmp_path / "wall", newspaper(), start_at("wall"))).words_by_basis
    assert counted["inferred"] - bare["inferred"] == len(["Belt", "seven", "slips."])
