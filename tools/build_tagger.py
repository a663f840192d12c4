"""Trains the part-of-speech tagger that the package ships.

    python tools/build_tagger.py CORPUS/ewt_pos_train.tsv.gz [--test CORPUS/ewt_pos_test.tsv.gz]

The corpus has one `word<TAB>tag` line per token (Penn Treebank tags) and a blank line between sentences. The model is
NLTK's averaged perceptron with features of our own (`claimcheck/text/tag_features.py`). The corpus is web text; so that
headlines are tagged as well, a part of it is learnt a second time in title case, in capitals and in small letters.
"""

from __future__ import annotations

import gzip
import random
from collections import Counter, defaultdict
from pathlib import Path

import click
from nltk.tag.perceptron import AveragedPerceptron

from claimcheck.text.tag_features import (
    AFTER,
    BEFORE,
    WORD_FEATURES,
    case_of,
    context_features,
    fixed_tag,
    normal,
    tells_case,
    verb_group,
    word_features,
)
from claimcheck.text.tagging import Tagger, tagger

TARGET = Path(__file__).parent.parent / "claimcheck" / "lexicon" / "tagger.txt.gz"
HEADER = """\
# Weights of the part-of-speech tagger, by tools/build_tagger.py from Universal Dependencies, English Web Treebank
# (training and development parts), CC BY-SA 4.0. Lines: tags; words with one tag; features with weights in hundredths.
"""
ROUNDS = 4
LEAST_WEIGHT = 70
"""Hundredths. Leaving out smaller weights costs a tenth of a point of accuracy and halves the file."""

SEED = 1996

LEAST_COUNT = 12
LEAST_SHARE = 0.985
"""How often a word must occur, and how often with the same tag, to have no other."""

LEAST_SEEN = 3
"""How often a word must occur for features of the word itself. The endings of rarer ones have to learn to do without,
as they must for the words that the corpus does not have."""

Tagged = list[tuple[str, str]]


class Perceptron(AveragedPerceptron):  # type: ignore[misc]
    """NLTK's, without the probabilities that nobody asks for here: three times as fast."""

    def predict(self, features: dict[str, int]) -> str:
        """The best tag; of equal ones the last in the alphabet, as in NLTK."""
        scores: defaultdict[str, float] = defaultdict(float)
        for feature in features:
            for tag, weight in self.weights.get(feature, {}).items():
                scores[tag] += weight
        best: str = max(self.classes, key=lambda tag: (scores[tag], tag))
        return best


def read_sentences(path: Path) -> list[Tagged]:
    """The sentences of a corpus file, each a list of (word, tag), in the conventions of the package's tokenizer."""
    blocks = gzip.decompress(path.read_bytes()).decode().strip().split("\n\n")
    rows = [[(word, tag) for word, tag in (line.split("\t") for line in block.split("\n"))] for block in blocks]
    return [[(folded(word), fixed_tag(folded(word)) or tag) for word, tag in joined(row)] for row in rows]


def folded(word: str) -> str:
    """The word as the tokenizer folds it."""
    table = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "`": "'", "–": "-", "—": "-", "…": "..."})
    word = word.translate(table)
    return '"' if word == "''" else word


def joined(sentence: Tagged) -> Tagged:
    """The sentence with hyphenated words in one token, as the package's tokenizer keeps them: `15-year-old` is JJ."""
    found: Tagged = []
    position = 0
    while position < len(sentence):
        word, tag = sentence[position]
        parts = [(word, tag)]
        while position + 2 < len(sentence) and sentence[position + 1] == ("-", "HYPH"):
            parts.append(sentence[position + 2])
            position += 2
        position += 1
        following = sentence[position][1] if position < len(sentence) else ""
        found.append(("-".join(word for word, _ in parts), _joined_tag([tag for _, tag in parts], following)))
    return found


def _joined_tag(tags: list[str], following: str) -> str:
    last = tags[-1]
    if len(tags) == 1 or last.startswith("NNP"):
        return last
    modifies = following.startswith(("NN", "JJ"))
    return "JJ" if last in ("VBN", "VBG", "JJ") or modifies else last


