"""One draft with a list -> one draft per item: "won a cup and a medal" states two things."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from claimcheck.claims.binding import binds, takes_infinitive
from claimcheck.claims.chunking import Chunk, Form, Kind
from claimcheck.claims.drafting import Draft, Piece
from claimcheck.claims.item_lists import MOST_ITEMS, ItemList, find_list
from claimcheck.claims.units import (
    OWN_OPENERS,
    Unit,
    article_for,
    is_time,
    kind_at,
    opens_with_article,
    units_of,
    word_at,
)
from claimcheck.lexicon import load_words
from claimcheck.lexicon.lemmas import lemma_of
from claimcheck.models import Token

_DEEPEST = 3
"""How often a list is looked for behind or inside another one: "a copy and update of A, as well as a new B and C"."""

_NEGATIONS = frozenset(["not", "n't", "never", "cannot"])
_ONLY = frozenset(["only", "just", "merely", "simply"])
_CONTRASTED = frozenset([Kind.NOUN, Kind.ADJECTIVE, Kind.PREPOSITION])


def distribute(
    tokens: Sequence[Token], chunks: Mapping[int, Chunk], draft: Draft, names: frozenset[int]
) -> list[Draft]:
    """The drafts that a draft with lists behind its verb stands for; itself if there is none.

    `chunks` are by their first token, `names` are the conjunctions inside a name ("Health and Safety Executive").
    A list behind or inside another one is parted too: "with Ann as chair and Bob and Carl as members".
    """
    parts = [draft]
    for _ in range(_DEEPEST):
        further = [item for part in parts for item in _parted(tokens, chunks, part, names)]
        if len(further) == len(parts) or (len(parts) > 1 and len(further) > MOST_ITEMS):
            break
        parts = further
    return parts


def _parted(tokens: Sequence[Token], chunks: Mapping[int, Chunk], draft: Draft, names: frozenset[int]) -> list[Draft]:
    """The drafts that the first list behind the verb stands for."""
    if draft.main is None:
        return [draft]
    units = units_of(tokens, chunks, draft.rest)
    turn = _turn(tokens, units)
    if turn:
        return [narrowed(draft, tuple(piece for unit in part for piece in unit.pieces)) for part in turn]
    found = find_list(tokens, units, names, negated=_is_negated(tokens, units, draft))
    if found is None or _names_several(tokens, units, draft, found):
        return [draft]
    first = found.items[0][0]
    before = _included_in(tokens, units, first)
    both = word_at(tokens, units, first - 1) == "both"
    drafts: list[Draft] = []
    if before < first:
        whole = units[: _group_end(tokens, units, before)]
        drafts.append(narrowed(draft, tuple(piece for unit in whole for piece in unit.pieces)))
    for start, end in found.items:
        tail = units[found.end :] if end == found.end or _is_shared(tokens, units, found) else []
        kept = [*units[: before - both], *units[start:end], *tail]
        rest = tuple(piece for unit in kept for piece in unit.pieces)
        if start != first:
            rest = _with_opener(tokens, units, found, start, rest)
        drafts.append(narrowed(draft, rest))
    return drafts


def _is_negated(tokens: Sequence[Token], units: Sequence[Unit], draft: Draft) -> bool:
    """Whether the verb is negated: of "it had no wings or wheels" only the noun is."""
    words = [tokens[piece].text.lower() for piece in draft.verb if isinstance(piece, int)]
    return not _NEGATIONS.isdisjoint((*words, word_at(tokens, units, 0)))


def _turn(tokens: Sequence[Token], units: Sequence[Unit]) -> list[list[Unit]]:
    """What is denied and what is said in its place: "is | not a farm, but a mill"; none where nothing is contrasted.

    "Not only a farm but also a mill" is both.
    """
    places = [place for place in range(len(units)) if word_at(tokens, units, place) == "not"]
    turns = [place for place in range(2, len(units) - 1) if word_at(tokens, units, place) == "but"]
    if len(places) != 1 or len(turns) != 1 or turns[0] < places[0] + 2:
        return []
    start, turn = places[0], turns[0]
    end = turn - 1 if kind_at(units, turn - 1) is Kind.COMMA else turn
    further = turn + 1
    while word_at(tokens, units, further) in ("also", "rather", "instead"):
        further += 1
    only = word_at(tokens, units, start + 1) in _ONLY
    first, second = units[start + 2 if only else start : end], units[further:]
    sort = kind_at(units, start + 2 if only else start + 1)
    if sort not in _CONTRASTED or sort is not kind_at(units, further) or _has_finite(first) or _has_finite(second):
        return []
    return [[*units[:start], *first], [*units[:start], *second]]


def _has_finite(units: Sequence[Unit]) -> bool:
    return any(unit.chunk is not None and unit.chunk.form is Form.FINITE for unit in units)


def _names_several(tokens: Sequence[Token], units: Sequence[Unit], draft: Draft, found: ItemList) -> bool:
    """Whether the list says by name who several people are, none of whom is all of them: "the owners are A and B"."""
    verb = draft.verb[0] if draft.verb else ""
    word = tokens[verb].text.lower() if isinstance(verb, int) else str(verb)
    if word not in ("are", "were") or found.items[0][0] != 0:
        return False
    chunks = [units[start].chunk for start, _ in found.items]
    return all(chunk is not None and tokens[chunk.head].tag.startswith("NNP") for chunk in chunks)


def _included_in(tokens: Sequence[Token], units: Sequence[Unit], first: int) -> int:
    """Where the noun group begins whose members the list names ("films, including A and B"); else the list's start.

    With what only portions it out: "a number of films".
    """
    place = first - 1
    if word_at(tokens, units, place) == "as":
        place -= 1
    if place < 2 or word_at(tokens, units, place) not in ("including", "such"):
        return first
    place -= 1
    if kind_at(units, place) is Kind.COMMA:
        place -= 1
    while place >= 2 and word_at(tokens, units, place - 1) == "of" and _portions(tokens, units[place - 2]):
        place -= 2
    return place if kind_at(units, place) is Kind.NOUN else first


def _portions(tokens: Sequence[Token], unit: Unit) -> bool:
    """Whether a noun group only portions out what is behind its "of": "a number", "many"."""
    chunk = unit.chunk
    if chunk is None or chunk.kind is not Kind.NOUN:
        return chunk is not None
    noun = tokens[chunk.head]
    return noun.tag[:2] != "NN" or lemma_of(noun.text, noun.tag) in load_words("partitive_nouns")


def _group_end(tokens: Sequence[Token], units: Sequence[Unit], start: int) -> int:
    """The end of the noun group at `start` with its "of"."""
    end = start + 1
    while end + 1 < len(units) and word_at(tokens, units, end) == "of":
        end += 2
    return end


def _is_shared(tokens: Sequence[Token], units: Sequence[Unit], found: ItemList) -> bool:
    """Whether what follows a list is said of each item.

    A plain prepositional group behind items with articles belongs to the last ("the script and some faults in tone").
    """
    tail = units[found.end :]
    if kind_at(tail, 0) in (Kind.NOUN, Kind.VERB) and found.end - found.items[-1][0] > 1 and not is_time(tail[0]):
        return False  # "a remake and a sequel of the 1959 | animated film": more words of the last item
    if word_at(tokens, tail, 0) == "of" and kind_at(tail, 1) is Kind.VERB and _has_own_opener(tokens, units, found):
        return False  # "the letters or his record | of helping"
    if kind_at(tail, 0) is Kind.CONJUNCTION or _is_bound(tokens, units, found):
        return False  # "by A to the north and by B to the south | and west"
    if kind_at(tail, 0) is Kind.VERB:
        return not all(opens_with_article(tokens, units[start]) for start, _ in found.items)
    if not tail or tail[0].chunk is None or tail[0].chunk.kind is not Kind.PREPOSITION or len(tail) < 2:
        return True
    noun = tail[1].chunk
    if noun is None or noun.time or tokens[noun.head].tag.startswith("NNP"):
        return True
    return not all(opens_with_article(tokens, units[start]) for start, _ in found.items)


def _has_own_opener(tokens: Sequence[Token], units: Sequence[Unit], found: ItemList) -> bool:
    """Whether the last item has an article or an owner of its own."""
    return opens_with_article(tokens, units[found.items[-1][0]])


def _is_bound(tokens: Sequence[Token], units: Sequence[Unit], found: ItemList) -> bool:
    """Whether the noun of the last item takes what follows to itself, and the one before does not: "a coach and
    expert | on diets"."""
    if found.end >= len(units):
        return False
    before, last, tail = (units[place].chunk for place in (found.items[-2][0], found.items[-1][0], found.end))
    if before is None or last is None or tail is None or found.end - found.items[-1][0] > 1:
        return False
    nouns = (tokens[before.head], tokens[last.head])
    if tail.form is Form.INFINITIVE:
        takes = [takes_infinitive(noun) for noun in nouns]
    else:
        preposition = word_at(tokens, units, found.end)
        takes = [
            tail.kind is Kind.PREPOSITION and preposition != "of" and binds(noun, preposition, "") for noun in nouns
        ]
    return takes == [False, True]


