"""Every regular expression of the package takes linear time, on texts made from the expression itself.

They are found by listening while the package is imported and used, and in the code: one that is only in the code was
never tried, and fails the test.
"""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import time
from collections import deque
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import claimcheck

try:
    from re import _parser as parser  # type: ignore[attr-defined]
except ImportError:  # Python 3.10
    import sre_parse as parser

_PACKAGE = Path(claimcheck.__file__).parent
_SHORT, _FACTOR = 400, 4
"""Characters of the short text, and how many times as long the long one is: as long as the longest sentence."""
_GROWTH = 8.0
"""Most that four times the text may cost: 4 is linear, 16 is quadratic."""
_FLOOR = 0.004
"""Seconds in which 1,600 characters may be read, whatever the growth: measurements below it are noise."""
_CEILING = 0.2
"""Seconds for 400 characters after which the long text need not be tried."""
_TRIES = 4
_MOST = 60
"""Texts for one expression."""

_LISTENER = """
import json, re, sys
found, real = {}, re._compile
def listen(pattern, flags):
    frame = sys._getframe(2)
    if frame.f_globals.get("__name__", "").startswith("claimcheck") and isinstance(pattern, str):
        key = (frame.f_code.co_filename, pattern, int(flags))
        found.setdefault(key, set()).add(frame.f_lineno)
    return real(pattern, flags)
re._compile = listen
import pkgutil, importlib, claimcheck
for module in pkgutil.walk_packages(claimcheck.__path__, "claimcheck."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
exec(sys.argv[1])
print(json.dumps([[*key, sorted(lines)] for key, lines in found.items()]))
"""
_USE = r'''
from datetime import date
from claimcheck.config import Config
from claimcheck.fetch import Page, file_name
from claimcheck.readers.reflow import reflowed
from claimcheck.text.language import recognised
TEXT = """Ann Holt, 41, said on Monday morning that the 2nd bridge cost about \u00a35 million to 6 million or more.
It was 5-6% of $3bn, 20 degrees, 3 or fewer ferries, an estimated 4,000 people and 5m tonnes, $5 million to $6 million.
In the first quarter of 2021 it rose, on May 3, 2021, around Christmas Day, in nineteen ninety-nine, in the year 2001.
A year earlier sales rose 4% to 5m pounds, $5 to 6 million, on Q3 2021 and in the fourth quarter; it won 3-2.
Two days later, in 1066 and in two thousand and one, it rose from 10 to 15 percent, to two thousand and one.
The next day two thirds voted for it in 2021-11-06, the fourth of July and in December. "It is not safe," she said."""
for published in (None, date(2021, 11, 6)):
    claimcheck.compare(
        [claimcheck.Source.from_text(text, id=text[:3], published=published) for text in (TEXT, "B. " + TEXT.lower())],
        Config(aliases=(("HB", "Harbour Board"),)),
    )
recognised("\u041f\u0440\u0438\u0432\u0435\u0442 " * 9)
reflowed([["The bridge is", "closed."]])
file_name(Page("https://www.a.example/b/c.html", "text/html", None, b""))
'''


class Found(NamedTuple):
    """A regular expression of the package."""

    file: str
    pattern: str
    flags: int
    lines: list[int]

    @property
    def name(self) -> str:
        """Where it stands and how it begins."""
        return f"{self.file}:{self.lines[0]} {self.pattern[:40]!r}"


@cache
def _found() -> tuple[Found, ...]:
    command = [sys.executable, "-c", _LISTENER, _USE]
    shown = subprocess.run(command, capture_output=True, check=True, cwd=_PACKAGE.parent, text=True, encoding="utf-8")
    rows = (Found(*row) for row in json.loads(shown.stdout))
    return tuple(sorted(row._replace(file=Path(row.file).relative_to(_PACKAGE).as_posix()) for row in rows))