def varied(sentences: list[Tagged]) -> list[Tagged]:
    """The sentences, and every few of them once more as headlines and transcripts are written."""
    more: list[Tagged] = []
    for number, sentence in enumerate(sentences):
        if number % 8 == 0:
            more.append([(word[:1].upper() + word[1:], tag) for word, tag in sentence])
        elif number % 8 == 4:
            more.append([(word.lower(), tag) for word, tag in sentence])
        elif number % 16 == 2:
            more.append([(word.upper(), tag) for word, tag in sentence])
    return sentences + more


def words_with_one_tag(sentences: list[Tagged]) -> dict[str, str]:
    """Frequent words that have nearly always the same tag."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for word, tag in sentence:
            counts[word][tag] += 1
    found = {}
    for word, tags in counts.items():
        tag, count = tags.most_common(1)[0]
        total = sum(tags.values())
        if total >= LEAST_COUNT and count >= LEAST_SHARE * total and fixed_tag(word) is None:
            found[word] = tag
    return found


def train(sentences: list[Tagged], known: dict[str, str]) -> Perceptron:
    """The perceptron trained on the sentences, the same on every run."""
    model = Perceptron()
    counts = Counter(normal(word) for sentence in sentences for word, _ in sentence)
    rare = {word for word, count in counts.items() if count < LEAST_SEEN}
    model.classes = {tag for sentence in sentences for _, tag in sentence}
    shuffled, chance = list(sentences), random.Random(SEED)
    for number in range(ROUNDS):
        chance.shuffle(shuffled)
        right = sum(learn(model, sentence, known, rare) for sentence in shuffled)
        click.echo(f"round {number + 1}: {right} right")
    model.average_weights()
    return model


def learn(model: Perceptron, sentence: Tagged, known: dict[str, str], rare: set[str]) -> int:
    """Learns one sentence; how many of its tags were right before."""
    words = [word for word, _ in sentence]
    tells = tells_case(words)
    normals = [BEFORE, BEFORE, *map(normal, words), AFTER, AFTER]
    tags, group, right = (BEFORE, BEFORE), "0", 0
    for index, (word, gold) in enumerate(sentence):
        guess = fixed_tag(word) or known.get(word)
        if guess is None:
            case = case_of(word, is_first=index == 0, tells=tells)
            names = word_features(normals[index + 2], case) + context_features(normals, index + 2, tags, group)
            is_rare = normals[index + 2] in rare
            features = {name: 1 for name in names if not (is_rare and name[0] in WORD_FEATURES)}
            guess = model.predict(features)
            model.update(gold, guess, features)
        right += guess == gold
        tags, group = (tags[1], guess), verb_group(group, normals[index + 2], guess)
    return right


def written(model: Perceptron, known: dict[str, str]) -> str:
    """The model as text: weights in hundredths, small ones left out."""
    classes = sorted(model.classes)
    place = {tag: number for number, tag in enumerate(classes)}
    lines = [" ".join(classes), " ".join(f"{word} {tag}" for word, tag in sorted(known.items()))]
    for feature, weights in sorted(model.weights.items()):
        rounded = sorted((place[tag], round(weight * 100)) for tag, weight in weights.items())
        kept = [f"{tag} {weight}" for tag, weight in rounded if abs(weight) >= LEAST_WEIGHT]
        if kept:
            lines.append(feature + "\t" + " ".join(kept))
    return HEADER + "\n".join(lines) + "\n"


def accuracy(model: Tagger, sentences: list[Tagged]) -> float:
    """Share of the tokens that get the tag of the corpus."""
    right = total = 0
    for sentence in sentences:
        found = model.tag([word for word, _ in sentence])
        right += sum(tag == gold for tag, (_, gold) in zip(found, sentence, strict=True))
        total += len(sentence)
    return right / total


@click.command()
@click.argument("corpus", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--test", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Corpus to measure on.")
def main(corpus: Path, test: Path | None) -> None:
    """Train on CORPUS and write the model into the package."""
    sentences = read_sentences(corpus)
    known = words_with_one_tag(sentences)
    model = train(varied(sentences), known)
    TARGET.write_bytes(gzip.compress(written(model, known).encode(), mtime=0))
    click.echo(f"{TARGET}: {TARGET.stat().st_size:,} bytes, {len(known)} words with one tag")
    if test is not None:
        click.echo(f"accuracy {accuracy(tagger(), read_sentences(test)):.4f}")


if __name__ == "__main__":
    main()
