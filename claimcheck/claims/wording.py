"""Drafts -> the words of a claim: a sentence with its own subject, capital and full stop."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims.drafting import Piece
from claimcheck.models import Token

_EDGE = frozenset([",", "-", "--", ";", ":", "(", ")", "[", "]", "...", "—", "–", "―"])
_ENDS = (".", "!", "?")
_OPENED_BY = {")": "(", "]": "["}
_OPENING = frozenset(["and", "but", "or"])
_CLOSING = frozenset(["even", "just", "because", "although", "while"])
"""What a clause that was cut off leaves behind: subordinators, and the adverbs before them ("even though")."""
_LEANING = frozenset(["n't", "'s", "'ll", "'re", "'ve", "'d", "'m"])
_QUOTES = ('"', "``", "''")
_IN_FULL = {"'s": "is", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am"}
_OBJECT_STARTS = frozenset(["DT", "PRP", "PRP$", "JJS", "NNP"])
_PERFECT = frozenset(["been", "become", "got", "had"])
"""Participles before which "'s" is "has"."""


def tidy(tokens: Sequence[Token], pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without signs and conjunctions at the edges, doubled commas, and quotation marks without a partner."""
    start, end = edges(tokens, pieces)
    kept = pieces[start + _emptied_quote(tokens, pieces[start:end]) : end]
    words = [_text(tokens, piece) for piece in kept]
    drop = _single_quote(words)
    if drop is None and "," not in words:
        return list(kept)
    following = [*words[1:], ""]
    return [
        piece
        for place, piece in enumerate(kept)
        if place != drop and not (words[place] == "," and following[place] in (",", "."))
    ]


def _emptied_quote(tokens: Sequence[Token], pieces: Sequence[Piece]) -> int:
    """How many marks at the start are those of a quotation whose words are told elsewhere: "'' '' Ann Lee"."""
    tags: list[str] = []
    for piece in pieces:
        token = token_of(tokens, piece)
        if token is None or token.tag not in ("``", "''"):
            break
        tags.append(token.tag)
    return len(tags) if "``" in tags and "''" in tags else 0


def edges(tokens: Sequence[Token], pieces: Sequence[Piece]) -> tuple[int, int]:
    """Where the words begin and end among pieces that may begin and end with signs and conjunctions."""
    start, end = 0, len(pieces)
    while start < end and _is_loose_start(tokens, pieces[start]) and not _opens(tokens, pieces[start:end]):
        start += 1
    while start < end and _is_loose_end(tokens, pieces[end - 1]) and not _closes(tokens, pieces[start:end]):
        end -= 1
    return start, end


def token_of(tokens: Sequence[Token], piece: Piece) -> Token | None:
    """The source's token that a piece is; None for a word that was put in."""
    if isinstance(piece, int):
        return tokens[piece]
    return piece if isinstance(piece, Token) else None


def _opens(tokens: Sequence[Token], pieces: Sequence[Piece]) -> bool:
    """Whether the first piece opens what an editor put into a quotation: "[Lee] left"."""
    signs = [_text(tokens, piece) for piece in pieces]
    closing = signs.index("]") if signs[0] == "[" and "]" in signs else len(signs)
    return any(sign[0].isalnum() for sign in signs[closing:])


def _closes(tokens: Sequence[Token], pieces: Sequence[Piece]) -> bool:
    """Whether the last piece closes a parenthesis that was opened among the pieces."""
    closing = _text(tokens, pieces[-1])
    if closing not in _OPENED_BY:
        return False
    signs = [_text(tokens, piece) for piece in pieces]
    return signs.count(_OPENED_BY[closing]) >= signs.count(closing)


def _text(tokens: Sequence[Token], piece: Piece) -> str:
    if isinstance(piece, int):
        return tokens[piece].text
    return piece.text if isinstance(piece, Token) else piece


