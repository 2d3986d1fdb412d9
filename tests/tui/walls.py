"""Every widget and screen of the terminal's face, each made with some text for all its words."""

import inspect
import pkgutil
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from textual.screen import Screen
from textual.widget import Widget

from putilovets.classroom.opening import Lesson
from putilovets.classroom.records import Record, RecordFile
from putilovets.frontends import tui
from putilovets.frontends.lesson.leaf import Flow, Leaf, Part, Wanted, Way
from putilovets.frontends.tui.choices import ChoiceList
from putilovets.frontends.tui.commands import STORY
from putilovets.frontends.tui.fitted import Fitted, Form
from putilovets.frontends.tui.ink import Line, Span, flow
from putilovets.frontends.tui.keybar import KeyBar
from putilovets.frontends.tui.lines import Lines
from putilovets.frontends.tui.opening import Opener
from putilovets.frontends.tui.screens.ask import AskScreen
from putilovets.frontends.tui.screens.comparing import CompareSheet
from putilovets.frontends.tui.screens.decision import DecisionSheet
from putilovets.frontends.tui.screens.finding import FindingSheet
from putilovets.frontends.tui.screens.laid import LaidOut
from putilovets.frontends.tui.screens.lesson import LeafScreen
from putilovets.frontends.tui.screens.lesson_form import FormScreen
from putilovets.frontends.tui.screens.lesson_room import RoomScreen
from putilovets.frontends.tui.screens.lesson_story import LessonStoryScreen, LessonTable
from putilovets.frontends.tui.screens.moving import MovingScreen
from putilovets.frontends.tui.screens.name import NameScreen
from putilovets.frontends.tui.screens.printing import PrintingScreen
from putilovets.frontends.tui.screens.sheet import SheetAlone, SheetScreen
from putilovets.frontends.tui.screens.shelf import ShelfScreen
from putilovets.frontends.tui.screens.small import TooSmall
from putilovets.frontends.tui.screens.story import StoryScreen
from putilovets.frontends.tui.screens.title import TitleScreen
from putilovets.frontends.tui.screens.words import WordsSheet
from putilovets.frontends.tui.seam import Foot, Seam
from putilovets.frontends.tui.table import Table
from putilovets.frontends.tui.typed_line import TypedLine
from putilovets.frontends.tui.typed_text import TypedText
from putilovets.frontends.tui.typeset.items import Item
from putilovets.view.chronicle import chronicle
from putilovets.view.parallel import parallel
from tests.classroom.assigned import april

UNFINISHED: tuple[type[Widget], ...] = (LaidOut, MovingScreen, PrintingScreen, ShelfScreen)
"""Screens that stand only as what others are made of."""


def all_widgets() -> Iterator[type[Widget]]:
    """Yield every class of a widget or screen that is declared below the terminal's face."""
    for module in pkgutil.walk_packages(tui.__path__, f"{tui.__name__}."):
        for _, each in inspect.getmembers(import_module(module.name), inspect.isclass):
            here = issubclass(each, Widget) and each.__module__ == module.name
            if here and each not in UNFINISHED:
                yield each


def told(text: str) -> Callable[[int], list[Line]]:
    """Return a maker of a paragraph, and of a row that is as it is."""
    return lambda width: [*flow([Span(text), Span(text, "strong")], width), (Span(text),)]


def _lines(text: str, _: Table) -> Widget:
    lines = Lines(id="lines", scrolls=True)
    lines.tell(told(text))
    return lines


def _choices(text: str, _: Table) -> Widget:
    choices = ChoiceList(id="choices")
    choices.offer((Item(text, 1, text), Item(text, 0, text, text)))
    return choices


def _fitted(text: str, _: Table) -> Widget:
    fitted: Fitted[None] = Fitted(id="fitted", widest=60)
    fitted.offer((Form(told(text), None),))
    fitted.fit(60, 20)
    return fitted


def _sheet(text: str, _: Table) -> Widget:
    return SheetScreen("key", text, told(text))


def _finding(text: str, _: Table) -> Widget:
    sheet = FindingSheet("key", text, told(text), told)
    sheet.call_after_refresh(_typed, sheet, text)
    return sheet


def _typed(sheet: FindingSheet, text: str) -> None:
    sheet.action_find()
    sheet.words.value = text


