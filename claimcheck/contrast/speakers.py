"""Whether two attributions can be of the same speaker."""

from __future__ import annotations

from rapidfuzz.fuzz import ratio

from claimcheck.lexicon import load_table, load_words
from claimcheck.lexicon.lemmas import lemma_of
from claimcheck.models import Attribution, Claim

SAME_NAME = 80.0
"""Character similarity from which two surnames are one name spelled twice; that is `name-variant`'s business."""


def names_a_person(attribution: Attribution, text: str) -> bool:
    """Whether the speaker is given by a name of at least two words, as a person is, and by name at this place.

    A single word may be an organisation or a surname that an article never explains, and a description ("a spokesman",
    "the ministry") fits anybody: such speakers are not held against a name. A pronoun's name is the program's guess.
    """
    words = (attribution.speaker or "").split()
    if not 2 <= len(words) <= 5 or not all(word[:1].isupper() for word in words):
        return False
    if any(word.isupper() and len(word) > 2 and word.isalpha() for word in words) and not all(
        word.isupper() for word in words
    ):
        return False  # "BBC Drama": an abbreviation is an organisation's
    return attribution.speaker_span is not None and words[-1] in attribution.speaker_span.of(text)


def may_be_same_speaker(left: Attribution | None, right: Attribution | None, texts: tuple[str, str]) -> bool:
    """False only for two persons by name who share no name; `texts` are those of the two sources."""
    if left is None or right is None:
        return True
    if not (names_a_person(left, texts[0]) and names_a_person(right, texts[1])):
        return True
    a, b = _names(left), _names(right)
    return bool(a & b) or any(ratio(x, y) >= SAME_NAME for x in a for y in b)


def have_one_speaker(left: Claim, right: Claim) -> bool:
    """Whether nobody, or the same speaker, is given for two claims: two speakers may each be quoted rightly."""
    speakers = [claim.attribution.speaker if claim.attribution else None for claim in (left, right)]
    return speakers[0] == speakers[1] or None in speakers


def describes(claim: Claim) -> bool:
    """Whether a claim gives somebody's account: "he is described as having served"; another may deny it rightly."""
    predicate, behind = claim.frame.predicate, claim.frame.object
    if not predicate or not behind or behind[0].text.lower() != "as":
        return False
    entry = load_table("reporting_verbs").get(lemma_of(predicate[0].text, predicate[0].tag), ("", ""))
    return "phrase" in entry[1].split()


def _names(attribution: Attribution) -> frozenset[str]:
    """The names of a speaker without initials and suffixes."""
    words = (word.strip(".,").lower() for word in (attribution.speaker or "").split())
    return frozenset(word for word in words if len(word) > 1 and word not in load_words("generations"))
