"""Names that the configuration declares to be one, compared as if every article wrote the same one."""

from __future__ import annotations

import re
from collections.abc import Mapping

from claimcheck.models import Span
from claimcheck.rewriting import Edit

_BLANK = r"(?:[ \t\xa0]{1,3}|[ \t]?\r?\n[ \t]?)"
"""What stands between the words of a name: a few blanks, or the end of a line; never a blank line."""


def alias_edits(text: str, aliases: Mapping[str, str]) -> list[Edit]:
    """The places of aliases, each with the name that it stands for.

    >>> alias_edits("The Xbox division grew.", {"Xbox division": "Microsoft Gaming"})
    [Edit(span=Span(start=4, end=17), words='Microsoft Gaming')]
    """
    matches = _names(aliases).finditer(text) if aliases else ()
    found = ((Span(*match.span()), aliases.get(" ".join(match[0].split()))) for match in matches)
    return [Edit(span, name) for span, name in found if name is not None]


def _names(aliases: Mapping[str, str]) -> re.Pattern[str]:
    """Every alias as whole words, longest first; the names themselves too, so that no alias is found inside of one."""
    names = sorted({*aliases, *aliases.values()}, key=lambda name: (-len(name), name))
    words = "|".join(_BLANK.join(map(re.escape, name.split())) for name in names)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)")
