"""The public gold data that `tools/train_alignment.py` learns from, as bags of pairs of claims.

A row of a set labels two texts, two sentences or two stretches of articles, never two claims. A bag holds the figures
of all pairs of claims that a label can be about: if it says yes, at least one of them is right; if it says no, none is.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

from claimcheck.alignment.features import pair_features
from claimcheck.alignment.profiles import Profile, profile_groups
from claimcheck.claims import extract_claims
from claimcheck.mentions import annotate
from claimcheck.models import Claim, Document, Source, Span
from claimcheck.text import segment

Row = dict[str, Any]
Matrix = Any


@dataclass(frozen=True)
class Bag:
    """Figures of pairs of claims, one row a pair, with the label of them all."""

    figures: Matrix
    label: bool
    group: str
    """The event: whole events are held out in cross-validation."""


def read_rows(data: Path, folder: str) -> list[Row]:
    """The rows of a set."""
    path = next((data / folder).glob("dev.jsonl*"))
    blob = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return [json.loads(line) for line in blob.decode().split("\n") if line]


@cache
def _extracted(text: str, name: str, published: str | None = None) -> tuple[Document, tuple[Claim, ...]]:
    day = date.fromisoformat(published) if published else None
    document = segment(Source.from_text(text, id=name, published=day))
    return document, extract_claims(document, annotate(document))


def _profiled(*sources: tuple[str, str] | tuple[str, str, str | None]) -> tuple[tuple[Profile, ...], ...]:
    """The profiles of some texts, each given with its name and day."""
    found = [_extracted(*source) for source in sources]
    return profile_groups([claims for _, claims in found], [document for document, _ in found])


def _bag(left: Sequence[Profile], right: Sequence[Profile], *, label: bool, group: str) -> Bag | None:
    figures = [pair_features(one, two) for one in left for two in right]
    return Bag(np.array(figures), label, group) if figures else None


# --- pairs of short texts ---------------------------------------------------------------------------------------------

Text = tuple[str, str, bool, str]


def _realsumm(row: Row) -> Iterator[Text]:
    for claim in row["claims"]:
        yield claim["claim"], row["text"], bool(claim["present"]), row["group"]


def _labelled(row: Row) -> Iterator[Text]:
    yield row["a"], row["b"], bool(row["label"]), row["group"]


def _related(row: Row) -> Iterator[Text]:
    """Entailment and contradiction are on the same point; neutral pairs may be too, so they are left out."""
    if row["label"].lower() in ("entailment", "contradiction"):
        yield row["a"], row["b"], True, str(row.get("group", row["id"]))


def _refuted(row: Row) -> Iterator[Text]:
    yield row["evidence"], row["claim"], True, row["group"]


def _entailed(row: Row) -> Iterator[Text]:
    if row["label"] != "contradiction":
        yield row["text"], row["hypothesis"], row["label"] == "entailment", row["id"]


TEXTS: dict[str, tuple[str, Callable[[Row], Iterator[Text]]]] = {
    "realsumm": ("realsumm", _realsumm),
    "ecbplus": ("ecbplus", _labelled),
    "msrp": ("msrp", _labelled),
    "rte3": ("rte3", _entailed),
    "sick": ("sick", _related),
    "breaking_nli": ("breaking_nli", _related),
    "fever_symmetric": ("fever_symmetric", _refuted),
}
"""Name of a kind of bags -> folder, and how a row becomes two texts with a label."""


def text_bags(data: Path, name: str, largest: int) -> list[Bag]:
    """At most `largest` bags of a set, those first by the hash of their texts."""
    folder, texts = TEXTS[name]
    rows = [item for row in read_rows(data, folder) for item in texts(row)]
    rows.sort(key=lambda item: hashlib.sha1("\x00".join(item[:2]).encode()).hexdigest())
    bags = []
    for a, b, label, group in rows[:largest]:
        left, right = _profiled((a, "a"), (b, "b"))
        bags.append(_bag(left, right, label=label, group=group))
    return [bag for bag in bags if bag is not None]


# --- articles ---------------------------------------------------------------------------------------------------------


def touches(claim: Claim, span: Sequence[int]) -> bool:
    """Whether a claim and a stretch share half of the shorter of them."""
    shared = min(claim.span.end, span[1]) - max(claim.span.start, span[0])
    return 2 * shared >= min(claim.span.end - claim.span.start, span[1] - span[0])


@dataclass(frozen=True)
class Articles:
    """All pairs of claims of two articles, and what is known of some of them."""

    figures: Matrix
    """A row for each claim of the left article, a column for each of the right one, then the figures."""
    group: str
    same: bool
    """Whether the articles are on one event."""
    right: Sequence[tuple[Sequence[int], Sequence[int]]] = ()
    """Claims of both sides of which some pair is right."""
    wrong: Sequence[tuple[Sequence[int], Sequence[int]]] = ()
    """Claims of both sides of which no pair is right."""
    alone: Sequence[tuple[int, str, Sequence[int]]] = ()
    """What one article alone has: 0 for left and 1 for right, the clause, and its claims."""

    def bags(self) -> Iterator[Bag]:
        """A bag for each label."""
        rows, columns = (list(range(size)) for size in self.figures.shape[:2])
        alone = [(rows, found) if side else (found, columns) for side, _, found in self.alone]
        for label, pairs in ((True, self.right), (False, [*self.wrong, *alone])):
            for left, right in pairs:
                if len(left) and len(right):
                    yield Bag(self.figures[np.ix_(left, right)].reshape(-1, self.figures.shape[2]), label, self.group)


def _figures(left: Sequence[Profile], right: Sequence[Profile]) -> Matrix:
    return np.array([[pair_features(one, two) for two in right] for one in left], dtype=np.float32)


def outlet_articles(data: Path) -> list[Articles]:
    """Articles of three outlets on an event: agreements, and what one outlet alone has."""
    found = []
    for row in read_rows(data, "outlets"):
        sources = [(source["text"], source["id"], source["published"]) for source in row["sources"]]
        profiles = dict(zip((source["id"] for source in row["sources"]), _profiled(*sources), strict=True))
        for one, two in combinations(profiles, 2):
            left, right = profiles[one], profiles[two]
            agreements = [item for item in row["items"] if item["kind"] == "agreement"]
            alone = [item["a"] for item in row["items"] if item["kind"] == "only"]
            places = [{side["source"]: side["span"] for side in (item["a"], item["b"])} for item in agreements]
            both = [(_at(left, place[one]), _at(right, place[two])) for place in places if {one, two} <= place.keys()]
            single = [(0, side["quote"], _at(left, side["span"])) for side in alone if side["source"] == one]
            single += [(1, side["quote"], _at(right, side["span"])) for side in alone if side["source"] == two]
            found.append(Articles(_figures(left, right), row["group"], same=True, right=both, alone=single))
    return found


def _at(profiles: Sequence[Profile], span: Sequence[int]) -> list[int]:
    return [number for number, profile in enumerate(profiles) if touches(profile.claim, span)]


def document_articles(data: Path, largest: int) -> list[Articles]:
    """Whole documents of which sentences are labelled; two thirds of the pairs are on one event, the rest on two of a
    kind."""
    documents = sorted(read_rows(data, "ecbplus_docs"), key=lambda row: str(row["id"]))
    pairs = [(a, b) for a, b in combinations(documents, 2) if a["topic"] == b["topic"]]
    pairs.sort(key=lambda pair: hashlib.sha1(f"{pair[0]['id']}|{pair[1]['id']}".encode()).hexdigest())
    same = [pair for pair in pairs if pair[0]["subtopic"] == pair[1]["subtopic"]][: largest * 2 // 3]
    other = [pair for pair in pairs if pair[0]["subtopic"] != pair[1]["subtopic"]][: largest // 3]
    found = (_labelled_sentences(a, b) for a, b in same + other)
    return [item for item in found if item is not None]


def _labelled_sentences(a: Row, b: Row) -> Articles | None:
    texts = ["\n\n".join(sentence["text"] for sentence in row["sentences"]) for row in (a, b)]
    left, right = _profiled((texts[0], "a"), (texts[1], "b"))
    if not left or not right:
        return None
    pairs: dict[bool, list[tuple[list[int], list[int]]]] = {True: [], False: []}
    for one, span_one in _validated(a):
        for two, span_two in _validated(b):
            own = [number for number, p in enumerate(left) if span_one.overlaps(p.claim.span)]
            other = [number for number, p in enumerate(right) if span_two.overlaps(p.claim.span)]
            pairs[bool(set(one["events"]) & set(two["events"]))].append((own, other))
    same = a["subtopic"] == b["subtopic"]
    return Articles(_figures(left, right), a["topic"], same=same, right=pairs[True], wrong=pairs[False])


def _validated(row: Row) -> Iterator[tuple[Row, Span]]:
    start = 0
    for sentence in row["sentences"]:
        end = start + len(sentence["text"])
        if sentence["validated"]:
            yield sentence, Span(start, end)
        start = end + 2
