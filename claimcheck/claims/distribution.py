"""One draft with a list -> one draft per item: "won a cup and a medal" states two things."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from claimcheck.claims.chunking import Chunk, Kind
from claimcheck.claims.drafts import Draft, Piece
from claimcheck.models import Token

_MOST_ITEMS = 12
"""A longer list is a table in prose: it stays one claim, so that a report stays readable."""
_JOINING = frozenset(["between", "among", "amongst", "both", "either", "neither"])
"""Words before a list whose items belong together ("talks between A and B")."""
_OWN_OPENERS = frozenset(["DT", "PRP$", "PDT", "NNP", "NNPS", "NNS", "CD", "PRP", "$"])
"""Tags of the first word of an item that is complete without the opener of the one before."""


class Unit(NamedTuple):
    """A chunk of a draft with its pieces; a tuple, since every chunk makes several."""

    chunk: Chunk | None
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class ItemList:
    """Where the items of a list stand among the units of a draft."""

    items: tuple[tuple[int, int], ...]
    end: int
    """Where the last item ends; what follows belongs to all."""


def distribute(
    tokens: Sequence[Token], chunks: Mapping[int, Chunk], draft: Draft, names: frozenset[int]
) -> list[Draft]:
    """The drafts that a draft with lists behind its verb stands for; itself if there is none.

    `chunks` are by their first token, `names` are the conjunctions inside a name ("Health and Safety Executive").
    A list behind or inside another one is parted too: "with Ann as chair and Bob and Carl as members".
    """
    parts = _parted(tokens, chunks, draft, names)
    if len(parts) < 2:
        return parts
    further = [item for part in parts for item in _parted(tokens, chunks, part, names)]
    return further if len(further) <= _MOST_ITEMS else parts


def _parted(tokens: Sequence[Token], chunks: Mapping[int, Chunk], draft: Draft, names: frozenset[int]) -> list[Draft]:
    """The drafts that the first list behind the verb stands for."""
    if draft.main is None:
        return [draft]
    units = units_of(chunks, draft.rest)
    found = find_list(tokens, units, names)
    if found is None or _names_several(tokens, units, draft, found):
        return [draft]
    first = found.items[0][0]
    before = _included_in(tokens, units, first)
    drafts: list[Draft] = []
    if before < first:
        whole = units[: _group_end(tokens, units, before)]
        drafts.append(narrowed(draft, tuple(piece for unit in whole for piece in unit.pieces)))
    for start, end in found.items:
        tail = units[found.end :] if end == found.end or _is_shared(tokens, units, found) else []
        kept = [*units[:before], *units[start:end], *tail]
        rest = tuple(piece for unit in kept for piece in unit.pieces)
        if start != first:
            rest = _with_opener(tokens, units, found, start, rest)
        drafts.append(narrowed(draft, rest))
    return drafts


def _names_several(tokens: Sequence[Token], units: Sequence[Unit], draft: Draft, found: ItemList) -> bool:
    """Whether the list says by name who several people are, none of whom is all of them: "the owners are A and B"."""
    verb = draft.verb[0] if draft.verb else ""
    word = tokens[verb].text.lower() if isinstance(verb, int) else str(verb)
    if word not in ("are", "were") or found.items[0][0] != 0:
        return False
    chunks = [units[start].chunk for start, _ in found.items]
    return all(chunk is not None and tokens[chunk.head].tag.startswith("NNP") for chunk in chunks)


def _included_in(tokens: Sequence[Token], units: Sequence[Unit], first: int) -> int:
    """Where the noun group begins whose members the list names ("films, including A and B"); else the list's start."""
    if first < 3 or _word(tokens, units, first - 1) not in ("including", "such"):
        return first
    place = first - 2
    if _kind(units, place) is Kind.COMMA:
        place -= 1
    while place >= 2 and _word(tokens, units, place - 1) == "of":
        place -= 2
    return place if _kind(units, place) is Kind.NOUN else first


def _group_end(tokens: Sequence[Token], units: Sequence[Unit], start: int) -> int:
    """The end of the noun group at `start` with its "of"."""
    end = start + 1
    while end + 1 < len(units) and _word(tokens, units, end) == "of":
        end += 2
    return end


