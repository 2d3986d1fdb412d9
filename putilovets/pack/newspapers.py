"""A wall newspaper expanded into finite rules, and how it is told."""

from collections.abc import Iterator
from dataclasses import replace

from putilovets.pack.acts import effects, move, put
from putilovets.pack.meeting_rules import all_of
from putilovets.pack.models import EffectTable
from putilovets.pack.newspaper_models import (
    HangTable,
    LetterEditTable,
    LetterTable,
    NewspaperTable,
    PrintTable,
)
from putilovets.pack.newspaper_names import (
    NOWHERE,
    PILE,
    SHEET,
    TABLE,
    WHOLE,
)
from putilovets.pack.rules import choice_words, unique_choices
from putilovets.pack.settings import ground_within, grounded, page_parts, setting_of, told
from putilovets.pack.workshop import Where, Workshop
from putilovets.story import called
from putilovets.story.called import OnSheet
from putilovets.story.conditions import All, Any, Atom, Tree
from putilovets.story.edition import Ground, Part, Setting
from putilovets.story.effects import Effect, If
from putilovets.story.names import Value
from putilovets.story.places import Exit, Rule, Target
from putilovets.story.staged_words import LetterWords, NewspaperWords
from putilovets.story.stages import Newspaper, Stage

HAND = 5
"""How many letters, with hanging the sheet, its table offers at most."""
ASIDE = "back-to-the-pile"
PRINT = "print"
"""What the acts on a letter are called that every letter has."""
ON_TABLE, FIRST = 1, 2
"""The frames of the table and of the first letter; before them the letters are laid out."""


def newspaper(
    table: NewspaperTable, where: Where, shop: Workshop, words: dict[str, str]
) -> Newspaper:
    """Return the newspaper of a table and put its words into `words`."""
    return Newspaper(table.id, tuple(_Stages(table, where, shop, words).stages()), HAND)


class _Stages:
    def __init__(
        self, table: NewspaperTable, where: Where, shop: Workshop, words: dict[str, str]
    ) -> None:
        self.table = table
        self.where = where
        self.shop = shop
        self.words = words
        self.of = OnSheet(table.id)
        self.on_table = Target(table.id, ON_TABLE)

    def stages(self) -> Iterator[Stage]:
        """Yield the laying out, the table, then a page for each letter."""
        yield Stage("laid", (), (Exit(self.on_table),), tuple(self._laid()))
        yield Stage("table", (*self._takes(), self._hang()))
        for number, letter in enumerate(self.table.letter):
            yield Stage(f"letter/{letter.id}", tuple(self._letter(letter, number)))

    def _at(self, number: int) -> Where:
        return self.where.at("letter", number)

    def _laid(self) -> Iterator[Effect]:
        """Yield what arriving does, then the letters coming to lie on the table."""
        yield from effects(self.table.effects, self.where, self.shop)
        for number, letter in enumerate(self.table.letter):
            when = self.shop.condition(letter.when, self._at(number), "when")
            laid = self._put(called.lies(letter.id), TABLE)
            yield laid if when is None else If(when, laid)

    def _takes(self) -> Iterator[Rule]:
        for number, letter in enumerate(self.table.letter):
            text = self._text(f"take/{letter.id}")
            self.shop.atlas.text(text, self._at(number))
            self.shop.atlas.text(self._text(f"letter/{letter.id}"), self._at(number))
            self.words[text] = letter.take or f"Take up: {letter.sender}"
            self.words[f"{text}/cost"] = _widths(letter)
            lies = Atom(called.lies(letter.id), "==", (TABLE,))
            when = self.shop.made(All((lies, self._fits(letter, number))))
            yield Rule(f"take/{letter.id}", text, Target(self.table.id, FIRST + number), when)

    def _fits(self, letter: LetterTable, number: int) -> Tree:
        """Return the condition that a letter can be printed in some way."""
        ways: list[Tree] = [self._room(letter.columns)]
        for at, edit in enumerate(letter.edit):
            where = self._at(number).at("edit", at)
            when = self.shop.condition(edit.when, where, "when")
            tree = all_of(None if when is None else when.tree, self._needed(letter, edit, where))
            ways += [] if tree is None else [tree]
        return ways[0] if len(ways) == 1 else Any(tuple(ways))

    def _needed(self, letter: LetterTable, edit: LetterEditTable, where: Where) -> Tree:
        needs = self.shop.condition(edit.needs, where, "needs")
        room = self._room(edit.columns or letter.columns)
        return room if needs is None else All((needs.tree, room))

    def _room(self, columns: int) -> Atom:
        return Atom(self.of.room, ">=", (columns,))

    def _letter(self, letter: LetterTable, number: int) -> Iterator[Rule]:
        """Yield printing it whole, printing it otherwise, and putting it aside."""
        at = self._at(number)
        unique_choices(letter.edit, at, self.shop, "edit")
        stem = f"letter/{letter.id}"
        whole = self._rule(f"{stem}/{PRINT}", letter.print, letter.columns, at.at("print"))
        acts = self._printed(letter, WHOLE, letter.columns, letter.print.effects, at.at("print"))
        needs = self.shop.made(self._room(letter.columns))
        yield whole._replace(needs=needs, effects=acts)
        for place, edit in enumerate(letter.edit):
            yield self._edited(letter, edit, at.at("edit", place))
        text = self._text(f"{stem}/{ASIDE}")
        self.words[text] = self.table.pile
        aside = (self._put(called.lies(letter.id), PILE),)
        yield Rule(f"{stem}/{ASIDE}", text, self.on_table, effects=aside)

    def _edited(self, letter: LetterTable, edit: LetterEditTable, where: Where) -> Rule:
        columns = edit.columns or letter.columns
        rule = self._rule(f"letter/{letter.id}/{edit.id}", edit, columns, where)
        return rule._replace(
            when=self.shop.condition(edit.when, where, "when"),
            needs=self.shop.made(self._needed(letter, edit, where)),
            effects=self._printed(letter, edit.id, columns, edit.effects, where),
            seals=edit.seals,
        )

    def _printed(
        self,
        letter: LetterTable,
        way: str,
        columns: int,
        acts: list[EffectTable],
        where: Where,
    ) -> tuple[Effect, ...]:
        return (
            self._put(called.printed(letter.id), way),
            self._put(called.lies(letter.id), SHEET),
            move(self.of.room, -columns, self.shop),
            *effects(acts, where, self.shop),
        )

    def _rule(
        self, rule_id: str, words: PrintTable | LetterEditTable, columns: int, where: Where
    ) -> Rule:
        text = self._text(rule_id)
        choice_words(words, text, self.words, where, self.shop)
        cost = (columns_in_words(columns), words.cost)
        self.words[f"{text}/cost"] = "; ".join(filter(None, cost))
        return Rule(rule_id, text, self.on_table)

    def _hang(self) -> Rule:
        hang: HangTable = self.table.hang
        text = self._text(hang.id)
        choice_words(hang, text, self.words, self.where.at("hang"), self.shop)
        acts = (
            self._put(self.of.hung, True),
            *effects(hang.effects, self.where.at("hang"), self.shop),
            *self._left(),
        )
        end = Target(self.shop.place(self.table.to, self.where, "to"))
        return Rule(hang.id, text, end, effects=acts)

    def _left(self) -> Iterator[Effect]:
        """Yield what comes of the letters that were there and are not on the sheet."""
        for number, letter in enumerate(self.table.letter):
            left = self.shop.made(Atom(called.lies(letter.id), "in", (TABLE, PILE)))
            acts = [] if letter.leave is None else letter.leave.effects
            for effect in effects(acts, self._at(number).at("leave"), self.shop):
                yield If(left, effect)

    def _put(self, name: str, value: Value) -> Effect:
        return put(name, value, self.shop)

    def _text(self, rule_id: str) -> str:
        return f"{self.table.id}/{rule_id}"


