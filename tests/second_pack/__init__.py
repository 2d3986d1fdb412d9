"""Another story than the shipped one, told by the same engine: a glassworks in a valley in 1894."""

from functools import cache
from pathlib import Path

from putilovets.pack.compiler import load_pack
from putilovets.story.edition import Edition

HERE = Path(__file__).parent
PACK = HERE / "pack"
SEED = 1
"""The seed of both walks: who knocks first is drawn by it."""
WALKS = {
    ending: (HERE / f"{ending}.choices").read_text(encoding="utf-8").split()
    for ending in ("still-lit", "let-out")
}
"""For each ending one way there: a clerk who ties the boys to the reserve, and one who does not."""


@cache
def glassworks() -> Edition:
    """Return the second pack, compiled once."""
    return load_pack(PACK)
