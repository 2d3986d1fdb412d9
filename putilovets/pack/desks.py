"""A period at the desk, and what follows from a meeting, expanded into finite rules."""

from collections.abc import Iterator

from putilovets.pack.acts import effects, move, put
from putilovets.pack.meeting_models import (
    CaseTable,
    DeskTable,
    FollowTable,
    OutcomeTable,
    TaskTable,
)
from putilovets.pack.meeting_rules import all_of
from putilovets.pack.rules import choice_words, unique_choices
from putilovets.pack.staged_names import NOBODY
from putilovets.pack.workshop import Where, Workshop
from putilovets.story import called
from putilovets.story.called import AtDesk
from putilovets.story.conditions import All, Atom, Condition, Tree
from putilovets.story.effects import Effect, If
from putilovets.story.places import Exit, Rule, Target
from putilovets.story.stages import Desk, FollowThrough, Stage

HAND = 5
"""How many tasks, with leaving the evening open, a page of the desk offers at most."""


def desk(table: DeskTable, where: Where, shop: Workshop, words: dict[str, str]) -> Desk:
    """Return the desk of a table and put its words into `words`."""
    return Desk(table.id, tuple(_DeskStages(table, where, shop, words).stages()), HAND)


class _DeskStages:
    def __init__(
        self, table: DeskTable, where: Where, shop: Workshop, words: dict[str, str]
    ) -> None:
        self.table = table
        self.where = where
        self.shop = shop
        self.words = words
        self.of = AtDesk(table.id)
        self.end = Target(shop.place(table.to, where, "to"))
        self.nights = len(table.evening)
        numbered = list(enumerate(table.task))
        self.tasks = sorted(numbered, key=lambda each: (-each[1].priority, each[0]))

    def stages(self) -> Iterator[Stage]:
        """Yield the papers, then the evenings."""
        exits = [
            Exit(Target(self.table.id, night), self._on(night))
            for night in range(1, self.nights + 1)
        ]
        exits.append(Exit(self.end, self.shop.made(Atom(self.of.evening, ">", (self.nights,)))))
        arrival = effects(self.table.effects, self.where, self.shop)
        fresh = self._on(0 if self.table.paper else 1)
        once = tuple(If(fresh, effect) for effect in arrival)
        yield Stage("papers", tuple(self._papers()), tuple(exits), once)
        for night in range(1, self.nights + 1):
            rules = (*self._tasks(night), self._open(night))
            yield Stage(f"evening/{self.table.evening[night - 1].date}", rules)

    def _on(self, night: int) -> Condition:
        return self.shop.made(Atom(self.of.evening, "==", (night,)))

    def _papers(self) -> Iterator[Rule]:
        for number, paper in enumerate(self.table.paper):
            text = f"{self.table.id}/papers/leave/{paper.id}"
            self.words[text] = paper.leave
            self.shop.atlas.text(text, self.where.at("paper", number))
            if paper.cost is not None:
                self.words[f"{text}/cost"] = paper.cost
            done = effects(paper.effects, self.where.at("paper", number), self.shop)
            acts = (put(self.of.left(paper.id), True, self.shop), self._later(1), *done)
            yield Rule(f"papers/leave/{paper.id}", text, Target(self.table.id, 1), effects=acts)

    def _tasks(self, night: int) -> Iterator[Rule]:
        day = self.table.evening[night - 1].date
        for number, task in self.tasks:
            fits = night + task.evenings - 1 <= self.nights
            if fits and (not task.dates or day in task.dates):
                yield self._task(task, number, night)

    def _task(self, task: TaskTable, number: int, night: int) -> Rule:
        where = self.where.at("task", number)
        rule_id = f"{self.table.evening[night - 1].date}/{task.id}"
        text = f"{self.table.id}/{rule_id}"
        choice_words(task, text, self.words, where, self.shop)
        if task.evenings > 1:
            spent = f"{task.evenings} evenings"
            self.words[f"{text}/cost"] = "; ".join(filter(None, (spent, task.cost)))
        when = self.shop.condition(task.when, where, "when")
        undone = Atom(self.of.did(task.id), "==", (False,))
        tree = all_of(undone, None if when is None else when.tree) or undone
        acts = (
            put(self.of.did(task.id), True, self.shop),
            self._later(task.evenings),
            *effects(task.effects, where, self.shop),
        )
        to = self._on_from(night + task.evenings)
        if task.to is not None:
            to = Target(self.shop.place(task.to, where, "to"))
        needs = self.shop.condition(task.needs, where, "needs")
        return Rule(rule_id, text, to, self.shop.made(tree), needs, acts, task.seals)

    def _open(self, night: int) -> Rule:
        choice = self.table.open
        rule_id = f"{self.table.evening[night - 1].date}/{choice.id}"
        text = f"{self.table.id}/{rule_id}"
        where = self.where.at("open")
        choice_words(choice, text, self.words, where, self.shop)
        acts = (
            move(self.of.open, 1, self.shop),
            self._later(1),
            *effects(choice.effects, where, self.shop),
        )
        to = self._on_from(night + 1)
        if self.table.knock is not None:
            to = Target(self.shop.place(self.table.knock, self.where, "knock"))
        return Rule(rule_id, text, to, effects=acts, seals=choice.seals)

    def _on_from(self, night: int) -> Target:
        return Target(self.table.id, night) if night <= self.nights else self.end

    def _later(self, evenings: int) -> Effect:
        return move(self.of.evening, evenings, self.shop)