def _is_shared(tokens: Sequence[Token], units: Sequence[Unit], found: ItemList) -> bool:
    """Whether what follows a list is said of each item.

    A plain prepositional group behind items with articles belongs to the last ("the script and some faults in tone").
    """
    tail = units[found.end :]
    if _kind(tail, 0) in (Kind.NOUN, Kind.VERB) and found.end - found.items[-1][0] > 1 and not _is_time(tail[0]):
        return False  # "a remake and a sequel of the 1959 | animated film": more words of the last item
    if _kind(tail, 0) is Kind.CONJUNCTION:
        return False  # "by A to the north and by B to the south | and west"
    if _kind(tail, 0) is Kind.VERB:
        return not all(_opens_with_article(tokens, units[start]) for start, _ in found.items)
    if not tail or tail[0].chunk is None or tail[0].chunk.kind is not Kind.PREPOSITION or len(tail) < 2:
        return True
    noun = tail[1].chunk
    if noun is None or noun.time or tokens[noun.head].tag.startswith("NNP"):
        return True
    return not all(_opens_with_article(tokens, units[start]) for start, _ in found.items)


def _opens_with_article(tokens: Sequence[Token], unit: Unit) -> bool:
    return unit.chunk is not None and tokens[unit.chunk.start].tag in ("DT", "PRP$")


def _with_opener(
    tokens: Sequence[Token], units: Sequence[Unit], found: ItemList, start: int, rest: tuple[Piece, ...]
) -> tuple[Piece, ...]:
    """The words with the article or owner of the first item repeated before a bare one: "is an actor and | a singer",
    "her mother and | her aunt".

    With an article goes an adjective of origin: "is a Danish actor and | a Danish singer".
    """
    first, chunk = found.items[0][0], units[start].chunk
    if chunk is None or _kind(units, first) is not Kind.NOUN:
        return rest
    place, opener = rest.index(chunk.start), tokens[chunk.start]
    article = _word(tokens, units, first)
    if article not in ("a", "an"):
        items = [units[item] for item, _ in found.items]
        return (*rest[:place], *shared_opener(tokens, items, units[start]), *rest[place:])
    if tokens[chunk.head].tag != "NN" or opener.tag not in ("NN", "JJ", "VBG", "VBN"):
        return rest
    origin = units[first].pieces[1]
    if isinstance(origin, int) and tokens[origin].tag == "JJ" and tokens[origin].text[:1].isupper():
        return (*rest[:place], article, origin, *rest[place:])
    fitting = "an" if opener.text[:1].lower() in "aeiou" else "a"
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
    if any(isinstance(item.pieces[0], int) and tokens[item.pieces[0]].tag in _OWN_OPENERS for item in items[1:]):
        return ()
    owner = next((place for place, piece in enumerate(words) if tokens[piece].tag == "POS"), None)
    if owner is not None:
        return tuple(words[: owner + 1])
    return (words[0],) if tokens[words[0]].tag in ("DT", "PRP$") else ()


def narrowed(draft: Draft, rest: tuple[Piece, ...]) -> Draft:
    """The draft with a part of its rest; its own words are those that it still uses."""
    dropped = frozenset(draft.rest) - frozenset(rest)
    return replace(draft, rest=rest, own=tuple(token for token in draft.own if token not in dropped))


def units_of(chunks: Mapping[int, Chunk], pieces: Sequence[Piece]) -> list[Unit]:
    """The pieces grouped by their chunks."""
    units: list[Unit] = []
    place = 0
    while place < len(pieces):
        piece = pieces[place]
        chunk = chunks.get(piece) if isinstance(piece, int) else None
        end = place + (chunk.end - chunk.start if chunk is not None else 1)
        units.append(Unit(chunk, tuple(pieces[place:end])))
        place = end
    return units


def _kind(units: Sequence[Unit], place: int) -> Kind | None:
    if not 0 <= place < len(units):
        return None
    chunk = units[place].chunk
    return chunk.kind if chunk is not None else None


def find_list(tokens: Sequence[Token], units: Sequence[Unit], names: frozenset[int]) -> ItemList | None:
    """The first list among the units whose items can stand alone."""
    for place in range(1, len(units) - 1):
        chunk = units[place].chunk
        if chunk is None or chunk.kind is not Kind.CONJUNCTION or chunk.head in names:
            continue
        if tokens[chunk.head].text.lower() not in ("and", "as"):
            continue
        found = _items_around(tokens, units, place)
        if found is None or len(found.items) > _MOST_ITEMS or _goes_on(units, found, names):
            continue
        if _can_part(tokens, units, found):
            return found
    return None


