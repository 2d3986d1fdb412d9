"""Why begins with the last change of each gauge, the newest first."""

from putilovets.story.edition import Edition
from putilovets.view.ledger import Change, latest_changes, why
from tests.view.test_page import played


def test_nothing_has_moved(edition: Edition) -> None:
    assert list(latest_changes(edition, played(edition, "sign"))) == []


def test_the_last_change_is_that_of_the_whole_choice(edition: Edition) -> None:
    play = played(edition, "work", "sign")
    assert list(latest_changes(edition, play)) == [Change("Floor", 4, 10, "«work»")]
    assert why(edition, play).latest == (Change("Floor", 4, 10, "«work»"),)


def test_a_choice_that_moved_nothing_is_not_the_last(edition: Edition) -> None:
    play = played(edition, "work", "work")
    assert [change.after for change in latest_changes(edition, play)] == [10]
    assert [change.before for change in latest_changes(edition, play)] == [4]
