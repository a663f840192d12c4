"""Drafts -> frames: who does what to whom, for the comparison of claims."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from claimcheck.claims.drafting import Draft, Piece
from claimcheck.claims.verbs import is_be, is_have
from claimcheck.claims.wording import tokens_of
from claimcheck.lexicon import load_table, load_words
from claimcheck.models import Frame, Token
from claimcheck.text.tokens import stem_of

_NEGATING = ("particle", "determiner", "nearly")
"""Sorts of words of `negating_words.tsv` that negate the verb group in which they stand."""
_COMPLEMENTS = frozenset(["NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "CD", "VBN", "VBG"])


def frame_of(tokens: Sequence[Token], draft: Draft) -> Frame:
    """The frame of a draft; without a verb there is no predicate."""
    subject = _tokens(tokens, draft.subject)
    if draft.main is None:
        return Frame(subject=subject, object=_tokens(tokens, draft.rest))
    verb, rest = _tokens(tokens, draft.verb), list(_tokens(tokens, draft.rest))
    main = tokens[draft.main] if draft.main >= 0 else None
    auxiliaries = [token for token in verb if token is not main]
    passive = draft.passive
    if main is not None and not is_be(main):
        main, rest, auxiliaries = _through_light(main, rest, auxiliaries)
    predicate: list[Token] = [main] if main is not None else []
    if main is None or is_be(main):
        complement = _complement(rest)
        if complement is not None:
            auxiliaries += predicate
            predicate = [rest.pop(complement)]
    elif rest and rest[0].tag == "RP":
        predicate.append(rest.pop(0))
    return Frame(
        subject=subject,
        predicate=tuple(predicate),
        object=tuple(rest),
        passive=passive,
        agent=_agent(rest) if passive else (),
        auxiliaries=tuple(auxiliaries),
        negated=any(_negates(token) for token in auxiliaries),
    )


def _negates(token: Token) -> bool:
    return load_table("negating_words").get(token.text.lower(), ("",))[0] in _NEGATING


@lru_cache(maxsize=1)
def _light_stems() -> frozenset[str]:
    return frozenset(stem_of(word) for word in load_words("light_verbs"))


def _through_light(main: Token, rest: list[Token], auxiliaries: list[Token]) -> tuple[Token, list[Token], list[Token]]:
    """The infinitive behind "plans to" or "failed to" in the place of the light verb."""
    for _ in range(3):
        place = next((i for i, token in enumerate(rest[:3]) if token.tag == "TO"), None)
        light = main.stem in _light_stems() or is_have(main)
        if not light or place is None or place + 1 >= len(rest) or rest[place + 1].tag != "VB":
            break
        auxiliaries = [*auxiliaries, main, *rest[: place + 1]]
        main, rest = rest[place + 1], rest[place + 2 :]
    return main, rest, auxiliaries


def _complement(rest: Sequence[Token]) -> int | None:
    """The predicate noun or adjective after "be": the last one of the first group."""
    found = None
    for place, token in enumerate(rest):
        if token.tag in _COMPLEMENTS:
            if found is not None and token.tag in ("JJ", "VBN", "VBG") and rest[found].tag[0] == "N":
                break
            found = place
        elif token.tag in ("IN", "TO", "VB") or (found is not None and token.tag not in ("HYPH", "POS")):
            break
    return found


def _agent(rest: Sequence[Token]) -> tuple[Token, ...]:
    """The noun group behind "by"."""
    start = next((place for place, token in enumerate(rest) if token.text.lower() == "by"), None)
    if start is None:
        return ()
    end = start + 1
    while end < len(rest) and (
        rest[end].tag[0] in "NJ" or rest[end].tag in ("DT", "PRP", "PRP$", "CD", "POS", "HYPH", "CC")
    ):
        end += 1
    return tuple(rest[start + 1 : end])


def _tokens(tokens: Sequence[Token], pieces: Sequence[Piece]) -> tuple[Token, ...]:
    return tuple([token for token in tokens_of(tokens, pieces) if token.tag not in (",", ".", "``", "''")])
