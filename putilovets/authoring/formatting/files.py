"""The files of a pack in the house form: what would change, and the change itself."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from putilovets.authoring.formatting.same import difference
from putilovets.authoring.formatting.tombi import formatted
from putilovets.authoring.pack_files import pack_files
from putilovets.authoring.whole_files import replace
from putilovets.story.unplayable import Unplayable
from putilovets.typed_toml.reader import LARGEST


class NoFile(Unplayable):
    """A file that is not to be formatted; the message says why."""


class Form(NamedTuple):
    """A file, and what it would be in the house form."""

    file: Path
    before: bytes
    after: bytes
    fault: str
    """Why it is left as it is; empty where nothing speaks against the form."""

    @property
    def changes(self) -> bool:
        """Whether it is not in the house form and can be put into it."""
        return self.before != self.after and not self.fault


def forms(files: Iterable[Path]) -> Iterator[Form]:
    """Yield each file with its house form; one whose words would change has a fault."""
    small: list[tuple[Path, bytes]] = []
    for file in files:
        if file.stat().st_size > LARGEST:
            yield Form(file, b"", b"", f"is over {LARGEST:,} bytes")
        else:
            small.append((file, file.read_bytes()))
    after = formatted([before for _, before in small])
    for (file, before), made in zip(small, after, strict=True):
        yield Form(file, before, made, difference(before, made))


def put(form: Form) -> bool:
    """Put a file into its house form; False where somebody has changed it in the meantime."""
    if form.file.read_bytes() != form.before:
        return False
    replace(form.file, form.after)
    return True


def files_of(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the files of the packs and the single files that are meant; NoFile where none is."""
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            found |= dict.fromkeys(_of_pack(path))
        else:
            found[_of_its_pack(path)] = None
    return tuple(found)


def _of_pack(root: Path) -> tuple[Path, ...]:
    if not (root / "pack.toml").is_file():
        raise NoFile(f"There is no pack in {root}.")
    return pack_files(root)


def _of_its_pack(file: Path) -> Path:
    """Return a file that belongs to a pack: at its head, or one or two folders below."""
    if not file.is_file():
        raise NoFile(f"There is no file {file}.")
    for root in tuple(file.absolute().parents)[:3]:
        if (root / "pack.toml").is_file() and file.absolute() in pack_files(root):
            return file
    raise NoFile(f"{file} is not a TOML file of a pack.")
