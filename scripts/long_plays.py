"""Play the shipped story many times by chance and by every kind of player, and say what came of it.

Run by hand, some minutes: `python -m scripts.long_plays [RUNS]`. The tests play a fifth of it.
"""

import sys
from collections import Counter

from putilovets.bots.players import Policy, at_random, play_out
from tests.content.episode import policies, shipped


def main() -> int:
    """Print the endings, the two tallies and the gauges at the end, per kind of player."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    edition = shipped()
    names = [gauge.name for gauge in edition.gauges]
    for name in ("random", *policies(0)):
        ends: Counter[str] = Counter()
        sums = dict.fromkeys(names, 0)
        for seed in range(runs):
            play = play_out(edition.story, _player(name, seed), seed)
            ends[str(play.ending)] += 1
            for each in names:
                sums[each] += int(edition.story.names.value(play.state.values, each))
        means = ", ".join(f"{each} {total / runs:.1f}" for each, total in sums.items())
        print(f"{name}: {runs} plays, {dict(ends)}; at the end on average {means}", flush=True)
    return 0


def _player(name: str, seed: int) -> Policy:
    return at_random(seed) if name == "random" else policies(seed)[name]


if __name__ == "__main__":
    sys.exit(main())
