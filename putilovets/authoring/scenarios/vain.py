"""Texts that must not be told and that nothing ever tells: to expect so proves nothing."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from putilovets.authoring.scenarios.cases import Case, Suite
from putilovets.authoring.scenarios.expecting import Hides
from putilovets.authoring.scenarios.moments import flat
from putilovets.authoring.scenarios.placing import told_at
from putilovets.authoring.scenarios.running import Outcome
from putilovets.pack.folder import Folder


def unwritten(cases: Iterable[Case], folder: Folder) -> tuple[Hides, ...]:
    """Return what must not be told and what no file of the pack has, each text once a place."""
    hidden = dict.fromkeys(
        each
        for case in cases
        for step in case.steps
        for each in step.expects
        if isinstance(each, Hides)
    )
    written = [flat(text) for text in _pack_texts(folder)] if hidden else []
    return tuple(each for each in hidden if not _among(each, written))


def vain(suite: Suite, outcomes: Iterable[Outcome], root: Path) -> Iterator[str]:
    """Yield a sentence for each text that is hidden, stands in no file and was told no test."""
    told = {text for outcome in outcomes for text in outcome.told}
    found = [each for each in suite.unwritten if not _among(each, told)]
    yield from told_at(((each.where, _says(each.text)) for each in found), root)


def _says(text: str) -> str:
    return f"nothing in the pack and no other test tells «{text}»; to hide it proves nothing."


def _among(hidden: Hides, texts: Iterable[str]) -> bool:
    wanted = flat(hidden.text)
    return any(wanted in text for text in texts)


def _pack_texts(folder: Folder) -> Iterator[str]:
    files = (folder.pack, folder.gauges, folder.questions, folder.campaigns, folder.people)
    more = (folder.terms, folder.sources, folder.roll, *(chapter for _, chapter in folder.chapters))
    for file in (*files, *more):
        if file is not None:
            yield from _strings(file.model_dump())


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)
