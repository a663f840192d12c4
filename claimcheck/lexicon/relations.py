"""How the meanings of two words are related: synonym, broader, opposite, rival. All from data files, none from code."""

from __future__ import annotations

from enum import Enum
from functools import cache, lru_cache
from itertools import product

from claimcheck.lexicon import load_table, load_words
from claimcheck.lexicon.lemmas import senses_of, wordnet

_EVERYDAY = (
    "musical_instrument.n.01", "beverage.n.01", "vehicle.n.01", "clothing.n.01", "furniture.n.01", "sport.n.01",
    "color.n.01", "room.n.01", "weapon.n.01", "domestic_animal.n.01", "building_material.n.01",
    "metallic_element.n.01", "fabric.n.01",
)  # fmt: skip
"""Kinds of WordNet whose members exclude each other, as those of `exclusive.tsv` do."""
_CONCRETE = (
    "vehicle.n.01", "food.n.01", "food.n.02", "beverage.n.01", "animal.n.01", "plant.n.02", "disease.n.01",
    "clothing.n.01", "furniture.n.01", "weapon.n.01", "musical_instrument.n.01",
)  # fmt: skip
"""Kinds of WordNet of which nothing is two, and none of those that follow: see `are_of_two_kinds`."""
_COMMUNICATION = "communication.n.02"
_ABSTRACT = ("location.n.01", "organization.n.01", _COMMUNICATION)
_PERSON = "person.n.01"
_WORK = "work"
"""The kind of `exclusive.tsv` whose members all tell something, whatever WordNet calls them."""
_BRITAIN = "united kingdom"
_PARTS_OF_BRITAIN = frozenset({"england", "scotland", "wales", "northern ireland"})
"""They exclude each other and all countries, but not "British"."""
_NEGATING_PREFIXES = ("un", "non", "dis")
"""crewed, uncrewed. WordNet lists the pairs with "in" and "im", which often mean something else (invaluable)."""
_STEPS_UP = 5
"""Hypernyms further away ("entity", "object") no longer say what a thing is."""
_OWN_KIND = 2
"""Siblings share a hypernym at most so many steps above each of them."""
_GENERAL_DEPTH = 5
"""A shared hypernym nearer to the top than this joins what has nothing in common ("change", "thing")."""


class Relation(Enum):
    """What the second word is to the first."""

    SYNONYM = "synonym"
    BROADER = "broader"
    NARROWER = "narrower"
    OPPOSITE = "opposite"
    """One excludes the other: rose, fell."""
    RIVAL = "rival"
    """Two of a kind that exclude each other at the same place of a statement: Thursday, Friday."""
    SIBLING = "sibling"
    """Two of a kind by WordNet alone; most such pairs can be true of the same thing."""
    NONE = "none"

    @property
    def swapped(self) -> Relation:
        """What the first word is to the second."""
        return {Relation.BROADER: Relation.NARROWER, Relation.NARROWER: Relation.BROADER}.get(self, self)


_RELATED = (Relation.SYNONYM, Relation.BROADER, Relation.NARROWER)


@lru_cache(maxsize=65536)
def relation(first: str, second: str, kind: str) -> Relation:
    """The relation between two lemmas of one word class (n, v, a, r).

    >>> relation("rise", "fall", "v"), relation("guitar", "piano", "n"), relation("dog", "animal", "n")
    (<Relation.OPPOSITE: 'opposite'>, <Relation.RIVAL: 'rival'>, <Relation.BROADER: 'broader'>)
    """
    told = _by_senses(first, second, kind)
    if are_rivals(first, second):
        return told if told in _RELATED else Relation.RIVAL
    if are_opposites(first, second, kind):
        return Relation.OPPOSITE
    if are_spellings(first, second):
        return Relation.SYNONYM
    if told is Relation.NONE and kind == "a" and _are_indirect_opposites(first, second):
        return Relation.OPPOSITE
    return told


def are_opposites(first: str, second: str, kind: str) -> bool:
    """Whether the tables of opposites have the pair, for this word class where they name one."""
    if (first, second, kind) in _opposites() or (first, second, "") in _opposites():
        return True
    return any(first == prefix + second or second == prefix + first for prefix in _NEGATING_PREFIXES)


