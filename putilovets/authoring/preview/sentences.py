"""How a preview came to where it stands, in sentences for its author."""

from collections.abc import Iterator, Sequence

from putilovets.authoring.preview.aims import Aim, passed_over
from putilovets.authoring.preview.stating import Stated
from putilovets.authoring.preview.witness import Witness
from putilovets.story.edition import Edition
from putilovets.story.names import Value
from putilovets.story.story import State, Story


def found_way(edition: Edition, witness: Witness) -> str:
    """Say by which play a page was come to."""
    title = next((each.title for each in edition.starts if each.id == witness.start), witness.start)
    if not witness.choices:
        return f"Witnessed: «{title}» ({witness.start}) begins here."
    ways = _ways(len(witness.choices))
    return (
        f"Witnessed: from «{title}» ({witness.start}), seed {witness.seed}, {ways} here. "
        "Undo goes back along them."
    )


def _ways(many: int) -> str:
    return f"{many} choices lead" if many > 1 else "1 choice leads"


def put_there(story: Story, wanted: Aim, start: str | None, stated: Stated) -> str:
    """Say why the play is put at a page, and with what."""
    values = f"the start {start}" if start is not None else "the pack's first start"
    if passed_over(story, wanted):
        why = f"nobody stops at {wanted.called}, where a play is sent on at once"
    else:
        where = f" from {start}" if start is not None else ""
        why = f"no play was found that comes here{where}"
    more = f", and {words_of(stated)}" if stated else ""
    return f"Stated: {why}. It begins at {wanted.place} with the values of {values}{more}."


def on_from_there(wanted: Aim, witness: Witness) -> str:
    """Say how a page was come to inside the place at which a play was put."""
    many = len(witness.choices)
    return f"From the first page of {wanted.place} {_ways(many)} here."


def sent_on(edition: Edition, wanted: Aim, state: State) -> Iterator[str]:
    """Say where a play stands that was put at a page and did not stay there."""
    if not wanted.reached(state):
        title = edition.settings[state.place].title_in(state.frame)
        key = edition.story.places[state.place].key(state.frame)
        page = f"{state.place}/{key}" if isinstance(key, str) else state.place
        yield f"It was sent on to «{title}» ({page})."


def listed(things: Sequence[str]) -> str:
    """Return some things as they are told one after the other."""
    *others, last = things
    return f"{', '.join(others)} and {last}" if others else last


def words_of(stated: Stated) -> str:
    """Return what was stated as it would be typed."""
    return ", ".join(f"{name}={_typed(value)}" for name, value in stated)


def _typed(value: Value) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
