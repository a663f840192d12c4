"""Words -> parts of speech, by an averaged perceptron whose weights the package brings along.

The model is trained by NLTK (`tools/build_tagger.py`). Its own tagger reads all weights into dictionaries of
dictionaries at the start and adds them up one by one for every word; here a feature's line is looked for in the sorted
lines and parsed when the feature is first met, and the part of the sum that depends on the word alone is kept.
"""

from __future__ import annotations

import gzip
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise

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

Weights = tuple[tuple[int, int], ...]

_STOPS = frozenset({".", "!"})
_FINITE = FINITE | {"VB"}
"""Tags of the verbs that make a sentence; a bare form does so as well, in a command."""

_COSTS = {"NN": "VBD", "NNS": "VBZ"}
"""What the noun "cost" is where it stands for the verb."""

_NEVER = 1_000_000
"""More than all weights together."""

_MOST_KEPT = 50_000
"""Sums of words, and features, that are kept: the vocabulary of many articles, and a bound for a hostile one."""


class Tagger:
    """The trained model. What it keeps are results of pure functions, so that it may be shared."""

    def __init__(self, text: str) -> None:
        lines = text.rstrip("\n").split("\n")
        head = next(place for place, line in enumerate(lines) if not line.startswith("# "))
        self.tags = lines[head].split(" ")
        pairs = lines[head + 1].split(" ")
        self.known = dict(zip(pairs[::2], pairs[1::2], strict=True))
        self._lines = lines[head + 2 :]
        self._parsed: dict[str, Weights] = {}
        self._sums: dict[tuple[str, str], list[int]] = {}

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
                scores = self._scores(normals[index + 2], case).copy()
                self._add(scores, context_features(normals, index + 2, last, group))
                tag = self.tags[scores.index(max(scores))]
            if tag == "VBN" and group[0] not in "hb":
                alone.append(index)
            found.append(tag)
            last, group = (last[1], tag), verb_group(group, normals[index + 2], tag)
        found = _with_prices(words, found)
        return found if not alone or words[-1] not in _STOPS else _with_finite_verb(found, alone)

    def _scores(self, word: str, case: str) -> list[int]:
        """The scores that the word alone gives; a small letter that says something rules names out."""
        scores = self._sums.get((word, case))
        if scores is None:
            scores = [0] * len(self.tags)
            self._add(scores, word_features(word, case))
            if case == "l":
                for place, tag in enumerate(self.tags):
                    scores[place] -= _NEVER if tag in ("NNP", "NNPS") else 0
            if len(self._sums) < _MOST_KEPT:
                self._sums[word, case] = scores
        return scores

    def _add(self, scores: list[int], features: Sequence[str]) -> None:
        parsed = self._parsed
        for feature in features:
            weights = parsed.get(feature)
            for place, weight in self._parse(feature) if weights is None else weights:
                scores[place] += weight

    def _parse(self, feature: str) -> Weights:
        """The weights of a feature, by the place of the tag; the lines of the model are sorted by feature."""
        begins = f"{feature}\t"
        place = bisect_left(self._lines, begins)
        line = self._lines[place] if place < len(self._lines) else ""
        numbers = [int(number) for number in line[len(begins) :].split(" ")] if line.startswith(begins) else []
        weights = tuple(zip(numbers[::2], numbers[1::2], strict=True))
        if weights or len(self._parsed) < _MOST_KEPT:
            self._parsed[feature] = weights
        return weights


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
    return Tagger(gzip.decompress(data).decode("utf-8"))
