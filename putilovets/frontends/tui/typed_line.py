"""A line that is typed or pasted into."""

from textual.widgets import Input

from putilovets.view.safe import safe


class TypedLine(Input):
    """A line of text; what a terminal would obey, such as a pasted escape, becomes its picture."""

    def validate_value(self, value: str) -> str:
        """Return what the line is to hold."""
        return safe(value)
