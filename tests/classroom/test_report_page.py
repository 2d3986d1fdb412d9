"""How the report of a class looks: one file, numbers and words at each bar, readable colours."""

from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree

import pytest

from putilovets.classroom.report.as_page import page_of
from putilovets.classroom.report.html_style import DAY, NIGHT, READ_ON
from putilovets.classroom.report.model import ClassReport
from putilovets.classroom.report.reporting import class_report
from putilovets.classroom.verdicts import UNPROVEN
from putilovets.story.edition import Edition
from tests.classroom.classes import class_in, small, verifier


@pytest.fixture
def report(story: Edition, tmp_path: Path) -> ClassReport:
    """Return the report of thirty bots."""
    class_in(tmp_path, story, small(), 30)
    judge = verifier(story, small())
    return class_report(judge, judge.verdicts(tmp_path))


def test_f4_the_page_is_one_file_that_fetches_nothing(report: ClassReport) -> None:
    page = page_of(report)
    assert "http://" not in page
    assert "https://" not in page
    assert "@import" not in page
    assert UNPROVEN.replace("'", "&#39;") in page
    body = ElementTree.fromstring(page.partition("<!DOCTYPE html>")[2])
    links = {each.get("href", "")[1:] for each in body.iter("a")}
    assert links <= {each.get("id") for each in body.iter()}


def test_f15_each_bar_has_its_number_and_words(report: ClassReport) -> None:
    body = ElementTree.fromstring(page_of(report).partition("<!DOCTYPE html>")[2])
    drawn = [each for each in body.iter("div") if each.get("class") == "drawn"]
    assert len(drawn) == sum(bar.count > 0 for row in report.decisions for bar in row.bars)
    for each in drawn:
        boxes = [box for box in each.iter("rect") if box.get("class") == "box"]
        assert "".join(each.itertext()).strip() == f"{len(boxes)} of 30"


def _light(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("palette", [DAY, NIGHT])
def test_f15_contrast_is_four_and_a_half_to_one(palette: Mapping[str, str]) -> None:
    for ink, ground in READ_ON:
        dark, light = sorted((_light(palette[ink]), _light(palette[ground])))
        assert (light + 0.05) / (dark + 0.05) >= 4.5, (ink, ground)
