"""A documented hall, expanded into finite rules: every act a single choice with a path id."""

from collections.abc import Iterator

from putilovets.pack.acts import effects
from putilovets.pack.models import HallTable, SpeechTable
from putilovets.pack.rules import choice_words, unique_choices
from putilovets.pack.workshop import Where, Workshop
from putilovets.story.called import noted, notes_in, struck
from putilovets.story.conditions import All, Atom, Condition
from putilovets.story.effects import Effect, Move, Set
from putilovets.story.halls import Hall
from putilovets.story.places import Rule, Target


def hall(table: HallTable, where: Where, shop: Workshop, words: dict[str, str]) -> Hall:
    """Return the hall of a table and put its words into `words`."""
    expander = _Expander(table, where, shop, words)
    frames = tuple(tuple(expander.rules(number)) for number in range(len(table.speech)))
    return Hall(
        id=table.id,
        frames=frames,
        speeches=tuple(speech.id for speech in table.speech),
        notes=tuple(noted(speech.id) for speech in table.speech),
        room=table.notebook,
    )


class _Expander:
    def __init__(
        self, table: HallTable, where: Where, shop: Workshop, words: dict[str, str]
    ) -> None:
        self.table = table
        self.where = where
        self.shop = shop
        self.words = words
        self.count = notes_in(table.id)
        self.end = Target(shop.place(table.to, where, "to"))

    def rules(self, number: int) -> Iterator[Rule]:
        """Yield the rules while speech `number` is heard."""
        speech = self.table.speech[number]
        at = self.where.at("speech", number)
        self.shop.atlas.text(f"{self.table.id}/{self._stem(speech)}", at)
        last = number + 1 == len(self.table.speech)
        to = self.end if last else Target(self.table.id, number + 1)
        yield self._note(speech, to)
        yield from self._asides(speech, number, to)
        yield self._rule(f"{self._stem(speech)}/listen", speech.listen, to)
        if number >= self.table.notebook:  # before that the notebook cannot be full
            for earlier in self.table.speech[:number]:
                yield self._over(speech, earlier, to)

    def _stem(self, speech: SpeechTable) -> str:
        return f"floor/{speech.id}"

    def _rule(self, rule_id: str, label: str, to: Target) -> Rule:
        text = f"{self.table.id}/{rule_id}"
        self.words[text] = label
        return Rule(rule_id, text, to)

    def _note(self, speech: SpeechTable, to: Target) -> Rule:
        rule = self._rule(f"{self._stem(speech)}/note", f"Write down: {speech.note}", to)
        room = Atom(self.count, "<", (self.table.notebook,))
        when = self._condition(All((room, self._unwritten(speech))))
        return rule._replace(when=when, effects=(self._set(speech, True), self._counted()))

    def _over(self, speech: SpeechTable, earlier: SpeechTable, to: Target) -> Rule:
        label = f"Strike out «{earlier.note.rstrip('.')}» for this"
        rule = self._rule(f"{self._stem(speech)}/over/{earlier.id}", label, to)
        full = Atom(self.count, "==", (self.table.notebook,))
        held = Atom(noted(earlier.id), "==", (True,))
        swap = (self._set(earlier, False), self._struck(earlier), self._set(speech, True))
        when = self._condition(All((full, held, self._unwritten(speech))))
        return rule._replace(when=when, effects=swap)

    def _unwritten(self, speech: SpeechTable) -> Atom:
        """Asks that the speech is not in the notebook, as it may be where a hall is heard again."""
        return Atom(noted(speech.id), "==", (False,))

    def _asides(self, speech: SpeechTable, number: int, to: Target) -> Iterator[Rule]:
        unique_choices(speech.aside, self.where.at("speech", number), self.shop, "aside")
        for at, aside in enumerate(speech.aside):
            where = self.where.at("speech", number, "aside", at)
            if aside.id in ("note", "listen"):
                what = f"the choice {aside.id} stands in every speech by itself"
                self.shop.complain("PU014", where.at("id"), what)
            rule_id = f"{self._stem(speech)}/{aside.id}"
            choice_words(aside, f"{self.table.id}/{rule_id}", self.words, where, self.shop)
            yield Rule(
                rule_id,
                f"{self.table.id}/{rule_id}",
                to,
                self.shop.condition(aside.when, where, "when"),
                self.shop.condition(aside.needs, where, "needs"),
                effects(aside.effects, where, self.shop),
                aside.seals,
            )

    def _condition(self, tree: Atom | All) -> Condition:
        return Condition(repr(tree), tree, self.shop.names)

    def _set(self, speech: SpeechTable, value: bool) -> Effect:
        flag = noted(speech.id)
        return Set(flag, self.shop.names.slot(flag), value)

    def _struck(self, speech: SpeechTable) -> Effect:
        flag = struck(speech.id)
        return Set(flag, self.shop.names.slot(flag), True)

    def _counted(self) -> Effect:
        name = self.shop.names[self.count]
        return Move(name.id, self.shop.names.slot(name.id), 1, name.lowest, name.highest)
