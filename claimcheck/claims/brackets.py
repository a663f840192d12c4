"""What stands in brackets is an aside of the writer: among the facts of a sentence it is said once.

"The fund (2,000 members) owns a mill, a farm and a shop" would tell of its members four times. How a word is
pronounced, and what it is abbreviated to, are told of no fact.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims.drafting import Draft
from claimcheck.models import Token

_CLOSING = {"(": ")", "[": "]"}
_STRESS = "\u02c8\u02cc\u02d0"
"""Signs of stress and length in the phonetic alphabet."""
_PHONETIC = ("\u0250", "\u02af")
"""The first and the last of the letters that only the phonetic alphabet has."""


class Brackets:
    """The brackets among the words of one speaker in a sentence, and which of them were told already."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.any = any(token.text in _CLOSING for token in tokens)
        self.told: set[int] = set()

    def once(self, draft: Draft) -> Draft:
        """The draft without the brackets that an earlier one told, or that tell nothing."""
        if not self.any:
            return draft
        spans = _brackets(self.tokens, [piece for piece in draft.pieces if isinstance(piece, int)])
        spare = [span for span in spans if span[0] in self.told or _tells_nothing(self.tokens, *span)]
        self.told.update(start for start, _ in spans if self.tokens[start].text == "(")  # "he [Roe] left" stays clear
        return _without(draft, {place for start, end in spare for place in range(start, end)}) if spare else draft


def _brackets(tokens: Sequence[Token], places: Sequence[int]) -> list[tuple[int, int]]:
    """Where the brackets begin and end whose words all stand among the places."""
    found: list[tuple[int, int]] = []
    start = None
    for number, place in enumerate(places):
        text = tokens[place].text
        if text in _CLOSING:
            start = place
        elif start is not None and text == _CLOSING[tokens[start].text]:
            found.append((start, place + 1))
            start = None
        elif start is not None and places[number - 1] != place - 1:
            start = None
    return found


def _tells_nothing(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a bracket holds an abbreviation ("(NATO)"), or how a word is pronounced."""
    words = [token.text for token in tokens[start + 1 : end - 1]]
    if len(words) == 1 and words[0].isalpha() and words[0].isupper():
        return True
    return any(_PHONETIC[0] <= sign <= _PHONETIC[1] or sign in _STRESS for word in words for sign in word)


def _without(draft: Draft, dropped: set[int]) -> Draft:
    """The draft without some of its words; as it is if nothing of its subject or its rest would be left."""
    less = draft.without(dropped)
    emptied = (draft.subject and not less.subject) or (draft.rest and not less.rest)
    return draft if emptied else less
