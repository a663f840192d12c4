"""What has to be known about single verbs: auxiliaries, and the past tense of a participle."""

from __future__ import annotations

from claimcheck.lexicon import load_table, load_words
from claimcheck.lexicon.lemmas import lemma_of
from claimcheck.models import Token

_HAVE = frozenset(["have", "has", "had", "having", "'ve", "'d"])
_IRREGULAR_PRESENTS = {"have": "has", "be": "is"}
AUXILIARIES = frozenset(["do", "does", "did", "get", "gets", "got", "help", "helped", "let", "make"])
"""Verbs that take a bare infinitive directly."""


def is_be(token: Token) -> bool:
    """Whether the token is a form of "be"."""
    return token.text.lower() in load_words("forms_of_be") and token.tag.startswith("V")


def is_have(token: Token) -> bool:
    """Whether the token is a form of "have"."""
    return token.text.lower() in _HAVE and token.tag.startswith("V")


def past_of(gerund: str) -> str:
    """The past tense of a verb given as its -ing form.

    >>> past_of("killing"), past_of("carrying"), past_of("leaving"), past_of("stopping")
    ('killed', 'carried', 'left', 'stopped')
    """
    irregular = load_table("irregular_pasts").get(gerund)
    if irregular is not None:
        return irregular[0]
    stem = gerund.removesuffix("ing")
    if stem.endswith("y") and stem[-2:-1] not in tuple("aeiou"):
        return stem[:-1] + "ied"
    return stem + ("d" if stem.endswith("e") else "ed")


def present_of(gerund: str, *, plural: bool) -> str:
    """The present tense of a verb given as its -ing form.

    >>> present_of("meaning", plural=False), present_of("carrying", plural=False), present_of("making", plural=True)
    ('means', 'carries', 'make')
    """
    base = lemma_of(gerund, "VBG")
    if plural or base == gerund:
        return base
    if base in _IRREGULAR_PRESENTS:
        return _IRREGULAR_PRESENTS[base]
    if base.endswith("y") and base[-2:-1] not in tuple("aeiou"):
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
