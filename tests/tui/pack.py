"""A small pack for tests of the screen: a long page, a closed choice, a hall, rough text."""

from pathlib import Path

ROUGH = "[b]bold[/b] [/x] \\u001b[31m"
"""As a TOML string: markup, a stray closing tag and an escape."""

FILES = {
    "pack.toml": """
id = "small"
title = "A small pack"
version = "1.0.0"
[[start]]
id = "april"
title = "April 1926"
place = "gate"
""",
    "gauges.toml": "".join(
        f"""
[[gauge]]
name = "{name}"
label = "{name.capitalize()}"
meaning = "What {name} means, in a sentence that is long enough to be wrapped once or twice."
start = {start}
basis = "invented"
sources = []
"""
        for name, start in (
            ("above", 5),
            ("floor", 4),
            ("office", 5),
            ("organisation", 2),
            ("plan", 5),
            ("promoted", 0),
            ("supervised", 0),
        )
    ),
    "questions.toml": """
[[question]]
id = "discipline"
label = "Labour discipline"
low = "persuade"
high = "punish"
basis = "inferred"
sources = ["S47"]
""",
    "campaigns.toml": """
[[campaign]]
id = "economy"
title = "The regime of economy"
begins = 1926-04-20
text = "Every kopek of the state is counted, and the cell counts with it."
positions = { discipline = 1 }
basis = "documented"
sources = ["S47"]
""",
    "people.toml": """
[[person]]
id = "lukina"
name = "Lukina"
real = false
who = "Turner in the tractor shop, outside the party."
basis = "invented"
sources = []
[[person]]
id = "kirov"
name = "Kirov"
real = true
who = "First secretary in Leningrad from January 1926."
basis = "documented"
sources = ["S47"]
""",
    "terms.toml": """
[[term]]
id = "cell"
word = "cell"
meaning = "The party members of one shop, with a bureau and a secretary."
basis = "documented"
sources = ["S47"]
""",
    "sources.toml": """
[[work]]
id = "W1"
says = "A. Author, A Work on the Works, Leningrad, 1927."
kind = "book"
[[fact]]
id = "S47"
says = "Non-party workers judged the cell by what it got done."
work = "W1"
at = "p. 12"
""",
}

LONG = " ".join(
    f"Sentence {number} of the long page says that the snow in the yard is grey and that the "
    "gate is shut."
    for number in range(1, 15)
)

CHAPTER = f'''
[chapter]
id = "one"
title = "One: the pencil"

[[minute]]
id = "snow"
heard = "Comrade Lukina on the snow in the yard."
resolved = "To clear it by Saturday, Lukina to answer."
basis = "invented"
sources = []

[[scene]]
id = "gate"
title = "At the gate"
date = 1926-04-22
room = "the yard of the tractor shop"
basis = "invented"
sources = []
people = ["lukina"]
text = """{LONG}"""
[[scene.paragraph]]
text = "Nobody has cleared the snow, and nobody will unless it is minuted."
speaker = "lukina"
basis = "inferred"
sources = ["S47"]
[[scene.choice]]
id = "minute"
text = "Have it minuted, with a name and a date"
cost = "an evening"
reply = "Lukina nods, and writes the date on her glove with a piece of chalk."
effects = [{{ move = "floor", by = 1 }}, {{ move = "office", by = -1 }}, {{ minute = "snow" }}]
to = "hall"
[[scene.choice]]
id = "wait"
text = "Say that spring will clear it, as it has cleared it in every year that anyone remembers"
to = "rough"
[[scene.choice]]
id = "order"
text = "Order the office to clear it"
needs = "organisation >= 3"
to = "hall"

[[scene]]
id = "rough"
title = "{ROUGH}"
basis = "invented"
sources = []
text = "{ROUGH}"
people = ["lukina"]
[[scene.choice]]
id = "on"
text = "{ROUGH}"
cost = "{ROUGH}"
reply = "{ROUGH}"
to = "hall"
[[scene.choice]]
id = "stay"
text = "A closed one {ROUGH}"
needs = "organisation >= 9"
to = "hall"

[[hall]]
id = "hall"
title = "The conference"
date = 1926-05-03
room = "the canteen"
basis = "invented"
sources = ["S47"]
people = ["kirov"]
notebook = 1
to = "end"
[[hall.speech]]
id = "first"
speaker = "kirov"
before = "He speaks without a paper."
text = "What has the cell done? Not said: done. I ask it of every shop."
note = "What has the cell done?"
basis = "documented"
sources = ["S47"]
[[hall.speech]]
id = "second"
speaker = "kirov"
text = "And who answered for it?"
note = "Who answered for it?"
basis = "documented"
sources = ["S47"]

[[ending]]
id = "end"
title = "The end of April"
date = 1926-05-04
basis = "invented"
sources = []
text = "The snow is gone. It was minuted, or it was not."
'''


def write_pack(root: Path) -> Path:
    """Write the pack below `root` and return its folder."""
    folder = root / "pack"
    (folder / "chapters" / "one").mkdir(parents=True)
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "chapters" / "one" / "chapter.toml").write_text(CHAPTER, encoding="utf-8")
    return folder
