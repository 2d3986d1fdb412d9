"""Keys as a person presses them: either case, and the same place on a Russian keyboard."""

_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
_RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбюё"
_TWIN = dict(zip(_LATIN, _RUSSIAN, strict=True))


def both(key: str) -> str:
    """Return a key with its twins, for a binding: ``w`` gives ``w,W,ц,Ц``."""
    if key in _SIGNS:
        return f"{key},{_SIGNS[key]}"
    *held, last = key.split("+")
    twins = [last]
    if len(last) == 1 and last.isalpha() and not held:
        twins += [last.upper(), _TWIN[last], _TWIN[last].upper()]
    elif last in _TWIN:
        twins.append(_TWIN[last])
    return ",".join("+".join([*held, twin]) for twin in twins)


def twin(key: str) -> str:
    """Return what a Russian keyboard writes in the place of a key; empty where it is the same."""
    if key in _SIGNS:
        return shown(_SIGNS[key])
    return _TWIN.get(key, "")


def shown(key: str) -> str:
    """Return how a key is named to the player."""
    return _NAMES.get(key, key)


_SIGNS = {"slash": "full_stop"}
"""Signs as Textual calls them, and what a Russian keyboard writes in the same place."""
_NAMES = {
    "slash": "/",
    "full_stop": ".",
    "question_mark": "?",
    "escape": "Esc",
    "delete": "Del",
    "enter": "Enter",
    "space": "Space",
}
