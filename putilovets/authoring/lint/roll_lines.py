"""Lines of the roll that do not agree with people.toml, with the posts or with the days."""

from collections.abc import Iterator

from putilovets.authoring.lint.survey import Survey, finding
from putilovets.pack.roll_models import MemberTable
from putilovets.typed_toml.problems import Complaint, Loc

GONE = ("moved", "left")
"""As what somebody stands on the roll who is no longer in the cell."""
YOUNGEST = 14
"""At what age somebody can have joined at the earliest."""


def roll_lines(survey: Survey) -> Iterator[Complaint]:
    """Find lines of the roll that cannot be so."""
    file = survey.folder.root / "roll.toml"
    for loc, what, hint in (*_members(survey), *_posts(survey)):
        yield finding("PU124", survey.at(file, *loc), what, hint)


def _members(survey: Survey) -> Iterator[tuple[Loc, str, str]]:
    people = {person.id: person for person in survey.folder.people.person}
    for number, member in enumerate(survey.folder.roll.member):
        person = people.get(member.id)
        if person is not None and person.name != member.name:
            what = f"{member.id} is called {person.name!r} in people.toml"
            yield ("member", number, "name"), what, "call them the same in both files"
        born = None if person is None else person.born
        why = _too_early(member, None if born is None else born.year) or _too_late(survey, member)
        if why:
            yield ("member", number, "since"), f"{member.id} joined in {member.since}, {why}", ""


def _too_early(member: MemberTable, born: int | None) -> str:
    early = member.since is not None and born is not None and member.since < born + YOUNGEST
    return f"and was born in {born}" if early else ""


def _too_late(survey: Survey, member: MemberTable) -> str:
    days = [page.date for page in survey.pages.places.values() if page.date is not None]
    late = member.since is not None and days and member.since > max(days).year
    return f"and the story ends in {max(days).year}" if late else ""


def _posts(survey: Survey) -> Iterator[tuple[Loc, str, str]]:
    standing = {member.id: member.standing for member in survey.folder.roll.member}
    for number, post in enumerate(survey.folder.roll.post):
        stands = standing.get(post.held or "")
        if stands in GONE:
            what = f"{post.held} holds {post.id}, and stands on the roll as {stands}"
            yield ("post", number, "held"), what, "give the post to somebody else"
