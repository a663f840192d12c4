"""Words that negate a statement or say how certain it is, from the table `modality.tsv`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from claimcheck.lexicon import load_table
from claimcheck.models import Document, Modality, ModalityKind, Negation, Span, Token
from claimcheck.text.tokens import stem_of

_BETWEEN = 3
"""Tokens that ".." stands for at most: "dismissed as nonsense all claims" has that many."""

_FEW = 4
_SHORTEST_HEADLINE = 4
_SOURCES = frozenset({"report", "reports", "claim", "claims", "source", "sources", "rumor", "rumour"})
_PARTING = frozenset({":", ";", ",", "-", "--", "–", "—"})
_OPENING_A_PHRASE = ("DT", "PRP$", "JJ", "IN", "CC", "POS", "VB", "VBZ", "VBD", "VBP", "TO", "CD")
"""What stands before the word where it is the object of the headline: "Mayor Rejects Claims", "A Final Report"."""


class _Cue(NamedTuple):
    """One row of the table."""

    words: tuple[str, ...]
    kinds: tuple[str, ...]
    """One for all words, or one for each."""
    tags: tuple[str, ...]


class _Match(NamedTuple):
    end: int
    cue: _Cue


def find_modality(document: Document) -> tuple[Negation | Modality, ...]:
    """The negations and modal words of a document."""
    found: list[Negation | Modality] = []
    for sentence in document.sentences:
        place = 0
        while place < len(sentence.tokens):
            match = _longest_at(sentence.tokens, place)
            if match is None:
                place += 1
                continue
            found.extend(_mentions(sentence.tokens[place : match.end], match.cue))
            place = match.end
        named = _headline_source(sentence.tokens)
        if named is not None and not any(mention.span.overlaps(named) for mention in found[-_FEW:]):
            found.append(Modality(named, ModalityKind.REPORTED))
    return tuple(found)


def _headline_source(tokens: Sequence[Token]) -> Span | None:
    """The word with which a headline gives its source: "Norvik to close mine: report", "Claim: mayor resigned",
    "Mayor resigned, media report"."""
    if len(tokens) < _SHORTEST_HEADLINE:
        return None
    first, second, before, last = tokens[0], tokens[1], tokens[-2], tokens[-1]
    if first.text.lower() in _SOURCES and second.text == ":":
        return first.span
    described = tokens[-3].text in _PARTING and before.tag in ("NN", "NNS", "JJ")
    apart = before.text in _PARTING or described or (last.text[:1].isupper() and before.tag not in _OPENING_A_PHRASE)
    return last.span if last.text.lower() in _SOURCES and apart else None


def _mentions(tokens: Sequence[Token], cue: _Cue) -> Iterator[Negation | Modality]:
    """One mention for the cue, or one for each word where each has its own kind; "none" is no mention."""
    whole = Span(tokens[0].span.start, tokens[-1].span.end)
    spans = [token.span for token in tokens] if len(cue.kinds) > 1 else [whole]
    for kind, span in zip(cue.kinds, spans, strict=True):
        if kind == "negation":
            yield Negation(span)
        elif kind != "none":
            yield Modality(span, ModalityKind(kind))


def _longest_at(tokens: Sequence[Token], place: int) -> _Match | None:
    """The longest cue that begins at a place; of two equally long ones that whose first word is given as it stands."""
    token = tokens[place]
    best: _Match | None = None
    for key in (token.text.lower(), token.stem.upper()):
        for cue in _cues().get(key, ()):
            end = _end_of(cue, tokens, place)
            if end is not None and (best is None or end > best.end):
                best = _Match(end, cue)
    return best


def _end_of(cue: _Cue, tokens: Sequence[Token], place: int) -> int | None:
    """Where a cue ends whose first word stands at a place; None if the others do not follow."""
    if cue.tags and not tokens[place].tag.startswith(cue.tags):
        return None
    here, between = place + 1, 0
    for word in cue.words[1:]:
        if word == "..":
            between = _BETWEEN
            continue
        while not (here < len(tokens) and _is_word(tokens[here], word)):
            if not between or here >= len(tokens):
                return None
            here, between = here + 1, between - 1
        here, between = here + 1, 0
    return here


def _is_word(token: Token, word: str) -> bool:
    return token.stem.upper() == word if word.isupper() else token.text.lower() == word


@cache
def _cues() -> dict[str, tuple[_Cue, ...]]:
    """The rows of the table by their first word; a word in capitals stands for its stem."""
    cues: dict[str, tuple[_Cue, ...]] = {}
    for phrase, (kinds, *tags) in load_table("modality").items():
        words = tuple(stem_of(word).upper() if word.isupper() else word for word in phrase.split())
        cue = _Cue(words, tuple(kinds.split()), tuple(tags[0].split()) if tags else ())
        cues[words[0]] = (*cues.get(words[0], ()), cue)
    return cues
