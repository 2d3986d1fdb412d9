"""The outcomes of a run as JUnit XML, as build servers read it; the same run, the same bytes."""

import re
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from putilovets.authoring.scenarios.reports import details, misses
from putilovets.authoring.scenarios.running import Outcome

_UNFIT = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 does not allow, and carriage returns, which it does not keep."""


def as_junit(outcomes: Iterable[Outcome], root: Path, name: str) -> bytes:
    """Return the XML of a run: a suite for each scenario file, a test case for each test."""
    suites = Element("testsuites", name=_fit(name))
    for file, group in groupby(outcomes, key=lambda each: each.case.file):
        suite = SubElement(suites, "testsuite", name=_fit(file.stem))
        for each in group:
            _add(suite, each, root)
        _count(suite)
    _count(suites)
    indent(suites)
    xml: bytes = tostring(suites, encoding="utf-8", xml_declaration=True)
    return xml + b"\n"


def _add(suite: Element, outcome: Outcome, root: Path) -> None:
    case = outcome.case
    name = f"{case.id} [{case.parameters}]" if case.parameters else case.id
    file = case.file.relative_to(root).as_posix()
    test = SubElement(
        suite, "testcase", classname=_fit(case.file.stem), name=_fit(name), file=_fit(file)
    )
    if not outcome.passed:
        message = _fit(" ".join(misses(outcome, root)))
        failure = SubElement(test, "failure", message=message, type="expectation")
        failure.text = _fit("\n".join(details(outcome, root)))


def _count(element: Element) -> None:
    element.set("tests", str(len(element.findall(".//testcase"))))
    element.set("failures", str(len(element.findall(".//failure"))))
    element.set("errors", "0")


def _fit(text: str) -> str:
    """Return a text with what XML does not allow replaced."""
    return _UNFIT.sub("\ufffd", text)
