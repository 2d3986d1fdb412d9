"""Text that means harm to a terminal, or to whatever reads square brackets as markup."""

import re

from hypothesis import strategies as st

ACTING = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""What may act on a terminal; a line feed ends a line."""
BRACKETS = (
    "[b]bold[/b]",
    "[/x]",
    "[",
    "[[",
    "]",
    "[/",
    "[link=https://example.org]x[/link]",
    "[@click=app.quit]x[/]",
    "[red on blue]x",
    "\\[b]",
    "$primary [$accent]x[/]",
    "{0} %s {x}",
)
"""Markup of some kind."""
CONTROLS = (
    "\x1b[31mred",
    "\x1b]0;title\x07",
    "\x1b]52;c;aGVsbG8=\x07",
    "\x1b[2J\x1b[H",
    "\x1bP+q\x1b\\",
    "\x9b31mred",
    "\x9d0;title\x9c",
    "a\0b",
    "a\rb",
    "a\tb",
    "a\x08\x08b",
    "a\x7fb",
    "a\x0bb\x0cc",
    "a\u202eb\u202c",
    "a\u2066b\u2069",
    "a\u2028b\u2029c",
    "a\x85b",
    "a\ud800b\udfff",
)
"""What a terminal would obey, or cannot be sent."""
WIDE = ("漢字かな", "Цех №1", "é", "👩‍🔧", "ｗｉｄｅ", "a\u200bb", "🇷🇺")
"""Glyphs of other widths than one."""
CORPUS = (*BRACKETS, *CONTROLS, *WIDE)

TEXT = st.lists(
    st.one_of(st.sampled_from(CORPUS), st.text(st.characters(), max_size=12), st.just(" ")),
    max_size=6,
).map("".join)
"""Anything at all, much of it hostile."""
