"""Every value that flows through claimcheck, frozen, each field documented. Imports nothing of ours.

Spans are `[start, end)` offsets in characters into `Source.text`, the text exactly as it was read, so that
`source.text[span.start:span.end]` is always the quoted text, whatever a stage normalised on the way.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from enum import Enum
from typing import Any, NamedTuple, TypeAlias, TypeVar

Made = TypeVar("Made")
Sort = TypeVar("Sort", bound="Mention")


class Span(NamedTuple):
    """A stretch `[start, end)` of a source's text, in characters."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of the span in the text it points into.

        >>> Span(6, 10).of("Sonic Team")
        'Team'
        """
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether every character of `other` is in this span."""
        return self.start <= other.start and other.end <= self.end


# --- sources ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Skipped:
    """A stretch of a source that is not compared, and why."""

    span: Span
    reason: str
    """One of the reasons of `docs/text.md`: "front matter", "boilerplate", "headline", "question", ..."""


class Unit(Enum):
    """What a reader counts to find a place of the text in the file that it was read from."""

    LINE = "line"
    PARAGRAPH = "paragraph"
    """Of the extracted text: a web page or a word processor's document has no lines that a reader could count."""
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Source:
    """One article as published by one outlet."""

    id: str
    """Short name, unique within a comparison; by default the file's stem."""
    text: str
    """The whole text as read, front matter included: every span points into it."""
    path: str | None = None
    """Where it was read from, with forward slashes; None for text given in code."""
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: date | None = None
    """Day of publication; "yesterday" is resolved against it, and stays unresolved without it."""
    excluded: tuple[Skipped, ...] = ()
    """Stretches that the reader knows to be no prose (front matter, comments), in text order."""
    language: str | None = None
    """Code of the language (`en`, `de`) where the source names it; None: it is recognised from the words."""
    unit: Unit = Unit.LINE
    """What a place in the text is counted in. Pages end with a form feed, paragraphs with a blank line."""
    line: int | None = None
    """The line of the file that holds the whole article, where a file has several (JSON Lines)."""

    @classmethod
    def from_text(
        cls,
        text: str,
        *,
        id: str,
        published: date | None = None,
        title: str | None = None,
        outlet: str | None = None,
        url: str | None = None,
    ) -> Source:
        """A source made in code. No front matter is looked for: the text is the article.

        >>> Source.from_text("Sales rose.", id="a").text
        'Sales rose.'
        """
        return cls(id=id, text=text, title=title, outlet=outlet, url=url, published=published)


@dataclass(frozen=True, slots=True)
class SkippedSource:
    """A source that could not be read. It is carried to every report: silence is never success."""

    path: str
    reason: str
    """One sentence: what was found there, without a traceback."""


# --- text -------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a sign."""

    span: Span
    text: str
    """The word with typographic quotation marks and dashes folded to their plain forms."""
    tag: str
    """Penn Treebank part of speech."""
    stem: str
    """Stem of the lower-cased word (Snowball), the unit of every lexical comparison."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence that is compared (skipped ones are in `Document.skipped`)."""

    index: int
    """Position among the document's sentences, from 0."""
    span: Span
    paragraph: int
    """Number of the paragraph it stands in, from 0; a blank line parts paragraphs, and so does a line's end in a text
    that has a line a paragraph."""
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A source, segmented."""

    source: Source
    sentences: tuple[Sentence, ...]
    skipped: tuple[Skipped, ...]
    """Everything that is not in a sentence and not blank, with its reason, in text order."""
    language: str = "en"
    """Code of the language, as the source names it or as it was recognised."""


# --- mentions ---------------------------------------------------------------------------------------------------------


class Qualifier(Enum):
    """How a quantity is bounded."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"
    RANGE = "range"


