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


def outlet_bags(data: Path) -> list[Bag]:
    """Agreements between articles (yes), and what one outlet alone has, against each of the others (no)."""
    bags = []
    for row in read_rows(data, "outlets"):
        names = [source["id"] for source in row["sources"]]
        sources = [(source["text"], source["id"], source["published"]) for source in row["sources"]]
        profiles = dict(zip(names, _profiled(*sources), strict=True))
        for item in row["items"]:
            own = [p for p in profiles[item["a"]["source"]] if touches(p.claim, item["a"]["span"])]
            if item["kind"] == "agreement":
                other = [p for p in profiles[item["b"]["source"]] if touches(p.claim, item["b"]["span"])]
                bags.append(_bag(own, other, label=True, group=row["group"]))
            elif item["kind"] == "only":
                others = [name for name in names if name != item["a"]["source"]]
                bags += [_bag(own, profiles[name], label=False, group=row["group"]) for name in others]
    return [bag for bag in bags if bag is not None]


def document_bags(data: Path, largest: int) -> list[Bag]:
    """Pairs of sentences of whole documents on one event, or on two events of the same kind."""
    documents = sorted(read_rows(data, "ecbplus_docs"), key=lambda row: str(row["id"]))
    pairs = [(a, b) for a, b in combinations(documents, 2) if a["topic"] == b["topic"]]
    pairs.sort(key=lambda pair: hashlib.sha1(f"{pair[0]['id']}|{pair[1]['id']}".encode()).hexdigest())
    return [bag for a, b in pairs[:largest] for bag in _sentence_bags(a, b)]


def _sentence_bags(a: Row, b: Row) -> Iterator[Bag]:
    texts = ["\n\n".join(sentence["text"] for sentence in row["sentences"]) for row in (a, b)]
    left, right = _profiled((texts[0], "a"), (texts[1], "b"))
    for one, span_one in _validated(a):
        for two, span_two in _validated(b):
            own = [p for p in left if span_one.overlaps(p.claim.span)]
            other = [p for p in right if span_two.overlaps(p.claim.span)]
            bag = _bag(own, other, label=bool(set(one["events"]) & set(two["events"])), group=a["group"])
            if bag is not None:
                yield bag


def _validated(row: Row) -> Iterator[tuple[Row, Span]]:
    start = 0
    for sentence in row["sentences"]:
        end = start + len(sentence["text"])
        if sentence["validated"]:
            yield sentence, Span(start, end)
        start = end + 2
