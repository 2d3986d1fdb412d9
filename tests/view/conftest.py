import pytest

from putilovets.pack.compiler import load_pack
from putilovets.story.edition import Edition
from tests.packs import BASE, CHAPTER, choice, scene, start_at, written

HALL = """
[[hall]]
id = "palace"
title = "The palace"
date = 1926-04-22
room = "Uritsky hall"
basis = "invented"
sources = ["S1"]
people = ["lukina"]
to = "the-end"
notebook = 1
"""
SPEECH = """
[[hall.speech]]
id = "{0}"
speaker = "kirov"
before = "Quiet."
text = "{1}"
note = "{2}."
basis = "documented"
sources = ["S1"]
"""
SPEECHES = SPEECH.format("opening", "Comrades.", "He said: comrades") + SPEECH.format(
    "kopeck", "Every kopeck.", "Kopecks"
)
SQUARE = scene(
    "square",
    choice(
        "work",
        "square",
        'cost = "the evening"\nreply = "One.\\n\\nTwo\\nlines."\n'
        'effects = [{ move = "floor", by = 2 }, { move = "floor", by = 9 }, '
        '{ set = "met_lukina" }]',
    )
    + choice("sign", "square", 'effects = [{ minute = "ask-the-store" }]')
    + choice("ask", "the-end", "needs = \"floor >= 6 and (met_lukina or told == 'kopeck')\"")
    + choice("hear", "palace", 'when = "floor > 0"'),
    'room = "The square"\n[[scene.paragraph]]\ntext = "She\\nwaits."\nspeaker = "lukina"\n'
    'when = "not met_lukina"\n[[scene.paragraph]]\ntext = "Fact."\nbasis = "documented"\n'
    'sources = ["S1"]\n',
)
CAMPAIGNS = """
[[campaign]]
id = "{0}"
title = "{0}"
begins = {1}
text = "A\\nsheet."
basis = "documented"
sources = ["S1"]
positions = {{ apparatus = {2} }}
"""
TERMS = '[[term]]\nid = "{0}"\nword = "{0}"\nmeaning = "M."\nbasis = "inferred"\nsources = ["S1"]\n'


@pytest.fixture(scope="session")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """A small story with one of everything that is shown."""
    campaigns = CAMPAIGNS.format("later", "1926-04-23", 3) + CAMPAIGNS.format(
        "economy", "1926-04-22", -2
    )
    files = {
        **BASE,
        **start_at("square"),
        CHAPTER: SQUARE + HALL + SPEECHES,
        "campaigns.toml": campaigns,
        "terms.toml": TERMS.format("zavkom") + TERMS.format("artel"),
    }
    return load_pack(written(tmp_path_factory.mktemp("pack"), files))
