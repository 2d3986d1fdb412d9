"""The shipped pack has none of all this, and one fault of every kind put into it is found."""

import shutil
from pathlib import Path
from typing import NamedTuple

from putilovets.authoring.lint.ethics import ETHICS
from putilovets.authoring.lint.survey import Survey
from putilovets.pack.compiler import survey
from putilovets.pack.folder import read_folder
from putilovets.pack.home import shipped_content
from putilovets.typed_toml.positions import placed


class Fault(NamedTuple):
    file: str
    """Below the pack; ``K`` and ``R`` stand for its two chapters."""
    old: str
    new: str
    code: str
    says: str
    """Words of what is said of it."""


K, R = "chapters/every-kopeck", "chapters/rationalisation"
FAULTS = [
    Fault("sources.toml", 'unused = "It tells of another works, the Baltic, '
          'and is not to be taken over for this one."\n', "",
          "PU140", "nothing cites the fact B7"),
    Fault("people.toml", '[[person]]\nid = "grachev"',
          '[[person]]\nid = "foka"\nname = "Foka"\nreal = false\nwho = "x"\nbasis = "invented"\n'
          'sources = []\n\n[[person]]\nid = "grachev"', "PU141", "nobody meets foka"),
    Fault("terms.toml", 'unused = "Pages say the plan."\n', "", "PU142", "the term promfinplan"),
    Fault(f"{K}/friday.toml", "On Saturday a paper about", "On Saturday, among the Stakhanovites, "
          "under the Rationalisation of Production, a paper about", "PU143", "«Stakhanovites»"),
    Fault(f"{K}/friday.toml", "", "", "PU144", "«Rationalisation of Production»"),
    Fault(f"{K}/kirov-evening.toml", "fitter at the Red Putilovite works",
          "fitter at the Kirov works", "PU143", "«Kirov works» is right from 1934-12-02"),
    Fault(f"{R}/june-moika.toml", 'resolved = "To be locked at eight', 'resolved = "By secret '
          'ballot of the shock workers, to be locked at eight', "PU143", "«shock workers»"),
    Fault(f"{K}/july-hay.toml", "It hangs there with the light", "Director Grachev says: \\\n"
          '"Shoot the inspectors." It hangs there with the light', "PU150", "mouth of Grachev"),
    Fault(f"{R}/june-moika.toml", 'text = "Lock the room at eight',
          'text = "Have Trifon arrested, and lock the room at eight', "PU151", "Trifon arrested"),
    Fault(f"{R}/december-bykov.toml", 'text = "Take it as it is"',
          'text = "Denounce Bykov to the OGPU"', "PU152", "«Denounce Bykov»"),
    Fault(f"{R}/december-bykov.toml", "leaves him on its roll\", at = 2",
          "leaves him on its roll\", at = -3", "PU153", "the narrower wording of the-word"),
    Fault("gauges.toml", 'label = "Plan"', 'label = "Loyalty of Bykov"', "PU154", "«Loyalty»"),
    Fault(f"{R}/december-bykov.toml", "note = true\n", "", "PU155", "no line on the page before"),
    Fault(f"{R}/december-bykov.toml", "Thursday. At seven Bykov's planer runs",
          "Thursday. Bykov was arrested in the night. At seven Bykov's planer runs",
          "PU156", "«Bykov was arrested»"),
    Fault(f"{R}/december-bykov.toml", '{ move = "above", by = 1, because = "you asked the district'
          ' how one words it" }', '{ move = "above", by = 1, because = "Bykov was expelled" }',
          "PU158", "above gains where somebody is brought down: «Bykov was expelled»"),
    Fault(f"{R}/december-bykov.toml", '{ move = "organisation", by = -1, because = "the cell gave',
          '{ move = "organisation", by = 1, because = "the cell gave',
          "PU158", "organisation gains where somebody is brought down: «Comrade Bykov is to be"),
    Fault(f"{K}/autumn-roll-book.toml", '{ move = "plan", by = -1, because = "Sazonov no longer',
          '{ move = "plan", by = 1, because = "Sazonov no longer',
          "PU158", "plan gains where somebody is brought down"),
]  # fmt: skip


def found(root: Path) -> list[str]:
    folder = read_folder(root)
    compiled = survey(folder, charted=True)
    assert compiled.edition is not None, placed(compiled.complaints, root)
    seen = Survey(folder, compiled.edition, compiled.atlas)
    return [str(each) for each in placed((one for look in ETHICS for one in look(seen)), root)]


def test_the_shipped_pack_has_none_and_what_is_put_into_it_is_found(tmp_path: Path) -> None:
    assert found(shipped_content()) == []
    shutil.copytree(shipped_content(), tmp_path / "pack")
    for fault in FAULTS:
        path = tmp_path / "pack" / fault.file
        text = path.read_text(encoding="utf-8")
        assert fault.old in text, fault
        path.write_text(text.replace(fault.old, fault.new, 1), encoding="utf-8")
    told = found(tmp_path / "pack")
    for fault in FAULTS:
        about = [each for each in told if fault.says in each and f": {fault.code} " in each]
        assert [each.partition(":")[0] for each in about] == [fault.file], fault
