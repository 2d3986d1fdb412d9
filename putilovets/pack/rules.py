"""Places and their rules, made from the tables of one chapter file."""

from collections.abc import Sequence
from typing import Protocol

from putilovets.pack.acts import effects
from putilovets.pack.models import (
    ChoiceTable,
    EndingTable,
    JunctionTable,
    SceneTable,
    WayChoiceTable,
)
from putilovets.pack.workshop import Where, Workshop
from putilovets.story.called import visits_to
from putilovets.story.effects import Move
from putilovets.story.junctions import Candidate, Junction
from putilovets.story.places import Ending, Rule, Scene, Target
from putilovets.story.renames import Renames


def scene(table: SceneTable, where: Where, shop: Workshop, words: dict[str, str]) -> Scene:
    """Return the scene of a table and put its words into `words`."""
    rules = tuple(
        _rule(choice, f"{table.id}/{choice.id}", where.at("choice", number), shop, words)
        for number, choice in enumerate(table.choice)
    )
    unique_choices(table.choice, where, shop)
    arrival = effects(table.effects, where, shop) if table.effects else ()
    return Scene(table.id, rules, arrival, _counter(table.id, shop))


def ending(table: EndingTable, where: Where, shop: Workshop) -> Ending:
    """Return the ending of a table."""
    return Ending(table.id, effects(table.effects, where, shop))


def junction(table: JunctionTable, where: Where, shop: Workshop, renames: Renames) -> Junction:
    """Return the junction of a table."""
    ways = tuple(
        Candidate(
            Target(shop.place(way.to, where.at("way", number), "to")),
            renames.first_place(way.to),
            shop.condition(way.when, where.at("way", number), "when"),
        )
        for number, way in enumerate(table.way)
    )
    counter = _counter(table.id, shop)
    return Junction(
        id=table.id,
        candidates=ways,
        otherwise=Target(shop.place(table.otherwise, where, "otherwise")),
        drawn=table.pick == "drawn",
        first_id=renames.first_place(table.id),
        visits=counter,
        visits_slot=-1 if counter is None else counter.slot,
    )


class Worded(Protocol):
    """Something that the player may do, in words."""

    @property
    def text(self) -> str:
        """The words of the choice."""

    @property
    def cost(self) -> str | None:
        """What it takes."""

    @property
    def reply(self) -> str | None:
        """What is told once it is taken."""


def choice_words(
    table: Worded, text: str, words: dict[str, str], where: Where, shop: Workshop
) -> None:
    """Put the words of a choice into `words` under its text id."""
    words[text] = table.text
    shop.atlas.text(text, where)
    if table.cost is not None:
        words[f"{text}/cost"] = table.cost
    if table.reply is not None:
        words[f"{text}/reply"] = table.reply.strip()


def unique_choices(
    choices: Sequence[ChoiceTable], where: Where, shop: Workshop, key: str = "choice"
) -> None:
    """Check that no two choices of a place share an id."""
    if len({choice.id for choice in choices}) == len(choices):
        return
    seen: set[str] = set()
    for number, choice in enumerate(choices):
        if choice.id in seen:
            what = f"the choice {choice.id} stands here a second time"
            shop.complain("PU014", where.at(key, number, "id"), what)
        seen.add(choice.id)


def _rule(
    table: WayChoiceTable, text: str, where: Where, shop: Workshop, words: dict[str, str]
) -> Rule:
    choice_words(table, text, words, where, shop)
    acts = effects(table.effects, where, shop) if table.effects else ()
    return Rule(
        table.id,
        text,
        Target(shop.place(table.to, where, "to")),
        shop.condition(table.when, where, "when"),
        shop.condition(table.needs, where, "needs"),
        acts,
        table.seals,
    )


def _counter(place: str, shop: Workshop) -> Move | None:
    name = visits_to(place)
    if name not in shop.names:
        return None
    declared = shop.names[name]
    return Move(name, shop.names.slot(name), 1, declared.lowest, declared.highest)
