"""An answer that is typed or pasted: several rows, wrapped; Enter is done with it."""

from dataclasses import dataclass

from textual.events import Key
from textual.message import Message
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult

from putilovets.frontends.lesson.leaf import harmless


class TypedText(TextArea):
    """Some lines of text; what a terminal would obey becomes its picture."""

    @dataclass
    class Done(Message):
        """Enter was pressed."""

        text: str

    def __init__(self, text: str = "", *, id: str) -> None:  # noqa: A002
        super().__init__(harmless(text), id=id, compact=True, highlight_cursor_line=False)
        self.cursor_blink = False

    def load_text(self, text: str) -> None:
        """Hold another text."""
        super().load_text(harmless(text))

    def edit(self, edit: Edit) -> EditResult:
        """Do an edit with what a terminal would obey taken out of it."""
        edit.text = harmless(edit.text)
        return super().edit(edit)

    def on_key(self, event: Key) -> None:
        """Be done at Enter: rows wrap by themselves."""
        if event.key == "enter":
            event.prevent_default()
            event.stop()
            self.post_message(self.Done(self.text))
