"""Names -> entities with one canonical name per thing in an article."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from claimcheck.lexicon import load_table, load_words
from claimcheck.mentions.canonical import Naming, canonical_names
from claimcheck.mentions.name_kinds import Surroundings, decide, kind_by_context, kind_by_words, surroundings
from claimcheck.mentions.name_spans import NameSpan, find_names
from claimcheck.mentions.naming import surname_of
from claimcheck.mentions.titles import Title, TitlePlaces, titles_of
from claimcheck.mentions.vocabulary import read_vocabulary
from claimcheck.models import Document, Entity, EntityKind, Sentence, Span

_ONE_HINT = 1.5
"""What one hint weighs at most: "Roe's agent Ann Lee" leaves Roe the person that the article names in full."""
_MOST_WORDS = 3
"""Of a person's name of which nothing else is known."""


class _Named(NamedTuple):
    """A name as it stands in the article."""

    span: Span
    text: str
    surroundings: Surroundings

    @property
    def gender(self) -> str:
        """The gender that the form of address before it tells: m, f or nothing."""
        title = self.surroundings.before
        if title is None:
            return ""
        word = self.surroundings.sentence.tokens[title.start].text.lower().rstrip(".")
        gender = load_table("honorifics").get(word, load_table("gendered_titles").get(title.text, ("",)))[0]
        return gender if gender in ("m", "f") else ""

    @property
    def titled(self) -> bool:
        """Whether a role stands before it, or behind it after a comma."""
        around = (self.surroundings.before, self.surroundings.after)
        return any(title is not None and title.is_role for title in around)

    @property
    def kin(self) -> bool:
        """Whether it is told of as a relative: "his daughters, Ann and | Bea Roe", "Bea Roe, the younger daughter"."""
        tokens, span = self.surroundings.sentence.tokens, self.span
        if " " not in self.text:
            return False
        first = bisect_left(tokens, span.start, key=lambda token: token.span.start)
        while first and (tokens[first - 1].tag == "NNP" or tokens[first - 1].text in (",", "and")):
            first -= 1
        if first and _is_relative(tokens[first - 1].text):
            return True
        last = bisect_left(tokens, span.end, key=lambda token: token.span.start)
        behind = tokens[last + 1 : last + 4] if last < len(tokens) and tokens[last].text == "," else ()
        return any(_is_relative(token.text) for token in behind)

    @property
    def beside(self) -> str:
        """The given name that "and" joins to a full one: "Ann and | Bea Roe"."""
        if " " not in self.text:
            return ""
        tokens, span = self.surroundings.sentence.tokens, self.span
        first = bisect_left(tokens, span.start, key=lambda token: token.span.start)
        if first < 2 or tokens[first - 1].text != "and":
            return ""
        alone = first == 2 or tokens[first - 3].tag != "NNP"
        given = load_table("first_names")
        names = (tokens[first - 2].text, tokens[first].text)
        return names[0] if alone and all(name.lower() in given for name in names) else ""


def _is_relative(word: str) -> bool:
    return word.lower() in load_words("relatives") or word.lower().removesuffix("s") in load_words("relatives")


def find_entities(document: Document, titles: Sequence[Sequence[Title]] | None = None) -> tuple[Entity, ...]:
    """The names of a document; the titles of its sentences may be given."""
    named = _find(document, titles_of(document) if titles is None else titles)
    kinds = _kinds(named)
    namings = [Naming(item.text, kinds[item.text], item.gender, item.titled, item.kin, item.beside) for item in named]
    canonical = canonical_names(namings, document.source.text)
    return tuple(Entity(item.span, name, kinds[item.text]) for item, name in zip(named, canonical, strict=True))


def named_entities(document: Document, spans: Sequence[tuple[Span, EntityKind]]) -> tuple[Entity, ...]:
    """Names whose places and kinds are known already, each with its canonical name in the article."""
    text = document.source.text
    named = [Naming(" ".join(span.of(text).split()), kind) for span, kind in spans]
    canonical = canonical_names(named, text)
    return tuple(Entity(span, name, kind) for (span, kind), name in zip(spans, canonical, strict=True))


def _find(document: Document, titles: Sequence[Sequence[Title]]) -> list[_Named]:
    vocabulary = read_vocabulary(document.sentences)
    found = []
    for sentence, own in zip(document.sentences, titles, strict=True):
        places = TitlePlaces(own)
        for name in find_names(sentence, own, vocabulary):
            span = _span(sentence, name)
            text = " ".join(span.of(document.source.text).split())
            found.append(_Named(span, text, surroundings(sentence, name, places)))
    return found


def _span(sentence: Sentence, name: NameSpan) -> Span:
    """The name's span, without a full stop that the tokenizer left on a word that is no abbreviation."""
    last = sentence.tokens[name.end - 1]
    end = last.span.end
    word = last.text.rstrip(".")
    if (
        last.text.endswith(".")
        and "." not in word
        and len(word) > 3
        and word.lower() not in load_words("legal_suffixes")
    ):
        end -= len(last.text) - len(word)
    return Span(sentence.tokens[name.start].span.start, end)


def _called_by_surname(kinds: Mapping[str, EntityKind]) -> Iterator[str]:
    """Names of which nothing is known but that the article goes on with their last word, as it does for people: of
    "Sega Corporation" it would keep the first."""
    for text, kind in kinds.items():
        words = text.split()
        if kind is not EntityKind.OTHER or not 1 < len(words) <= _MOST_WORDS:
            continue
        last = words[-1]
        person = kinds.get(last) is EntityKind.PERSON and words[0].lower() not in load_words("common_words")
        shortened = kinds.get(last) is EntityKind.OTHER and last.lower() not in load_words("common_words")
        if (shortened or person) and words[0] not in kinds:
            yield text


def _kinds(named: list[_Named]) -> dict[str, EntityKind]:
    """The kind of every name; one kind for all places where a name stands, and for a surname that of the full name."""
    votes: dict[str, dict[EntityKind, float]] = defaultdict(lambda: defaultdict(float))
    for item in named:
        kind, weight = kind_by_context(item.surroundings)
        votes[item.text][kind] += weight
    own: dict[str, tuple[EntityKind, float]] = {}
    for item in named:
        kind, weight = kind_by_words(item.text, item.surroundings.words)
        own.setdefault(item.text, (kind, weight))
    for text, (kind, weight) in own.items():
        votes[text][kind] += weight
    kinds = {text: decide(given) for text, given in votes.items()}
    kinds.update(dict.fromkeys(_called_by_surname(kinds), EntityKind.PERSON))
    surnames = {surname_of(text) for text, kind in kinds.items() if kind is EntityKind.PERSON and " " in text}
    bodies = {item.text for item in named if item.surroundings.of_role and item.surroundings.around(-1) in ("of", "at")}
    for text, kind in kinds.items():
        told = kind is not EntityKind.OTHER and (votes[text][kind] > _ONE_HINT or text in bodies)
        if " " not in text and not told and surname_of(text) in surnames:
            kinds[text] = EntityKind.PERSON
    return kinds
