"""How many of those whom its subject names a claim speaks of: "all voters", "few voters", "only some of the voters"."""

from __future__ import annotations

from claimcheck.contrast.once import once_a_claim
from claimcheck.contrast.subjects import predicates_of
from claimcheck.lexicon import load_table
from claimcheck.models import Claim

_ARTICLES = frozenset({"the", "a", "an"})
_EXCLUDING = frozenset({"few", "only some"})
"""What excludes all. "Some" alone does not; "none" is a negation."""


@once_a_claim
def share_of(claim: Claim) -> str | None:
    """ "none", "few", "some" or "all", by the words that begin the subject; None where it has no such word."""
    words = [token.text.lower() for token in claim.frame.subject if token.text.lower() not in _ARTICLES]
    shares = load_table("shares")
    found = next((shares[" ".join(words[:n])] for n in (2, 1) if " ".join(words[:n]) in shares), None)
    return found[0] if found else None


def are_shares_of_one(left: Claim, right: Claim) -> bool:
    """Whether two claims tell the same of shares of the same people or things."""
    same_act = bool(predicates_of(left) & predicates_of(right))
    return same_act and left.frame.subject[-1].stem == right.frame.subject[-1].stem


def exclude_each_other(left: Claim, right: Claim) -> bool:
    """Whether one tells of all what the other tells of few, or of only some."""
    ours, theirs = _told_share(left), _told_share(right)
    opposed = (ours == "all" and theirs in _EXCLUDING) or (theirs == "all" and ours in _EXCLUDING)
    return opposed and are_shares_of_one(left, right)


def _told_share(claim: Claim) -> str | None:
    """The share, with an "only" before it, which belongs to no subject."""
    opening = claim.tokens[0].text.lower() if claim.tokens else ""
    share = share_of(claim)
    return f"only {share}" if opening == "only" and share == "some" else share
