"""A statement before it is put into words, and what its pieces are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace
from typing import TypeAlias

from claimcheck.claims.chunking import Chunk
from claimcheck.models import Token

Piece: TypeAlias = int | str | Token
"""A token's number in the sentence, a word that the sentence leaves out, or a token of another sentence."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement before it is put into words."""

    own: tuple[int, ...]
    """The tokens that stand in the clause itself, in text order."""
    opener: tuple[Piece, ...] = ()
    """What stands before the subject: "On Monday,"."""
    subject: tuple[Piece, ...] = ()
    aside: tuple[Piece, ...] = ()
    """What stands between subject and verb, with its commas: ", in her first speech,"."""
    verb: tuple[Piece, ...] = ()
    """The verb group with auxiliaries and adverbs."""
    main: int | None = None
    """The main verb among the pieces of `verb`."""
    passive: bool = False
    past: bool = True
    """Whether the verb is in a past tense, or none tells."""
    rest: tuple[Piece, ...] = ()

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """All pieces in the order of the text."""
        return (*self.opener, *self.subject, *self.aside, *self.verb, *self.rest)

    def without(self, dropped: Set[int]) -> Draft:
        """The draft without some of the sentence's tokens."""
        return replace(
            self,
            own=tuple(place for place in self.own if place not in dropped),
            opener=_kept(self.opener, dropped),
            subject=_kept(self.subject, dropped),
            aside=_kept(self.aside, dropped),
            verb=_kept(self.verb, dropped),
            rest=_kept(self.rest, dropped),
        )


def _kept(pieces: Sequence[Piece], dropped: Set[int]) -> tuple[Piece, ...]:
    return tuple(piece for piece in pieces if not (isinstance(piece, int) and piece in dropped))


class Words:
    """The words of one sentence as pieces of drafts."""

    def __init__(self, tokens: Sequence[Token], chunks: Sequence[Chunk]) -> None:
        self.tokens = tokens
        self.chunks = chunks

    def _token(self, piece: Piece) -> Token | None:
        return self.tokens[piece] if isinstance(piece, int) else piece if isinstance(piece, Token) else None

    def _tokens(self, chunks: Iterable[int]) -> tuple[int, ...]:
        found: list[int] = []
        for index in chunks:
            found += range(self.chunks[index].start, self.chunks[index].end)
        return tuple(found)

    def _copula(self, subject: Sequence[Piece], *, past: bool) -> str:
        words = [token.text for piece in subject if (token := self._token(piece)) is not None]
        if words == ["I"]:
            return "was" if past else "am"
        if self._is_plural(subject):
            return "were" if past else "are"
        return "was" if past else "is"

    def _is_plural(self, subject: Sequence[Piece]) -> bool:
        """Whether the subject takes a plural verb: its head before the first preposition decides."""
        head: Token | None = None
        for piece in subject:
            if isinstance(piece, str):
                continue
            token = self.tokens[piece] if isinstance(piece, int) else piece
            if token.tag == "CC":
                return True
            if token.tag in ("IN", "TO"):
                break
            head = token
        if head is None:
            return False
        counted = head.tag == "CD" and head.text.lower() not in ("one", "1")  # "five of the films"
        return counted or head.tag in ("NNS", "NNPS") or head.text.lower() in ("they", "we", "you")
