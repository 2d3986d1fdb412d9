"""What a browser prints: the text of each page of the PDF that Chromium makes of a file."""

import re
import shutil
import subprocess
import zlib
from itertools import starmap
from pathlib import Path

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM = next(filter(None, map(shutil.which, NAMES)), None)
IN_A_BROWSER = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium here")

_OBJECT = re.compile(rb"(?s)(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj")
_STREAM = re.compile(rb"(?s)stream\r?\n(.*)\r?\nendstream")


def printed(page: Path) -> list[str]:
    """Return the text of each sheet that a page is printed on, without its spaces."""
    assert CHROMIUM is not None
    folder = page.parent / "browser"
    made = page.with_suffix(".pdf")
    command = [
        *(CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"),
        *(f"--user-data-dir={folder}", f"--print-to-pdf={made}", str(page)),
    ]
    home = {"HOME": str(page.parent), "PATH": "/usr/local/bin:/usr/bin:/bin"}
    subprocess.run(command, check=True, capture_output=True, timeout=120, env=home)
    return _pages(made.read_bytes())


def squeezed(text: str) -> str:
    """Return a text without its spaces: a browser may set every letter by itself."""
    return "".join(text.split())


def _pages(pdf: bytes) -> list[str]:
    objects = {int(found[1]): found[2] for found in _OBJECT.finditer(pdf)}
    letters = {number: _letters(objects, body) for number, body in objects.items()}
    pages = [body for body in objects.values() if re.search(rb"/Type /Page\b(?!s)", body)]
    return [_text(objects, letters, body) for body in pages]


def _stream(body: bytes) -> bytes:
    found = _STREAM.search(body)
    assert found is not None
    return zlib.decompress(found[1]) if b"FlateDecode" in body else found[1]


def _letters(objects: dict[int, bytes], font: bytes) -> dict[int, str]:
    """Return by number the letters of a font; empty for what is none."""
    found = re.search(rb"/ToUnicode (\d+)", font)
    if found is None:
        return {}
    told = _stream(objects[int(found[1])]).decode()
    triples = re.findall(r"<(\w{4})> <(\w{4})> <(\w+)>\n", told)
    plain = re.sub(r"<\w{4}> <\w{4}> <\w+>\n", "", told)
    letters = {int(at, 16): _chars(to) for at, to in re.findall(r"<(\w{4})> <(\w+)>\n", plain)}
    for low, high, to in starmap(lambda *each: [int(one, 16) for one in each], triples):
        letters |= {low + more: chr(to + more) for more in range(high - low + 1)}
    return letters


def _chars(written: str) -> str:
    return bytes.fromhex(written).decode("utf-16-be")


def _text(objects: dict[int, bytes], letters: dict[int, dict[int, str]], page: bytes) -> str:
    fonts = {
        name.decode(): letters[int(number)]
        for name, number in re.findall(rb"/(F\d+) (\d+) 0 R", page)
    }
    at = re.search(rb"/Contents (\d+)", page)
    assert at is not None
    told, font = [], {}
    for name, shown in re.findall(
        r"/(F\d+) \S+ Tf|<([0-9A-F]+)> Tj", _stream(objects[int(at[1])]).decode("latin-1")
    ):
        if name:
            font = fonts[name]
            continue
        codes = (int(shown[each : each + 4], 16) for each in range(0, len(shown), 4))
        told.append("".join(font.get(code, "") for code in codes))
    return squeezed("".join(told))