def _goes_on(units: Sequence[Unit], found: ItemList, names: frozenset[int]) -> bool:
    """Whether a comma behind the last item is one of a longer list: "A as producer and B, C, and D as guests"."""
    end = found.end
    if _kind(units, end) is not Kind.COMMA or _kind(units, end + 1) is not Kind.NOUN:
        return False
    for unit in units[end + 1 : end + 2 * _MOST_ITEMS]:
        chunk = unit.chunk
        if chunk is None or chunk.kind in (Kind.VERB, Kind.PREPOSITION, Kind.STOP):
            return False
        if chunk.kind is Kind.CONJUNCTION:
            return chunk.head not in names
    return False


def _items_around(tokens: Sequence[Token], units: Sequence[Unit], conjunction: int) -> ItemList | None:
    """The list whose last item follows the conjunction."""
    kind = _kind(units, conjunction + 1)
    if kind not in (Kind.NOUN, Kind.ADJECTIVE, Kind.PREPOSITION):
        return None
    ends = [conjunction]
    if _kind(units, conjunction - 1) is Kind.COMMA:
        ends = [conjunction - 1]
    starts = [conjunction + 1]
    while kind is not Kind.PREPOSITION and (comma := _comma_before(units, ends[0])) is not None:
        starts.insert(0, comma + 1)
        ends.insert(0, comma)
    width = ends[1] - starts[0] if len(ends) > 1 else None
    first = _first_start(tokens, units, ends[0], conjunction + 1, width)
    if first is None:
        return None
    wide = (width is not None and width > 1) or ends[0] - first > 1
    parted = kind is Kind.PREPOSITION and ends[0] - first > 2
    last_end = _last_end(tokens, units, conjunction + 1, wide=parted or (wide and kind is Kind.NOUN))
    if any(not _is_closed(tokens, units[start:end]) for start, end in zip([first, *starts[:-1]], ends, strict=True)):
        return None  # "the series “Brothers and Sisters” and": a quotation goes through the list
    items = [*zip([first, *starts[:-1]], ends, strict=True), (conjunction + 1, last_end)]
    if kind is Kind.NOUN and all(_kind(units, place) is not Kind.PREPOSITION for place in range(first, last_end)):
        while _kind(units, last_end) is Kind.CONJUNCTION and _kind(units, last_end + 1) is Kind.NOUN:
            further = _last_end(tokens, units, last_end + 1, wide=wide)  # "cups and plates as well as | a lamp"
            items.append((last_end + 1, further))
            last_end = further
    return ItemList(tuple(items), last_end)


def _is_closed(tokens: Sequence[Token], units: Sequence[Unit]) -> bool:
    """Whether the words hold no quotation mark and no bracket without its partner."""
    signs = [tokens[piece].text for unit in units for piece in unit.pieces if isinstance(piece, int)]
    return signs.count('"') % 2 == 0 and signs.count("(") == signs.count(")")


def _comma_before(units: Sequence[Unit], end: int) -> int | None:
    """The comma before the item that ends at `end`, if only a noun group stands between."""
    place = end - 1
    while place > 0 and _kind(units, place) in (Kind.NOUN, Kind.PREPOSITION, Kind.ADJECTIVE) and end - place < 6:
        place -= 1
    if (
        place < 1
        or place == end - 1
        or _kind(units, place + 1) is Kind.PREPOSITION
        or _kind(units, place) is not Kind.COMMA
    ):
        return None
    return place if _kind(units, place - 1) in (Kind.NOUN, Kind.ADJECTIVE) else None


def _first_start(tokens: Sequence[Token], units: Sequence[Unit], end: int, last: int, width: int | None) -> int | None:
    """Where the first item begins: as wide as the second, and of the same sort as the last."""
    kind = _kind(units, last)
    if kind is Kind.PREPOSITION:
        return _first_group(tokens, units, end, _word(tokens, units, last))
    start = end - 1
    if start < 0 or _kind(units, start) is not kind:
        return None
    wide = (width is not None and width >= 3) or _same_tail(tokens, units, start, last)
    if kind is Kind.NOUN and (wide or not _same_sort(tokens, units[start], units[last])):
        further = start - 2
        while further >= 2 and _word(tokens, units, further - 1) == "of":
            further -= 2
        if further >= 0 and _kind(units, start - 1) is Kind.PREPOSITION and _kind(units, further) is Kind.NOUN:
            return None if _is_time(units[further]) else further
        return start if wide else None
    return start