class QuantityKind(Enum):
    """What sort of number it is; only numbers of one sort are compared."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    MEASURE = "measure"
    """With a unit of length, weight, time and so on; a duration is one."""
    ORDINAL = "ordinal"
    AGE = "age"
    SCORE = "score"
    """Votes and results: `30-20` is the range of its two numbers."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts."""

    span: Span
    kind: QuantityKind
    value: float | tuple[float, float]
    """The number in base units ("2.5 million" is 2500000); a pair for a range or a score."""
    unit: str | None
    """ISO 4217 code for money, "percent", a unit's singular name, or None."""
    qualifier: Qualifier
    noun: str | None
    """Stem of the head noun that is counted ("people", "units"), None where there is none."""
    per: str | None = None
    """What the number is given for each of: "share" of "15 cents a share"; a rate and a sum are not compared."""
    relation: str | None = None
    """"from", "to" or "by" right before it: "rose by 5 percent" and "rose to 5 percent" speak of different numbers."""
    additional: bool = False
    """Whether it comes on top of others ("another 20 people", "20 more"), so that it is no total."""

    def to_dict(self) -> dict[str, object]:
        """The element of the JSON report."""
        value = list(self.value) if isinstance(self.value, tuple) else self.value
        return {
            "type": "quantity",
            "span": list(self.span),
            "kind": self.kind.value,
            "value": value,
            "unit": self.unit,
            "qualifier": self.qualifier.value,
            "noun": self.noun,
            "per": self.per,
            "relation": self.relation,
            "additional": self.additional,
        }


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date or a time of day."""

    span: Span
    value: str | None
    """ISO 8601 as TIMEX3 writes it (`2021-11-01`, `2021-11`, `2021-W44`, `2021-Q3`, `199`); None if unresolvable."""
    relative: bool
    """Whether it was resolved against the day of publication ("yesterday", "Tuesday")."""
    partial: str | None = None
    """What the words alone say where that is less than a value, with X for what is open: `XXXX-05-09` for "May 9",
    `XXXX-WXX-2` for "Tuesday". Two articles without a day of publication can be compared by it."""

    def to_dict(self) -> dict[str, object]:
        """The element of the JSON report."""
        return {"type": "date", "span": list(self.span), "value": self.value, "relative": self.relative}


class EntityKind(Enum):
    """What sort of thing a name names."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    WORK = "work"
    OTHER = "other"

    __hash__ = object.__hash__  # that of an Enum is Python code


@dataclass(frozen=True, slots=True)
class Entity:
    """A name where it stands."""

    span: Span
    name: str
    """Canonical name: the fullest form of it in the article ("Spencer" -> "Phil Spencer")."""
    kind: EntityKind

    def to_dict(self) -> dict[str, object]:
        """The element of the JSON report."""
        return {"type": "entity", "span": list(self.span), "name": self.name, "kind": self.kind.value}


@dataclass(frozen=True, slots=True)
class Role:
    """A person in a role, wherever the article says so."""

    span: Span
    """From the first to the last of the words that say it."""
    person: str | None
    """Canonical name; None where the role is spoken of without a name."""
    person_span: Span | None
    role: str
    """Title as in the article, in lower case except for abbreviations: "president", "CEO", "vice president"."""
    organization: str | None
    """Canonical name of the organisation, division or place that the role belongs to."""
    former: bool = False
    """Whether the article says that it is over, or not yet begun ("former", "then", "designate")."""

    def to_dict(self) -> dict[str, object]:
        """The element of the JSON report."""
        return {
            "type": "role",
            "span": list(self.span),
            "person": self.person,
            "role": self.role,
            "organization": self.organization,
            "former": self.former,
        }


@dataclass(frozen=True, slots=True)
class Negation:
    """A word that turns a statement into its opposite."""

    span: Span

    def to_dict(self) -> dict[str, object]:
        """The element of the JSON report."""
        return {"type": "negation", "span": list(self.span)}


class ModalityKind(Enum):
    """What a modal word says of the statement it governs."""

    POSSIBLE = "possible"
    """may, might, could, perhaps"""
    PLANNED = "planned"
    """plans to, is expected to, aims to"""
    REPORTED = "reported"
    """reportedly, allegedly, rumoured"""
    REQUIRED = "required"
    """must, should, has to"""
    DENIED = "denied"
    """denies, dismissed claims that"""
    CONDITIONAL = "conditional"
    """would, if"""


