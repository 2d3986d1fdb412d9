"""People and questions for something new: those the pack has, else made with it."""

import datetime
from collections import Counter
from collections.abc import Collection

from putilovets.authoring.new.drafts import Drafts
from putilovets.authoring.new.filling import filled
from putilovets.authoring.new.stock import Stock

MADE_UP = (("fitter", "A fitter"), ("turner", "A turner"))
"""Ids and names of people who are made where a pack has nobody who may speak."""
QUESTION = ("change", "What is to change")
"""Id and label of the question that is made where a pack has none."""


def speakers_for(stock: Stock, drafts: Drafts, day: datetime.date, many: int) -> tuple[str, ...]:
    """Return as many invented people as speak, those first who speak most; the rest are drafted."""
    heard = Counter(
        speech.speaker
        for _, chapter in stock.folder.chapters
        for meeting in chapter.meeting
        for speech in meeting.speech
    )
    there = sorted((each.id for each in stock.speakers(day)), key=lambda each: -heard[each])
    found = there[:many]
    for an_id, name in MADE_UP[: many - len(found)]:
        made = _free(an_id, {each.id for each in stock.folder.people.person})
        drafts.add("people.toml", filled("person", {"id": made, "name": name}))
        drafts.told.append(f"It made the person {made}, who is to speak: say in people.toml who.")
        found.append(made)
    return tuple(found)


def questions_for(stock: Stock, drafts: Drafts) -> tuple[str, str]:
    """Return two questions to vote on, the same twice where there is one; one may be drafted."""
    first, *others = stock.questions or (QUESTION[0],)
    if not stock.questions:
        made = filled("question", {"id": first, "label": QUESTION[1]})
        drafts.add("questions.toml", made)
        drafts.told.append(f"It made the question {first}: say in questions.toml what is asked.")
    return first, others[0] if others else first


def _free(wanted: str, taken: Collection[str]) -> str:
    """Return an id that nothing has, the wanted one if it is to be had."""
    number = 2
    found = wanted
    while found in taken:
        found, number = f"{wanted}-{number}", number + 1
    return found
