"""What one short text denies and the other states in passing: "never won the cup", "on his way to winning the cup".

The clause need not be a claim, nor say again of whom it speaks: a text of a sentence or two has one subject.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.alignment.related import base_of
from claimcheck.contrast.once import once_a_claim
from claimcheck.contrast.other_things import is_another_attempt, is_another_occasion
from claimcheck.contrast.pairs import Account, Pair
from claimcheck.contrast.polarity import has_negation, negated_places
from claimcheck.contrast.units import Unit, UnitKind, units_of
from claimcheck.lexicon import load_table, load_words
from claimcheck.lexicon.lemmas import lemma_of
from claimcheck.models import Claim, Sentence, Span, Token

_FEWEST_DENIED = 2
"""Words of what is denied: one verb alone is said of many things."""
_COUNTED = (UnitKind.NOUN, UnitKind.NAME, UnitKind.VERB, UnitKind.ADJECTIVE)
_BOUNDS = frozenset({"only", "solely", "exclusively", "again", "until", "before", "since"})
"""Words by which less is denied than the verb and what stands behind it."""


def stated_in_passing(pair: Pair) -> tuple[Span, Span] | None:
    """The verb that one claim denies, and the word for it in the sentence of the other one, which denies nothing."""
    if not pair.is_of_short_texts or has_negation(pair.left) == has_negation(pair.right):
        return None
    denying = 0 if has_negation(pair.left) else 1
    claims, accounts = (pair.left, pair.right), (pair.left_account, pair.right_account)
    denied, stating = _denied(claims[denying]), accounts[1 - denying].sentence_of(claims[1 - denying])
    if is_another_attempt(pair) or is_another_occasion(pair):
        return None
    if len(denied) < _FEWEST_DENIED or _denies(stating) or not _may_speak_of(claims[denying], accounts[1 - denying]):
        return None
    words = {base_of(token.stem): token for token in reversed(stating.tokens)}
    if not all(unit.stems[-1] in words for unit in denied):
        return None
    spans = denied[0].span, words[denied[0].stems[-1]].span
    return spans if denying == 0 else (spans[1], spans[0])


@once_a_claim
def _denied(claim: Claim) -> tuple[Unit, ...]:
    """The verb that is denied and all that stands behind it; nothing where "only" or "should" bounds it."""
    units = units_of(claim)
    negated = [unit for unit in units if unit.place in negated_places(claim) and unit.kind is UnitKind.VERB]
    if len(negated) != 1 or negated[0].lemma in load_table("reporting_verbs"):
        return ()
    if any(token.text.lower() in load_words("words_that_leave_open") for token in claim.frame.auxiliaries):
        return ()
    if not {token.text.lower() for token in claim.tokens}.isdisjoint(_BOUNDS):
        return ()
    return tuple(unit for unit in units[negated[0].place :] if unit.kind in _COUNTED)


def _denies(sentence: Sentence) -> bool:
    """Whether anything is denied, or left open, in a sentence."""
    words = {token.text.lower() for token in sentence.tokens}
    if not words.isdisjoint(load_table("negating_words")) or not words.isdisjoint(load_words("words_that_leave_open")):
        return True
    lemmas = {lemma_of(token.text, token.tag) for token in sentence.tokens}
    return not lemmas.isdisjoint(load_words("implicit_negations") | load_words("open_gerund_verbs"))


def _may_speak_of(claim: Claim, account: Account) -> bool:
    """Whether the other text names the subject of the denial, or begins with a word that stands for it."""
    names = [token for token in claim.frame.subject if token.tag.startswith("NN")]
    if any(token.text.lower() in account.words for token in names):
        return True
    return _begins_with_stand_in(account.document.sentences)


def _begins_with_stand_in(sentences: Sequence[Sentence]) -> bool:
    """Whether a text begins with a pronoun, or a plain noun that stands for a name: "The song was recorded"."""
    first: Sequence[Token] = sentences[0].tokens if sentences else ()
    if not first or first[0].tag in ("PRP", "PRP$"):
        return bool(first)
    tags = [token.tag for token in first[1:3]]
    return first[0].text == "The" and tags[:1] == ["NN"] and tags[1:] in (["VBD"], ["VBZ"], ["MD"])
