"""The roll of the cell: its names, what is counted of them, and how it is told."""

from collections.abc import Iterator, Sequence

from putilovets.pack.counting import Counted, equals
from putilovets.pack.folder import Folder
from putilovets.pack.roll_models import MemberTable, RollFile
from putilovets.pack.settings import grounded
from putilovets.pack.staged_names import NOBODY, Own
from putilovets.pack.workshop import Where, Workshop
from putilovets.story import called
from putilovets.story.conditions import All, Any, Atom, Tree
from putilovets.story.edition import Ground
from putilovets.story.names import Name
from putilovets.story.roll import Post, Roll, RollLine

STANDINGS = ("member", "candidate", "sympathiser", "moved", "left")
MANY = 3
"""From how many posts on somebody has more than one person can do."""
CHECKS = 2
"""From which skill on somebody can check a drawing alone."""


def roll_names(roll: RollFile) -> Iterator[Own]:
    """Yield the names that a roll brings into being."""
    if not roll.member:
        return
    ids = tuple(member.id for member in roll.member)
    for at, post in enumerate(roll.post):
        thing = f"the post {post.id}"
        held = post.held if post.held in ids else NOBODY
        name = Name(called.post(post.id), "word", held, words=(NOBODY, *ids))
        yield Own(name, False, thing, ("post", at, "id"))
    for at, member in enumerate(roll.member):
        thing, loc = f"the member {member.id}", ("member", at, "id")
        for name in _of(member):
            yield Own(name, False, thing, loc)
        load = Name(called.load(member.id), "number", 0, 0, max(1, len(roll.post)))
        yield Own(load, True, thing, loc)
    most = max(len(ids), len(roll.post), 1)
    for counted in _cell(roll):
        yield Own(Name(counted.name, "number", 0, 0, most), True, "the roll", ("member",))


def _of(member: MemberTable) -> Iterator[Name]:
    yield Name(called.standing(member.id), "word", member.standing, words=STANDINGS)
    yield Name(called.away(member.id), "flag", member.away is not None)
    yield Name(called.dues(member.id), "flag", member.dues)
    yield Name(called.trusts(member.id), "number", member.trust, -2, 2)
    yield Name(called.skill(member.id), "number", member.skill, 0, 3)


def counted(roll: RollFile) -> Iterator[Counted]:
    """Yield what is counted of a roll, each number after those that it reads."""
    if not roll.member:
        return
    for member in roll.member:
        held = tuple(equals(called.post(post.id), member.id) for post in roll.post)
        yield Counted(called.load(member.id), held)
    yield from _cell(roll)


def _cell(roll: RollFile) -> Iterator[Counted]:
    all_of = roll.member
    yield Counted("roll_members", tuple(_is(each) for each in all_of))
    yield Counted("roll_candidates", tuple(_is(each, "candidate") for each in all_of))
    yield Counted("roll_sympathisers", tuple(_is(each, "sympathiser") for each in all_of))
    yield Counted("roll_away", tuple(_both(_is(each), _away(each)) for each in all_of))
    at_bench = (each for each in all_of if each.bench)
    yield Counted("roll_bench", tuple(_both(_on(each), _away(each, False)) for each in at_bench))
    yield Counted("roll_busy", tuple(_both(_is(each), _loaded(each, 1)) for each in all_of))
    yield Counted("roll_overloaded", tuple(_loaded(each, MANY) for each in all_of))
    paid = (_both(_is(each), equals(called.dues(each.id), True)) for each in all_of)
    yield Counted("roll_paid", tuple(paid))
    close = (_both(_on(each), Atom(called.trusts(each.id), ">=", (1,))) for each in all_of)
    yield Counted("roll_close", tuple(close))
    skilled = (Atom(called.skill(each.id), ">=", (CHECKS,)) for each in all_of)
    able = zip(all_of, skilled, strict=True)
    checks = (All((_on(each), _away(each, False), can)) for each, can in able)
    yield Counted("roll_skilled", tuple(checks))
    filled = (Atom(called.post(post.id), "!=", (NOBODY,)) for post in roll.post)
    yield Counted("posts_filled", tuple(filled))


def _is(member: MemberTable, standing: str = "member") -> Atom:
    return equals(called.standing(member.id), standing)


def _on(member: MemberTable) -> Tree:
    return Any((_is(member), _is(member, "candidate")))


def _away(member: MemberTable, away: bool = True) -> Atom:
    return equals(called.away(member.id), away)


def _loaded(member: MemberTable, posts: int) -> Atom:
    return Atom(called.load(member.id), ">=", (posts,))


def _both(*trees: Tree) -> Tree:
    return All(trees)


def roll_words(folder: Folder, shop: Workshop) -> Roll | None:
    """Return how the roll is told; None where a pack has none."""
    roll, file = folder.roll, folder.root / "roll.toml"
    _complain(roll, Where(file, ()), shop)
    if not roll.member:
        return None
    ground = Ground(roll.basis, tuple(roll.sources))
    posts = (
        Post(
            post.id,
            post.label,
            post.meaning,
            grounded(post, Where(file, ("post", at)), shop),
            post.begins,
        )
        for at, post in enumerate(roll.post)
    )
    lines = (
        RollLine(each.id, each.name, each.trade, each.since, each.bench, each.away or "")
        for each in roll.member
    )
    return Roll(roll.shop, tuple(posts), tuple(lines), ground)


def _complain(roll: RollFile, where: Where, shop: Workshop) -> None:
    shop.ground(roll.sources, where)
    if roll.post and not roll.member:
        shop.complain("PU023", where.at("post", 0), "there are posts and nobody on the roll")
    here = sum(each.standing == "member" and each.away is None for each in roll.member)
    if here > roll.shop:
        what = f"shop is {roll.shop} and {here} members of the roll work in it"
        shop.complain(
            "PU023", where.at("shop"), what, "write how many work there, in the cell or not"
        )
    ids = [member.id for member in roll.member]
    for at, post in enumerate(roll.post):
        if post.held is not None and post.held not in ids:
            shop.complain(
                "PU015", where.at("post", at, "held"), f"there is nobody {post.held} on the roll"
            )
    if NOBODY in ids:
        at = ids.index(NOBODY)
        shop.complain("PU003", where.at("member", at, "id"), f"{NOBODY} is nobody's id")


def spoken_roll(roll: RollFile) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield how to say that names of a roll must be true or false."""
    for each in roll.member:
        yield called.dues(each.id), (f"{each.name} paid up", f"{each.name} behind with dues")
        away = (f"{each.name} working elsewhere", f"{each.name} in the shop")
        yield called.away(each.id), away
    yield from _COUNTED


_COUNTED: Sequence[tuple[str, tuple[str, str]]] = (
    ("posts_filled", ("posts of the bureau filled", "no post of the bureau filled")),
)
