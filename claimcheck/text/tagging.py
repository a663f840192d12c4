"""Words -> parts of speech, by an averaged perceptron whose weights the package brings along.

The model is trained by NLTK (`tools/build_tagger.py`). Its own tagger reads all weights into dictionaries of
dictionaries at the start and adds them up one by one for every word; here a feature's line is looked for in the sorted
lines and parsed when the feature is first met, and the part of the sum that depends on the word alone is kept.

All weights of a feature are packed into one whole number, a field of it for each tag, so that one addition adds up the
scores of all tags: adding them tag by tag took a tenth of the time that an article takes.
"""

from __future__ import annotations

import zlib
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from operator import mul
from struct import Struct

from claimcheck.text.tag_features import (
    AFTER,
    BEFORE,
    case_of,
    context_features,
    fixed_tag,
    normal,
    tells_case,
    verb_group,
    word_features,
)
from claimcheck.text.tags import FINITE

_STOPS = frozenset({".", "!"})
_FINITE = FINITE | {"VB"}
"""Tags of the verbs that make a sentence; a bare form does so as well, in a command."""

_COSTS = {"NN": "VBD", "NNS": "VBZ"}
"""What the noun "cost" is where it stands for the verb."""

_NEVER = 1_000_000
"""More than all weights together."""

_FIELD = 32
"""Bits of a packed number that each tag has: room for far more than all weights together and `_NEVER`."""

_GZIP = 31
"""What zlib calls the format of the file. The module `gzip` reads it piece by piece, in twice the time."""

_MOST_KEPT = 50_000
"""Sums of words, and features, that are kept: the vocabulary of many articles, and a bound for a hostile one."""
_BARE = frozenset(["VB", "VBP"])
"""Tags that no word with a capital has inside a sentence whose capitals tell something."""


class Tagger:
    """The trained model. What it keeps are results of pure functions, so that it may be shared."""

    def __init__(self, data: bytes) -> None:
        lines = data.rstrip(b"\n").split(b"\n")
        head = next(place for place, line in enumerate(lines) if not line.startswith(b"# "))
        self.tags = lines[head].decode().split(" ")
        pairs = lines[head + 1].decode().split(" ")
        self.known = dict(zip(pairs[::2], pairs[1::2], strict=True))
        self._weights = _Weights(lines[head + 2 :], len(self.tags))
        self._sums: dict[tuple[str, str], int] = {}
        self._fields = Struct(f"<{len(self.tags)}I")
        self._start = sum(2 * _NEVER << place * _FIELD for place in range(len(self.tags)))
        """No field may be less than zero in the end: it would take from the next one."""
        self._start_small = self._start - sum(
            _NEVER << place * _FIELD for place, tag in enumerate(self.tags) if tag in ("NNP", "NNPS")
        )

    def tag(self, words: Sequence[str]) -> list[str]:
        """The tags of the words of one sentence.

        >>> tagger().tag(["The", "mayor", "resigned", "."])
        ['DT', 'NN', 'VBD', '.']
        """
        tells = tells_case(words)
        normals = [BEFORE, BEFORE, *map(normal, words), AFTER, AFTER]
        last, group = (BEFORE, BEFORE), "0"
        found, alone = [], []
        for index, word in enumerate(words):
            tag = fixed_tag(word) or self.known.get(word)
            if tag is None:
                case = case_of(word, is_first=index == 0, tells=tells)
                features = context_features(normals, index + 2, last, group)
                tag = self._best(self._added(features, self._scores(normals[index + 2], case)))
            if tag in _BARE and tells and _is_name(words, index):
                tag = "NNP"
            if tag == "VBN" and group[0] not in "hb":
                alone.append(index)
            found.append(tag)
            last, group = (last[1], tag), verb_group(group, normals[index + 2], tag)
        found = _with_prices(words, found)
        return found if not alone or words[-1] not in _STOPS else _with_finite_verb(found, alone)

    def _scores(self, word: str, case: str) -> int:
        """The scores that the word alone gives; a small letter that says something rules names out."""
        scores = self._sums.get((word, case))
        if scores is None:
            scores = self._added(word_features(word, case), self._start_small if case == "l" else self._start)
            if len(self._sums) < _MOST_KEPT:
                self._sums[word, case] = scores
        return scores

    def _added(self, features: Sequence[str], scores: int) -> int:
        return sum(map(self._weights.__getitem__, features), scores)

    def _best(self, scores: int) -> str:
        """The tag with the highest score, the first of several."""
        fields = self._fields.unpack(scores.to_bytes(self._fields.size, "little"))
        return self.tags[fields.index(max(fields))]


class _Weights(dict[str, int]):
    """Feature -> its weights, packed; nothing if the model has no such feature. Parsed when first asked for."""

    def __init__(self, lines: Sequence[bytes], tags: int) -> None:
        super().__init__()
        self._lines = lines
        """Feature and weights by the place of the tag, sorted by feature."""
        self._fields = {str(place).encode(): 1 << place * _FIELD for place in range(tags)}

    def __missing__(self, feature: str) -> int:
        begins = f"{feature}\t".encode("utf-8", "surrogatepass")
        place = bisect_left(self._lines, begins)
        line = self._lines[place] if place < len(self._lines) else b""
        numbers = line[len(begins) :].split(b" ") if line.startswith(begins) else []
        # one below zero takes from the fields above it, which adding makes good again
        weights: int = sum(map(mul, map(self._fields.__getitem__, numbers[::2]), map(int, numbers[1::2])))
        if weights or len(self) < _MOST_KEPT:
            self[feature] = weights
        return weights


def _is_name(words: Sequence[str], index: int) -> bool:
    """Whether a capital behind a small word makes a name of what looks like an infinitive: "changes to Medicare"."""
    before = words[index - 1] if index else ""
    return words[index][:1].isupper() and before.isalpha() and (before.islower() or index == 1)


def _with_finite_verb(tags: list[str], participles: Sequence[int]) -> list[str]:
    """The tags of a full sentence, where a participle without an auxiliary becomes the past tense if no verb is finite.

    The two look the same, and a sentence has one: `The blast killed five.`, `Ana Ruiz, the mayor, resigned.` It is the
    last of several (`The man accused of it resigned.`), with those that "and" joins to it.
    """
    if not _FINITE.isdisjoint(tags):
        return tags
    chosen = {participles[-1]}
    for earlier, later in reversed(list(pairwise(participles))):
        if later in chosen and tags[later - 1] == "CC":
            chosen.add(earlier)
    return ["VBD" if index in chosen else tag for index, tag in enumerate(tags)]


def _with_prices(words: Sequence[str], tags: list[str]) -> list[str]:
    """The tags, where "cost" between a noun and an amount is the verb: `The bridge cost 4.2 million euros.`

    The training corpus has it as a noun nearly always, and a clause without its verb is cut wrongly.
    """
    for index in range(1, len(words) - 1):
        amount = tags[index + 1] in ("CD", "$")
        if (
            amount
            and tags[index] in _COSTS
            and words[index].lower() in ("cost", "costs")
            and tags[index - 1][:2] == "NN"
        ):
            tags[index] = _COSTS[tags[index]]
    return tags


@cache
def tagger() -> Tagger:
    """The tagger with the package's weights."""
    data = files("claimcheck.lexicon").joinpath("tagger.txt.gz").read_bytes()
    return Tagger(zlib.decompress(data, _GZIP))
