"""Two claims -> which of their content words stand for one another, and which take one another's place.

Words are paired in rounds, the surest first: the same word, a synonym, a broader word. What is left over on both sides
is *exchanged* if it stands at the same place: between the same neighbours, or as the same part of the clause.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from rapidfuzz.distance import JaroWinkler

from claimcheck.alignment.related import related_to
from claimcheck.contrast.units import Unit, UnitKind, units_of
from claimcheck.lexicon.lemmas import lemma_of
from claimcheck.lexicon.relations import Relation, are_spellings, kinds_of, relation
from claimcheck.mentions.naming import are_initials
from claimcheck.models import Claim

_SAME_NAME = 0.93
"""Jaro-Winkler from which on two names are two spellings of one (Sugino / Suggino, but not Suino / Sugino)."""

SPELLING = 0.65
"""Jaro-Winkler from which on two names may be spellings of one foreign name (Baji, Beiji)."""
_PRONOUNS = frozenset({"he", "she", "it", "they", "his", "her", "its", "their"})


class WordPair(NamedTuple):
    """A unit of each claim."""

    left: Unit
    right: Unit
    relation: Relation
    anchors: int = 2
    """How many of the two neighbours agree: the end of a claim counts as a neighbour."""


class WordPairs(NamedTuple):
    """How the words of two claims correspond."""

    left: tuple[Unit, ...]
    right: tuple[Unit, ...]
    shared: tuple[WordPair, ...]
    """Pairs that mean the same, or of which one is broader, in the order of the left claim."""
    exchanged: tuple[WordPair, ...]
    """Pairs at the same place that do not mean the same, in the order of the left claim."""
    resolved: tuple[frozenset[int], frozenset[int]] = (frozenset(), frozenset())
    """Places of the words of each subject for which the other claim has a pronoun: they may be meant by it."""

    def alone(self, side: int) -> tuple[Unit, ...]:
        """The units of the left (0) or right (1) claim that have no counterpart at all."""
        units = (self.left, self.right)[side]
        held = {(pair.left, pair.right)[side].place for pair in (*self.shared, *self.exchanged)}
        return tuple(unit for unit in units if unit.place not in held)


_Match: TypeAlias = tuple[Unit, Unit, Relation]
"""Two units that can stand for one another, and how."""


@lru_cache(maxsize=256)
def pair_words(left: Claim, right: Claim) -> WordPairs:
    """Pair the words of two claims."""
    pairing = _Pairing(units_of(left), units_of(right))
    pairing.join(_same_words(pairing.left, pairing.right))
    pairing.join(pairing.synonyms())
    pairing.join(pairing.one_broader())
    shared = tuple(pairing.pairs())
    resolved = _resolved(pairing.left, right), _resolved(pairing.right, left)
    return WordPairs(pairing.left, pairing.right, shared, tuple(pairing.exchanged()), resolved)


def _resolved(units: tuple[Unit, ...], other: Claim) -> frozenset[int]:
    """The units of the subject where the other claim begins with a pronoun that nobody could resolve."""
    if not other.tokens or other.tokens[0].text.lower() not in _PRONOUNS:
        return frozenset()
    verb = next((unit.place for unit in units if unit.kind is UnitKind.VERB), min(1, len(units)))
    return frozenset(range(verb))


def _rank(item: tuple[int, int, int, int, Relation]) -> tuple[int, int, int, int]:
    """The surest pair first."""
    return item[:4]


class _Pairing:
    """The pairs found so far; filled in rounds."""

    def __init__(self, left: tuple[Unit, ...], right: tuple[Unit, ...]) -> None:
        self.left, self.right = left, right
        self.partner: dict[int, int] = {}
        self.taken: dict[int, int] = {}
        self.relations: dict[int, Relation] = {}
        self._told: dict[tuple[int, int], Relation] = {}

    def synonyms(self) -> Iterator[_Match]:
        """The free words that mean the same."""
        for a, b in self._free():
            if a.kind is UnitKind.NUMBER or b.kind is UnitKind.NUMBER:
                continue
            told = self._relation(a, b)
            if told is Relation.OPPOSITE or told is Relation.RIVAL:
                continue
            if told is Relation.SYNONYM or b.stems[-1] in related_to(a.stems[-1]):
                yield a, b, Relation.SYNONYM

    def one_broader(self) -> Iterator[_Match]:
        """The free words of which one is the broader one."""
        for a, b in self._free():
            told = self._relation(a, b)
            if told is Relation.BROADER or told is Relation.NARROWER:
                yield a, b, told

    def _relation(self, a: Unit, b: Unit) -> Relation:
        """The relation of two units, found once for all rounds."""
        places = a.place, b.place
        if places not in self._told:
            self._told[places] = _relation(a, b)
        return self._told[places]

    def join(self, matches: Iterator[_Match]) -> None:
        """Pair what matches; of several partners the one with the most equal neighbours."""
        found = [(-self._likeness(a, b), abs(a.place - b.place), a.place, b.place, told) for a, b, told in matches]
        for *_, a_place, b_place, told in sorted(found, key=_rank):
            if a_place not in self.partner and b_place not in self.taken:
                self.partner[a_place] = b_place
                self.taken[b_place] = a_place
                self.relations[a_place] = told

    def pairs(self) -> Iterator[WordPair]:
        """What was joined, in the order of the left claim."""
        for place, other in sorted(self.partner.items()):
            yield WordPair(self.left[place], self.right[other], self.relations[place])

    def exchanged(self) -> Iterator[WordPair]:
        """Free units of one sort at the same place, each once, the best anchored first; in the order of the left."""
        found = []
        for a, b in self._free():
            if _one_sort(a, b) or _mistagged(a, b) is not Relation.NONE:
                anchors = self._anchors(a, b)
                told = self._relation(a, b)
                unsure = told not in (Relation.OPPOSITE, Relation.RIVAL)
                if anchors or not unsure:
                    found.append((unsure, -anchors, abs(a.place - b.place), a.place, b.place, told))
        used: tuple[set[int], set[int]] = (set(), set())
        kept = []
        for _, anchors, _, a_place, b_place, told in sorted(found, key=lambda item: item[:5]):
            if a_place not in used[0] and b_place not in used[1]:
                used[0].add(a_place)
                used[1].add(b_place)
                kept.append(WordPair(self.left[a_place], self.right[b_place], told, -anchors))
        yield from sorted(kept, key=lambda pair: pair.left.place)

    def _free(self) -> Iterator[tuple[Unit, Unit]]:
        """The pairs of units without a partner."""
        theirs = [unit for unit in self.right if unit.place not in self.taken]
        return ((unit, other) for unit in self.left if unit.place not in self.partner for other in theirs)

    def _likeness(self, a: Unit, b: Unit) -> int:
        """How many neighbours of the two are the same word."""
        i, j = a.place, b.place
        before = i > 0 and j > 0 and self.left[i - 1].lemma == self.right[j - 1].lemma
        behind = (
            i + 1 < len(self.left) and j + 1 < len(self.right) and self.left[i + 1].lemma == self.right[j + 1].lemma
        )
        return before + behind

    def _anchors(self, a: Unit, b: Unit) -> int:
        return self._joined(a.place - 1, b.place - 1) + self._joined(a.place + 1, b.place + 1)

    def _joined(self, a_place: int, b_place: int) -> bool:
        """Whether the two are paired; the ends of the claims are."""
        outside = (not 0 <= a_place < len(self.left), not 0 <= b_place < len(self.right))
        return all(outside) if any(outside) else self.partner.get(a_place) == b_place


# tuples, since an enumeration's members are slow to hash
_NOMINAL = (UnitKind.NOUN, UnitKind.NAME, UnitKind.ADJECTIVE)
_ACTS = (UnitKind.NOUN, UnitKind.VERB)
_QUALITIES = ((UnitKind.ADJECTIVE, UnitKind.VERB), (UnitKind.VERB, UnitKind.ADJECTIVE))
_OF_MANNER = ((UnitKind.ADJECTIVE, UnitKind.ADVERB), (UnitKind.ADVERB, UnitKind.ADJECTIVE))


def _one_sort(a: Unit, b: Unit) -> bool:
    """Whether one can stand for the other. Before a noun, tags of adjectives, nouns and names are uncertain ("red")."""
    return a.kind is b.kind or (a.kind in _NOMINAL and b.kind in _NOMINAL) or _are_ordinals(a, b)


def _are_ordinals(a: Unit, b: Unit) -> bool:
    return _is_ordinal(a.lemma) and _is_ordinal(b.lemma)


@lru_cache(maxsize=8192)
def _is_ordinal(word: str) -> bool:
    return "ordinal" in kinds_of(word)


def _same_words(left: Sequence[Unit], right: Sequence[Unit]) -> Iterator[_Match]:
    """The same words, and the names of one: words are looked up, and only names compared with each other."""
    index: dict[object, list[Unit]] = {}
    for b in right:
        index.setdefault(b.lemma, []).append(b)
        index.setdefault(b.stems, []).append(b)
    names = [b for b in right if b.kind is UnitKind.NAME]
    for a in left:
        same = {b.place for key in (a.lemma, a.stems) for b in index.get(key, ())}
        yield from ((a, right[place], Relation.SYNONYM) for place in same)
        for b in right if a.kind is UnitKind.NAME else names:
            if b.place not in same and _one_sort(a, b) and _are_one_name(a, b):
                yield a, b, Relation.SYNONYM


def _relation(a: Unit, b: Unit) -> Relation:
    parts = _compound(a)
    if parts and len(parts) == len(others := _compound(b)):
        differing = [(x, y) for x, y in zip(parts, others, strict=True) if x != y]
        return relation(*differing[0], "n") if len(differing) == 1 else Relation.NONE
    if a.kind is b.kind and a.kind.value in "nvar":
        told = relation(a.lemma, b.lemma, a.kind.value)
        return told if told is not Relation.NONE else _mistagged(a, b)
    if (a.kind is UnitKind.NUMBER or b.kind is UnitKind.NUMBER) and not _are_ordinals(a, b):
        return Relation.NONE
    if not _one_sort(a, b):
        return _mistagged(a, b)
    sure = (Relation.OPPOSITE, Relation.RIVAL, Relation.SYNONYM)
    return next((told for kind in "an" if (told := relation(a.lemma, b.lemma, kind)) in sure), Relation.NONE)


def _compound(unit: Unit) -> list[str]:
    """The parts of a word with hyphens; none for another word."""
    text = unit.tokens[0].text
    return text.lower().split("-") if "-" in text and len(unit.tokens) == 1 else []


def _mistagged(a: Unit, b: Unit) -> Relation:
    """Opposites of which the tagger took one for another sort of word: "exports rose", "close to", "far from"."""
    if (a.kind, b.kind) in _OF_MANNER:
        told = relation(a.lemma, b.lemma, "a")
        return told if told in (Relation.OPPOSITE, Relation.RIVAL) else Relation.NONE
    if (a.kind, b.kind) in _QUALITIES:
        return _participle(a, b)
    if a.kind not in _ACTS or b.kind not in _ACTS:
        return Relation.NONE
    told = relation(lemma_of(a.tokens[-1].text, "VBD"), lemma_of(b.tokens[-1].text, "VBD"), "v")
    return told if told is Relation.OPPOSITE else Relation.NONE


def _participle(a: Unit, b: Unit) -> Relation:
    """Opposites of which one is a participle: "a glowing screen", "a dark screen"; "are talking", "are silent"."""
    words = (a.tokens[-1].text.lower(), b.tokens[-1].text.lower())
    verbs = (lemma_of(words[0], "VBN"), lemma_of(words[1], "VBN"))  # "forbidden" is tagged as an adjective
    opposite = relation(*words, "a") is Relation.OPPOSITE or relation(*verbs, "v") is Relation.OPPOSITE
    return Relation.OPPOSITE if opposite else Relation.NONE


def _are_one_name(a: Unit, b: Unit) -> bool:
    """The same name in a shorter or an abbreviated form, or spelled otherwise."""
    if a.entity and b.entity and a.entity.name.lower() == b.entity.name.lower():
        return True
    return _may_be_one_name(a.lemma, b.lemma, a.words, b.words)


@lru_cache(maxsize=8192)
def _may_be_one_name(name: str, other: str, words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    parts, its = set(name.split()), set(other.split())
    if parts <= its or its <= parts or are_initials(name, other) or are_initials(other, name):
        return True
    return _likeness_of_names(words, others) >= _SAME_NAME


def differing_likeness(a: Unit, b: Unit) -> float:
    """How alike (0..1) the words are in which two names differ; abbreviations are alike only if they are equal."""
    return _likeness_of_names(a.words, b.words)


@lru_cache(maxsize=8192)
def _likeness_of_names(words: tuple[str, ...], others: tuple[str, ...]) -> float:
    shared = {word.lower() for word in words} & {word.lower() for word in others}
    own = [word for word in words if word.lower() not in shared]
    its = [word for word in others if word.lower() not in shared]
    left, right = " ".join(own).lower(), " ".join(its).lower()
    if are_spellings(left, right) or left.replace(".", "") == right.replace(".", ""):
        return 1.0
    if any(word.isupper() and len(word) > 1 for word in own) and any(word.isupper() for word in its):
        return 0.0
    return JaroWinkler.similarity(left, right)
