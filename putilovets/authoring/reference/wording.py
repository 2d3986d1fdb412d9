"""What the reference of the format says beside the models: its head, and where to read on."""

FIRST = ("pack", "gauges", "chapter", "people", "terms", "sources", "questions", "campaigns")
"""The order in which the files are told; others come behind."""
GUIDES = {
    "[[start]]": ("beginnings", "README.md#beginnings"),
    "[[gauge]]": ("numbers on the screen", "scenes.md#gauges"),
    "[[gauge.still]]": ("hard matters", "history.md#hard-matters"),
    "[[name]]": ("names", "scenes.md#names"),
    "[[minute]]": ("minutes", "scenes.md#minutes"),
    "[[scene]]": ("scenes", "scenes.md"),
    "[[junction]]": ("junctions", "scenes.md#junctions"),
    "[[ending]]": ("endings", "scenes.md#endings"),
    "[[hall]]": ("a documented hall", "sources.md#a-documented-hall"),
    "[[desk]]": ("a desk", "desks-newspapers-mirrors.md#a-desk"),
    "[[newspaper]]": ("a wall newspaper", "desks-newspapers-mirrors.md#a-wall-newspaper"),
    "[[mirror]]": ("a mirror", "desks-newspapers-mirrors.md#a-mirror"),
    "[[meeting]]": ("meetings", "meetings.md"),
    "[[follow]]": ("what follows", "meetings.md#what-follows"),
    "[[person]]": ("people and words", "people-and-words.md"),
    "[[person.office]]": ("people and their days", "history.md#people"),
    "[[term]]": ("people and words", "people-and-words.md"),
    "[[word]]": ("words and their days", "history.md#datedtoml"),
    "[[work]]": ("basis and sources", "sources.md"),
    "[[fact]]": ("basis and sources", "sources.md"),
    "[[question]]": ("the line", "line.md"),
    "[[campaign]]": ("the line", "line.md"),
    "[[post]]": ("the roll", "roll.md"),
    "[[member]]": ("the roll", "roll.md"),
    "[[accept]]": ("what is meant", "checking.md#what-is-meant"),
}
"""For the heading of a table the page of the manual on it: what to call it, and its address."""
EFFECT = """\
One act in braces, in a list: `move` with `by`, `set` perhaps with `to`, `minute`, or `strike`.\
"""
HEAD = """\
# The format, key by key

<!-- Written by `make schema` out of the models in putilovets/pack; it is not edited here. -->

Every file, every table and every key that a pack may have. Anything else is refused as
[PU002](../diagnostics/PU002.md), a value of another kind as [PU003](../diagnostics/PU003.md),
and what is needed and not there as [PU004](../diagnostics/PU004.md). The examples are out of
[a pack that has every key](every-key/). Two files that are not played are
told elsewhere: tests in `scenarios/*.toml` ([testing](testing.md)), and the witness plays in
`reach/witnesses.toml` ([checking](checking.md#check---reach)), which the program writes.

| | |
|---|---|
| an id | small letters, digits and single hyphens: `tin-box`; at most 64 characters |
| a name | small letters, digits and underscores: `has_signed`; at most 64 characters |
| a source id | letters, digits and marks without a space: `S12`; at most 40 characters |
| a line | text in quotes, at most 300 characters |
| a text | text in quotes, at most 6,000 characters; an empty line parts paragraphs |
| a condition | a text such as `"floor >= 3 and not drafted"`: [conditions](scenes.md#conditions) |
| a date | `1926-04-19`, without quotes |
| a time of day | `"21:45"` |

"""
