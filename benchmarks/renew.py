"""``python -m benchmarks.renew``: compile anew the small story that the tests play."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.as_ink import ink
from benchmarks.chance import Size, drawn
from benchmarks.peer import InkJs

SMALL = Size(scenes=12, names=10)
SEED = 1929
KEPT = Path(__file__).parents[1] / "tests" / "benchmarks" / "data"


def main() -> None:
    """Write the source and the compiled story into the tests' folder."""
    source = ink(drawn(SMALL, SEED), told=False)
    with TemporaryDirectory(prefix="benchmarks-") as folder:
        compiled = InkJs(Path(folder)).compiled(source, "small")
        shutil.copy(compiled, KEPT / "small.json")
    (KEPT / "small.ink").write_text(source, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
