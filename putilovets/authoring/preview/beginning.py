"""Where a preview begins: where a play was found to lead, or else where its author puts it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from putilovets.authoring.preview.aims import Aim, NoPage, aim
from putilovets.authoring.preview.sentences import found_way, listed, put_there, sent_on, words_of
from putilovets.authoring.preview.stating import Stated, Stating
from putilovets.authoring.preview.witness import Witness, Witnesses, witness_for
from putilovets.pack.folder import Folder
from putilovets.story.edition import Edition
from putilovets.story.names import Values
from putilovets.story.playthrough import Playthrough
from putilovets.story.story import LockedChoice, PlayEnded, Start, UnknownChoice
from putilovets.typed_toml.nearest import nearest

PUT = "(put there)"
"""What the start is called at which a play is put; no start of a pack can be called so."""


@dataclass(frozen=True, slots=True)
class Look:
    """What an author wants to look at."""

    id: str
    start: str | None = None
    """The only start from which a play may be looked for; None for any."""
    seed: int = 0
    given: tuple[str, ...] = ()
    """Values of names, as ``name=value``."""


@dataclass(frozen=True)
class Beginning:
    """A play that has come to what is looked at, and how."""

    edition: Edition
    """With one start more, where the play was put there."""
    witness: Witness
    """The play up to there."""
    values: Values | None
    """What the names hold there, where something was stated on top of a play that was found."""
    told: tuple[str, ...]
    """What the author should know, in sentences."""

    def play(self) -> Playthrough:
        """Return a play that stands at the beginning."""
        start, seed, choices = self.witness
        play = Playthrough(self.edition.story, seed, start)
        for choice in choices:
            play.choose(choice)
        if self.values is not None:
            play.restate(self.values)
        return play


def beginning(
    folder: Folder,
    edition: Edition,
    look: Look,
    known: Witness | None = None,
    witnesses: Witnesses = witness_for,
) -> Beginning:
    """Return where a preview begins; Unplayable where what is asked for is not to be had.

    `known` is a play that came there before an edit; it is kept where it still does.
    """
    wanted = aim(edition.story, look.id)
    stating = Stating(folder, edition.story.names)
    stated = stating.read(look.given)
    starts = _starts(edition, look)
    found = _still(edition, wanted, known) or witnesses(edition, wanted, starts, look.seed)
    also = (f"{look.id} is also {listed(wanted.others)}.",) if wanted.others else ()
    if found is None:
        return _put_there(edition, wanted, look, stating, stated, also)
    begun = Beginning(edition, found, None, (found_way(edition, found), *also))
    if not stated:
        return begun
    values = stating.put(begun.play().state.values, stated)
    told = f"Stated on top of that: {words_of(stated)}."
    return replace(begun, values=values, told=(*begun.told, told))


def _starts(edition: Edition, look: Look) -> Sequence[str]:
    starts = edition.story.starts
    if look.start is None:
        return tuple(starts)
    if look.start not in starts:
        hint = nearest(look.start, starts) or f"there are: {', '.join(starts)}"
        raise NoPage(f"There is no start {look.start!r} ({hint}).")
    return (look.start,)


def _still(edition: Edition, wanted: Aim, known: Witness | None) -> Witness | None:
    """Return a play by the ids of today if it still comes to what is looked at."""
    renames = edition.story.renames
    if known is None or renames.start(known.start) not in edition.story.starts:
        return None
    play = Playthrough(edition.story, known.seed, renames.start(known.start))
    try:
        for choice in known.choices:
            play.choose(renames.choice(play.state.place, choice))
    except (UnknownChoice, LockedChoice, PlayEnded):
        return None
    choices = tuple(move.choice for move in play.moves)
    return known._replace(start=play.start, choices=choices) if wanted.reached(play.state) else None


def _put_there(
    edition: Edition,
    wanted: Aim,
    look: Look,
    stating: Stating,
    stated: Stated,
    also: tuple[str, ...],
) -> Beginning:
    """Return a beginning at the page itself, with the values that a start gives."""
    story = edition.story
    first = story.starts[look.start or story.first_start]
    values = stating.put(story.names.start, (*first.values, *stated))
    differing = tuple(story.names.differing(values, story.names.start))
    put_at = Start(PUT, wanted.place, differing, wanted.first.frame)
    with_it = replace(story, starts={**story.starts, PUT: put_at})
    begun = Beginning(replace(edition, story=with_it), Witness(PUT, look.seed, ()), None, ())
    stands = begun.play().state
    told = put_there(story, wanted, look.start, stated)
    return replace(begun, told=(told, *sent_on(edition, wanted, stands), *also))