def _first_group(tokens: Sequence[Token], units: Sequence[Unit], end: int, word: str) -> int | None:
    """Where the first of two groups with prepositions begins: with the same one, if there is one ("as | in 1849")."""
    start = end - 2
    if start < 0 or _kind(units, start) is not Kind.PREPOSITION:
        return None
    further = start
    while further >= 2 and _word(tokens, units, further) != word and _kind(units, further - 2) is Kind.PREPOSITION:
        further -= 2
    return further if _word(tokens, units, further) == word else start


def _is_time(unit: Unit) -> bool:
    return unit.chunk is not None and unit.chunk.time


def _same_tail(tokens: Sequence[Token], units: Sequence[Unit], start: int, last: int) -> bool:
    """Whether both items have a group with one preposition: "a film by A and a play by B"."""
    if _kind(units, start - 1) is not Kind.PREPOSITION or _kind(units, last + 1) is not Kind.PREPOSITION:
        return False
    return _word(tokens, units, start - 1) == _word(tokens, units, last + 1) != "of"


def _same_sort(tokens: Sequence[Token], first: Unit, second: Unit) -> bool:
    """Whether both are names, or both are not; a time and a thing are of two sorts ("the film of 2014 and the ...")."""
    if first.chunk is None or second.chunk is None or first.chunk.time != second.chunk.time:
        return False
    return _is_named(tokens, first.chunk) == _is_named(tokens, second.chunk)


def _is_named(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """Whether the noun group is a name, or opens with one as "Dubai airports" does."""
    opener, head = tokens[chunk.start], tokens[chunk.head]
    if any(token.tag == "POS" for token in tokens[chunk.start : chunk.head]):
        return head.text[:1].isupper()  # "Lee's performance" is none
    return head.tag.startswith("NNP") or opener.tag.startswith("NNP") or head.text[:1].isupper()


def _last_end(tokens: Sequence[Token], units: Sequence[Unit], start: int, *, wide: bool) -> int:
    """Where the last item ends: with its own "of", or with all that follows if the other items are as wide."""
    end = start + 1
    if _kind(units, start) is Kind.PREPOSITION:
        end = start + 2
    while end + 1 < len(units) and _kind(units, end) is Kind.PREPOSITION and _kind(units, end + 1) is Kind.NOUN:
        chunk = units[end].chunk
        of = chunk is not None and tokens[chunk.head].text.lower() == "of"
        if not (wide or of):
            break
        end += 2
    return min(end, len(units))


def _can_part(tokens: Sequence[Token], units: Sequence[Unit], found: ItemList) -> bool:
    """Whether each item can stand alone: not "between A and B", not "food and water", not pronouns."""
    first = found.items[0][0]
    start = max(0, first - 1)
    if any(_word(tokens, units, place) in _JOINING for place in range(start, found.items[0][1])):
        return False
    if any(not _has_head(tokens, units[start]) for start, _ in found.items):
        return False
    if len(found.items) > 2 or _kind(units, first) is not Kind.NOUN:
        return True
    return any(_is_own_thing(tokens, units[start]) for start, _ in found.items)


def _has_head(tokens: Sequence[Token], unit: Unit) -> bool:
    """Whether a noun group has its noun: "five past and present senators" is no list of two groups."""
    chunk = unit.chunk
    return chunk is None or chunk.kind is not Kind.NOUN or tokens[chunk.head].tag[0] in "NC"


def _word(tokens: Sequence[Token], units: Sequence[Unit], place: int) -> str:
    if place < 0 or not units[place].pieces:
        return ""
    piece = units[place].pieces[0]
    return tokens[piece].text.lower() if isinstance(piece, int) else str(piece)


def _is_own_thing(tokens: Sequence[Token], unit: Unit) -> bool:
    """Whether a noun group is more than a bare singular noun, which often makes one idea with its neighbour."""
    chunk = unit.chunk
    return chunk is not None and (chunk.end - chunk.start > 1 or tokens[chunk.head].tag in ("NNS", "NNP", "NNPS"))
