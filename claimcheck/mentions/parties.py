"""Parties before titles: a "Republican senator" is no senator of an organisation, a "Republican leader" leads one."""

from __future__ import annotations

from claimcheck.lexicon import load_table, load_words
from claimcheck.mentions.titles import Title, head_of

_OFFICES_OF_PARTIES = frozenset(["leader", "official", "spokesman", "spokeswoman", "spokesperson", "head", "chief"])
"""Public offices that parties have too."""


def of_party(title: Title, organization: str | None) -> tuple[Title, str | None]:
    """The title and the organisation written before it, where that is a party or ends in one.

    "Iowa Democratic representative" is one of Iowa, "House Democratic leader" one of the House Democrats, and of
    "Ohio Republican Party Chairman" the "Party" is no part of the title.
    """
    if organization is None:
        return title, None
    *first, last = organization.split()
    members = load_table("party_adjectives").get(last.lower())
    if members is None:
        return title, _of_member(organization) if _is_public(title) else organization
    if title.text.startswith("party "):
        return title._replace(text=title.text.removeprefix("party ")), f"{organization} Party"
    if _is_public(title):
        return title, " ".join(first) or None
    return title, " ".join((*first, members[0]))


def _is_public(title: Title) -> bool:
    head = head_of(title.text)
    return head in load_words("public_offices") and head not in _OFFICES_OF_PARTIES


def _of_member(organization: str) -> str:
    """The place of "Democratic Ohio" before a public office."""
    first, _, rest = organization.partition(" ")
    return rest if first.lower() in load_table("party_adjectives") and rest in load_words("places") else organization
