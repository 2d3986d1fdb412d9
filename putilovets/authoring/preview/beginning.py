"""Where a preview begins: where a play was found to lead, or else where its author puts it."""

from collections.abc import Sequence
from dataclasses import replace

from putilovets.authoring.preview.aims import NoPage, aim
from putilovets.authoring.preview.looks import Beginning, Look, still
from putilovets.authoring.preview.putting import Putting, put
from putilovets.authoring.preview.sentences import found_way, listed, words_of
from putilovets.authoring.preview.stating import Stating
from putilovets.authoring.preview.witness import Witness, Witnesses, witness_for
from putilovets.pack.folder import Folder
from putilovets.story.edition import Edition
from putilovets.typed_toml.nearest import nearest


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
    found = still(edition, wanted, known) or witnesses(edition, wanted, starts, look.seed)
    also = (f"{look.id} is also {listed(wanted.others)}.",) if wanted.others else ()
    if found is None:
        begun = put(edition, Putting(wanted, look, stating, stated), known, witnesses)
        return replace(begun, told=(*begun.told, *also))
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