def _words(text: str, _: Table) -> Widget:
    return WordsSheet(
        "key",
        text,
        (("word", text), ("other", text)),
        lambda word: SheetScreen(word, text, told(text)),
    )


def _compared(text: str, table: Table) -> Widget:
    play = table.session.play
    both = parallel(table.edition, play, play, (text, text))
    return CompareSheet(both, (text,))


def _decision(text: str, table: Table) -> Widget:
    table.session.choose("on")
    return DecisionSheet(table, chronicle(table.edition, table.session.play), 1)


class Rough(Flow):
    """A flow of one leaf, all of whose words are given."""

    def __init__(self, table: Table, text: str, *, typed: bool = False) -> None:
        super().__init__(table.edition)
        self.text, self.asks, self.said = text, typed, text

    @property
    def leaf(self) -> Leaf:
        wanted = Wanted(self.text, self.text, lines=True, words=60) if self.asks else None
        ways = () if self.asks else (Way("one", self.text, self.text), Way("two", self.text))
        told = (Part(self.text), Part(self.text, "label", "1. "))
        return Leaf(self.text, self.text, told, ways, wanted, slate=(self.text,))

    def take(self, way: str) -> None:
        self.said = way


def _leaf(text: str, table: Table) -> Widget:
    return LeafScreen(Rough(table, text, typed=True), lambda flow: None)


def _lesson_story(text: str, table: Table) -> Widget:
    lesson = Lesson(april(), RecordFile(Path("record"), Record(assignment="")), table.edition, None)
    return LessonStoryScreen(LessonTable(table.edition, table.session, lesson))


MADE: dict[type[Widget], Callable[[str, Table], Widget]] = {
    Lines: _lines,
    ChoiceList: _choices,
    Fitted: _fitted,
    KeyBar: lambda text, _: KeyBar(STORY),
    Seam: lambda text, _: Seam(Lines(id="over"), Lines(id="under"), id="seam"),
    Foot: lambda text, _: Foot(id="foot"),
    TypedLine: lambda text, _: TypedLine(text),
    AskScreen: lambda text, _: AskScreen(text, (text, text)),
    NameScreen: lambda text, _: NameScreen(text),
    SheetScreen: _sheet,
    SheetAlone: lambda text, _: SheetAlone("key", text, told(text)),
    FindingSheet: _finding,
    WordsSheet: _words,
    CompareSheet: _compared,
    DecisionSheet: _decision,
    TooSmall: lambda text, _: TooSmall(),
    TitleScreen: lambda text, table: TitleScreen(Opener(Path(), lambda: table.edition, text)),
    StoryScreen: lambda text, table: StoryScreen(table),
    LessonStoryScreen: _lesson_story,
    LeafScreen: _leaf,
    RoomScreen: lambda text, table: RoomScreen(Rough(table, text), lambda flow: None),
    FormScreen: lambda text, table: FormScreen(Rough(table, text), lambda flow: None),
    TypedText: lambda text, _: TypedText(text, id="typed"),
}
"""How each is made with a text for all its words; others are made by the types they ask for."""


def made(kind: type[Widget], text: str, table: Table) -> Widget:
    """Return a widget with a text for all its words."""
    if kind in MADE:
        return MADE[kind](text, table)
    return _by_its_types(kind, text, table)


def _by_its_types(kind: type[Widget], text: str, table: Table) -> Widget:
    """Make one that nobody has said how to make, if the types of what it asks for say enough."""
    given: dict[str, Any] = {"Table": table, "str": text, "int": 0, "bool": False}
    given |= {"Opener": Opener(Path(), lambda: table.edition, text), "Edition": table.edition}
    given |= {"Maker": told(text), "tuple[str, ...]": (text, text), "Path": Path()}
    given |= {"Session": table.session}
    wanted: dict[str, Any] = {}
    for name, parameter in inspect.signature(kind).parameters.items():
        if parameter.default is inspect.Parameter.empty:
            asked = getattr(parameter.annotation, "__name__", str(parameter.annotation))
            asked = asked if asked in given else str(parameter.annotation)
            assert asked in given, f"say in MADE how a {kind.__name__} is made: {name}: {asked}"
            wanted[name] = "made" if name == "id" else given[asked]
    return kind(**wanted)


def is_screen(kind: type[Widget]) -> bool:
    """Tell whether it is a screen."""
    return issubclass(kind, Screen)
