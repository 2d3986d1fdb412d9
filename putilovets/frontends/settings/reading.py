"""What a file of settings says, and in sentences what in it is not understood."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from putilovets.frontends.settings.model import SETTINGS, Setting, Settings, Value, setting_called
from putilovets.typed_toml.plain import Entry, Fault, read_plain
from putilovets.view.safe import safe


@dataclass(frozen=True, slots=True)
class Reading:
    """A file of settings."""

    settings: Settings
    said: tuple[str, ...] = ()
    """A sentence for each line that is not used."""
    unused: tuple[str, ...] = ()
    """Those lines as they stand."""


def read(path: Path) -> Reading:
    """Return what a file says; a missing one says nothing, a bad line costs that line only."""
    entries, faults = read_plain(path)
    settings, seen = Settings(), dict[str, int]()
    for entry in entries:
        setting = setting_called(entry.key)
        wrong = _wrong(entry, setting, seen)
        if wrong:
            faults.append(Fault(entry.line, entry.text, wrong))
        elif setting is not None:
            seen[entry.key] = entry.line
            settings = settings.having(setting, entry.value)  # type: ignore[arg-type]
    faults.sort(key=lambda fault: fault.line)
    unused = tuple(fault.text for fault in faults if fault.line)
    return Reading(settings, tuple(_sentences(path, faults)), unused)


def _wrong(entry: Entry, setting: Setting | None, seen: dict[str, int]) -> str:
    if setting is None:
        return unknown(entry.key)
    if entry.key in seen:
        return f"{entry.key} stands in line {seen[entry.key]} already"
    return "" if setting.may_be(entry.value) else not_to_be(setting, entry.value)


def meant(key: str, typed: str) -> tuple[Setting, Value]:
    """Return what somebody typed; ValueError, with a sentence, where it cannot be set."""
    setting = setting_called(key.casefold())
    if setting is None:
        raise ValueError(_sentence(_begun(unknown(key))))
    value = setting.meant(typed)
    if value is None:
        raise ValueError(_sentence(not_to_be(setting, typed)))
    return setting, value


def unknown(key: str) -> str:
    """Return what is said of a key that no setting has."""
    from putilovets.typed_toml.nearest import nearest

    hint = nearest(key, (each.id for each in SETTINGS))
    known = hint or f"the settings are {', '.join(each.id for each in SETTINGS)}"
    return f"there is no setting {_cut(key)}; {known}"


def not_to_be(setting: Setting, value: object) -> str:
    """Return what is said of a value that a setting may not have."""
    from putilovets.typed_toml.nearest import nearest

    shown = written(value)
    allowed = tuple(written(each) for each in setting.values)
    hint = nearest(shown, allowed)
    meant = f"; {hint}" if hint else ""
    return f"{setting.id} may be {_listed(allowed)}, and not {_cut(shown)}{meant}"


def written(value: object) -> str:
    """Return a value as a file has it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return f'"{value}"' if isinstance(value, str) else str(value)


def _listed(each: tuple[str, ...]) -> str:
    return f"{', '.join(each[:-1])} or {each[-1]}"


def _cut(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"


def _sentences(path: Path, faults: list[Fault]) -> Iterator[str]:
    for fault in faults:
        where = f"{path.name}, line {fault.line}:" if fault.line else str(path)
        left = " The line is not used." if fault.line else ""
        yield f"{_sentence(f'{where} {fault.message}')}{left}"


def _sentence(words: str) -> str:
    text = safe(words)
    return text if text.endswith("?") else f"{text}."


def _begun(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"
