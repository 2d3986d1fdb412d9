"""How texts speak of people: by their names, by pronouns, and by what they are."""

import re
from collections.abc import Iterator

from putilovets.pack.folder import Folder
from putilovets.story.lexicon import person_forms

SOMEBODY = r"(?:[\ue000\ue004]\ue001*+(?:\s+[\ue000\ue004]\ue001*+)*+)"
"""A pattern for somebody in a text in which people are marked."""
NOT_THEM = r"(?!\ue004)"
"""Before `SOMEBODY`, where them may be things: one hangs them on the wall."""
SUBJECT = rf"(?:{SOMEBODY}|(?i:\b(?:he|i|one|she|they|we|who)\b))"
"""The same as the one who is or does something."""

_TRADES = (
    "accountant", "apprentice", "bookkeeper", "brother", "carpenter", "chairman", "children",
    "clerk", "colleague", "communist", "comrade", "copyist", "daughter", "deputy", "director",
    "draughtsman", "draughtsmen", "draughtswoman", "driller", "engineer", "family", "father",
    "fitter", "foreman", "foremen", "friend", "grinder", "husband", "inspector", "instructor",
    "man", "manager", "member", "men", "mother", "moulder", "neighbour", "nurse", "oppositionist",
    "packer", "peasant", "person", "planer",
    "prisoner", "secretary", "sister", "son", "specialist", "storeman", "storemen", "technician",
    "stoker", "student", "teacher",
    "timekeeper", "truant", "turner", "typist", "watchman", "watchmen", "wife", "woman", "women",
    "worker", "workman", "workmen",
)  # fmt: skip
_DETERMINED = (
    r"(?:all|an?|another|any|both|each|every|five|four|half|his|her|its|one|our|some|that|the"
    r"|their|these|this|those|three|two|your)(?:\s+of\s+(?:the|them|your|our))?"
)
_PRONOUN = (
    r"(?:him|them|themselves|himself|herself|anybody|anyone|everybody|everyone|somebody|someone"
    r"|(?<!of\sthe\s)people|comrades|whoever|those(?=\s+(?:from|in|of|who)\b))\b"
    r"|her\b(?=\s*(?:[.,;:!?\"”»)]|$)|\s+(?:and|as|at|before|by|for|from|in|off|on|or|to|with)\b)"
)


class People:
    """Who is spoken of in the texts of a pack."""

    def __init__(self, folder: Folder) -> None:
        names = "|".join(re.escape(name) for name in sorted(_names(folder), key=len, reverse=True))
        trade = f"(?:{'|'.join(_TRADES)})s?\\b"
        trades = f"{_DETERMINED}\\s+(?:[\\w'-]+\\s+){{0,2}}?{trade}"
        titled = r"(?:(?i:citizen|comrade|director|engineer|old|young)\s+)?"
        named = rf"\b{titled}(?:{names})\b(?:'s\s+{trade})?|" if names else ""
        self._marked: dict[str, str] = {}
        self._pattern = re.compile(rf"{named}\b(?i:{trades}|{_PRONOUN})")

    def marked(self, text: str) -> str:
        """Return a text of the same length in which everybody is marked for `SOMEBODY`."""
        known = self._marked.get(text)
        if known is None:
            known = self._marked[text] = self._pattern.sub(_mark, text)
        return known


def _mark(found: re.Match[str]) -> str:
    first = "\ue004" if found[0].lower() == "them" else "\ue000"
    return first + "\ue001" * (len(found[0]) - 1)


def _names(folder: Folder) -> Iterator[str]:
    """Return every name of the pack's people, those on the roll and those who only lived."""
    seen = set(folder.people.lived)
    for person in folder.people.person:
        seen.update(person_forms(person.name, person.also))
    for member in folder.roll.member:
        forms = person_forms(member.name)
        seen.update((*forms, *(form.split()[0] for form in forms)))
    yield from seen
