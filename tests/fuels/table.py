"""Four players in the model of the two fuels, over many seeds, and what came of it as a table."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from putilovets.bots.leaning import tally
from putilovets.bots.players import Policy, walked
from putilovets.bots.policies import mixed, promoter, supervisor, tier
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough

PACK = Path(__file__).parent / "pack"
SEEDS = 200
PERIODS = 8
FUELS = ("above", "floor", "office", "plan")


class Player(NamedTuple):
    makes: Callable[[Edition, int], Policy]
    own: frozenset[str]
    """The deeds it lives by: it has run dry where none of them is open."""


EVERY = frozenset({"promote", "supervise", "tie"})
PLAYERS = {
    "promoter": Player(promoter, frozenset({"promote"})),
    "supervisor": Player(supervisor, frozenset({"supervise"})),
    "mixed": Player(mixed, EVERY),
    "tier": Player(tier, EVERY),
}


class Run(NamedTuple):
    """What came of one player with one seed."""

    promoted: int
    supervised: int
    dry: int | None
    """The first period in which none of its own deeds was open; None where there was none."""
    matched: bool
    """Whether a grievance ever fitted a paper."""
    could_tie: bool
    """Whether tying was ever open to this player."""
    weakest: int
    """The lowest gauge at the end."""

    @property
    def deeds(self) -> int:
        return self.promoted + self.supervised


def run(edition: Edition, player: Player, seed: int) -> Run:
    dry: int | None = None
    matched = could_tie = False
    for play in walked(edition.story, player.makes(edition, seed), seed):
        if play.state.place == "deed":
            shown = {choice.id: choice.open for choice in play.choices()}
            matched |= "tie" in shown
            could_tie |= shown.get("tie", False)
            if dry is None and not any(shown.get(deed) for deed in player.own):
                dry = _number(edition, play, "period")
    weakest = min(_number(edition, play, fuel) for fuel in FUELS)
    deeds = (_number(edition, play, deed) for deed in ("promoted", "supervised"))
    return Run(*deeds, dry, matched, could_tie, weakest)


def _number(edition: Edition, play: Playthrough, name: str) -> int:
    return tally(edition, play.state.values, name)


def runs(edition: Edition) -> dict[str, list[Run]]:
    return {
        name: [run(edition, player, seed) for seed in range(SEEDS)]
        for name, player in PLAYERS.items()
    }


def alone_best(ran: dict[str, list[Run]], value: Callable[[Run], int]) -> dict[str, list[bool]]:
    """Tell for each player and seed whether it came out before every other."""
    best: dict[str, list[bool]] = {name: [] for name in ran}
    for results in zip(*ran.values(), strict=True):
        values = [value(each) for each in results]
        for name, own in zip(ran, values, strict=True):
            best[name].append(own == max(values) and values.count(own) == 1)
    return best


HEADS = (
    "promoted",
    "supervised",
    "deeds",
    "dry",
    "in period",
    "could tie",
    "most deeds",
    "soundest",
)


def table(ran: dict[str, list[Run]]) -> str:
    deeds = alone_best(ran, lambda each: each.deeds)
    sound = alone_best(ran, lambda each: each.weakest)
    lines = [f"{'':10}" + "".join(f"{head:>12}" for head in HEADS)]
    for name, results in ran.items():
        dry = [each.dry for each in results if each.dry is not None]
        cells = (
            _mean(each.promoted for each in results),
            _mean(each.supervised for each in results),
            _mean(each.deeds for each in results),
            _share([each.dry is not None for each in results]),
            f"{min(dry)}-{max(dry)}" if dry else "-",
            _share([each.could_tie for each in results]),
            _share(deeds[name]),
            _share(sound[name]),
        )
        lines.append(f"{name:10}" + "".join(f"{cell:>12}" for cell in cells))
    return "\n".join(lines) + "\n"


def _mean(numbers: Iterable[int]) -> str:
    every = list(numbers)
    tenths = (20 * sum(every) + len(every)) // (2 * len(every))
    return f"{tenths // 10}.{tenths % 10}"


def _share(flags: Sequence[bool]) -> str:
    return f"{(200 * sum(flags) + len(flags)) // (2 * len(flags))}%"
