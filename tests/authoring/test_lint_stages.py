"""Crowded tasks, words never said, effects undone, characters unseen: found, and not."""

from pathlib import Path

import pytest

from putilovets.authoring.lint.crowded import crowded_tasks
from putilovets.authoring.lint.undone import undone_effects
from putilovets.authoring.lint.unseen import unseen_characters
from putilovets.authoring.lint.worded import idle_words
from tests.authoring.looks import complaints, said
from tests.desks_core import AROUND, CASES, DESK, FOLLOW, WEEK, task
from tests.meetings import HEADS
from tests.packs import CHAPTER, choice, edition_of, scene, start_at


def crowd(root: Path, before: int) -> list[str]:
    """Return the tasks of a desk of four evenings that stay hidden behind some others."""
    others = "".join(task(f"first-{number}", "priority = 9") for number in range(before))
    last = task("last", "priority = 0")
    chapter = WEEK + DESK + others + last + AROUND + FOLLOW + CASES
    found = complaints(root, [crowded_tasks], {**HEADS, **start_at("desk"), CHAPTER: chapter})
    return [each.message.split()[2].partition("/")[2] for each in found]


@pytest.mark.parametrize(("before", "hidden"), [(4, []), (6, []), (7, ["last"])])
def test_a_task_is_shown_once_those_before_it_can_be_done(
    tmp_path: Path, before: int, hidden: list[str]
) -> None:
    """On the fourth evening three of those before it may be gone: six leave it a place."""
    assert crowd(tmp_path, before)[-1:] == hidden


WORD = "[[name]]\nid = 'mood'\nkind = 'word'\nwords = ['calm', 'glad', 'angry']\n"


def test_a_word_that_only_a_closed_choice_sets_is_never_said(tmp_path: Path) -> None:
    ways = (
        choice("a", "yard", "effects = [{ set = 'mood', to = 'glad' }]")
        + choice("b", "yard", "needs = 'met_lukina'\neffects = [{ set = 'mood', to = 'angry' }]")
        + choice("c", "yard", "needs = \"mood == 'calm'\"")
    )
    files = {**start_at("door"), CHAPTER: WORD + scene("door", ways)}
    [told] = said(tmp_path, idle_words, files)
    assert told == (
        f"{CHAPTER}:4:26: PU120 mood is never 'angry': nothing that is ever done sets it"
    )


@pytest.mark.parametrize(
    ("acts", "found"),
    [
        ("{ move = 'floor', by = 1 }, { set = 'floor', to = 3 }", 1),
        ("{ set = 'floor', to = 3 }, { move = 'floor', by = 1 }", 0),
        ("{ move = 'floor', by = 1 }, { set = 'floor', to = 3, when = 'met_lukina' }", 0),
        ("{ move = 'floor', by = 1 }, { set = 'floor', to = 3, when = 'floor > 2' }", 0),
        (
            "{ move = 'floor', by = 1 }, { set = 'met_lukina', when = 'floor > 5' },"
            " { set = 'floor', to = 3 }",
            0,
        ),
    ],
)
def test_an_effect_is_undone_where_nothing_asks_before(
    tmp_path: Path, acts: str, found: int
) -> None:
    page = scene("door", choice("go", "yard", f"effects = [{acts}]"))
    assert len(said(tmp_path, undone_effects, {CHAPTER: page})) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nobody you know.", ""),
        ("Říhová, d’accord, façade, Straße.", ""),
        ("Красный путиловец, and beside it Red Putilovite.", ""),
        ("No\u200bbody you know.", "PU122 there is a character that cannot be seen: U+200B"),
        ("Nоbody you know.", "PU122 in «Nоbody» one letter is of another alphabet: U+043E"),
    ],
)
def test_a_character_that_nobody_sees(tmp_path: Path, text: str, found: str) -> None:
    page = scene("door", choice("go", "yard")).replace('text = "door"', f'text = "{text}"')
    told = said(
        tmp_path, unseen_characters, {CHAPTER: page + f'\n[[scene.paragraph]]\ntext = "{text}"\n'}
    )
    assert [each.partition(": ")[2].partition(",")[0] for each in told] == (
        [found] if found else []
    )


def test_whatever_is_chosen_may_be_sealed(tmp_path: Path) -> None:
    """Tasks, and leaving an evening open: a signature is one wherever it stands."""
    week = DESK.replace('text = "Leave it open",', 'text = "Leave it open", seals = true,')
    chapter = WEEK + week + task("sign", "seals = true") + AROUND + FOLLOW + CASES
    edition = edition_of(tmp_path, chapter, {**HEADS, **start_at("desk")})
    rules = edition.story.places["desk"].rules_at(1)
    assert {rule.id.partition("/")[2] for rule in rules if rule.seals} == {"sign", "open"}
