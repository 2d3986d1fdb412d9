"""Whether a pack would still be sound with some drafts in it."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from putilovets.authoring.new.asked import NotMade
from putilovets.authoring.new.drafts import Draft
from putilovets.pack.chapter_models import ChapterFile
from putilovets.pack.compiler import survey
from putilovets.pack.folder import Folder
from putilovets.pack.schema import FILES
from putilovets.typed_toml.problems import Complaint
from putilovets.typed_toml.reader import read_toml


def try_out(folder: Folder, drafts: list[Draft]) -> None:
    """Compile a pack with drafts in it; NotMade says what they would break.

    What is wrong with the pack already is not theirs.
    """
    with_them = folder
    for draft in drafts:
        if any(each.file == draft.file for each in folder.complaints):
            raise NotMade(f"{draft.file.name} has mistakes; mend them first: putilovets check.")
        read, complaints = _read(folder.root, draft)
        if complaints:
            raise NotMade(_refused(folder.root, draft.file, complaints[0].message))
        with_them = _with(with_them, draft.file, read)
    found = survey(with_them).complaints
    if not found:
        return
    known = set(survey(folder).complaints)
    new: list[Complaint] = [each for each in found if each not in known]
    if new:
        hint = f" ({new[0].hint})" if new[0].hint else ""
        raise NotMade(_refused(folder.root, new[0].file, new[0].message + hint))


def _refused(root: Path, file: Path, what: str) -> str:
    return f"Nothing is written, for {file.relative_to(root).as_posix()} would be wrong: {what}."


def _read(root: Path, draft: Draft) -> tuple[object, list[Complaint]]:
    model = FILES[draft.file.stem] if draft.file.parent == root else ChapterFile
    with TemporaryDirectory() as folder:
        path = Path(folder) / "draft.toml"
        path.write_bytes(draft.text.encode())
        return read_toml(path, model)


def _with(folder: Folder, file: Path, read: Any) -> Folder:
    if file.parent == folder.root:
        return replace(folder, **{file.stem: read})
    chapters = sorted((*folder.chapters, (file, read)), key=lambda each: each[0])
    return replace(folder, chapters=tuple(chapters))
