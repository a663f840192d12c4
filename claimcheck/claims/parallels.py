"""Which verb of a clause a coordinated verb is parallel to."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims.chunking import Chunk, Form
from claimcheck.claims.lookahead import REACH
from claimcheck.models import Token

_PARALLEL_FORMS = {
    Form.BASE: (Form.INFINITIVE, Form.BASE, Form.FINITE),
    Form.INFINITIVE: (Form.INFINITIVE,),
    Form.GERUND: (Form.GERUND, Form.FINITE),
    Form.PARTICIPLE: (Form.PARTICIPLE, Form.FINITE),
}
"""The verb groups that hold a main verb of the form: "will | sell", "is | selling"."""


def parallel_verb(tokens: Sequence[Token], chunks: Sequence[Chunk], taken: Sequence[int], verb: int) -> int | None:
    """The last verb chunk among those taken that the (not finite) one at `verb` is coordinated with."""
    form = chunks[verb].form
    if form is None or form is Form.FINITE:
        return None
    tag = "VBG" if form is Form.GERUND else tokens[chunks[verb].head].tag
    for place in reversed(taken[-REACH:]):
        if chunks[place].form in _PARALLEL_FORMS[form] and _same_form(tokens, chunks[place], tag):
            return place
    return None


def shares_object(chunks: Sequence[Chunk], taken: Sequence[int], parallel: int, verb: int) -> bool:
    """Whether two verbs side by side may have one object: "produced and directed the film" is one statement."""
    first, second = chunks[parallel], chunks[verb]
    single = first.end - first.start == 1 or second.form is Form.BASE  # "must demand and secure a deal"
    bare = second.end - second.start == 1 and single
    return bare and taken[-1] == parallel and verb + 1 < len(chunks)


def is_past(tokens: Sequence[Token], verb: Chunk) -> bool:
    """Whether a verb group is in a past tense, the present perfect included."""
    first = next((token for token in tokens[verb.start : verb.end] if token.tag[0] in "VM"), tokens[verb.head])
    return first.tag in ("VBD", "VBN") or first.text.lower() in ("has", "have")


def _same_form(tokens: Sequence[Token], chunk: Chunk, tag: str) -> bool:
    """Whether the main verb of a group has the form that the tag names: "will | sell" and "keep"."""
    own = tokens[chunk.head].tag
    if chunk.form is Form.FINITE and chunk.end - chunk.start == 1:
        return tag == "VBN" and own == "VBD"
    return own == tag or (own in ("VBN", "VBD") and tag in ("VBN", "VBD"))
