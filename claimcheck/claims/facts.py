"""One clause -> the minimal statements that it is made of.

"Ann Lee opened the bridge in Hull on Monday" says that she opened the bridge, that it was in Hull, and that it was on
Monday: its core, and its core with each circumstance. These are the atomic facts of Min et al. (2023, FActScore) and
the minimal propositions of Angeli et al. (2015).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from claimcheck.claims.chunking import Chunk, Kind
from claimcheck.claims.circumstances import Rest
from claimcheck.claims.distribution import narrowed
from claimcheck.claims.drafting import Draft, Piece
from claimcheck.claims.units import Unit, units_of
from claimcheck.lexicon import load_table
from claimcheck.models import Token

_CONDITIONS = frozenset(["if", "unless", "until", "when", "without", "not", "never", "no"])


def facts_of(tokens: Sequence[Token], chunks: Mapping[int, Chunk], draft: Draft) -> list[Draft]:
    """The drafts of the facts of a clause, in text order; the clause alone if it is one.

    `chunks` are by their first token.
    """
    if draft.main is None:
        return [draft]
    rest = Rest(tokens, _without_tail(tokens, units_of(tokens, chunks, draft.rest)), draft.main, draft.passive)
    core, needed, groups = rest.parts()
    if groups and rest.hangs(core - 1):
        return [draft]
    draft = draft if _tells(tokens, draft.aside) else _without_aside(tokens, draft)
    bare = _without_aside(tokens, _without_opener(tokens, chunks, draft))
    if bare is draft and not groups:
        return [draft]
    whole = [draft] if bare is draft else [draft, bare]
    facts = [_with(part, rest.units[:core]) for part in whole]
    told = rest.told(core, needed, groups)
    if draft.passive and groups and core == 0:
        facts = facts[:-1]  # "it was founded" is told with each circumstance
    return facts + [_with(bare, [*rest.units[:before], *rest.units[start:end]]) for before, start, end in told]


def _with(draft: Draft, units: Sequence[Unit]) -> Draft:
    return narrowed(draft, tuple(piece for unit in units for piece in unit.pieces))


def _without_opener(tokens: Sequence[Token], chunks: Mapping[int, Chunk], draft: Draft) -> Draft:
    """The draft without the circumstance before its subject ("On Monday, | she left"); itself if there is none."""
    units = units_of(tokens, chunks, draft.opener)
    first = units[0].chunk if units else None
    if first is None or not draft.subject or not (first.kind is Kind.PREPOSITION or first.time):
        return draft
    if any(unit.chunk is None or unit.chunk.kind in (Kind.VERB, Kind.RELATIVE, Kind.SUBORDINATOR) for unit in units):
        return draft
    dropped = frozenset(draft.opener)
    return replace(draft, opener=(), own=tuple(token for token in draft.own if token not in dropped))


def _without_aside(tokens: Sequence[Token], draft: Draft) -> Draft:
    """The draft without what stands between commas before its verb ("Ann, in her first speech, | told")."""
    if not draft.aside or not draft.subject or not _is_comma(tokens, draft.aside[0]) or _limits(tokens, draft.aside):
        return draft
    dropped = frozenset(draft.aside)
    return replace(draft, aside=(), own=tuple(token for token in draft.own if token not in dropped))


def _tells(tokens: Sequence[Token], aside: Sequence[Piece]) -> bool:
    """Whether an aside says more than "however": there is a noun or an adjective in it."""
    return any(isinstance(piece, int) and tokens[piece].tag[:1] in "NJC" for piece in aside)


def _limits(tokens: Sequence[Token], aside: Sequence[Piece]) -> bool:
    """Whether a clause says something else without what stands aside: ", if elected,", ", allegedly,", ", never,"."""
    words = [tokens[piece].text.lower() for piece in aside if isinstance(piece, int)]
    hedges = load_table("modality")
    return any(word in _CONDITIONS or word in hedges for word in words)


def _is_comma(tokens: Sequence[Token], piece: Piece) -> bool:
    return isinstance(piece, int) and tokens[piece].text in (",", "-", "--", "---")


def _without_tail(tokens: Sequence[Token], units: Sequence[Unit]) -> Sequence[Unit]:
    """The units without a last noun group that sums them up for a clause of its own: ", a process | that ..."."""
    if len(units) < 3 or any(unit.chunk is None for unit in units[-2:]):
        return units
    sign, noun = units[-2].chunk, units[-1].chunk
    if sign is None or noun is None or sign.kind is not Kind.COMMA or noun.kind is not Kind.NOUN:
        return units
    sums_up = tokens[noun.start].text.lower() in ("a", "an") and noun.end - noun.start == 2
    return units[:-2] if sums_up else units
