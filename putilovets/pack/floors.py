"""The floor of a meeting: whose hand is up, who is heard, held to time, asked, taken up."""

from collections.abc import Iterator

from putilovets.pack.acts import effects
from putilovets.pack.meeting_models import ItemTable, MeetingTable, TalkTable
from putilovets.pack.meeting_rules import Expander, all_of
from putilovets.pack.rules import unique_choices
from putilovets.story import called
from putilovets.story.called import InMeeting
from putilovets.story.chamber import FIVE
from putilovets.story.conditions import All, Any, Atom, Tree, negated
from putilovets.story.effects import Effect
from putilovets.story.floor import Speak
from putilovets.story.places import Exit, Rule
from putilovets.story.stages import Stage


class FloorStages:
    """Makes the stages of the floor of one meeting."""

    def __init__(self, table: MeetingTable, make: Expander) -> None:
        self.table = table
        self.make = make
        self.of = InMeeting(table.id)
        self.seats = [seat.id for seat in make.chamber.seats]

    def stages(self) -> Iterator[Stage]:
        """Yield the fork between items, the floor of each item, and the page of each speech."""
        yield Stage("floor", (), (self.make.empty, *self._forks()))
        for item in self.table.item:
            yield self._floor(item)
        for number, speech in enumerate(self.table.speech):
            yield self._speech(speech, number)
            yield self._asked(speech)

    def _forks(self) -> Iterator[Exit]:
        """Yield the items in the chair's order: the one put first, then the others as written."""
        for item in self.table.item:
            first = Atom(self.of.first, "==", (item.id,))
            yield self.make.exit(f"floor/{item.id}", All((first, self._goes_on(item))))
        for item in self.table.item:
            yield self.make.exit(f"floor/{item.id}", self._goes_on(item))
        yield self.make.exit(f"draft/{self.table.clause[0].id}")

    def _goes_on(self, item: ItemTable) -> Tree:
        """Return the condition that an item is open and somebody still wants to speak to it."""
        number = self.table.item.index(item)
        there = self.make.shop.condition(item.when, self.make.where.at("item", number), "when")
        open_item = Atom(self.of.done(item.id), "==", (False,))
        hands = Any(tuple(self._up(speech) for speech in self._on(item)))
        return all_of(None if there is None else there.tree, open_item, hands) or hands

    def _on(self, item: ItemTable) -> list[TalkTable]:
        return [speech for speech in self.table.speech if speech.item == item.id]

    def _up(self, speech: TalkTable) -> Tree:
        """Return the condition that a speaker's hand is up."""
        number = self.table.speech.index(speech)
        where = self.make.where.at("speech", number)
        when = self.make.shop.condition(speech.when, where, "when")
        here = None
        if speech.bloc is not None:
            here = Atom(self.of.here(speech.bloc), "==", (True,))
        silent = Atom(called.said(speech.id), "==", ("no",))
        return all_of(silent, here, None if when is None else when.tree) or silent

    def _floor(self, item: ItemTable) -> Stage:
        key = f"floor/{item.id}"
        rules = [
            self.make.rule(
                f"floor/{speech.id}",
                speech.hand,
                f"speech/{speech.id}",
                self.make.shop.made(self._up(speech)),
                (),
                "; ".join(filter(None, (f"{speech.minutes} minutes", speech.cost))),
            )
            for speech in self._on(item)
        ]
        if self.table.line is not None:
            rules.append(self.make.reading(self.table.line, f"floor/{item.id}/read", key))
        close = (self.make.put(self.of.done(item.id), True),)
        text = "Close the list of speakers and go on"
        rules.append(self.make.rule(f"{key}/close", text, "floor", None, close))
        on = self.make.exit("floor", negated(self._goes_on(item)))
        return Stage(key, tuple(rules), (self.make.empty, on))

    def _speech(self, speech: TalkTable, number: int) -> Stage:
        stem, back = f"speech/{speech.id}", f"floor/{speech.item}"
        where = self.make.where.at("speech", number)
        heard = (self._heard(speech), *effects(speech.effects, where, self.make.shop))
        whole = self.make.put(called.said(speech.id), "whole")
        taken = (whole, *heard)
        rules = [
            *self._takes(speech, stem, taken, speech.minutes),
            *self._asks(speech, number, taken),
            self._hear(speech, stem, back, taken),
            self._hold(speech, stem, back),
        ]
        return Stage(stem, tuple(rules))

    def _heard(self, speech: TalkTable) -> Speak:
        own = self.seats.index(speech.bloc) if speech.bloc in self.seats else -1
        return Speak(self.make.chamber, speech.stands, own)

    def _hear(self, speech: TalkTable, stem: str, back: str, taken: tuple[Effect, ...]) -> Rule:
        acts = (*taken, self.make.passing(speech.minutes, told=speech.told))
        return self._told(speech, self.make.rule(f"{stem}/hear", "Hear it out", back, None, acts))

    def _hold(self, speech: TalkTable, stem: str, back: str) -> Rule:
        acts: list[Effect] = [self.make.put(called.said(speech.id), "cut")]
        if speech.bloc is not None:
            acts.append(self.make.move(self.of.trust(speech.bloc), -1))
        acts.append(self.make.passing(FIVE, told=speech.told))
        rule = self.make.rule(f"{stem}/hold", "Hold it to time", back, None, tuple(acts))
        if speech.cut is not None:
            self.make.words[f"{rule.text}/reply"] = speech.cut.strip()
        return rule

    def _takes(
        self, speech: TalkTable, stem: str, taken: tuple[Effect, ...], minutes: int
    ) -> Iterator[Rule]:
        texts = {clause.id: clause.text for clause in self.table.clause}
        for offer in speech.offers:
            text = f"Take it up: «{texts.get(offer, offer).rstrip('.')}»"
            acts = (
                *taken,
                self.make.put(called.draft(offer), "up"),
                self.make.passing(minutes + FIVE, told=speech.told),
            )
            when = self.make.shop.made(_not_up(offer))
            back = f"floor/{speech.item}"
            rule = self.make.rule(f"{stem}/take/{offer}", text, back, when, acts)
            yield self._told(speech, rule) if taken else rule

    def _asks(self, speech: TalkTable, number: int, taken: tuple[Effect, ...]) -> Iterator[Rule]:
        unique_choices(speech.ask, self.make.where.at("speech", number), self.make.shop, "ask")
        for place, ask in enumerate(speech.ask):
            where = self.make.where.at("speech", number, "ask", place)
            passed = self.make.passing(speech.minutes + ask.minutes, told=True)
            rule_id, key = f"speech/{speech.id}/ask/{ask.id}", f"asked/{speech.id}"
            rule = self.make.written(ask, rule_id, key, where, (*taken, passed))
            yield self._told(speech, rule)

    def _told(self, speech: TalkTable, rule: Rule) -> Rule:
        """Tell how the speech goes on at the head of the page that follows the choice."""
        if speech.rest is not None:
            reply = f"{rule.text}/reply"
            parts = [speech.rest.strip(), self.make.words.get(reply, "")]
            self.make.words[reply] = "\n\n".join(filter(None, parts))
        return rule

    def _asked(self, speech: TalkTable) -> Stage:
        stem, back = f"asked/{speech.id}", f"floor/{speech.item}"
        if not speech.ask or not speech.offers:
            return Stage(stem, (), (self.make.exit(back),))
        rules = [
            *self._takes(speech, stem, (), 0),
            self.make.rule(f"{stem}/leave", "Leave it at the answer", back),
        ]
        all_up = All(tuple(negated(_not_up(offer)) for offer in speech.offers))
        return Stage(stem, tuple(rules), (self.make.empty, self.make.exit(back, all_up)))


def _not_up(clause: str) -> Tree:
    return Atom(called.draft(clause), "==", ("none",))