def follow(
    table: FollowTable, where: Where, shop: Workshop, words: dict[str, str]
) -> FollowThrough:
    """Return what follows from a meeting and put its words into `words`."""
    end = Target(shop.place(table.to, where, "to"))
    stages = []
    for number, case in enumerate(table.case):
        last = number + 1 == len(table.case)
        after = end if last else Target(table.id, number + 1)
        stages.append(_case(case, table.id, where.at("case", number), shop, words, after))
    return FollowThrough(table.id, tuple(stages))


def _case(
    case: CaseTable, place: str, where: Where, shop: Workshop, words: dict[str, str], after: Target
) -> Stage:
    stem = f"due/{case.clause}"
    unique_choices(case.choice, where, shop)
    shop.atlas.text(f"{place}/{stem}", where)
    rules = []
    for number, choice in enumerate(case.choice):
        at = where.at("choice", number)
        text = f"{place}/{stem}/{choice.id}"
        choice_words(choice, text, words, at, shop)
        rules.append(
            Rule(
                f"{stem}/{choice.id}",
                text,
                after,
                shop.condition(choice.when, at, "when"),
                shop.condition(choice.needs, at, "needs"),
                effects(choice.effects, at, shop),
                choice.seals,
            )
        )
    nothing = shop.made(Atom(called.came_of(case.clause), "==", ("nothing",)))
    arrival = tuple(_settled(case, where, shop))
    return Stage(stem, tuple(rules), (Exit(after, nothing),), arrival)


def _settled(case: CaseTable, where: Where, shop: Workshop) -> Iterator[Effect]:
    """Yield what decides whether a carried clause becomes a deed, is botched or stays paper."""
    needs = shop.condition(case.needs, where, "needs")
    carried = Atom(called.fate(case.clause), "==", ("carried",))
    named = Atom(called.by(case.clause), "!=", (NOBODY,))
    came_of = called.came_of(case.clause)
    paper: tuple[Tree, ...] = (carried, Atom(called.by(case.clause), "==", (NOBODY,)))
    deed = (carried, named) if needs is None else (carried, named, needs.tree)
    yield If(shop.made(All(paper)), put(came_of, "paper", shop))
    yield If(shop.made(All(deed)), put(came_of, "deed", shop))
    left = (carried, named, Atom(came_of, "==", ("nothing",)))
    yield If(shop.made(All(left)), put(came_of, "botched", shop))
    for word, outcome in outcomes(case):
        when = shop.made(Atom(came_of, "==", (word,)))
        for effect in effects(outcome.effects, where.at(word), shop):
            yield If(when, effect)


def outcomes(case: CaseTable) -> tuple[tuple[str, OutcomeTable], ...]:
    """Return the three ways a case may go, by their words."""
    return (("deed", case.deed), ("botched", case.botched), ("paper", case.paper))
