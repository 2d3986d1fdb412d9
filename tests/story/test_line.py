"""The line at a date is what the campaigns begun by then have set; never tomorrow's."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from putilovets.story.line import Calendar, Campaign

ECONOMY = Campaign("economy", date(1926, 4, 25), {"wages": -1, "apparatus": 1})
RATIONAL = Campaign("rational", date(1927, 3, 24), {"discipline": 2})
CRITICISM = Campaign("criticism", date(1928, 6, 3), {"apparatus": 3})
CALENDAR = Calendar((ECONOMY, RATIONAL, CRITICISM))

DAYS = st.dates(date(1926, 1, 1), date(1929, 1, 1))
CAMPAIGNS = st.lists(
    st.builds(
        Campaign,
        st.uuids().map(str),
        DAYS,
        st.dictionaries(st.sampled_from(["wages", "apparatus", "pace"]), st.integers(-3, 3)),
    )
)


def test_there_is_no_line_before_the_first_campaign() -> None:
    assert CALENDAR.line(date(1926, 4, 24)) == {}


def test_a_campaign_stands_from_its_first_day() -> None:
    assert CALENDAR.line(date(1926, 4, 25)) == {"wages": -1, "apparatus": 1}


def test_a_later_campaign_changes_what_it_touches_and_leaves_the_rest() -> None:
    assert CALENDAR.line(date(1928, 6, 2)) == {"wages": -1, "apparatus": 1, "discipline": 2}
    assert CALENDAR.line(date(1928, 6, 3)) == {"wages": -1, "apparatus": 3, "discipline": 2}


def test_begun_tells_campaigns_oldest_first() -> None:
    assert CALENDAR.begun(date(1927, 3, 24)) == (ECONOMY, RATIONAL)


@given(CAMPAIGNS, DAYS)
def test_nothing_of_tomorrow_is_in_the_line_of_today(campaigns: list[Campaign], day: date) -> None:
    ordered = sorted(campaigns, key=lambda campaign: campaign.begins)
    until_today = [campaign for campaign in ordered if campaign.begins <= day]
    assert Calendar(tuple(ordered)).line(day) == Calendar(tuple(until_today)).line(date.max)
    assert all(begun.begins <= day for begun in Calendar(tuple(ordered)).begun(day))


@given(CAMPAIGNS, DAYS)
def test_between_two_campaigns_the_line_stands_still(campaigns: list[Campaign], day: date) -> None:
    calendar = Calendar(tuple(sorted(campaigns, key=lambda campaign: campaign.begins)))
    tomorrow = day + timedelta(days=1)
    if all(campaign.begins != tomorrow for campaign in campaigns):
        assert calendar.line(tomorrow) == calendar.line(day)
