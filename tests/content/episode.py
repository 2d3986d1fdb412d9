"""The parts of the first episode, and many plays of them."""

from collections.abc import Iterator, Mapping
from functools import cache

from putilovets.bots.players import Policy, at_random, play_out
from putilovets.bots.policies import Taken, coverage, mixed, promoter, supervisor, tier
from putilovets.pack.compiler import load_pack
from putilovets.pack.home import shipped_content
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from tests.content.secretary import secretary

PARTS: Mapping[str, frozenset[str]] = {
    "june-1926": frozenset({"harvest"}),
    "september-1926": frozenset({"an-ordinary-party-day"}),
    "october-1926": frozenset({"census"}),
    "january-1927": frozenset({"white-nights"}),
    "may-1927": frozenset({"new-letterheads"}),
    "august-1927": frozenset({"year-closed"}),
}
"""For each stated start the first page of the part that follows."""
LAST = "year-closed"
"""The last page of 1927, where the book can be closed or the leaf be turned."""
END = frozenset({LAST})


@cache
def shipped() -> Edition:
    """Return the shipped content, loaded once."""
    return load_pack(shipped_content())


def policies(seed: int) -> Mapping[str, Policy]:
    """Return every kind of player that a bot can be, but chance and coverage."""
    edition = shipped()
    return {
        "promoter": promoter(edition, seed),
        "supervisor": supervisor(edition, seed),
        "tier": tier(edition, seed),
        "mixed": mixed(edition, seed),
        "secretary": secretary(seed),
    }


def in_parts(runs: int) -> Iterator[Playthrough]:
    """Yield plays of each part by chance, by coverage, by a secretary and by one who insists."""
    story, taken = shipped().story, Taken()
    for start, until in PARTS.items():
        for seed in range(runs):
            players = (at_random(seed), coverage(taken, seed), secretary(seed), insisting(seed))
            for player in players:
                yield play_out(story, player, seed, start, until)


INSISTED = (
    *("/cell-decides", "draft/on-instruction/narrow", "speech/let-nobody-sign/take/"),
    *("/take/norm-with-method", "/take/gloves-by-number", "/take/air-in-section", "/vote/whole"),
    *("name/on-instruction/", "name/norm-with-method/", "name/gloves-by-number/"),
    "name/air-in-section/",
)
"""What it takes to have the fraction instructed, and with something that somebody is to do."""


def insisting(seed: int) -> Policy:
    """Return a secretary who has the cell decide before its fraction meets."""
    other = secretary(seed)

    def choose(play: Playthrough) -> str:
        offered = [rule.id for rule in play.story.offered(play.state)]
        wanted = [each for each in offered if any(part in each for part in INSISTED)]
        named = [each for each in wanted if not each.endswith("/nobody")]
        return named[0] if named else other(play)

    return choose


def whole(runs: int) -> Iterator[Playthrough]:
    """Yield plays from the first page to the last of 1927, by chance and by coverage."""
    story, taken = shipped().story, Taken()
    for seed in range(runs):
        for player in (at_random(seed), coverage(taken, seed)):
            yield play_out(story, player, seed, until=END)
