"""A widget that takes the fullest of several forms that fits the rows there are."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from putilovets.frontends.tui.lines import Lines, Maker

About = TypeVar("About")


@dataclass(frozen=True, slots=True)
class Form(Generic[About]):
    """One way to tell the same thing."""

    make: Maker
    about: About
    """What else follows from taking this form."""


class Fitted(Lines, Generic[About]):
    """Rows in the fullest form that fits."""

    def __init__(self, *, id: str, widest: int) -> None:  # noqa: A002
        super().__init__(id=id, widest=widest)
        self.forms: tuple[Form[About], ...] = ()
        self.form: Form[About] | None = None
        self._needs: dict[tuple[int, int], int] = {}

    def offer(self, forms: tuple[Form[About], ...]) -> None:
        """Have other forms to choose from, the fullest first; the last is taken where none fits."""
        self.forms, self.form = forms, None
        self._needs = {}

    def fit(self, outer: int, rows: int) -> int:
        """Take the fullest form that fits a widget of that size; return the rows it needs."""
        if not self.forms:
            self.tell(lambda width: ())
            return 0
        needs = (self._need_of(at, outer) for at in range(len(self.forms)))
        last = len(self.forms) - 1
        at = next((at for at, need in enumerate(needs) if need <= rows), last)
        if self.form is not self.forms[at]:
            self.form = self.forms[at]
            self.tell(self.form.make)
        return self._need_of(at, outer)

    def _need_of(self, at: int, outer: int) -> int:
        key = (at, outer)
        if key not in self._needs:
            inner = max(min(outer - self.styles.gutter.width, self.widest), 1)
            self._needs[key] = len(list(self.forms[at].make(inner)))
        return self._needs[key]