def are_complementary(first: str, second: str) -> bool:
    """Whether one of the words holds wherever the other does not.

    >>> are_complementary("survive", "die"), are_complementary("rise", "fall")
    (True, False)
    """
    if (first, second) in _complementary():
        return True
    return any(first == prefix + second or second == prefix + first for prefix in _NEGATING_PREFIXES)


@cache
def _complementary() -> frozenset[tuple[str, str]]:
    rows = load_table("complementary_opposites").items()
    pairs = [pair for first, (second,) in rows for pair in product(first.split(","), second.split(","))]
    return frozenset([*pairs, *((b, a) for a, b in pairs)])


def has_opposite(word: str, kind: str) -> bool:
    """Whether `opposites.tsv` has the word with this class.

    >>> has_opposite("inside", "r"), has_opposite("of", "r")
    (True, False)
    """
    return (word, kind) in _with_opposite()


def is_phrase_with_opposite(phrase: str) -> bool:
    """Whether `opposites.tsv` has the phrase of a verb and its particle.

    >>> is_phrase_with_opposite("take off"), is_phrase_with_opposite("take the")
    (True, False)
    """
    return (phrase, "v") in _with_opposite()


def are_rivals(first: str, second: str) -> bool:
    """Whether the words are different members of one kind of `exclusive.tsv`."""
    kinds = _members(first)
    return any(_exclude(kinds.get(name, member), member) for name, member in _members(second).items())


def _exclude(member: str, other: str) -> bool:
    within = _BRITAIN in (member, other) and bool({member, other} & _PARTS_OF_BRITAIN)
    return member != other and not within


def are_spellings(first: str, second: str) -> bool:
    """Whether `exclusive.tsv` gives the words as one and the same member."""
    kinds = _members(first)
    return any(kinds.get(name) == member for name, member in _members(second).items())


def are_of_two_kinds(first: str, second: str) -> bool:
    """Whether what the first noun names cannot be what the second names: by their two commonest senses.

    A person is set against things only: a "maker" may be a company, and a "neighbour" a country.

    >>> are_of_two_kinds("sandwich", "film"), are_of_two_kinds("company", "city"), are_of_two_kinds("actor", "singer")
    (True, True, False)
    """
    ours, theirs = _sorts(first), _sorts(second)
    if not ours or not theirs or ours & theirs:
        return False
    both = ours | theirs
    return _PERSON not in both or not both.intersection(_ABSTRACT)


@lru_cache(maxsize=4096)
def _sorts(noun: str) -> frozenset[str]:
    """The kinds that the two commonest senses of a noun belong to."""
    senses = senses_of(noun, "n")[:2]
    names = wordnet()["names"]
    found = {name for name in (*_CONCRETE, *_ABSTRACT, _PERSON) for sense in senses if names[name] in _all_above(sense)}
    return frozenset(found | {_COMMUNICATION} if _WORK in kinds_of(noun) else found)


def kinds_of(word: str) -> tuple[str, ...]:
    """The kinds of `exclusive.tsv` that the word is a member of.

    >>> kinds_of("paris")
    ('city',)
    """
    return tuple(_members(word))


def _members(word: str) -> dict[str, str]:
    """Kind -> the member of it that the word is; "21st" is one of the ordinals without standing in the table."""
    known = _kinds().get(word)
    if known is None and word[:1].isdigit() and word[-2:] in ("st", "nd", "rd", "th") and word[:-2].isdigit():
        return {"ordinal": word}
    return known or {}


@cache
def _opposites() -> frozenset[tuple[str, str, str]]:
    pairs: set[tuple[str, str, str]] = set()
    for first, (second, kinds) in load_table("opposites").items():
        for a, b, kind in product(first.split(","), second.split(","), kinds):
            pairs |= {(a, b, kind), (b, a, kind)}
    for a, (others,) in load_table("antonyms").items():
        for b in others.split(","):
            if not {a, b} & load_words("vague_verbs"):  # "take" is the opposite of "decline" in one sense of fifty
                pairs |= {(a, b, ""), (b, a, "")}
    return frozenset(pairs)


@cache
def _with_opposite() -> frozenset[tuple[str, str]]:
    return frozenset((word, kind) for word, _, kind in _opposites())


@cache
def _kinds() -> dict[str, dict[str, str]]:
    """Word -> kind -> the member that it is a spelling of."""
    found: dict[str, dict[str, str]] = {}
    for kind, (members,) in load_table("exclusive").items():
        for member in members.split(","):
            for spelling in member.split("="):
                found.setdefault(spelling, {})[kind] = member
    for country, names in load_table("countries").items():
        for name in (country, *names):
            found.setdefault(name.lower(), {})["country"] = country.lower()
    return found