def _is_loose_start(tokens: Sequence[Token], piece: Piece) -> bool:
    token = token_of(tokens, piece)
    if token is None:
        return False
    return (
        token.text in _EDGE
        or token.text in _ENDS
        or token.tag == "''"
        or (token.tag == "CC" and token.text.lower() in _OPENING)
    )


def _is_loose_end(tokens: Sequence[Token], piece: Piece) -> bool:
    token = token_of(tokens, piece)
    if token is None:
        return False
    word = token.text.lower()
    cut = (word in _CLOSING and token.tag != "NN") or (word == "that" and not _is_object(tokens, piece))
    return cut or token.text in _EDGE or token.text in _ENDS or token.tag in ("CC", "``")


def _is_object(tokens: Sequence[Token], piece: Piece) -> bool:
    """Whether a last "that" is a pronoun, and not a conjunction behind which another's words stood."""
    if not isinstance(piece, int) or tokens[piece].tag != "DT":
        return False
    following = tokens[piece + 1] if piece + 1 < len(tokens) else None
    return following is None or following.span.start - tokens[piece].span.end < len("  a")


def _single_quote(words: Sequence[str]) -> int | None:
    """The place of a quotation mark without a partner."""
    places = [place for place, word in enumerate(words) if word in _QUOTES]
    if len(places) % 2 == 0:
        return None
    return places[0] if len(places) == 1 or places[0] > 0 else places[-1]


def write(source: str, tokens: Sequence[Token], pieces: Sequence[Piece]) -> str:
    """The pieces as a sentence; words that touch in the source touch here."""
    parts: list[str] = []
    last: Token | None = None
    for place, piece in enumerate(pieces):
        if isinstance(piece, str):
            parts.append(piece if not parts or piece[0] in "'," else " " + piece)
            last = None
            continue
        token = tokens[piece] if isinstance(piece, int) else piece
        word = token.span.of(source)
        if piece == 0 and parts and not token.tag.startswith("NNP") and not word.isupper():
            word = word[:1].lower() + word[1:]
        touches = last is not None and last.span.end == token.span.start
        if not touches and parts and token.tag[0] in "VM" and token.text.lower() in _IN_FULL:
            word = _in_full(tokens, token, pieces[place + 1 : place + 3])
        parts.append(word if not parts or touches or _leans(word) else " " + word)
        last = token
    return _as_sentence("".join(parts))


def _in_full(tokens: Sequence[Token], token: Token, following: Sequence[Piece]) -> str:
    """A contracted verb behind a name that took the place of a pronoun: "Lee's ill" would be a possessive."""
    behind = [_text(tokens, piece).lower() for piece in following]
    tags = [tokens[piece].tag for piece in following if isinstance(piece, int)]
    acts = tags[:1] == ["VBN"] and tags[1:] and tags[1] in _OBJECT_STARTS  # "he's left the town"
    if token.text.lower() == "'s" and (acts or any(word in _PERFECT for word in behind)):
        return "has"
    return _IN_FULL[token.text.lower()]


def _leans(word: str) -> bool:
    """Whether a word is written to the one before it, also where the source parts them: "did n't", a name's "'ll"."""
    if "'" in word or "\u2019" in word:
        return word.lower().replace("\u2019", "'") in _LEANING
    return word in (",", ".", ";")


def _as_sentence(text: str) -> str:
    text = text.strip()
    first = next((place for place, sign in enumerate(text) if sign.isalnum()), None)
    if first is not None:
        text = text[:first] + text[first].upper() + text[first + 1 :]
    words = text.rstrip("\"'”’)")
    if words.endswith(_ENDS):
        return text
    return words[:-1] + "." + text[len(words) :] if words.endswith(",") else text + "."


def tokens_of(tokens: Sequence[Token], pieces: Sequence[Piece]) -> tuple[Token, ...]:
    """The source's tokens among the pieces."""
    return tuple([tokens[piece] if isinstance(piece, int) else piece for piece in pieces if not isinstance(piece, str)])
