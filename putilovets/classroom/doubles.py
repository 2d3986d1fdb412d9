"""Hand-ins of one class beside one another: which are a second time what another is."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from putilovets.classroom.assignments import Assignment
from putilovets.classroom.verdicts import Verdict


def doubled(found: Sequence[Verdict], assignments: Mapping[str, Assignment]) -> tuple[Verdict, ...]:
    """Return verdicts in their order; of two that are one the file with the longer name says so."""
    plain = sorted(range(len(found)), key=lambda at: (len(found[at].file), found[at].file))
    seen = _Seen(assignments)
    told = {at: seen.beside(found[at]) for at in plain}
    return tuple(told[at] for at in range(len(found)))


class _Seen:
    def __init__(self, assignments: Mapping[str, Assignment]) -> None:
        self._assignments = assignments
        self._called: dict[tuple[str, str], str] = {}
        self._chose: dict[object, str] = {}

    def beside(self, each: Verdict) -> Verdict:
        """Return a verdict that minds those seen before it."""
        if not each.good or each.read is None:
            return each
        head = each.read.hand_in
        called = head.who.casefold().strip()
        if called and (one := self._called.setdefault((head.code, called), each.file)) != each.file:
            says = (
                f"a second one under the pseudonym of {one}, which is counted; take away the one "
                "that is not meant."
            )
            return replace(each, status="duplicate", says=says)
        answers = tuple((one.prompt, one.decision, one.text) for one in each.read.answer)
        if not (head.acts or answers):
            return each
        chose = (head.code, head.seed, tuple(head.acts), answers)
        before = self._chose.setdefault(chose, each.file)
        if before == each.file:
            return each
        if answers or self._own_world(head.code):
            says = f"its choices and answers are those of {before}, under another pseudonym."
            return replace(each, status="duplicate", says=says)
        says = f"{each.says[:-1]}; its choices are those of {before}, which can be chance."
        return replace(each, says=says)

    def _own_world(self, code: str) -> bool:
        """Tell whether each played in a world of their own, so that two are not alike by chance."""
        assignment = self._assignments.get(code)
        return assignment is not None and assignment.head.seeds == "own"