def _by_senses(first: str, second: str, kind: str) -> Relation:
    own, other = senses_of(first, kind), senses_of(second, kind)
    if not own or not other:
        return Relation.NONE
    if set(own) & set(other) or (kind == "a" and _are_similar(own, other)):
        return Relation.SYNONYM
    if any(set(_above(sense)) & set(other) for sense in own[:2]):
        return Relation.BROADER
    if any(set(_above(sense)) & set(own) for sense in other[:2]):
        return Relation.NARROWER
    if kind == "n" and _share_everyday_kind(own[0], other[0]) and not _may_be_same_head(first, second):
        return Relation.RIVAL
    return Relation.SIBLING if _are_siblings(own[0], other[0]) else Relation.NONE


def _are_similar(own: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return any(b in _similar_to(a) for a, b in product(own, other))


def _similar_to(synset: int) -> tuple[int, ...]:
    return tuple(map(int, wordnet()["similar"].get(str(synset), "").split()))


def _are_indirect_opposites(first: str, second: str) -> bool:
    """Whether a usual near-synonym of one adjective is the opposite of the other: giant, like large, against small."""
    return any(are_opposites(like, second, "a") for like in _alike(first)) or any(
        are_opposites(like, first, "a") for like in _alike(second)
    )


@lru_cache(maxsize=4096)
def _alike(adjective: str) -> tuple[str, ...]:
    """The adjectives that the first sense of this one is similar to."""
    senses = senses_of(adjective, "a")
    near = _similar_to(senses[0]) if senses else ()
    return tuple(word for synset in near for word in _adjectives().get(synset, ()))


@cache
def _adjectives() -> dict[int, tuple[str, ...]]:
    """Synset -> the adjectives whose first sense it is."""
    found: dict[int, tuple[str, ...]] = {}
    for word in wordnet()["lemmas"]["a"]:
        first = senses_of(word, "a")[0]
        found[first] = (*found.get(first, ()), word)
    return found


def _may_be_same_head(first: str, second: str) -> bool:
    """Whether a compound has a head that may be the other word: a merchant ship is a boat, and no rival of it."""
    if (" " in first) == (" " in second):
        return False
    heads = first.rpartition(" ")[2], second.rpartition(" ")[2]
    return heads[0] == heads[1] or are_spellings(*heads) or _by_senses(*heads, "n") is Relation.SYNONYM


def _share_everyday_kind(first: int, second: int) -> bool:
    roots = _everyday_roots()
    return any(root in _all_above(first) and root in _all_above(second) for root in roots)


@cache
def _everyday_roots() -> tuple[int, ...]:
    return tuple(wordnet()["names"][name] for name in _EVERYDAY)


@lru_cache(maxsize=65536)
def _all_above(synset: int) -> frozenset[int]:
    return frozenset(_steps(synset, 99))


def _are_siblings(first: int, second: int) -> bool:
    shared = _steps(first, _OWN_KIND).keys() & _steps(second, _OWN_KIND).keys()
    return any(_depth(synset) >= _GENERAL_DEPTH for synset in shared)


@lru_cache(maxsize=65536)
def _above(synset: int) -> tuple[int, ...]:
    """The synsets above one, itself left out."""
    return tuple(above for above, steps in _steps(synset, _STEPS_UP).items() if steps)


def _hypernyms(synset: int) -> tuple[int, ...]:
    """The synsets right above one."""
    return tuple(map(int, _hypernym_rows()[synset].split()))


@cache
def _hypernym_rows() -> list[str]:
    rows: str = wordnet()["hypernyms"]
    return rows.split(",")


def _steps(synset: int, most: int) -> dict[int, int]:
    """The synsets within so many steps above one, itself included, with the fewest steps to each."""
    reached = {synset: 0}
    edge = [synset]
    for step in range(1, most + 1):
        edge = [above for below in edge for above in _hypernyms(below) if above not in reached]
        reached.update(dict.fromkeys(edge, step))
    return reached


@lru_cache(maxsize=65536)
def _depth(synset: int) -> int:
    """The fewest steps to the top."""
    above = _hypernyms(synset)
    return 1 + min(map(_depth, above)) if above else 0
