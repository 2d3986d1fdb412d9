"""People outside their lives and their offices, where nobody speaks: posts, letters, titles."""

import re
from collections.abc import Iterator, Mapping

from putilovets.authoring.lint.clauses import years
from putilovets.authoring.lint.days import Days, time_words
from putilovets.authoring.lint.found import Found
from putilovets.authoring.lint.survey import Survey, finding
from putilovets.pack.catalogue_models import PersonTable
from putilovets.pack.models import SetTable
from putilovets.pack.newspaper_models import LetterTable
from putilovets.story import called
from putilovets.typed_toml.problems import Complaint


def lives(survey: Survey) -> Iterator[Complaint]:
    """Find posts, places on the roll and letters of people who do not live on that day."""
    people = {each.id: each for each in survey.folder.people.person if each.born or each.died}
    posts = {called.post(post.id): post.id for post in survey.folder.roll.post}
    standings = {called.standing(each): each for each in people}
    for act in survey.pages.acts:
        table, days = act.table, act.days
        if days is None or type(table) is not SetTable:
            continue
        who, what = "", ""
        if table.set in posts and table.to in people:
            who, what = str(table.to), f"{table.to} is given the post {posts[table.set]}"
        elif table.set in standings and table.to in ("member", "candidate"):
            who = standings[table.set]
            what = f"{who} becomes a {table.to}"
        if who and days.outside(people[who].born, people[who].died):
            said = _lived(people[who], f"{what}, and this is told of {days}")
            yield finding("PU145", act.where, said)
    yield from _letters(survey, people)


def _letters(survey: Survey, people: Mapping[str, PersonTable]) -> Iterator[Complaint]:
    """Find letters from people who do not live on that day."""
    for found in survey.found["person"]:
        told, days = found.told, found.told.days
        if told.key == "from" and type(told.table) is LetterTable:
            one = people.get(found.id)
            if one is not None and days is not None and days.outside(one.born, one.died):
                said = f"a letter comes from {one.id}, and this is told of {days}"
                yield finding("PU145", told.where, _lived(one, said), offset=found.start)


def _lived(person: PersonTable, what: str) -> str:
    return f"{what}; {person.id} lived {time_words(person.born, person.died)}"


def offices(survey: Survey) -> Iterator[Complaint]:
    """Find people who are called by an office outside the days on which they held it."""
    people = {each.id: each for each in survey.folder.people.person if each.office}
    for found in survey.found["person"]:
        person, days = people.get(found.id), found.told.days
        if person is not None and days is not None:
            yield from _called(found, person, days)


def _called(found: Found, person: PersonTable, days: Days) -> Iterator[Complaint]:
    text = found.told.text
    before, after = text[max(0, found.start - 60) : found.start], text[found.end : found.end + 60]
    for title in dict.fromkeys(each.title for each in person.office):
        held = [each for each in person.office if each.title == title]
        forms = "|".join(re.escape(form) for each in held for form in (each.title, *each.also))
        beside = re.search(rf"(?:^|[\s\"“(])(?:{forms})\s+$", before, re.IGNORECASE)
        behind = re.match(rf",\s+(?:the\s+)?(?:{forms})\b", after, re.IGNORECASE)
        other = _OTHERWISE.search(before[: beside.start() + 1] if beside else "")
        if not (beside or behind) or other or years(text, found.start):
            continue
        if all(days.outside(each.begins, each.until) for each in held):
            times = " and ".join(time_words(each.begins, each.until) for each in held)
            what = f"{person.id} is called {title}, which he was {times}; this is told of {days}"
            hint = "call the person by name, or say former or later"
            yield finding("PU146", found.told.where, what, hint, found.start)


_OTHERWISE = re.compile(
    r"(?:\b(?:acting|assistant|deputy|former|formerly|future|later|once|previous|then)|ex-)\W*$",
    re.IGNORECASE,
)
"""What stands before an office that is not meant to be held now."""
