"""A leaf of a lesson on the screen: what is told, and below it what is chosen or typed."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import TextArea

from putilovets.frontends.lesson.leaf import Flow, Leaf, counted, words_in
from putilovets.frontends.tui.choices import ChoiceList
from putilovets.frontends.tui.commands import LEAF, LEAF_BACK, Command, bindings
from putilovets.frontends.tui.ink import Line, Role, prose
from putilovets.frontends.tui.keybar import KeyBar
from putilovets.frontends.tui.lines import Lines, Maker
from putilovets.frontends.tui.screens.room import AIRY, shared
from putilovets.frontends.tui.seam import Seam
from putilovets.frontends.tui.settled import settings_of, when_set
from putilovets.frontends.tui.typed_text import TypedText
from putilovets.frontends.tui.typeset.lesson import items_of_ways, told_head, told_parts
from putilovets.view.safe import safe

TYPED = 5
"""Rows of an answer; a line that is typed has one."""
HOW = "Enter goes on; Tab gives the keys back to the leaf."
NO_SOURCES = "Nothing on this leaf rests on a source."


class LeafScreen(Screen[None]):
    """Leaves of a flow, one after another; `then` is called with it once it has ended."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(LEAF),
        *(Binding(str(n), f"number({n})", f"line {n}", show=False) for n in range(1, 10)),
        Binding("space,pagedown", "turn(1)", "read on", show=False),
        Binding("pageup", "turn(-1)", "read back", show=False),
    ]
    commands: ClassVar[tuple[Command, ...]] = LEAF

    def __init__(self, flow: Flow, then: Callable[[Flow], None]) -> None:
        super().__init__()
        self.flow = flow
        self.then = then
        self.said = ""
        self.heading = Lines(id="heading", widest=200)
        self.text = Lines(id="text", scrolls=True)
        self.notice = Lines(id="notice", widest=100)
        self.choices = ChoiceList(id="choices")
        self.typed = TypedText(id="typed")
        self.keys = KeyBar(self.commands)

    def compose(self) -> ComposeResult:
        """Lay the leaf out."""
        yield self.heading
        yield self.text
        yield Seam(self.text, self.choices, id="seam")
        yield self.notice
        yield self.typed
        yield self.choices
        yield self.keys

    def on_mount(self) -> None:
        """Tell the first leaf."""
        when_set(self, lambda settings: self.tell())
        self.tell()

    def on_unmount(self) -> None:
        """Keep what was typed and not gone on with."""
        self.draft()

    @property
    def leaf(self) -> Leaf:
        """The leaf that is open."""
        return self.flow.leaf

    def tell(self) -> None:
        """Tell the leaf that is open, and what was said."""
        leaf = self.leaf
        self.text.widest = settings_of(self.app).measure
        self.heading.tell(self.head_of(leaf))
        self.text.tell(self.text_of(leaf))
        self.typed.display = leaf.wanted is not None
        self.choices.display = leaf.wanted is None
        self.choices.offer(items_of_ways(leaf))
        self.keys.commands = self.commands if leaf.wanted is None else (LEAF_BACK,)
        self.keys.refresh()
        if leaf.wanted is not None:
            self.typed.load_text(leaf.wanted.before)
            self.typed.move_cursor(self.typed.document.end)
            self.typed.focus()
        else:
            self.choices.focus()
        self.say(self.flow.said)

    def head_of(self, leaf: Leaf) -> Maker:
        """Return what makes the heading."""
        return partial(told_head, leaf)

    def text_of(self, leaf: Leaf) -> Maker:
        """Return what makes the text."""
        return partial(told_parts, leaf)

    def say(self, sentence: str) -> None:
        """Show a sentence; else what is to be typed, and how much of it there is."""
        self.said = safe(sentence)
        self.notice.tell(self._notice)
        self.share()

    def _notice(self, width: int) -> Iterable[Line]:
        rows = prose(self.said, width, "notice") if self.said else []
        wanted = self.leaf.wanted
        if wanted is None:
            return rows
        count = ""
        if wanted.words:
            count = f"{counted(words_in(self.typed.text), 'word')}. "
        role: Role = "label"
        return [*rows, *prose(f"{count}{wanted.hint} {HOW}", width, role)]

    def share(self) -> None:
        """Give each part its rows."""
        width, height = self.size
        head = min(self.heading.need(width), 4)
        said = min(self.notice.need(width), 5)
        wanted = self.leaf.wanted
        airy = height >= AIRY
        rows = height - head - said - 2 - airy
        self.heading.styles.height, self.notice.styles.height = head + airy, said
        if wanted is not None:
            typed = min(TYPED if wanted.lines else 1, max(rows - 3, 1))
            self.typed.styles.height = typed
            rows -= typed + airy
            self.typed.styles.margin = (int(airy), 1, 0, 1)
            self.text.styles.height = max(min(self.text.need(width), rows), 1)
            return
        shares = shared(rows, self.text.need(width), self.choices.need(width))
        self.choices.styles.height, self.text.styles.height = shares.choices, shares.text

    def on_resize(self) -> None:
        """Share the room out anew."""
        self.share()

    def on_text_area_changed(self, message: TextArea.Changed) -> None:
        """Count the words anew; whole words are kept, for a window that is closed."""
        self.notice.tell(self._notice)
        if self.typed.text[-1:].isspace():
            self.draft()

    def on_typed_text_done(self, message: TypedText.Done) -> None:
        """Take what was typed."""
        self.flow.typed(message.text)
        self.go_on()

    def on_choice_list_taken(self, message: ChoiceList.Taken) -> None:
        """Take the way that was marked or clicked."""
        self.take(message.index)

    def action_number(self, number: int) -> None:
        """Take the way with that number."""
        self.take(number - 1)

    def take(self, index: int) -> None:
        """Take a way, if there is one of that number."""
        ways = self.leaf.ways
        if index < len(ways):
            self.choices.mark(index)
            self.flow.take(ways[index].id)
            self.go_on()

    def go_on(self) -> None:
        """Tell the next leaf, or be done with the flow."""
        if self.flow.outcome:
            self.then(self.flow)
        else:
            self.tell()

    def draft(self) -> None:
        """Keep what is typed, where something is."""
        wanted = None if self.flow.outcome else self.leaf.wanted
        if wanted is not None and self.typed.text != wanted.before:
            self.flow.drafted(self.typed.text)

    def action_back(self) -> None:
        """Go to the leaf before."""
        self.draft()
        self.flow.back()
        self.go_on()

    def action_turn(self, pages: int) -> None:
        """Read on, or back; one row stays in sight."""
        step = max(self.text.size.height - 1, 1) * pages
        self.text.scroll_relative(y=step, animate=False, force=True)

    def action_sources(self) -> None:
        """Tell the sources of the leaf in full."""
        from putilovets.frontends.tui.screens.sheet import SheetAlone
        from putilovets.frontends.tui.typeset.shelf import told_cards

        cards = self.flow.open_all()
        make = partial(told_cards, cards, NO_SOURCES)
        self.app.push_screen(SheetAlone("sources", "Sources", make), lambda _: self.tell())

    def action_leave(self) -> None:
        """Go to the title page."""
        from putilovets.frontends.tui.application import PutilovetsApp

        self.draft()
        if isinstance(self.app, PutilovetsApp):
            self.app.leave_session()

    def action_show(self, name: str) -> None:
        """Open help."""
        from putilovets.frontends.tui.screens.sheet import SheetAlone
        from putilovets.frontends.tui.typeset.help import told_help

        self.app.push_screen(SheetAlone(name, "Help", partial(told_help, self.commands)))
