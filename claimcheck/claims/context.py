"""What a clause takes from the rest of the article: names for its pronouns, the subject of the sentence before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from claimcheck.claims.references import Resolver, build_resolver
from claimcheck.models import Document, Entity, EntityKind, Mention, Quantity, Span, Token

_PERSONAL = frozenset(["he", "she"])
_POSSESSIVE = frozenset(["his", "her"])
_LONGEST_DESCRIPTION = 4
"""Words of "the former company president"; a longer description says more than a name would."""


@dataclass(frozen=True, slots=True)
class Context:
    """The names of an article, for the subjects of its claims."""

    resolver: Resolver
    names: dict[str, tuple[Token, ...]]
    """Canonical name -> its tokens where the article gives it in full."""
    joined: frozenset[int] = frozenset()
    """Where the conjunctions inside names and numbers begin ("Health and Safety Executive", "two and a half")."""
    people: frozenset[str] = frozenset()
    organizations: frozenset[str] = frozenset()
    """The names of organisations, which say "it" of themselves ("Sega said it had sold the park")."""
    carried: tuple[Token, ...] = field(default=())
    """The subject of the sentence before, for a sentence that has none ("Was arrested on Monday.")."""

    def name_of(self, subject: Sequence[Token], speaker: str | None = None) -> tuple[Token, ...] | None:
        """The name that a subject stands for; None where it is a name, or where nobody is sure.

        In the words of a speaker, who says "I" of himself, no pronoun is the speaker.
        """
        if not subject or len(subject) > _LONGEST_DESCRIPTION:
            return None
        first = subject[0].text.lower()
        if len(subject) == 1 and first not in _PERSONAL:
            return None
        if len(subject) > 1 and (first != "the" or _says_whose(subject[1:])):
            return None
        name = self._tokens(Span(subject[0].span.start, subject[-1].span.end), speaker)
        own = name is not None and [token.text for token in name] == [token.text for token in subject[1:]]
        return None if own else name  # "the Kids" needs no "Kids" in its place

    def is_person(self, subject: Sequence[Token]) -> bool:
        """Whether a subject is somebody's name."""
        return self.resolver.resolve(Span(subject[0].span.start, subject[-1].span.end)) in self.people

    def itself(self, speaker: str) -> tuple[Token, ...] | None:
        """The name of an organisation that speaks of itself; None for people."""
        return self.names.get(speaker) if speaker in self.organizations else None

    def owner_of(self, subject: Sequence[Token], speaker: str | None = None) -> tuple[Token, ...] | None:
        """The name behind the "his" or "her" that a subject begins with."""
        if len(subject) < 2 or subject[0].text.lower() not in _POSSESSIVE:
            return None
        return self._tokens(subject[0].span, speaker)

    def _tokens(self, span: Span, speaker: str | None) -> tuple[Token, ...] | None:
        name = self.resolver.resolve(span)
        return self.names.get(name) if name is not None and name != speaker else None


def _says_whose(words: Sequence[Token]) -> bool:
    """Whether a description tells of whom or what it is, and is no name: "the Lee campaign", "the mayor's letter"."""
    owned = any(token.tag == "POS" or (token.text[0].isupper() and token.tag[0] == "N") for token in words)
    return (owned and len(words) > 1) or any(token.tag.startswith("NNP") for token in words)


def build_context(document: Document, mentions: Sequence[Mention]) -> Context:
    """The context of an article."""
    names: dict[str, tuple[Token, ...]] = {}
    joined: list[int] = []
    starts = [sentence.span.start for sentence in document.sentences]
    for mention in mentions:
        if not isinstance(mention, Entity | Quantity) or not starts:
            continue
        sentence = document.sentences[max(0, bisect_left(starts, mention.span.start + 1) - 1)]
        first = bisect_left(sentence.tokens, mention.span.start, key=lambda token: token.span.start)
        tokens = []
        for token in sentence.tokens[first:]:
            if token.span.start >= mention.span.end:
                break
            tokens.append(token)
        joined += [token.span.start for token in tokens if token.tag == "CC"]
        if isinstance(mention, Quantity):
            continue
        if len(tokens) > len(names.get(mention.name, ())) and _is_full(document, mention):
            names[mention.name] = tuple(tokens)
    people, organizations = (_named(mentions, kind) for kind in (EntityKind.PERSON, EntityKind.ORGANIZATION))
    return Context(build_resolver(document, mentions), names, frozenset(joined), people, organizations)


def _named(mentions: Sequence[Mention], kind: EntityKind) -> frozenset[str]:
    return frozenset(mention.name for mention in mentions if isinstance(mention, Entity) and mention.kind is kind)


def _is_full(document: Document, mention: Entity) -> bool:
    """Whether the words of a mention are the canonical name, whatever the blanks."""
    return mention.span.of(document.source.text).split() == mention.name.split()