def _with_opener(
    tokens: Sequence[Token], units: Sequence[Unit], found: ItemList, start: int, rest: tuple[Piece, ...]
) -> tuple[Piece, ...]:
    """The words with the article or owner of the first item repeated before a bare one: "is an actor and | a singer",
    "her mother and | her aunt".

    With an article goes an adjective of origin: "is a Danish actor and | a Danish singer".
    """
    first, chunk = found.items[0][0], units[start].chunk
    if chunk is None or kind_at(units, first) is not Kind.NOUN:
        return rest
    place, opener = rest.index(chunk.start), tokens[chunk.start]
    article = word_at(tokens, units, first)
    if article not in ("a", "an"):
        items = [units[item] for item, _ in found.items]
        return (*rest[:place], *shared_opener(tokens, items, units[start]), *rest[place:])
    if tokens[chunk.head].tag != "NN" or opener.tag not in ("NN", "JJ", "VBG", "VBN"):
        return rest
    origin = units[first].pieces[1]
    if isinstance(origin, int) and tokens[origin].tag == "JJ" and tokens[origin].text[:1].isupper():
        return (*rest[:place], article, origin, *rest[place:])
    fitting = article_for(opener.text)
    return (*rest[:place], fitting, *rest[place:])


def shared_opener(tokens: Sequence[Token], items: Sequence[Unit], unit: Unit) -> tuple[Piece, ...]:
    """The owner or the article of the first item, for one without its own: "the town's capital and | largest port".

    It is not shared with a plural, nor where another item has its own: "Lee's voice, the sets and | rhythm".
    """
    start = unit.pieces[0]
    words = [piece for piece in items[0].pieces if isinstance(piece, int)]
    head = tokens[unit.chunk.head] if unit.chunk is not None else None
    if not words or not isinstance(start, int) or head is None or head.tag != "NN":
        return ()
    if any(isinstance(item.pieces[0], int) and tokens[item.pieces[0]].tag in OWN_OPENERS for item in items[1:]):
        return ()
    owner = next((place for place, piece in enumerate(words) if tokens[piece].tag == "POS"), None)
    if owner is not None:
        return tuple(words[: owner + 1])
    return (words[0],) if tokens[words[0]].tag in ("DT", "PRP$") else ()


def narrowed(draft: Draft, rest: tuple[Piece, ...]) -> Draft:
    """The draft with a part of its rest; its own words are those that it still uses."""
    dropped = frozenset(draft.rest) - frozenset(rest)
    return replace(draft, rest=rest, own=tuple(token for token in draft.own if token not in dropped))
