"""What became by 1939 of secretaries who bore themselves differently in 1935-38, as a table.

Run by hand, some seconds: `python -m scripts.survival [SEEDS]`. These numbers describe our model;
arrests at the works are not known to us.
"""

import sys
from collections import Counter
from math import sqrt

from tests.content.conduct import conducts, fate

LOST = ("expelled-1935", "arrested-1937", "arrested-1938")
NORMAL = 1.96
"""How many standard errors either way hold 95 % of a normal distribution."""


def main() -> int:
    """Print a row for each way to bear oneself, and how many seeds told any two apart."""
    seeds = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    fates = {name: [fate(name, seed) for seed in range(seeds)] for name in conducts(0)}
    print(f"| bears himself | {' | '.join(LOST)} | through to 1939 | 95 % of samples |")
    print("|---|---:|---:|---:|---:|---|")
    for name, met in fates.items():
        many = Counter(met)
        low, high = wilson(many["through"], seeds)
        lost = " | ".join(str(many[each]) for each in LOST)
        print(f"| {name} | {lost} | {many['through']} | {low:.1%} to {high:.1%} |")
    apart = sum(len(set(each)) > 1 for each in zip(*fates.values(), strict=True))
    print(f"\nOf {seeds:,} seeds {apart} ended differently under two of these.")
    return 0


def wilson(hits: int, many: int) -> tuple[float, float]:
    """Return Wilson's 95 % interval of a share."""
    share, square = hits / many, NORMAL**2
    middle = share + square / (2 * many)
    wide = NORMAL * sqrt(share * (1 - share) / many + square / (4 * many**2))
    return (middle - wide) / (1 + square / many), (middle + wide) / (1 + square / many)


if __name__ == "__main__":
    sys.exit(main())
