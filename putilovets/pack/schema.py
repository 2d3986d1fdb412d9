"""JSON Schemas made from the models, so that an author's editor completes and checks offline."""

import json
from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from putilovets.pack.catalogue_models import (
    AcceptedFile,
    CampaignsFile,
    DatedFile,
    GaugesFile,
    PackFile,
    PeopleFile,
    QuestionsFile,
    RenamedFile,
    SourcesFile,
    TermsFile,
)
from putilovets.pack.chapter_models import ChapterFile
from putilovets.pack.docstrings import described
from putilovets.pack.roll_models import RollFile

FILES: dict[str, type[BaseModel]] = {
    "accepted": AcceptedFile,
    "campaigns": CampaignsFile,
    "chapter": ChapterFile,
    "dated": DatedFile,
    "gauges": GaugesFile,
    "pack": PackFile,
    "people": PeopleFile,
    "questions": QuestionsFile,
    "renamed": RenamedFile,
    "roll": RollFile,
    "sources": SourcesFile,
    "terms": TermsFile,
}
"""For each schema the model of the file it describes."""


def schemas(files: Mapping[str, type[BaseModel]] = FILES) -> Iterator[tuple[str, str]]:
    """Yield the file name and the text of the schema of each of some files."""
    for name, model in files.items():
        schema = {"$schema": "http://json-schema.org/draft-07/schema#", **described(model)}
        yield f"{name}.json", json.dumps(schema, indent=2, sort_keys=True) + "\n"
