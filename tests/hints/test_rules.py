"""When a hint is due, and when it has had its say."""

from pathlib import Path

import pytest

from putilovets.frontends.hints.hinter import Hinter
from putilovets.frontends.hints.kept import LARGEST, hints_path, read, write
from putilovets.frontends.hints.rules import HINTS, PAGES, Hint, Kept, Moment, due
from putilovets.journal.session import Session, begin
from putilovets.story.edition import Edition
from putilovets.view.page import page
from tests.line.small import FILES
from tests.packs import edition_of

NOTHING = Moment(True, False, False, lambda: False, False, False, False, False, False)
MOMENTS = {
    "choose": NOTHING._replace(begun=False),
    "more": NOTHING._replace(more=True),
    "vote": NOTHING._replace(voted=True),
    "room": NOTHING._replace(meeting=True),
    "closed": NOTHING._replace(closed=True),
    "words": NOTHING._replace(words=lambda: True),
    "changed": NOTHING._replace(changed=True),
    "signed": NOTHING._replace(signed=True),
    "file": NOTHING._replace(ended=True),
}


def called(name: str) -> Hint:
    return next(hint for hint in HINTS if hint.id == name)


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    files = dict(FILES)
    return edition_of(
        tmp_path_factory.mktemp("hints"), files.pop("chapters/one/example.toml"), files
    )


@pytest.fixture
def session(tmp_path: Path, edition: Edition) -> Session:
    return begin(tmp_path / "plays", "mine", edition, 7)


def test_every_hint_has_its_moment_here() -> None:
    assert list(MOMENTS) == [hint.id for hint in HINTS]


@pytest.mark.parametrize("name", MOMENTS)
def test_a_hint_is_due_at_its_moment_and_at_no_other(name: str) -> None:
    assert due(NOTHING, Kept()) is None
    found = due(MOMENTS[name], Kept())
    assert found is not None
    assert found.id == name


@pytest.mark.parametrize("name", MOMENTS)
def test_a_hint_leaves_after_three_pages(name: str) -> None:
    kept, hint = Kept(), called(name)
    for _ in range(PAGES):
        assert due(MOMENTS[name], kept) is hint
        kept = kept.having_seen(hint)
    assert due(MOMENTS[name], kept) is None


@pytest.mark.parametrize("name", MOMENTS)
def test_a_hint_leaves_once_its_key_is_used(name: str) -> None:
    assert due(MOMENTS[name], Kept().having_done(called(name).does)) is None
    assert due(MOMENTS[name], Kept().having_done("nothing")) is called(name)


def test_using_a_key_settles_every_hint_of_that_key() -> None:
    kept = Kept().having_done("why")
    assert due(MOMENTS["closed"], kept) is due(MOMENTS["changed"], kept) is None


def test_words_are_not_looked_for_where_another_hint_is_due() -> None:
    def never() -> bool:
        raise AssertionError

    assert due(NOTHING._replace(begun=False, words=never), Kept()) is called("choose")


def test_every_hint_is_one_short_line() -> None:
    for hint in HINTS:
        assert len(f"Hint: {hint.screen}") <= 56
        assert len(f"Hint: {hint.line}") <= 78


def test_what_is_kept_is_read_back(tmp_path: Path) -> None:
    path = hints_path(tmp_path / "plays", 7)
    kept = Kept({"words": 2}, frozenset({"why", "choose"}))
    write(path, kept)
    assert read(path) == kept


@pytest.mark.parametrize(
    "damage",
    [b"", b"{", b"[]", b'{"seen": {"words": "x"}, "done": []}', b'{"seen": 1, "done": 2}',
     b"\xff\xfe", b'{"seen": {}}', b" " * (LARGEST + 1) + b"{}", b"[" * 9_000],
    ids=range(9),
)  # fmt: skip
def test_a_damaged_file_costs_nothing_but_hints_again(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "7.json"
    path.write_bytes(damage)
    assert read(path) == Kept()


def test_a_disk_that_cannot_be_written_is_let_be(tmp_path: Path) -> None:
    (tmp_path / "hints").write_bytes(b"a file where the folder should be")
    write(hints_path(tmp_path, 7), Kept())
    assert read(hints_path(tmp_path, 7)) == Kept()


def test_hints_of_a_play_are_remembered_beside_it_and_not_in_it(
    edition: Edition, session: Session
) -> None:
    before = session.path.read_bytes()
    for number in range(PAGES + 1):
        here = page(edition, session.play)
        hinter = Hinter(edition, session)
        told = hinter.in_lines(here)
        hinter.remember()
        assert told.startswith("Hint: why tells" if 0 < number <= PAGES else "")
        assert session.path.read_bytes() == before
        session.choose("work")
        before = session.path.read_bytes()
    assert hints_path(session.path.parent, 7).is_file()
    session.close()


def test_a_page_that_is_told_again_counts_once(edition: Edition, session: Session) -> None:
    session.choose("work")
    hinter, here = Hinter(edition, session), page(edition, session.play)
    told = {hinter.in_lines(here) for _ in range(PAGES + 2)}
    assert len(told) == 1
    assert list(hinter.kept.seen.values()) == [1]
    session.close()


def test_at_the_end_the_file_is_all_that_is_hinted_at(edition: Edition, session: Session) -> None:
    session.choose("sign")
    session.choose("read")
    session.choose("leave")
    here = page(edition, session.play)
    assert here.ended
    assert Hinter(edition, session).on_screen(here, more=True).startswith("Hint: F opens the File")
    assert Hinter(edition, session).in_lines(here).startswith("Hint: file tells the File")
    session.close()


def test_a_play_without_a_file_gets_no_hints(
    edition: Edition, session: Session, tmp_path: Path
) -> None:
    session.choose("work")
    session.path = tmp_path / "nowhere" / "else.play"
    hinter = Hinter(edition, session)
    hinter.done("why")
    assert hinter.on_screen(page(edition, session.play), more=True) == ""
    assert list(tmp_path.rglob("*.json")) == []
    session.close()
