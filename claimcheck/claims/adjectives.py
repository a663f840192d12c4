"""One fact with two adjectives side by side -> a fact for each: "economic and political stability was in danger"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from claimcheck.claims.chunking import Chunk, Kind
from claimcheck.claims.drafting import Draft, Piece
from claimcheck.claims.units import article_for
from claimcheck.lexicon import load_words
from claimcheck.models import Token

_DESCRIBING = frozenset(["JJ", "JJS", "VBN", "VBG"])
_TOGETHER = frozenset(["both", "between"])


class _Pair(NamedTuple):
    """Adjectives of one noun, as token numbers."""

    items: tuple[int, ...]
    end: int
    """Where the last one ends."""


def with_adjectives_apart(tokens: Sequence[Token], chunks: Mapping[int, Chunk], drafts: Iterable[Draft]) -> list[Draft]:
    """The facts of a clause; one that names two adjectives of a noun first is a fact for each of them.

    The others keep both, so that a pair in the core does not double all circumstances.
    """
    found: list[Draft] = []
    seen: set[_Pair] = set()
    for draft in drafts:
        pair = _first_pair(tokens, chunks, (*draft.subject, *draft.rest))
        if pair is None or pair in seen:
            found.append(draft)
            continue
        seen.add(pair)
        found += [_only(tokens, draft, pair, item) for item in pair.items]
    return found


def _first_pair(tokens: Sequence[Token], chunks: Mapping[int, Chunk], pieces: Sequence[Piece]) -> _Pair | None:
    for piece in pieces:
        chunk = chunks.get(piece) if isinstance(piece, int) else None
        if chunk is None or chunk.kind is not Kind.NOUN or chunk.end - chunk.start < 4:
            continue
        for place in range(chunk.start + 1, chunk.end - 2):
            if tokens[place].tag == "CC" and tokens[place].text.lower() == "and":
                pair = _pair_around(tokens, chunk, place)
                if pair is not None:
                    return pair
    return None


def _pair_around(tokens: Sequence[Token], chunk: Chunk, conjunction: int) -> _Pair | None:
    """The adjectives around a conjunction, with those before commas; None where they say one thing together."""
    last = conjunction - 2 if tokens[conjunction - 1].text == "," else conjunction - 1
    items = [last, conjunction + 1]
    while items[0] - 2 >= chunk.start and tokens[items[0] - 1].text == ",":
        items.insert(0, items[0] - 2)
    if any(tokens[item].tag not in _DESCRIBING for item in items):
        return None
    words = [tokens[item].text.lower() for item in items]
    if len(set(words)) < len(words) or not load_words("joint_adjectives").isdisjoint(words):
        return None
    if any(word[0].isdigit() for word in words) or not _is_plain(tokens, chunk, items[0]):
        return None
    return _Pair(tuple(items), conjunction + 2)


def _is_plain(tokens: Sequence[Token], chunk: Chunk, first: int) -> bool:
    """Whether no number, adverb or "both" stands before the adjectives: "two old and frail men" may be one each."""
    before = tokens[chunk.start : first]
    if any(token.tag == "CD" or token.tag.startswith("RB") for token in before):
        return False
    return all(token.text.lower() not in _TOGETHER for token in (*before, *tokens[max(0, chunk.start - 1) : first]))


def _only(tokens: Sequence[Token], draft: Draft, pair: _Pair, item: int) -> Draft:
    """The draft with one of the adjectives, and the article that fits it."""
    less = draft.without(frozenset(range(pair.items[0], pair.end)) - {item})
    article = pair.items[0] - 1
    if item == pair.items[0] or tokens[article].text.lower() not in ("a", "an"):
        return less
    fitting = article_for(tokens[item].text)
    subject, rest = ([fitting if piece == article else piece for piece in part] for part in (less.subject, less.rest))
    return replace(less, subject=tuple(subject), rest=tuple(rest))