@dataclass(frozen=True, slots=True)
class Modality:
    """A word that says how certain a statement is."""

    span: Span
    kind: ModalityKind

    def to_dict(self) -> dict[str, object]:
        """The element of the JSON report."""
        return {"type": "modality", "span": list(self.span), "kind": self.kind.value}


Mention: TypeAlias = Quantity | DateMention | Entity | Role | Negation | Modality


# --- claims -----------------------------------------------------------------------------------------------------------


class AttributionKind(Enum):
    """How the words of a speaker are given."""

    DIRECT = "direct"
    """All of the content is inside quotation marks."""
    MIXED = "mixed"
    """A part of the content is inside quotation marks."""
    INDIRECT = "indirect"
    """Reported without quotation marks ("X said that ...", "according to X")."""


class Certainty(Enum):
    """How certain the source is of a claim."""

    ASSERTED = "asserted"
    HEDGED = "hedged"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Speaker, cue and content."""

    kind: AttributionKind
    content_spans: tuple[Span, ...]
    """What was said, without the quotation marks and the cue; several where the cue interrupts it."""
    cue_span: Span | None
    """The word that reports: "said", "according to"; None for a quotation that merely stands there."""
    cue: str | None
    """Lemma of the cue: "say", "according"."""
    speaker: str | None
    """Canonical name, or the words of a description that no name could be found for; None: never a guess."""
    speaker_span: Span | None
    """Where the speaker is named for this content: the name, pronoun or description."""
    role: str | None = None
    organization: str | None = None
    certainty: Certainty = Certainty.ASSERTED
    """What the cue says of the content: "denied" is DENIED, "speculated" HEDGED."""
    partial: bool = False
    """Whether the content is a phrase of the article's own sentence, without a verb ("called it “a gift”")."""

    def to_dict(self) -> dict[str, object]:
        """The element of the JSON report."""
        first, last = self.content_spans[0], self.content_spans[-1]
        return {
            "speaker": self.speaker,
            "role": self.role,
            "organization": self.organization,
            "kind": self.kind.value,
            "speaker_span": list(self.speaker_span) if self.speaker_span else None,
            "cue_span": list(self.cue_span) if self.cue_span else None,
            "content_span": [first.start, last.end],
        }


@dataclass(frozen=True, slots=True)
class Frame:
    """Who does what to whom, for the comparison of claims. Every token stands in the claim."""

    subject: tuple[Token, ...] = ()
    """The subject with all that hangs on it; in a passive it is the one that something is done to."""
    predicate: tuple[Token, ...] = ()
    """The main verb with its particle ("set up"); the predicate noun or adjective after "be"; the infinitive behind a
    verb that only says how it is done ("plans to | buy", "failed to | win")."""
    object: tuple[Token, ...] = ()
    """Everything after the predicate, in text order; in a passive with the "by" of the agent."""
    passive: bool = False
    agent: tuple[Token, ...] = ()
    """Of a passive: the noun group behind "by"; it also stands in `object`."""
    auxiliaries: tuple[Token, ...] = ()
    """The rest of the verb group: auxiliaries, modals, adverbs, negations, light verbs with their "to", the copula."""
    negated: bool = False
    """Whether a negation stands in the verb group."""


class Granularity(Enum):
    """How finely an article is cut into claims."""

    CLAUSE = "clause"
    """A clause with all its circumstances, as sources are compared."""
    FACT = "fact"
    """The minimal statements that a clause is made of, as an article is read: its core, and each circumstance."""


