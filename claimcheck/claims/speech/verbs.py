"""The lexicon of reporting verbs, by form: "said" -> what "say" may take and how certain it leaves its content."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from claimcheck.lexicon import load_table
from claimcheck.models import Certainty

_CERTAINTY = {"asserted": Certainty.ASSERTED, "hedged": Certainty.HEDGED, "denied": Certainty.DENIED}
_VOWELS = "aeiou"
STATEMENTS = ("clause", "that", "quote", "whether")
"""Frames of verbs whose content may stand alone, before the cue or behind a colon."""


@cache
def word_list(name: str) -> frozenset[str]:
    """One of the closed classes of `lexicon/speech_words.tsv`."""
    return frozenset(load_table("speech_words")[name][0].split())


@dataclass(frozen=True, slots=True)
class ReportingVerb:
    """One line of `lexicon/reporting_verbs.tsv`."""

    lemma: str
    certainty: Certainty
    frames: frozenset[str]

    def takes(self, *frames: str) -> bool:
        """Whether the verb has one of the frames that the table's header explains."""
        return any(frame in self.frames for frame in frames)


@cache
def reporting_verbs() -> dict[str, ReportingVerb]:
    """Every form of every reporting verb."""
    forms: dict[str, ReportingVerb] = {}
    for lemma, (certainty, frames, *irregular) in load_table("reporting_verbs").items():
        verb = ReportingVerb(lemma, _CERTAINTY[certainty], frozenset(frames.split()))
        given = irregular[0].split() if irregular else _regular(lemma)
        for form in (lemma, *given):
            forms.setdefault(form, verb)
    return forms


@cache
def reporting_nouns() -> dict[str, ReportingVerb]:
    """The nouns that report a statement, each as a verb that takes a clause after "that"."""
    return {
        noun: ReportingVerb(noun, _CERTAINTY[certainty], frozenset(["that"]))
        for noun, (certainty,) in load_table("reporting_nouns").items()
    }


def _regular(lemma: str) -> tuple[str, str, str]:
    """Third person, past and -ing form of a regular verb.

    >>> _regular("deny")
    ('denies', 'denied', 'denying')
    """
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    if lemma.endswith("e"):
        return lemma + "s", lemma + "d", lemma[:-1] + "ing" if not lemma.endswith("ee") else lemma + "ing"
    third = lemma + "es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else lemma + "s"
    return third, lemma + "ed", lemma + "ing"
