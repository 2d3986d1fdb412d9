"""One seeded defect of each class that a small pack can have is found, and nothing else is said."""

from pathlib import Path
from random import Random

import pytest

from benchmarks.defects import broken, history, idle, staged  # noqa: F401 - they register classes
from benchmarks.defects.good import Good
from benchmarks.defects.kinds import KINDS, Defect
from benchmarks.defects.trial import Trial

PACK = Path(__file__).parents[1] / "second_pack" / "pack"
ABSENT = {
    "a campaign before it begins",
    "a line of the roll that cannot be so",
    "a word outside its days",
    "an office outside its days",
    "somebody speaks who is dead, or not yet born",
    "words for somebody who really lived",
    "words put into a real mouth",
}
"""The glassworks have no roll, no dated words, nobody who really lived and no later campaign."""


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Trial:
    return Trial(Good(PACK), tmp_path_factory.mktemp("glassworks") / "pack")


def test_the_classes_that_it_cannot_have_are_known(trial: Trial) -> None:
    def made(defect: Defect) -> bool:
        randoms = (Random(f"{defect.name}/1926/{number}") for number in range(4))
        return any(defect.make(trial.good, random) for random in randoms)

    assert {defect.name for defect in KINDS if not made(defect)} == ABSENT


@pytest.mark.parametrize(
    "defect", [each for each in KINDS if each.name not in ABSENT], ids=lambda each: each.name
)
def test_a_defect_is_found_and_nothing_else_is_said(trial: Trial, defect: Defect) -> None:
    [tried] = trial.of(defect, 1, 1926)
    assert tried.found, tried.said
    assert not tried.wrong, tried.said