@dataclass(frozen=True, slots=True)
class Claim:
    """The smallest statement that is compared: one clause with its subject, or one quoted statement."""

    id: str
    """`<source id>:<number>`, in text order from 1; `<source id>:<number>.<part>` for a fact of a clause of several."""
    source: str
    sentence: int
    span: Span
    """Where it stands; the carried subject may stand elsewhere."""
    text: str
    """The statement as a sentence: a pronoun may be resolved, a subject repeated."""
    tokens: tuple[Token, ...]
    """The tokens of `text` in its order; those that were carried over keep the span of where they stand."""
    frame: Frame
    attribution: Attribution | None
    certainty: Certainty
    mentions: tuple[Mention, ...]
    """The mentions that stand in the claim, in text order."""
    context: tuple[DateMention, ...] = ()
    """Dates of its sentence that stand in none of its claims: when something was said, or a circumstance that was cut
    off. They are not compared as the claim's own."""
    reports: bool = False
    """Whether it only says who told something, and on what occasion ("Olsen told the council in a letter")."""

    _made: dict[Callable[[Claim], Any], Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __hash__(self) -> int:
        """Of what tells claims apart: the tokens and mentions would be hashed at each look into a cache."""
        return hash((self.id, self.text))

    def __reduce__(self) -> tuple[type[Claim], tuple[object, ...]]:
        """What is found out about a claim is not stored with it."""
        return Claim, tuple(getattr(self, field.name) for field in fields(self) if field.init)

    def once(self, make: Callable[[Claim], Made]) -> Made:
        """What `make` finds out about this claim alone, found out once: the claim meets many others."""
        if make not in self._made:
            self._made[make] = make(self)
        made: Made = self._made[make]
        return made

    def mentions_of(self, sort: type[Sort]) -> tuple[Sort, ...]:
        """The claim's own mentions of one sort, in text order."""
        return tuple([mention for mention in self.mentions if isinstance(mention, sort)])

    def to_dict(self) -> dict[str, object]:
        """The element of the JSON report."""
        return {
            "id": self.id,
            "source": self.source,
            "sentence": self.sentence,
            "span": list(self.span),
            "text": self.text,
            "attribution": self.attribution.to_dict() if self.attribution else None,
            "certainty": self.certainty.value,
            "mentions": [mention.to_dict() for mention in self.mentions]
            + [{**mention.to_dict(), "context": True} for mention in self.context],
        }


# --- alignment and findings -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Score:
    """How likely two claims speak of the same point, with what led to it."""

    probability: float
    """Calibrated, 0..1."""
    features: Mapping[str, float] = field(default_factory=dict)
    """The values that decided, by the names of `docs/alignment.md`."""
    same_statement: float = 1.0
    """How likely one claim states what the other states; an aligned pair may only speak of the same point."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """A pair of claims of different sources, accepted by the matcher."""

    left: Claim
    right: Claim
    score: Score
    same_statement: bool = True
    """Whether one states what the other states: only such a pair can be an agreement."""


class Severity(Enum):
    """How bad a discrepancy is."""

    CONFLICT = "conflict"
    """Both cannot be true."""
    DIVERGENCE = "divergence"
    """Both can be true, but a reader is told different things."""
    GAP = "gap"
    """One source names what the other leaves out, where both speak of the same point."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of one side that a discrepancy rests on."""

    claim: str
    """Id of the claim."""
    source: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """A place where two sources tell the reader different things."""

    id: str
    """Fingerprint of the rule and the words of both claims."""
    rule: str
    severity: Severity
    claims: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    reason: str
    """One sentence for a reader who does not know the rule."""
    score: float | None = None
    """That of the alignment behind it; None for rules that compare role tables."""
    silent: tuple[str, ...] = ()
    """Of a gap: the ids of the sources that leave out what the evidence says, in the order of the sources."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two claims that state the same."""

    id: str
    claims: tuple[str, str]
    score: float
    reason: str
    left_over: tuple[Evidence, ...] = ()
    """What one of the claims says and the other source does not, in any claim that agrees with it: a claim may cover
    a part of another only."""


@dataclass(frozen=True, slots=True)
class SingleSource:
    """A claim that stands in one source only."""

    id: str
    claims: tuple[str]
    nearest: tuple[str, float] | None
    """The best rejected candidate: id of the claim and its probability."""
    score: Score | None = None
    """That of the candidate, with all that led to it."""


Finding: TypeAlias = Agreement | Discrepancy | SingleSource


@dataclass(frozen=True, slots=True)
class RoleHolder:
    """Who holds a role according to one source."""

    source: str
    person: str
    quoted: bool
    """Whether the source quotes this person."""
    spans: tuple[Span, ...]
    claims: tuple[str, ...]
    """Ids of the claims in which the role is mentioned."""


@dataclass(frozen=True, slots=True)
class RoleRow:
    """One row of the table of people and roles."""

    role: str
    organization: str | None
    holders: tuple[RoleHolder, ...]
