"""A wall newspaper with too many letters, and a mirror after it, as an author would write them."""

from pathlib import Path

from putilovets.story.edition import Edition
from tests.packs import choice, edition_of, scene, start_at

NEWSPAPER = """\
[[newspaper]]
id = "wall"
title = "Three columns"
date = 1926-04-28
room = "Red corner"
basis = "invented"
sources = []
text = "The paste is on the stove."
effects = [{ move = "floor", by = 1, because = "a new sheet" }]
room_for = 3
to = "{to}"
hang = {{ text = "Hang it", reply = "It hangs.", effects = [{{ move = "floor", by = 1 }}] }}

[[newspaper.letter]]
id = "pencil"
from = "Sonya, apprentice"
text = "Five inspectors, and one pencil between them. Who sharpens it?"
columns = 2
leave = {{ effects = [{{ move = "floor", by = -2, because = "her letter lay there" }}] }}

[newspaper.letter.print]
text = "Print it as it stands"
cost = "the office will read it"
effects = [{{ move = "floor", by = 2, because = "it was printed" }}]
reply = "It takes two columns."

[[newspaper.letter.edit]]
id = "no-names"
text = "Print it without the number"
columns = 1
needs = "floor >= 3"
effects = [{{ move = "floor", by = -1, because = "you cut it" }}]

[[newspaper.letter.edit]]
id = "as-news"
text = "Print it as news"
columns = 1
when = "met_lukina"

[[newspaper.letter]]
id = "thanks"
from = "The bathhouse committee"
text = "We thank the management for the stove."
print = {{ text = "Print the thanks" }}

[[newspaper.letter]]
id = "lathe"
from = "A turner"
text = "Belt seven slips."
sources = ["S1"]
basis = "inferred"
print = {{ text = "Print it" }}
leave = {{ effects = [{{ set = "told", to = "kopeck" }}] }}

[[newspaper.letter]]
id = "poem"
from = "Nobody has signed it"
text = "O lathe!"
when = "met_lukina"
columns = 3
print = {{ text = "Print all of it" }}
leave = {{ effects = [{{ set = "told", to = "ventilator" }}] }}
"""


def newspaper(to: str = "the-end") -> str:
    return NEWSPAPER.replace("{to}", to).replace("{{", "{").replace("}}", "}")


MIRROR = """\
[[mirror]]
id = "glass"
title = "The mirror"
date = 1926-06-30
basis = "invented"
sources = []
text = "A year, on one page."
effects = [{ set = "looked" }]
reader = "lukina"
hear = "Hear them read"
to = "the-end"

[[name]]
id = "looked"

[[mirror.achievement]]
when = "floor >= 5"
text = "The shop listens."

[[mirror.achievement]]
when = "met_lukina"
text = "Lukina was heard."
basis = "inferred"
sources = ["S1"]

[[mirror.defect]]
id = "low"
when = "floor <= 3"
text = "The shop does not listen."
said = "You speak and the shop does not listen."
answer = [
  { id = "true", text = "That is so", effects = [{ move = "floor", by = 1 }] },
  { id = "no", text = "It is not so", effects = [{ move = "floor", by = -1 }] },
]

[[mirror.defect]]
id = "silent"
when = "told == 'nothing'"
text = "You said nothing, sheet {sheet ask-the-store}."
said = "You said nothing."
sheet = "ask-the-store"
answer = [
  { id = "true", text = "Nothing", effects = [{ set = "told", to = "kopeck" }] },
  { id = "needs", text = "Something", needs = "floor >= 9" },
]

[[mirror.defect]]
id = "unmet"
when = "not met_lukina"
text = "You never spoke to Lukina."
said = "Not one word with me. It stands on sheet {sheet ask-the-store}."
answer = [
  { id = "go", text = "Speak to her", effects = [{ set = "met_lukina" }], reply = "She nods." },
  { id = "stay", text = "Stay" },
]

[[mirror.defect]]
id = "kopeck"
when = "told == 'kopeck'"
text = "A kopeck."
said = "What of the kopeck?"
answer = [ { id = "mine", text = "Mine" }, { id = "yours", text = "Yours" } ]

[[mirror.defect]]
id = "always"
text = "The roof."
said = "The roof still leaks."
answer = [ { id = "mend", text = "Mend it" }, { id = "look", text = "Look up" } ]

[[mirror.however]]
when = "floor >= 1"
text = "It was a hard winter."
"""

BEFORE = scene(
    "gate",
    choice("in", "wall")
    + choice("meet", "gate", 'when = "not met_lukina"\neffects = [{ set = "met_lukina" }]')
    + choice("down", "gate", 'when = "floor > 0"\neffects = [{ move = "floor", by = -1 }]')
    + choice("up", "gate", 'when = "floor < 10"\neffects = [{ move = "floor", by = 1 }]')
    + choice("sign", "gate", 'when = "not minuted_ask_the_store"\n'
             'effects = [{ minute = "ask-the-store" }]')
    + choice("tell", "gate", 'effects = [{ set = "told", to = "kopeck" }]')
    + choice("look", "glass", 'when = "not glass_heard"'),
)  # fmt: skip


def wall_edition(root: Path, start: str = "gate", turner: str = "A turner") -> Edition:
    """Return a pack that goes from the gate to the newspaper and from there to the mirror."""
    sheet = newspaper("glass").replace('"A turner"', f'"{turner}"')
    return edition_of(root, sheet + MIRROR + BEFORE, start_at(start))
