"""Claim -> its content words in order, as units: a name is one unit, a compound of the lexicon too."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from functools import cache
from typing import NamedTuple

from claimcheck.alignment.related import base_of
from claimcheck.contrast.once import once_a_claim
from claimcheck.lexicon import load_table, load_words
from claimcheck.lexicon.lemmas import is_lemma, lemma_of, word_class
from claimcheck.lexicon.relations import has_opposite, is_phrase_with_opposite, kinds_of
from claimcheck.models import Claim, Entity, Quantity, Span, Token

_MOST_UNITS = 60
"""A longer claim is a list or an unsplit paragraph; its later words are not compared (pairing is quadratic)."""


class UnitKind(Enum):
    """What sort of unit it is: only units of one sort can stand for one another."""

    NOUN = "n"
    VERB = "v"
    ADJECTIVE = "a"
    ADVERB = "r"
    NAME = "name"
    NUMBER = "number"


_WORD_KINDS = {"n": UnitKind.NOUN, "v": UnitKind.VERB, "a": UnitKind.ADJECTIVE, "r": UnitKind.ADVERB}


class Unit(NamedTuple):
    """A content word, a name or a compound, where it stands in its claim."""

    place: int
    """Position among the claim's units, from 0."""
    first: int
    """Position of its first token among the claim's words (`words_of`)."""
    tokens: tuple[Token, ...]
    kind: UnitKind
    lemma: str
    """In lower case; a name's words joined by blanks."""
    lead: tuple[str, ...]
    """The function words between the unit before and this one, in lower case: articles, prepositions, conjunctions."""
    entity: Entity | None = None
    words: tuple[str, ...] = ()
    """Its words as they stand in the claim, without points that the tagger cut off."""
    stems: tuple[str, ...] = ()
    """Base stems of its words."""

    @property
    def span(self) -> Span:
        """Where it stands in the source."""
        return Span(min(t.span.start for t in self.tokens), max(t.span.end for t in self.tokens))

    @property
    def text(self) -> str:
        """Its words as they stand in the claim."""
        return " ".join(token.text for token in self.tokens)

    @property
    def end(self) -> int:
        """Position after its last token among the claim's words (`words_of`)."""
        return self.first + len(self.tokens)


@once_a_claim
def units_of(claim: Claim) -> tuple[Unit, ...]:
    """The units of a claim, in the order of its text."""
    units: list[Unit] = []
    lead: list[str] = []
    place = 0
    words = words_of(claim)
    ends = _name_ends(claim)
    while place < len(words) and len(units) < _MOST_UNITS:
        end = ends.get(place) or _compound_end(words, place)
        tokens = words[place:end]
        kind = _kind(claim, place, named=place in ends)
        if kind is UnitKind.ADJECTIVE and len(tokens) > 1:  # "prime minister" is what its last word is
            kind = _kind(claim, end - 1, named=False) or kind
        if kind is None:
            lead += [token.text.lower() for token in tokens if token.text[0].isalnum()]
        else:
            entity = _entity_at(claim, tokens) if kind is UnitKind.NAME else None
            forms = [token.text for token in tokens if token.text != "."], [base_of(token.stem) for token in tokens]
            units.append(
                Unit(len(units), place, tokens, kind, _lemma(tokens, kind), tuple(lead), entity, *map(tuple, forms))
            )
            lead = []
        place = end
    return tuple(units)


@once_a_claim
def words_of(claim: Claim) -> tuple[Token, ...]:
    """The tokens of a claim, with its verbs where the claim has them in another form.

    Of ", adding hours to the flight" the claim is "The airlines added hours to the flight", without the source's token;
    of "after refusing to name him" it is "Roe refused to name him".
    """
    known = {token.span for token in claim.tokens}
    verb = tuple(token for token in (*claim.frame.auxiliaries, *claim.frame.predicate) if token.span not in known)
    subject = {token.span for token in claim.frame.subject}
    last = max((place for place, token in enumerate(claim.tokens) if token.span in subject), default=-1)
    return (*claim.tokens[: last + 1], *verb, *claim.tokens[last + 1 :]) if verb else claim.tokens


