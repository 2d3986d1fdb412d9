"""What may come of a meeting's acts in any of the states of a box."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from putilovets.story.boxes import Box, around
from putilovets.story.chamber import HEARS, LIVE, PATIENCE, Chamber, Clause, Seat
from putilovets.story.domains import Domain
from putilovets.story.voting import Point, ahead


def passed(box: Box, chamber: Chamber, minutes: int, told: bool) -> Box:
    """Let minutes pass: ears may sink, and those who hear nothing or are late go home."""
    domains = box.space.domains
    clock = domains[chamber.clock].moved(box.get(chamber.clock), minutes)
    changed = {chamber.clock: clock}
    most = 0
    if told:
        changed[chamber.dry] = domains[chamber.dry].bit(0)
    else:
        waited = domains[chamber.dry].moved(box.get(chamber.dry), minutes)
        changed[chamber.dry] = _rest(waited)
        most = (waited.bit_length() - 1) // PATIENCE
    for seat in chamber.seats:
        here = box.get(seat.here)
        if here & HERE:
            ear = _tired(domains[seat.ear], box.get(seat.ear), most, here == HERE)
            changed[seat.ear] = ear
            changed[seat.here] = _staying(here, ear, _late(domains[chamber.clock], clock, seat))
    return box.puts(changed)


AWAY, HERE = 0b01, 0b10
"""The sets of a flag that is false, and of one that is true."""
DEAF = 0b1
"""The set of an ear that is nought."""


def _tired(domain: Domain, ear: int, most: int, here: bool) -> int:
    """Return what an ear may be after it has sunk by nothing up to `most`."""
    sunk = ear
    for each in range(1, most + 1):
        sunk |= domain.moved(ear, -each)
    return sunk if here else sunk | ear


def _late(domain: Domain, clock: int, seat: Seat) -> tuple[bool, bool]:
    """Return whether it may be, and whether it must be, past the time at which a bloc leaves."""
    if seat.leaves is None:
        return False, False
    late = domain.where(">=", (seat.leaves,))
    return bool(clock & late), not clock & ~late


def _staying(here: int, ear: int, late: tuple[bool, bool]) -> int:
    """Return whether a bloc may be in the room once those who are late or deaf have gone."""
    may, must = late
    if must or ear == DEAF:
        return AWAY
    return here | AWAY if may or ear & DEAF else here


def _rest(waited: int) -> int:
    """Return the set of what is left of some minutes once every full patience is taken off."""
    while waited >> PATIENCE:
        waited = (waited & ((1 << PATIENCE) - 1)) | (waited >> PATIENCE)
    return waited


def opened(box: Box, chamber: Chamber) -> Box:
    """Count who may be in the room as the meeting is opened."""
    if not box.may(chamber.came, 0):
        return box
    count = box.space.domains[chamber.came].between(*present(box, chamber))
    if box.must(chamber.came, 0):
        box = box.put(chamber.came, count)
    else:
        box = box.add(chamber.came, count)
    for seat in chamber.seats:
        if box.may(seat.here, False):
            box = box.add(seat.missed, box.bit(seat.missed, True))
    return box


def spoken(
    box: Box, chamber: Chamber, stand: Mapping[str, int], own: int, reach: tuple[int, int]
) -> Box:
    """Move those who may hear a speech; `reach` is how far it moves, and where it is heckled."""
    moves, heckled = reach
    for at, seat in enumerate(chamber.seats):
        if not box.may(seat.here, True):
            continue
        if at == own:
            box = box.add(seat.knows, box.bit(seat.knows, True))
        if at == own or _distant(box, seat, stand, heckled):
            louder = box.space.domains[seat.ear].moved(box.get(seat.ear), 1)
            box = box.add(seat.ear, louder)
        if any(number >= HEARS for number in _numbers(box, seat.ear)):
            box = _swayed(box, seat, stand, moves)
    return box


def _distant(box: Box, seat: Seat, stand: Mapping[str, int], heckled: int) -> bool:
    return any(
        abs(want - y) >= heckled
        for question, y in stand.items()
        for want in _numbers(box, seat.wants[question])
    )


def _swayed(box: Box, seat: Seat, stand: Mapping[str, int], moves: int) -> Box:
    for question, y in stand.items():
        slot = seat.wants[question]
        for want in _numbers(box, slot):
            if want != y and abs(want - y) <= moves:
                box = box.add(slot, box.bit(slot, want + (1 if y > want else -1)))
    return box


def decided(box: Box, chamber: Chamber, whole: bool, minutes: int, price: int) -> Box:
    """Carry, lose and leave undecided all that may be; `price` is from where being ahead costs."""
    low, high = present(box, chamber)
    least, most = quorum_between(box, chamber)
    valid, short = high >= least, low < most
    live = [clause for clause in chamber.clauses if drafted_in(box, clause)]
    if valid and len(live) > 1:
        box = _refused(box, chamber)
    for clause in live:
        box = _voted(box, chamber, clause, (valid, short), high, price)
    ends = [*(["decided"] if valid else []), *(["no-quorum"] if short else [])]
    box = box.put(chamber.result, _union(box.bit(chamber.result, end) for end in ends))
    votes = 1 if whole else max(len(live), 1)
    clock = box.space.domains[chamber.clock]
    later = _union(clock.moved(box.get(chamber.clock), minutes * each) for each in range(votes))
    return passed(box.put(chamber.clock, later), chamber, minutes, True)


def present(box: Box, chamber: Chamber) -> tuple[int, int]:
    """Return the fewest and the most people who may be in the room."""
    low = sum(seat.people for seat in chamber.seats if box.must(seat.here, True))
    high = sum(seat.people for seat in chamber.seats if box.may(seat.here, True))
    return low, high


def quorum_between(box: Box, chamber: Chamber) -> tuple[int, int]:
    """Return the fewest and the most who must be there for a vote."""
    if chamber.needed < 0:
        return chamber.quorum, chamber.quorum
    domain, mask = box.space.domains[chamber.needed], box.get(chamber.needed)
    return domain.least(mask), domain.most(mask)


def drafted_in(box: Box, clause: Clause) -> int:
    """Return the words by which a clause may stand in the draft; empty where it cannot."""
    return box.get(clause.draft) & _union(box.bit(clause.draft, word) for word in LIVE)


def _refused(box: Box, chamber: Chamber) -> Box:
    box = box.add(chamber.refused, box.bit(chamber.refused, True))
    for seat in chamber.seats:
        box = box.add(seat.trust, box.space.domains[seat.trust].moved(box.get(seat.trust), -1))
    return box


def _voted(
    box: Box, chamber: Chamber, clause: Clause, may: tuple[bool, bool], most: int, price: int
) -> Box:
    """Return the box after the vote on one clause."""
    drafted = drafted_in(box, clause)
    if not drafted:
        return box
    valid, short = may
    there = box.put(clause.draft, drafted)
    for slot in clause.hands:
        there = there.put(slot, box.space.domains[slot].between(0, most))
    ways: list[Box] = []
    if valid:
        carried = _paid(there, chamber, clause, price)
        ways.append(_done(carried, clause, "carried", [each.widen for each in clause.carried]))
        ways.append(_done(there, clause, "lost", [each.widen for each in clause.lost]))
    if short:
        ways.append(_done(there, clause, "undecided", []))
    others = box.get(clause.draft) & ~drafted
    if others:
        ways.append(box.put(clause.draft, others))
    return around(ways) or box


def votes(box: Box, chamber: Chamber, clause: Clause, price: int) -> Iterator[tuple[bool, Box]]:
    """Yield whether a clause is carried, and a box around the states in which that is done."""
    drafted = drafted_in(box, clause)
    if drafted and present(box, chamber)[1] >= quorum_between(box, chamber)[0]:
        there = box.put(clause.draft, drafted)
        yield True, _done(_paid(there, chamber, clause, price), clause, "carried", [])
        yield False, _done(there, clause, "lost", [])


def _done(box: Box, clause: Clause, fate: str, acts: Iterable[Callable[[Box], Box]]) -> Box:
    box = box.put(clause.fate, box.bit(clause.fate, fate))
    for act in acts:
        box = act(box)
    return box


def _paid(box: Box, chamber: Chamber, clause: Clause, price: int) -> Box:
    """Return the box in which going ahead of the line may have been paid for."""
    if chamber.above < 0:
        return box
    domain, before = box.space.domains[chamber.above], box.get(chamber.above)
    after = 0
    for at in {clause.at, clause.at if clause.narrow is None else clause.narrow}:
        point = Point(clause.id, clause.question, at, 0)
        steps = ahead(point, chamber.now[clause.question], chamber.line)
        after |= domain.moved(before, -steps) if steps >= price else before
    return box.put(chamber.above, after)


def _numbers(box: Box, slot: int) -> tuple[int, ...]:
    return tuple(int(value) for value in box.space.domains[slot].values(box.get(slot)))


def _union(masks: Iterable[int]) -> int:
    found = 0
    for mask in masks:
        found |= mask
    return found