def _calls(path: Path) -> Iterator[ast.Call]:
    """The calls of `re` in a file that take an expression."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr != "escape":
            module = node.func.value
            if isinstance(module, ast.Name) and module.id == "re":
                yield node


def test_every_expression_is_known() -> None:
    """A new expression that the listener does not hear must be used in `_USE`."""
    heard = {(row.file, line) for row in _found() for line in row.lines}
    missed = [
        f"{name}:{node.lineno}"
        for path in sorted(_PACKAGE.rglob("*.py"))
        for name in [path.relative_to(_PACKAGE).as_posix()]
        for node in _calls(path)
        if not any((name, line) in heard for line in range(node.lineno, (node.end_lineno or node.lineno) + 1))
    ]
    assert not missed
    assert len(_found()) > 120


# --- texts that are made from an expression ---------------------------------------------------------------------------

_FLOODS = (
    "a",
    "A",
    "1",
    " ",
    "\n",
    ".",
    ",",
    '"',
    "“",
    "'",
    "-",
    "(",
    "A ",
    "a ",
    "1,",
    "1 ",
    "A. ",
    "a-",
    ", ",
    "a\n",
)


def _sample(tree: Any, choice: int) -> str:
    """A text that the expression takes, more or less: of several branches the one with the number `choice`."""
    return "".join(_sample_of(str(kind), value, choice) for kind, value in tree)


def _sample_of(kind: str, value: Any, choice: int) -> str:
    if kind == "LITERAL":
        return chr(value)
    if kind == "IN":
        return _sign_of(value, choice)
    if kind == "BRANCH":
        return _sample(value[1][choice % len(value[1])], choice)
    if kind in ("SUBPATTERN", "ASSERT"):
        return _sample(value[-1], choice)
    if kind == "ATOMIC_GROUP":
        return _sample(value, choice)
    if kind.endswith("REPEAT"):
        return _sample(value[2], choice) * max(1, value[0])
    return {"ANY": "a", "NOT_LITERAL": "a"}.get(kind, "")


def _sign_of(members: Any, choice: int) -> str:
    """A character of a set."""
    signs = {"CATEGORY_SPACE": " ", "CATEGORY_DIGIT": "1", "CATEGORY_WORD": "a", "CATEGORY_NOT_SPACE": "a"}
    if str(members[0][0]) == "NEGATE":
        taken = {chr(value) for kind, value in members[1:] if str(kind) == "LITERAL"}
        return next(sign for sign in ("a", "b", "1", " ", ".", "\N{SNOWMAN}") if sign not in taken)
    kind, value = members[choice % len(members)]
    if str(kind) == "CATEGORY":
        return signs.get(str(value), ".")
    return chr(value[0] if isinstance(value, tuple) else value)


def _pumps(tree: Any, before: str, choice: int) -> Iterator[tuple[str, str]]:
    """What leads to a repetition, and what is repeated."""
    for kind, value in tree:
        name = str(kind)
        if name.endswith("REPEAT"):
            body = _sample(value[2], choice)
            if body:
                yield before, body
            yield from _pumps(value[2], before, choice)
        elif name == "BRANCH":
            for branch in value[1]:
                yield from _pumps(branch, before, choice)
        elif name == "SUBPATTERN":
            yield from _pumps(value[-1], before, choice)
        before += _sample_of(name, value, choice)


def _texts(found: Found) -> list[tuple[str, str]]:
    """Beginnings and what follows them again and again."""
    tree = parser.parse(found.pattern, found.flags)
    whole = [_sample(tree, choice) for choice in range(3)]
    pumps = [pump for choice in range(3) for pump in _pumps(tree, "", choice)]
    units = [("", unit) for unit in (*_FLOODS, *whole, *(unit[:-1] for unit in whole)) if unit]
    repeated = [("", before + body) for before, body in pumps if before]
    return list(dict.fromkeys([*units, *pumps, *repeated]))[:_MOST]


@cache
def _code(file: str) -> str:
    return (_PACKAGE / file).read_text(encoding="utf-8")


def _is_anchored(found: Found) -> bool:
    """Whether the expression has a name and is only tried at one place, by `match` and `fullmatch`."""
    lines = _code(found.file).splitlines()
    name = re.match(r"(_\w+) = ", lines[found.lines[0] - 1])
    uses = re.findall(rf"\b{name[1]}\b(?! = |`)(?:\.(\w+)\()?", _code(found.file)) if name else []
    return bool(uses) and set(uses) <= {"match", "fullmatch"}


def _seconds(pattern: re.Pattern[str], text: str, *, anchored: bool = False) -> float:
    begun = time.process_time()
    if anchored:
        pattern.match(text)
        pattern.fullmatch(text)
    else:
        deque(pattern.finditer(text), maxlen=0)
    return time.process_time() - begun


def _is_linear(pattern: re.Pattern[str], start: str, unit: str, *, anchored: bool = False) -> bool:
    """Whether four times the text takes about four times as long; one of a few measurements has to hold."""
    count = -(-_SHORT // len(unit))
    short, long = (start + unit * count * factor + "\0" for factor in (1, _FACTOR))
    if _seconds(pattern, short, anchored=anchored) > _CEILING:
        return False
    for _ in range(_TRIES):
        took = _seconds(pattern, long, anchored=anchored)
        if took < _FLOOR or took <= _GROWTH * _seconds(pattern, short, anchored=anchored):
            return True
    return False


@pytest.mark.slow
def test_every_expression_is_linear() -> None:
    """On floods of signs, on what it takes again and again, and on its repetitions that never come to an end."""
    slow = [
        f"{found.name} on {start!r} + {unit!r}"
        for found in _found()
        for pattern, anchored in [(re.compile(found.pattern, found.flags), _is_anchored(found))]
        for start, unit in _texts(found)
        if not _is_linear(pattern, start, unit, anchored=anchored)
    ]
    assert not slow, "\n".join(slow)


@pytest.mark.parametrize("pattern", [r"(a+)+b", r"a*a*b", r"\s+$", r"(?:a|a)*b", r"\w+@"])
def test_what_is_not_linear_is_noticed(pattern: str) -> None:
    """The test is able to fail: quadratic and exponential expressions are told."""
    found = Found("x.py", pattern, 0, [1])
    if pattern in (r"(a+)+b", r"(?:a|a)*b"):  # exponential: a short text is enough
        assert any(body == "a" for _, body in _texts(found))
    else:
        assert not all(_is_linear(re.compile(pattern), start, unit) for start, unit in _texts(found))
