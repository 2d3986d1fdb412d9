"""Everything of the shipped story can be come to: each item has a play that comes to it."""

from functools import cache

from putilovets.authoring.checking import surveyed
from putilovets.authoring.lint.survey import Survey
from putilovets.authoring.reach.items import Items, items_of
from putilovets.authoring.reach.plays import replayed
from putilovets.authoring.reach.verdicts import openness
from putilovets.authoring.reach.witnesses import read_witnesses
from putilovets.pack.home import shipped_content


@cache
def known() -> tuple[Survey, Items]:
    survey, problems = surveyed(shipped_content())
    assert survey is not None, problems
    return survey, items_of(survey)


def test_every_item_of_the_shipped_story_has_a_witness() -> None:
    survey, items = known()
    plays, complaints = read_witnesses(shipped_content())
    assert complaints == ()
    met = replayed(survey.edition.story, items, plays)
    missing = [key for key in items.all if key not in met]
    assert missing == [], "putilovets check --reach --write looks for them"


def test_what_is_called_reachable_is_what_the_story_has() -> None:
    survey, items = known()
    story = survey.edition.story
    kinds = dict.fromkeys(("place", "ending", "speech", "clause"), 0)
    for item in items.all.values():
        if item.kind in kinds:
            kinds[item.kind] += 1
    assert kinds["place"] + kinds["ending"] == len(story.places)
    assert kinds["clause"] == sum(len(words.clauses) for words in survey.edition.meetings.values())
    rules = {(place.id, rule.id) for place in story.places.values() for rule in place.rules}
    assert set(items.rules) == rules


def test_no_page_of_the_shipped_story_can_lock() -> None:
    survey, _ = known()
    assert [page for page in openness(survey) if page.status == "possible lock"] == []
