"""The ledger says where each number comes from and why a choice is closed."""

from putilovets.story.edition import Edition
from putilovets.view.ledger import Account, Entry, why
from tests.view.test_page import played


def test_before_the_first_choice_a_gauge_stands_where_it_began(edition: Edition) -> None:
    meaning = "What the shop thinks of you."
    assert why(edition, played(edition)).accounts == (Account("Floor", meaning, 4, 4, ()),)


def test_every_change_is_told_with_the_choice_it_came_from(edition: Edition) -> None:
    [account] = why(edition, played(edition, "work", "sign", "work")).accounts
    assert (account.start, account.value) == (4, 10)
    assert account.entries == (
        Entry("«work»", 4, 6),
        Entry("«work»", 6, 10),
        Entry("«work» (it could go no further)", 10, 10),
        Entry("«work» (it could go no further)", 10, 10),
    )


def test_each_closed_choice_is_told_with_its_reasons(edition: Edition) -> None:
    assert why(edition, played(edition, "sign")).locked == (
        (
            "ask",
            (
                "Needs Floor at 6 or more; it is 4.",
                "Either needs: you have spoken with Lukina, or needs told at exactly kopeck; "
                "it is nothing.",
            ),
        ),
    )
    assert why(edition, played(edition, "work")).locked == ()
