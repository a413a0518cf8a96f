"""Printing so that any output can take it: a terminal obeys no page, letters it does not know are escaped, a full disk is one line.

What pages say reaches people through `say` alone; commands need not know what their output can show.
"""

from __future__ import annotations

import codecs
import errno
import io
import json
import os
import sys
from contextlib import suppress
from typing import Any

import click


def prepare_output() -> None:
    """Let the output escape what its encoding cannot write, instead of failing on it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def say(text: str, *, err: bool = False) -> None:
    """Print lines of text without what is no letter, sign or blank: escape sequences of a page would be obeyed by a terminal."""
    click.echo("\n".join(map(_printable, text.split("\n"))), err=err)


def say_json(value: Any) -> None:
    """Print a value as JSON, in plain ASCII where the output cannot write every letter."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    click.echo(json.dumps(value, indent=2, ensure_ascii=not codecs.lookup(encoding).name.startswith("utf")))


def tell_fault(error: OSError) -> None:
    """Tell in one line that a file or the output failed; a broken pipe is raised again, as its reader has gone on purpose."""
    if error.errno == errno.EPIPE:
        raise error
    what = f"{error.filename} cannot be used" if error.filename else "the output cannot be written"
    with suppress(OSError):
        say(f"error: {what} ({error.strerror or error}); make room, or name another place", err=True)
    with suppress(OSError, ValueError, AttributeError):  # else what is left in the buffer fails once more at the end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _printable(line: str) -> str:
    if line.isprintable():
        return line
    return "".join(letter if letter.isprintable() else " " if letter.isspace() else "" for letter in line)