def _widths(letter: LetterTable) -> str:
    """Return how many columns a letter takes, and how many if it is edited to be shorter."""
    edited = min((edit.columns or letter.columns for edit in letter.edit), default=letter.columns)
    shorter = f", or {edited} if it is edited" if edited < letter.columns else ""
    return f"{columns_in_words(letter.columns)}{shorter}"


def columns_in_words(columns: int) -> str:
    """Return a number of columns in words."""
    return "1 column" if columns == 1 else f"{columns} columns"


def newspaper_setting(table: NewspaperTable, chapter: str, where: Where, shop: Workshop) -> Setting:
    """Return how a newspaper is told: its text until a letter is dealt with, then each letter."""
    ground = grounded(table, where, shop)
    untouched = tuple(
        Atom(called.lies(letter.id), "in", (NOWHERE, TABLE)) for letter in table.letter
    )
    fresh = []
    for part in page_parts(table, ground, where, shop):
        tree = all_of(*untouched, None if part.when is None else part.when.tree)
        told = part if tree is None else replace(part, when=shop.made(tree))
        shop.atlas.again(part, told)
        fresh.append(told)
    letters = (
        tuple(_told(letter, ground, where.at("letter", number), shop))
        for number, letter in enumerate(table.letter)
    )
    return setting_of(table, chapter, ground, ((), tuple(fresh), *letters), where, shop)


def _told(letter: LetterTable, inherited: Ground, where: Where, shop: Workshop) -> Iterator[Part]:
    ground = ground_within((letter.basis, letter.sources), inherited, where, shop)
    yield from told(letter.text, ground, where.at("text"), shop, signed=letter.sender)


def newspaper_words(table: NewspaperTable) -> NewspaperWords:
    """Return how a newspaper is told at a glance."""
    letters = {letter.id: _letter_words(letter) for letter in table.letter}
    return NewspaperWords(table.room_for, letters)


def _letter_words(letter: LetterTable) -> LetterWords:
    edited = {edit.id: edit.columns or letter.columns for edit in letter.edit}
    return LetterWords(letter.sender, {WHOLE: letter.columns, **edited})
