"""Layers, pieces, crossings and heights: what a drawing may rely on, for any graph."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from putilovets.authoring.graph.layout.crossings import crossings, untangled
from putilovets.authoring.graph.layout.heights import heights
from putilovets.authoring.graph.layout.layers import FAR, Link, layered
from putilovets.authoring.graph.layout.segments import EXIT, JOINT, LONGEST, cut

IDS = tuple("abcdefghij")
LINKS = st.lists(st.tuples(st.sampled_from(IDS), st.sampled_from(IDS)), max_size=24)


def test_a_chain_is_a_layer_each() -> None:
    assert layered("abc", [("a", "b"), ("b", "c")]).layer == {"a": 0, "b": 1, "c": 2}


def test_a_fork_meets_behind_its_longer_way() -> None:
    links = [("a", "b"), ("a", "c"), ("b", "d"), ("c", "b")]
    assert layered("abcd", links).layer == {"a": 0, "c": 1, "b": 2, "d": 3}


def test_what_leads_back_moves_nothing_and_all_of_a_circle_is_before_what_follows() -> None:
    found = layered("abcd", [("a", "b"), ("b", "c"), ("c", "a"), ("a", "d")])
    assert found.layer == {"a": 0, "b": 1, "c": 2, "d": 3}
    assert found.back == (("c", "a"),)


def test_what_nothing_leads_to_stands_just_before_what_it_leads_to() -> None:
    found = layered("abcde", [("a", "b"), ("b", "c"), ("e", "c")])
    assert found.layer == {"a": 0, "b": 1, "c": 2, "d": 0, "e": 1}


@settings(max_examples=40)
@given(LINKS)
def test_every_link_is_forward_or_leads_back(links: list[Link]) -> None:
    found = layered(IDS, links)
    assert sorted((*found.forward, *found.far, *found.back)) == sorted(set(links))
    assert all(0 < found.layer[b] - found.layer[a] <= FAR + 1 for a, b in found.forward)
    assert all(found.layer[b] - found.layer[a] > FAR + 1 for a, b in found.far)
    assert all(found.layer[a] >= found.layer[b] for a, b in found.back)
    reach = _reach(links)
    assert all(a in reach[b] or a == b for a, b in found.back)


def _reach(links: list[Link]) -> dict[str, set[str]]:
    found = {each: {to for source, to in links if source == each} for each in IDS}
    for _ in IDS:
        found = {each: tos.union(*(found[to] for to in tos)) for each, tos in found.items()}
    return found


def test_a_room_is_cut_where_all_passes_through_one_place() -> None:
    links = [("a", "b"), ("b", "c"), ("b", "d"), ("c", "e"), ("d", "e"), ("e", "f")]
    found = cut("abcdef", layered("abcdef", links)).segments
    assert [segment.rows for segment in found] == [
        (("a",), (EXIT,)),
        (("b",), ("c", "d"), (EXIT,)),
        (("e",), (EXIT,)),
        (("f",),),
    ]
    assert [segment.entered for segment in found] == [False, True, True, True]
    assert [segment.leads_on for segment in found] == [True, True, True, False]


def test_a_line_past_a_place_keeps_the_room_together() -> None:
    links = [("a", "b"), ("b", "c"), ("a", "c"), ("a", "d"), ("c", "d")]
    first, last = cut("abcd", layered("abcd", links)).segments
    assert {each for row in first.rows for each in row if each[0] != JOINT} == {*"abc", EXIT}
    assert last.rows == (("d",),)


def test_a_line_past_too_many_places_is_not_drawn_and_holds_nothing_together() -> None:
    ids = [f"p{each}" for each in range(FAR + 3)]
    chain = list(pairwise(ids))
    near = layered(ids, [*chain, (ids[0], ids[-2])])
    assert (near.far, len(cut(ids, near).segments)) == ((), 3)
    far = layered(ids, [*chain, (ids[0], ids[-1])])
    assert (far.far, len(cut(ids, far).segments)) == (((ids[0], ids[-1]),), len(ids))


def test_a_piece_that_would_be_too_long_is_cut_where_the_fewest_lines_pass() -> None:
    """Two strands beside one another, with a rung between them but at one step."""
    ids = [f"{side}{step}" for step in range(30) for side in "ab"]
    links = [(f"{one}{step}", f"{other}{step + 1}")
             for step in range(29) for one in "ab" for other in "ab"
             if step != 6 or one == other]  # fmt: skip
    found, far = cut(ids, layered(ids, links))
    assert max(len(piece.rows) for piece in found) <= LONGEST
    assert [row for piece in found for row in piece.rows][6:8] == [("a6", "b6"), ("a7", "b7")]
    assert far[:2] == (("a6", "a7"), ("b6", "b7"))


def test_rooms_that_hang_together_in_nothing_are_cut_apart() -> None:
    found = cut("ab", layered("ab", [])).segments
    assert [segment.rows for segment in found] == [(("a", "b"),)]


@settings(max_examples=40)
@given(LINKS)
def test_every_place_and_every_line_is_drawn_once(links: list[Link]) -> None:
    layers = layered(IDS, links)
    found, far = cut(IDS, layers)
    drawn = [each for piece in found for row in piece.rows for each in row if each in IDS]
    assert sorted(drawn) == sorted(IDS)
    strands = [(each.source, each.target) for piece in found for each in piece.strands]
    assert sorted((*strands, *far)) == sorted((*layers.forward, *layers.far))
    for number, piece in enumerate(found):
        at = {each: layer for layer, row in enumerate(piece.rows) for each in row}
        for strand in piece.strands:
            assert [at[each] for each in strand.through] == [
                at[strand.source] + step for step in range(len(strand.through))
            ]
        if piece.leads_on:
            assert (len(found[number + 1].rows[0]), found[number + 1].entered) == (1, True)
            ends = {each.target for each in piece.strands if each.through[-1] == EXIT}
            assert ends == {found[number + 1].rows[0][0]}


def test_two_lines_that_cross_are_untangled() -> None:
    rows, links = (("a", "b"), ("c", "d")), [("a", "d"), ("b", "c")]
    assert crossings(rows, {"a": ["d"], "b": ["c"]}) == 1
    assert untangled(rows, links) == (("a", "b"), ("d", "c"))


def test_crossings_are_pairs_of_lines() -> None:
    after = {"a": ["d", "e"], "b": ["c", "d"]}
    assert crossings((("a", "b"), ("c", "d", "e")), after) == 3


@settings(max_examples=40)
@given(LINKS)
def test_untangling_keeps_what_stands_in_each_layer_and_never_adds_crossings(
    links: list[Link],
) -> None:
    rows = (IDS[:4], IDS[4:7], IDS[7:])
    at = {each: layer for layer, row in enumerate(rows) for each in row}
    steps = list(dict.fromkeys((a, b) for a, b in links if at[a] + 1 == at[b]))
    after: dict[str, list[str]] = {}
    for a, b in steps:
        after.setdefault(a, []).append(b)
    found = untangled(rows, steps)
    assert [sorted(row) for row in found] == [sorted(row) for row in rows]
    assert crossings(found, after) <= crossings(rows, after)
    assert untangled(rows, steps) == found


TALL = dict.fromkeys(IDS, (10.0, 14.0))


@settings(max_examples=40)
@given(LINKS)
def test_nothing_stands_in_the_way_of_its_neighbour(links: list[Link]) -> None:
    rows = (IDS[:1], IDS[1:5], IDS[5:])
    found = heights(rows, links, TALL, {"a": 0.0})
    assert found["a"] == 0
    for row in rows:
        for one, other in pairwise(row):
            assert found[other] - found[one] >= 24 - 1e-6


def test_a_fork_is_level_with_what_it_leads_to() -> None:
    rows = (("a",), ("b", "c"), ("d",))
    links = [("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")]
    tall = dict.fromkeys("abcd", (10.0, 10.0))
    assert heights(rows, links, tall, {"a": 0.0}) == {"a": 0, "b": -10, "c": 10, "d": 0}