def _kind(claim: Claim, place: int, *, named: bool) -> UnitKind | None:
    """What sort of unit begins here; None for a function word."""
    token = words_of(claim)[place]
    if token.tag == "RB" and token.text.lower() in _participles():
        return UnitKind.VERB  # "no one was hurt when": no adverb looks like that
    lower = token.text.lower()
    opens = place == 0 and not token.text.isupper() and lower in load_words("words_without_content")
    if named and not opens:
        return UnitKind.NAME  # "Nobody" at the beginning is tagged as a name; "May" and "US" elsewhere are names
    if token.tag in ("IN", "RB", "RP", "TO") and has_opposite(lower, "r"):
        return UnitKind.ADVERB
    if not token.text[0].isalnum() or lower in load_words("words_without_content"):
        return None
    if token.tag == "NN" and is_lemma(lower, "a") and not is_lemma(lower, "n"):
        return UnitKind.ADJECTIVE  # "found him guilty": the tagger expects a noun there
    if token.tag == "CD":
        return UnitKind.NUMBER
    if token.tag == "JJ" and any(m.span.contains(token.span) for m in claim.mentions_of(Quantity)):
        return UnitKind.NUMBER
    return _WORD_KINDS.get(word_class(token.tag))


@cache
def _participles() -> frozenset[str]:
    """Irregular forms of the past that are no adverbs but for their tag."""
    forms = {form for (form, *_) in load_table("irregular_pasts").values()}
    return frozenset(form for form in forms if not is_lemma(form, "r"))


def _lemma(tokens: Sequence[Token], kind: UnitKind) -> str:
    words = [token.text.lower() for token in tokens]
    if kind in (UnitKind.NAME, UnitKind.NUMBER):
        return " ".join(words).replace(",", "")
    if kind is UnitKind.VERB and len(tokens) > 1:
        return " ".join([lemma_of(tokens[0].text, tokens[0].tag), *words[1:]])
    if words[-1].startswith("re-") and (again := _done_again(tokens[-1])) is not None:
        return again
    return " ".join([*words[:-1], lemma_of(tokens[-1].text.rstrip("."), tokens[-1].tag)]).replace("-", "")


def _done_again(token: Token) -> str | None:
    """The lemma of a verb that is another one without its hyphen: "re-signed" is not "resigned"."""
    lemma = f"re-{lemma_of(token.text[len('re-') :], token.tag)}"
    return lemma if lemma in load_words("apart_by_hyphen") else None


def _name_ends(claim: Claim) -> dict[int, int]:
    """Position of the first token of each name -> position after its last one."""
    entities = sorted({m.span for m in claim.mentions_of(Entity)})
    ends: dict[int, int] = {}
    starts = {span.start: span for span in entities}
    place = 0
    words = words_of(claim)
    while place < len(words):
        span = starts.get(words[place].span.start)
        end = place + 1
        if span is not None:
            while end < len(words) and span.contains(words[end].span):
                end += 1
            if end > place + 1 and _is_headline_verb(claim, place):
                place += 1
            ends[place] = end
        elif words[place].tag in ("NNP", "NNPS"):
            while end < len(words) and words[end].tag in ("NNP", "NNPS"):
                end += 1
            ends[place] = end
        place = end
    return ends


def _is_headline_verb(claim: Claim, place: int) -> bool:
    """Whether a capitalised word is the verb behind an auxiliary and no part of the name: "Hart Won't Lead Norvik"."""
    words = words_of(claim)
    before = words[place - 1] if place else None
    auxiliary = before is not None and any(before.span == token.span for token in claim.frame.auxiliaries)
    return auxiliary and any(words[place].span == token.span for token in claim.frame.predicate)


def _compound_end(tokens: Sequence[Token], place: int) -> int:
    """The position after two words that the lexicon knows as one ("ice cream", "drop out"), or after one word."""
    if tokens[place].tag.startswith("VB") and place + 1 < len(tokens):
        phrase = f"{lemma_of(tokens[place].text, tokens[place].tag)} {tokens[place + 1].text.lower()}"
        return place + 2 if is_phrase_with_opposite(phrase) else place + 1
    if place + 1 < len(tokens) and tokens[place + 1].text[0].isalpha():
        nouns = tokens[place].tag[:2] == tokens[place + 1].tag[:2] == "NN"
        pair = f"{tokens[place].text.lower()} {lemma_of(tokens[place + 1].text, tokens[place + 1].tag)}"
        if kinds_of(pair) or (nouns and is_lemma(pair, "n")):
            return place + 2
    return place + 1


def _entity_at(claim: Claim, tokens: Sequence[Token]) -> Entity | None:
    return next((m for m in claim.mentions_of(Entity) if m.span.overlaps(tokens[0].span)), None)


def subject_head(claim: Claim, units: Sequence[Unit]) -> int | None:
    """The place of the head noun of a claim's subject: the last noun before a function word or another sort of word."""
    subject = {token.span for token in claim.frame.subject}
    head: int | None = None
    for unit in units:
        inside = unit.tokens[0].span in subject
        noun = unit.kind in (UnitKind.NOUN, UnitKind.NAME)
        if head is not None and (unit.lead or not noun or not inside):
            break
        if inside and noun:
            head = unit.place
    return head
