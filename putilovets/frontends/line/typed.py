"""Lines that are typed, and whether one is there yet, without waiting for it in vain."""

import io
import os
import select
import sys
from typing import Protocol, TextIO

LONGEST = 4_096
"""The most bytes that are read at a time."""


class Typed(Protocol):
    """Where lines come from."""

    def waits(self, seconds: float) -> bool:
        """Wait at most so long; tell whether a line is there or the lines are at their end."""
        ...

    def readline(self, size: int = -1, /) -> str:
        """Return the next line; empty at the end."""
        ...


class Patient:
    """Lines of any stream: whether one is there is not known, so that one waits for it."""

    def __init__(self, given: TextIO) -> None:
        self.given = given

    def waits(self, seconds: float) -> bool:
        """Tell at once that one must wait for the line itself."""
        return True

    def readline(self, size: int = -1, /) -> str:
        """Return the next line; empty at the end."""
        return self.given.readline(size)


class Selected:
    """Lines of a file descriptor that can be asked whether there is anything to read."""

    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor
        self._read = b""
        self._ended = False

    def waits(self, seconds: float) -> bool:
        """Wait at most so long; tell whether a line is there or the lines are at their end."""
        if self._whole():
            return True
        if select.select([self.descriptor], [], [], seconds)[0]:
            self._take()
        return self._whole()

    def readline(self, size: int = -1, /) -> str:
        """Return the next line; empty at the end."""
        while not self._whole():
            self._take()
        line, end, self._read = self._read.partition(b"\n")
        return (line + end).decode(errors="replace")

    def _whole(self) -> bool:
        return self._ended or b"\n" in self._read

    def _take(self) -> None:
        """Read what is there; a terminal that has gone away is at its end."""
        try:
            more = os.read(self.descriptor, LONGEST)
        except OSError:
            more = b""
        self._read += more
        if not self._whole():
            self._read = self._read[:LONGEST]  # a line without an end
        self._ended = not more


def typed(given: TextIO) -> Typed:
    """Return the lines of standard input: watched where the platform can, else waited for."""
    try:
        descriptor = given.fileno()
    except (OSError, io.UnsupportedOperation):
        return Patient(given)
    return Patient(given) if sys.platform == "win32" else Selected(descriptor)
