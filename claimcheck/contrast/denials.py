"""What denies a statement without a negating word: it was given up ("pulled out of the film"), or is called untrue."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.contrast.once import once_a_claim
from claimcheck.contrast.pairs import Account, Pair
from claimcheck.contrast.polarity import has_negation
from claimcheck.contrast.rest import missing
from claimcheck.contrast.units import UnitKind
from claimcheck.contrast.wordpairs import WordPairs, pair_words
from claimcheck.lexicon import load_words
from claimcheck.lexicon.lemmas import lemma_of
from claimcheck.models import Certainty, Claim, Modality, ModalityKind, Span, Token
from claimcheck.text.tokens import stem_of

_LONGEST = 3
"""Words of the longest entry of the list of withdrawal verbs."""
_FEWEST_SHARED = 2
"""Names and nouns that a claim must share with the sentence that calls a report untrue."""
_REACH = 3
"""Words between what was reported and the word that calls it untrue ("the report is totally false")."""
_LONGEST_SUBJECT = 10
"""Words of "the photo of the mayor on a bus", before the copula."""
_FUTURE = frozenset({"will", "'ll", "shall", "wo"})
_POINTING = frozenset({"it", "this", "that", "all"})
_NAMED = (UnitKind.NOUN, UnitKind.NAME)


def given_up(pair: Pair) -> tuple[Span, Span] | None:
    """The words in which one claim announces what the other says was given up, by the same subject."""
    if has_negation(pair.left) or has_negation(pair.right):
        return None
    gone = _withdrawal(pair.left), _withdrawal(pair.right)
    if (gone[0] is None) == (gone[1] is None):
        return None
    place, claim, plan = (gone[0], pair.left, pair.right) if gone[0] is not None else (gone[1], pair.right, pair.left)
    ahead = _announcement(plan)
    if place is None or ahead is None:
        return None
    if not _same_plan(pair_words(pair.left, pair.right), place, ahead, swapped=claim is pair.right):
        return None
    spans = claim.tokens[place].span, _to_the_verb(plan.tokens, ahead)
    return spans if claim is pair.left else (spans[1], spans[0])


def called_untrue(pair: Pair) -> tuple[Span, Span] | None:
    """The word with which one source calls untrue what the other states, and the claim that states it."""
    if not pair.left_account.once(_may_call_untrue) and not pair.right_account.once(_may_call_untrue):
        return None
    tokens = pair.left_account.sentence_of(pair.left).tokens, pair.right_account.sentence_of(pair.right).tokens
    found = _falsity(tokens[0]), _falsity(tokens[1])
    if (found[0] is None) == (found[1] is None) or has_negation(pair.left) or has_negation(pair.right):
        return None
    stating = pair.right.tokens if found[0] else pair.left.tokens
    if len(_nouns(stating) & _nouns(tokens[0] if found[0] else tokens[1])) < _FEWEST_SHARED:
        return None
    return (found[0] or pair.left.span), (found[1] or pair.right.span)


def denied_by_the_same(pair: Pair) -> bool:
    """Whether one source lets a speaker deny what by the other one the same speaker says: "denied", "admitted that"."""
    left, right = pair.left.attribution, pair.right.attribution
    if left is None or right is None or left.speaker is None or left.speaker != right.speaker:
        return False
    if has_negation(pair.left) or has_negation(pair.right):
        return False
    certainties = {left.certainty, right.certainty}
    if certainties != {Certainty.DENIED, Certainty.ASSERTED} or pair.left.certainty is pair.right.certainty:
        return False
    pairs = pair_words(pair.left, pair.right)
    return len(pairs.shared) >= _FEWEST_SHARED and not any(missing(pairs, side, ()) for side in (0, 1))


def answered_no(pair: Pair) -> tuple[Span, Span] | None:
    """The "No," with which a headline answers a rumour, and the claim of the other text that tells it."""
    if not pair.is_of_short_texts:
        return None
    tokens = pair.left_account.sentence_of(pair.left).tokens, pair.right_account.sentence_of(pair.right).tokens
    denying = [[token.text.lower() for token in words[:2]] == ["no", ","] for words in tokens]
    if denying[0] == denying[1] or len(_nouns(tokens[0]) & _nouns(tokens[1])) < _FEWEST_SHARED:
        return None
    return (tokens[0][0].span, pair.right.span) if denying[0] else (pair.left.span, tokens[1][0].span)


def _nouns(tokens: Sequence[Token]) -> frozenset[str]:
    """The stems of names and nouns; "Anne-Marie" is "Anne Marie"."""
    nouns = (token for token in tokens if token.tag.startswith("NN"))
    return frozenset(stem_of(part) for token in nouns for part in token.text.lower().split("-"))


@once_a_claim
def _withdrawal(claim: Claim) -> int | None:
    """The position of a verb of giving up, behind the first word: a headline may write it with a capital."""
    words = [token.text.lower() for token in claim.tokens]
    for place, token in enumerate(claim.tokens):
        verb = token.tag.startswith("VB") or (token.tag.startswith("NN") and token.text[:1].isupper())
        if not place or not verb:
            continue
        lemma = lemma_of(words[place], "VBD" if words[place].endswith("ed") else "VBZ")
        phrases = (" ".join([lemma, *words[place + 1 : place + size]]) for size in range(1, _LONGEST + 1))
        if any(phrase in load_words("withdrawal_verbs") for phrase in phrases):
            return place
    return None


def _announcement(claim: Claim) -> int | None:
    """The position of the word by which a claim speaks of the future: "will", a plan, "to" in a headline."""
    planned = [m.span for m in claim.mentions_of(Modality) if m.kind is ModalityKind.PLANNED]
    for place, token in enumerate(claim.tokens):
        if token.text.lower() in _FUTURE or any(span.overlaps(token.span) for span in planned):
            return place
        if token.tag.startswith("VB") or (token.tag == "MD" and token.text.lower() not in _FUTURE):
            return None
        if token.text.lower() == "to" and place + 1 < len(claim.tokens) and claim.tokens[place + 1].tag == "VB":
            return place
    return None


def _to_the_verb(tokens: Sequence[Token], place: int) -> Span:
    """From the word that speaks of the future to the verb behind it."""
    last = next((token for token in tokens[place + 1 :] if token.tag == "VB"), tokens[place])
    return Span(tokens[place].span.start, last.span.end)


def _same_plan(pairs: WordPairs, gone: int, ahead: int, *, swapped: bool) -> bool:
    """Whether both claims share who it is, before the verbs, and something else that they name behind them."""
    who = what = 0
    for item in pairs.shared:
        ours, theirs = (item.right, item.left) if swapped else (item.left, item.right)
        if ours.kind in _NAMED:
            who += ours.first < gone and theirs.first < ahead
            what += ours.first > gone and theirs.first > ahead
    return bool(who and what)


def _may_call_untrue(account: Account) -> bool:
    """Whether a source has a word for what is untrue at all: hardly any has."""
    return not load_words("falsity_words").isdisjoint(account.words)


def _falsity(tokens: Sequence[Token]) -> Span | None:
    """The word that calls a report untrue: "a fake report", "the story is completely false", "it was all a prank"."""
    words = [token.text.lower() for token in tokens]
    for place, word in enumerate(words):
        if word in load_words("falsity_words") and (_before_report(words, place) or _of_report(words, place)):
            return tokens[place].span
    return None


def _before_report(words: Sequence[str], place: int) -> bool:
    return any(word in load_words("report_words") for word in words[place + 1 : place + 3])


def _of_report(words: Sequence[str], place: int) -> bool:
    """Whether a form of "be" stands shortly before, and the report, or a word that points to it, before that."""
    near = range(max(0, place - _REACH - 1), place)
    copula = next((i for i in near if words[i] in load_words("forms_of_be")), None)
    if copula is None:
        return False
    subject = words[max(0, copula - _LONGEST_SUBJECT) : copula]
    return bool(set(subject) & load_words("report_words")) or (copula > 0 and words[copula - 1] in _POINTING)
