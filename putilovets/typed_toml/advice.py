"""What to do about a TOML syntax error, for somebody who has never read the TOML standard."""

import re

_QUOTES = "„“”«»‘’‹›"


def advice(message: str, text: str, position: int) -> str:
    """Return what to try at `position` (in characters) of `text`, or nothing."""
    rest = text[position : position + 60].split("\n")[0]
    line = text[text.rfind("\n", 0, position) + 1 :].split("\n")[0]
    for wanted, pattern, hint in _HINTS:
        if re.search(wanted, message, re.IGNORECASE) and re.search(pattern, rest):
            return hint
    for wanted, pattern, hint in _LINE_HINTS:
        if re.search(wanted, message, re.IGNORECASE) and re.search(pattern, line):
            return hint
    return ""


_HINTS = (
    ("invalid value", f"^[{_QUOTES}]", 'write text in straight quotes: "..."'),
    ("invalid value", "^True|^TRUE", "write true, in small letters"),
    ("invalid value", "^False|^FALSE", "write false, in small letters"),
    ("invalid value", r"^[A-Za-zА-я]", 'write text in straight quotes: "..."'),
    ("(illegal|invalid) character", "^$", "the line ends before the closing quote"),
)
"""What the parser says, what stands at the place, and what to do."""

_LINE_HINTS = (
    (
        "invalid date|invalid value|expected newline",
        r"=\s*\d+([-.]|\s+[A-Za-zА-я]+\s+\d{4}\b)",
        "a date is year-month-day with two digits each, and exists: 1926-04-22",
    ),
    ("expected '='", r"^\s*[\w-]+\s*:", "a key is followed by =, not by a colon"),
    ("expected '='", "", 'a key is followed by =; or is a closing """ missing above?'),
    ("unterminated|unclosed string", "", "a quote that was opened above is never closed"),
    ("unclosed array", "", "is a comma missing between two values, or a ] at the end?"),
    ("unclosed inline table", "", "is a comma missing between two values, or a } at the end?"),
    ("cannot (overwrite|mutate|declare)", r"^\s*\[", "write double brackets: [[scene]]"),
    ("cannot (overwrite|mutate)", "", "this key stands in its table a second time"),
    ("expected newline", "", "one key and one value to a line"),
)
"""What the parser says, what its line looks like, and what to do."""
