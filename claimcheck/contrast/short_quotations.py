"""Alterations that whole quotations hide: a hedge cut off at the beginning, words in another order, one small word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.contrast.quotations import Passage, Word
from claimcheck.contrast.shared_quotations import COMMON, SharedQuotation
from claimcheck.contrast.wording import Alteration
from claimcheck.lexicon import load_words
from claimcheck.lexicon.lemmas import lemma_of

_HEDGE_REACH = 4
"""Words between a hedge and the place where the other quotation begins: "I believe | the harbour | will never open"."""
_BEFORE = 60
"""Characters of the article before a quotation in which it may hedge in its own words: "he believes it is “a gift”"."""
_FEWEST = 4
"""Words of a quotation that is compared as a whole; a shorter one is a phrase that anybody uses."""
_MOST = 12
"""Words of such a quotation; a longer one has enough words in common with another wording to be compared by them."""
_FEWEST_CONTENT = 2
"""Words of content in common: with one alone ("this is the end") two quotations need not be one utterance."""


def cut_hedge(pair: SharedQuotation, texts: tuple[str, str]) -> Iterator[Alteration]:
    """Where one quotation begins right behind the hedge with which the other begins the sentence."""
    run = pair.wording.runs[0]
    if run.left == 0 and run.right > 0 and not _hedges(texts[0], pair.left):
        yield from (Alteration((0, 0), cut) for cut in _hedge_before(pair.right, run.right, texts[1]))
    elif run.right == 0 and run.left > 0 and not _hedges(texts[1], pair.right):
        yield from (Alteration(cut, (0, 0)) for cut in _hedge_before(pair.left, run.left, texts[0]))


def _hedge_before(passage: Passage, place: int, text: str) -> Iterator[tuple[int, int]]:
    """From a hedge shortly before a word of a passage, in the same sentence, to that word."""
    near = range(max(0, place - _HEDGE_REACH), place)
    first = next((i for i in near if passage.words[i].text in load_words("hedging_openings")), None)
    if first is not None and not set(".!?") & set(
        text[passage.words[first].span.end : passage.words[place].span.start]
    ):
        yield first, place


def _hedges(text: str, passage: Passage) -> bool:
    """Whether the article hedges in its own words, right before the quotation."""
    before = text[max(0, passage.span.start - _BEFORE) : passage.span.start].lower().replace("”", " ").split()
    words = (word.strip('“"‘,.:') for word in before)
    return any({word, lemma_of(word, "VB")} & load_words("hedging_openings") for word in words)


def short_alterations(
    left: Sequence[Passage], right: Sequence[Passage]
) -> Iterator[tuple[Passage, Passage, Alteration]]:
    """Short quotations of which one has the words of the other in another order, or all of them but one small word."""
    index = _by_word(right)
    for one in left:
        if not _FEWEST <= len(one.words) <= _MOST:
            continue
        found = (index.get(word, []) for word in sorted(_content(one.words)))
        near = {two.span: two for passages in found if len(passages) <= COMMON for two in passages}
        for _, two in sorted(near.items()):
            gap = _turned(one.words, two.words) or _one_small_word(one.words, two.words)
            if gap is not None and len(_content(one.words) & _content(two.words)) >= _FEWEST_CONTENT:
                yield one, two, gap


def _by_word(passages: Sequence[Passage]) -> dict[str, list[Passage]]:
    """The short passages with a word of content, by that word."""
    index: dict[str, list[Passage]] = {}
    for passage in passages:
        if _FEWEST <= len(passage.words) <= _MOST:
            for word in sorted(_content(passage.words)):
                index.setdefault(word, []).append(passage)
    return index


def _content(words: Sequence[Word]) -> frozenset[str]:
    return frozenset(word.text for word in words) - load_words("words_without_content")


def _turned(left: Sequence[Word], right: Sequence[Word]) -> Alteration | None:
    """All of the words, in another order."""
    ours, theirs = [word.text for word in left], [word.text for word in right]
    same = len(ours) >= _FEWEST and ours != theirs and sorted(ours) == sorted(theirs)
    return Alteration((0, len(left)), (0, len(right))) if same else None


def _one_small_word(left: Sequence[Word], right: Sequence[Word]) -> Alteration | None:
    """A stretch of one quotation that is the whole of the other but for one word without content: "the", "a"."""
    if len(left) > len(right):
        turned = _one_small_word(right, left)
        return Alteration(turned.right, turned.left) if turned else None
    size = len(left)
    for start in range(len(right) - size + 1):
        other = [i for i in range(size) if left[i].text != right[start + i].text]
        if len(other) != 1 or other[0] in (0, size - 1) or size < _FEWEST:
            continue
        (place,) = other
        words = (left[place], right[start + place])
        if all(word.text in load_words("words_without_content") and not word.editorial for word in words):
            return Alteration((place, place + 1), (start + place, start + place + 1))
    return None
