"""Everything that is looked for in a sound pack, and what its author has said is meant."""

from collections.abc import Callable, Iterable, Iterator

from putilovets.authoring.lint.acts import idle_effects
from putilovets.authoring.lint.alike import alike_choices
from putilovets.authoring.lint.astray import astray
from putilovets.authoring.lint.conditions import idle_conditions
from putilovets.authoring.lint.crowded import crowded_tasks
from putilovets.authoring.lint.dates import backward_days
from putilovets.authoring.lint.ethics import ETHICS
from putilovets.authoring.lint.locks import dead_ends, locks
from putilovets.authoring.lint.names import loose_minutes, loose_names
from putilovets.authoring.lint.reached import unopened_choices, unreached_places, untaken_ways
from putilovets.authoring.lint.roll_lines import roll_lines
from putilovets.authoring.lint.survey import Survey, finding
from putilovets.authoring.lint.undone import undone_effects
from putilovets.authoring.lint.unseen import unseen_characters
from putilovets.authoring.lint.untold import unbotched, untold_texts
from putilovets.authoring.lint.votes import idle_votes
from putilovets.authoring.lint.worded import idle_words
from putilovets.pack.atlas import Where
from putilovets.pack.catalogue_models import AcceptTable
from putilovets.typed_toml.problems import Complaint

Look = Callable[[Survey], Iterable[Complaint]]
"""One thing that is looked for."""

LOOKS: tuple[Look, ...] = (
    idle_conditions,
    loose_names,
    loose_minutes,
    unreached_places,
    unopened_choices,
    untaken_ways,
    untold_texts,
    idle_effects,
    locks,
    idle_votes,
    dead_ends,
    backward_days,
    alike_choices,
    crowded_tasks,
    unbotched,
    idle_words,
    undone_effects,
    unseen_characters,
    astray,
    roll_lines,
    *ETHICS,
)
"""All that is looked for; a new kind of finding is a new line here."""


def findings(survey: Survey, looks: Iterable[Look] = LOOKS) -> Iterator[Complaint]:
    """Yield what is found and not accepted, then what is accepted and not found."""
    accepted = survey.folder.accepted.accept
    used = [False] * len(accepted)
    for found in dict.fromkeys(each for look in looks for each in look(survey)):
        meant = [at for at, each in enumerate(accepted) if _meant(found, each, survey)]
        for at in meant:
            used[at] = True
        if not meant:
            yield found
    for at, each in enumerate(accepted):
        if not used[at]:
            where = Where(survey.folder.root / "accepted.toml", ("accept", at))
            what = f"nothing of {each.file} is found any more that says «{each.about}»"
            yield finding("PU100", where, what, "take it out")


def _meant(found: Complaint, accept: AcceptTable, survey: Survey) -> bool:
    root = survey.folder.root
    file = found.file.relative_to(root).as_posix() if found.file.is_relative_to(root) else ""
    return (accept.code, accept.file) == (found.code, file) and accept.about in found.message
