"""The JSON Schemas of everything that an author may write: the pack's files and its tests."""

from collections.abc import Iterator

from pydantic import BaseModel

from putilovets.authoring.reach.witnesses import WitnessFile
from putilovets.authoring.scenarios.models import ScenarioFile
from putilovets.pack.schema import FILES, schemas

AUTHORING: dict[str, type[BaseModel]] = {"scenario": ScenarioFile, "witnesses": WitnessFile}
"""The models of files beside those that are played."""


def all_schemas() -> Iterator[tuple[str, str]]:
    """Yield the file name and the text of every schema, by name."""
    both = {**FILES, **AUTHORING}
    return schemas({name: both[name] for name in sorted(both)})
