"""What every page of a meeting is made with: rules with path ids, effects, conditions, words."""

from dataclasses import dataclass, field

from putilovets.pack.acts import effects, move, put
from putilovets.pack.meeting_models import ClauseTable, LineReadTable
from putilovets.pack.models import ChoiceTable
from putilovets.pack.rules import choice_words
from putilovets.pack.workshop import Where, Workshop
from putilovets.story import called
from putilovets.story.called import InMeeting
from putilovets.story.chamber import FIVE, Chamber
from putilovets.story.conditions import All, Atom, Condition, Tree
from putilovets.story.days import day_and_month
from putilovets.story.effects import Effect
from putilovets.story.floor import Pass
from putilovets.story.names import Value
from putilovets.story.places import Exit, Rule, Target


@dataclass
class Expander:
    """Makes the rules of one meeting."""

    meeting: str
    where: Where
    shop: Workshop
    words: dict[str, str]
    chamber: Chamber
    keys: tuple[str, ...]
    frames: dict[str, int] = field(init=False)

    def __post_init__(self) -> None:
        self.frames = {key: number for number, key in enumerate(self.keys)}

    def at(self, key: str) -> Target:
        """Return a stage of the meeting."""
        return Target(self.meeting, self.frames[key])

    def end(self, place: str) -> Target:
        """Return where the meeting leads."""
        return Target(self.shop.place(place, self.where, "to"))

    def exit(self, key: str, tree: Tree | None = None) -> Exit:
        """Return a way on to a stage that nobody chooses."""
        return Exit(self.at(key), None if tree is None else self.shop.made(tree))

    @property
    def empty(self) -> Exit:
        """Return the way on to the signature that is taken once everybody has gone home."""
        of = InMeeting(self.meeting)
        gone = tuple(Atom(of.here(seat.id), "==", (False,)) for seat in self.chamber.seats)
        return self.exit("sign", All(gone))

    def rule(
        self,
        rule_id: str,
        text: str,
        key: str,
        when: Condition | None = None,
        acts: tuple[Effect, ...] = (),
        cost: str | None = None,
    ) -> Rule:
        """Return a choice whose words nobody but us has written."""
        text_id = f"{self.meeting}/{rule_id}"
        self.words[text_id] = text
        spent = "; ".join(filter(None, (_minutes(acts), cost)))
        if spent:
            self.words[f"{text_id}/cost"] = spent
        return Rule(rule_id, text_id, self.at(key), when, None, acts)

    def written(
        self,
        choice: ChoiceTable,
        rule_id: str,
        key: str,
        where: Where,
        more: tuple[Effect, ...] = (),
    ) -> Rule:
        """Return a choice as an author wrote it, with what always comes with it."""
        text_id = f"{self.meeting}/{rule_id}"
        choice_words(choice, text_id, self.words, where, self.shop)
        spent = _minutes(more)
        if spent:
            self.words[f"{text_id}/cost"] = "; ".join(filter(None, (spent, choice.cost)))
        return Rule(
            rule_id,
            text_id,
            self.at(key),
            self.shop.condition(choice.when, where, "when"),
            self.shop.condition(choice.needs, where, "needs"),
            (*effects(choice.effects, where, self.shop), *more),
            choice.seals,
        )

    def reading(self, line: LineReadTable, rule_id: str, key: str) -> Rule:
        """Return the choice to read the centre's line out, once."""
        read = InMeeting(self.meeting).read
        acts = (self.put(read, True), self.passing(FIVE))
        unread = self.shop.made(Atom(read, "==", (False,)))
        self.words[f"{self.meeting}/{rule_id}/reply"] = line.reply.strip()
        return self.rule(rule_id, line.text, key, unread, acts)

    def naming(self, clause: ClauseTable, place: int, key: str, where: Where) -> Rule:
        """Return the choice to name somebody, closed where his people have gone home."""
        name = clause.name[place]
        self.shop.person(name.person, where, "person")
        acts = (
            self.put(called.by(clause.id), name.person),
            *effects(name.effects, where, self.shop),
            self.passing(FIVE, told=True),
        )
        who = name.text or f"Name {self.shop.called.get(name.person, name.person)}"
        text = f"{who.rstrip('.')}, by {day_and_month(name.by)}"
        when = self.shop.condition(name.when, where, "when")
        rule = self.rule(f"name/{clause.id}/{name.person}", text, key, when, acts, name.cost)
        self.shop.atlas.text(rule.text, where)
        here = None
        if name.bloc is not None:
            here = self.shop.made(Atom(InMeeting(self.meeting).here(name.bloc), "==", (True,)))
        return rule._replace(needs=here)

    def put(self, name: str, value: Value) -> Effect:
        """Return the effect that gives a name a value."""
        return put(name, value, self.shop)

    def move(self, name: str, by: int) -> Effect:
        """Return the effect that moves a number."""
        return move(name, by, self.shop)

    def passing(self, minutes: int, *, told: bool = False) -> Pass:
        """Return the effect of time."""
        return Pass(self.chamber, minutes, told)


def all_of(*trees: Tree | None) -> Tree | None:
    """Return the condition that all of some conditions hold; None where there are none."""
    there = tuple(tree for tree in trees if tree is not None)
    return None if not there else there[0] if len(there) == 1 else All(there)


def _minutes(acts: tuple[Effect, ...]) -> str:
    minutes = sum(getattr(act, "minutes", 0) for act in acts)
    return f"{minutes} minutes" if minutes else ""
