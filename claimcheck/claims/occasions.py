"""Clauses that only report a speech: what they tell of its occasion, to whom, where, when.

"Olsen said" states nothing that could be compared, "Olsen told the council in a letter" does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.claims.drafting import Draft, Piece
from claimcheck.claims.wording import token_of
from claimcheck.lexicon import load_words
from claimcheck.models import Span, Token
from claimcheck.text.tags import FINITE

_QUOTES = frozenset(['"', "``", "''"])
_AUXILIARIES = frozenset(["has", "have", "had", "will", "would"])
_TURNS = frozenset(["while", "whereas"])
_LONGEST_CLAUSE = 8
"""Words from a relative pronoun to the verb that reports in its clause."""


def occasion(tokens: Sequence[Token], draft: Draft, speakers: Sequence[Span]) -> Draft | None:
    """The draft of a report in the usual order; None without a speaker, or without a noun besides speaker and verb.

    The day alone is none: "said on Monday" is said of everything. Nor is what stands before the verb without a
    preposition: the walk has lost its subject there.
    """
    draft = _without_turn(tokens, _with_subject(tokens, _without_quotes(tokens, draft), speakers))
    if not any(_tag(tokens, piece)[:2] in ("NN", "PR") for piece in draft.subject):
        return None
    first = next((piece for piece in draft.opener if _tag(tokens, piece) != "CC"), None)  # "But in a letter"
    opener = draft.opener if first is not None and _tag(tokens, first) in ("IN", "TO") else ()
    return draft if any(_names_something(tokens, piece) for piece in (*opener, *draft.rest)) else None


def before_report(tokens: Sequence[Token], draft: Draft, cues: frozenset[int]) -> Draft:
    """What somebody does besides speaking: "is sending Lee a letter | warning him", "backs a bill | that says"; the
    draft itself if that is all."""
    if draft.main is None or draft.main < 0 or tokens[draft.main].span.start in cues:
        return draft
    cue = next((place for place in draft.own if tokens[place].span.start in cues), -1)
    end = _start_of_report(tokens, draft, cue)
    if end is None:
        return draft
    own = tuple(place for place in draft.own if place < end)
    if not any(tokens[place].tag.startswith("NN") for place in own if place > draft.main):
        return draft
    return replace(
        draft, own=own, rest=tuple(piece for piece in draft.rest if not isinstance(piece, int) or piece < end)
    )


def _start_of_report(tokens: Sequence[Token], draft: Draft, cue: int) -> int | None:
    """Where the words begin behind the main verb that only report: at a participle, or at the pronoun of its clause."""
    if draft.main is None or cue <= draft.main:
        return None
    before = [place for place in draft.own if place < cue]
    if tokens[cue].tag == "VBG":
        if tokens[before[-1]].text.lower() in ("by", "in") and len(before) > 1:
            return before[-1]  # "answered a question | by saying"
        return cue if tokens[before[-1]].tag[:2] in ("NN", "PR", ",") else None
    return _start_of_relative_clause(tokens, before, draft.main)


def _start_of_relative_clause(tokens: Sequence[Token], before: Sequence[int], main: int) -> int | None:
    """The place of the relative pronoun whose verb comes next, or of its preposition: "in | what he called"."""
    for number in range(len(before) - 1, max(0, len(before) - _LONGEST_CLAUSE), -1):
        token, place = tokens[before[number]], before[number]
        if token.tag in ("WDT", "WP") and place > main + 1:
            return before[number - 1] if tokens[before[number - 1]].tag == "IN" else place
        if token.text == "," or (token.tag in FINITE and token.text.lower() not in _AUXILIARIES):
            break
    return None


def _without_turn(tokens: Sequence[Token], draft: Draft) -> Draft:
    """The draft without what goes on behind the words that it reports: "told them …, | but also that"."""
    pieces = [piece for piece in draft.rest if isinstance(piece, int)]
    for number, place in enumerate(pieces):
        if tokens[place].text == "," and _turns([tokens[piece] for piece in pieces[number + 1 :]]):
            own = tuple(token for token in draft.own if token < place)
            return replace(draft, own=own, rest=tuple(pieces[:number]))
    return draft


def _turns(words: Sequence[Token]) -> bool:
    """Whether the words behind a comma go on with what is reported, or set something against it."""
    if not words:
        return False
    if words[0].tag == "CC":
        return any(word.text.lower() == "that" for word in words[1:4])
    as_well = words[0].text.lower() == "as" and len(words) > 1 and words[1].tag in FINITE  # ", as did Kim"
    return as_well or (words[0].text.lower() in _TURNS and any(word.tag in FINITE for word in words))


def _tag(tokens: Sequence[Token], piece: Piece) -> str:
    token = token_of(tokens, piece)
    return token.tag if token is not None else ""


def _names_something(tokens: Sequence[Token], piece: Piece) -> bool:
    if not isinstance(piece, int) or tokens[piece].tag[:2] != "NN":
        return False
    word = tokens[piece].text.lower()
    return word not in load_words("calendar_words") and word not in load_words("time_nouns")


def _with_subject(tokens: Sequence[Token], draft: Draft, speakers: Sequence[Span]) -> Draft:
    """The draft with the speaker before the verb: "said Ann Olsen in an interview"."""
    if draft.subject:
        return draft
    count = 0
    for piece in draft.rest:
        if not isinstance(piece, int) or not any(span.contains(tokens[piece].span) for span in speakers):
            break
        count += 1
    return replace(draft, subject=draft.rest[:count], rest=_behind_apposition(tokens, draft.rest[count:]))


def _behind_apposition(tokens: Sequence[Token], rest: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """What is left behind the comma, and behind a description of the speaker: ", a Labour politician, on Monday"."""
    commas = [place for place, piece in enumerate(rest) if isinstance(piece, int) and tokens[piece].text == ","]
    if commas[:1] != [0]:
        return rest
    following = rest[1] if len(rest) > 1 else None
    describes = isinstance(following, int) and tokens[following].tag not in ("IN", "TO", "VBG", "RB")
    end = [*commas[1:], len(rest)][0] if describes else 0
    return rest[end + 1 :]


def _without_quotes(tokens: Sequence[Token], draft: Draft) -> Draft:
    """The draft without the marks of the quotation that it reports, which is none of its words."""
    return draft.without({place for place, token in enumerate(tokens) if token.text in _QUOTES or token.tag in _QUOTES})
