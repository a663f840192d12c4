"""One draft with several circumstances -> one draft per circumstance: "died at home | on Monday | of a fever"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimcheck.claims.chunking import Chunk, Form, Kind
from claimcheck.claims.distribution import Unit, narrowed, units_of
from claimcheck.claims.drafts import Draft
from claimcheck.models import Token

_CORE = frozenset([Kind.NOUN, Kind.ADJECTIVE, Kind.ADVERB, Kind.PARTICLE, Kind.COMMA])
"""What can stand between a verb and its circumstances, or inside one."""


def parted(tokens: Sequence[Token], chunks: Mapping[int, Chunk], draft: Draft) -> list[Draft]:
    """A draft for each circumstance, each with the subject, the verb and its object; the draft itself if it has one."""
    if draft.main is None:
        return [draft]
    groups = _Groups(tokens, units_of(chunks, draft.rest)).run()
    core, circumstances = groups[0], groups[1:]
    import os
    V=os.environ.get('V','')
    if 'o' in V and draft.opener and len(circumstances)>=1:
        groups_=[draft]
        from dataclasses import replace
        bare=replace(draft,opener=(),own=tuple(t for t in draft.own if t not in draft.opener))
        first=narrowed(draft,tuple(piece for unit in core for piece in unit.pieces)) if core else None
        rest=[narrowed(bare, tuple(piece for unit in (*core, *one) for piece in unit.pieces)) for one in circumstances]
        if first is not None: return [first,*rest]
        if len(rest)>1: return [narrowed(draft,tuple(p for u in circumstances[0] for p in u.pieces)), *rest[1:]]
        return [draft]
    if 'c' in V and core and circumstances and any(u.chunk and u.chunk.kind in (Kind.NOUN,Kind.ADJECTIVE) for u in core):
        if 'C' not in V or len(circumstances)>1:
          return [narrowed(draft,tuple(piece for unit in core for piece in unit.pieces))]+[narrowed(draft, tuple(piece for unit in (*core, *one) for piece in unit.pieces)) for one in circumstances]
    if 'f' in V and len(circumstances)==1 and core and 0: pass
    if len(circumstances) < 2:
        return [draft]
    return [narrowed(draft, tuple(piece for unit in (*core, *one) for piece in unit.pieces)) for one in circumstances]


class _Groups:
    """The object behind a verb, and each circumstance behind that."""

    def __init__(self, tokens: Sequence[Token], units: Sequence[Unit]) -> None:
        self.tokens = tokens
        self.units = units

    def run(self) -> list[list[Unit]]:
        groups: list[list[Unit]] = [[]]
        place = 0
        while place < len(self.units):
            end = self._ends(place)
            import os
            V=os.environ.get('V','')
            if end is None and self._begins(place) and self._kind(place) in (Kind.VERB,Kind.SUBORDINATOR):
                groups.append([]); groups[-1]+=self.units[place:]
                break
            if end is not None:
                groups[-1] += self.units[place:]
                break
            if self._begins(place):
                groups.append([])
            groups[-1].append(self.units[place])
            place += 1
        return [groups[0], *(group for group in groups[1:] if group)]

    def _kind(self, place: int) -> Kind | None:
        chunk = self.units[place].chunk if 0 <= place < len(self.units) else None
        return chunk.kind if chunk is not None else None

    def _word(self, place: int) -> str:
        piece = self.units[place].pieces[0]
        return self.tokens[piece].text.lower() if isinstance(piece, int) else str(piece)

    def _ends(self, place: int) -> int | None:
        if self._begins(place) and self._kind(place) in (Kind.VERB,Kind.SUBORDINATOR): return None
        return place if self._kind(place) not in _CORE and self._kind(place) is not Kind.PREPOSITION else None

    def _begins(self, place: int) -> bool:
        import os
        V=os.environ.get('V','')
        if 'i' in V and self._kind(place) is Kind.VERB and self.units[place].chunk.form is Form.INFINITIVE and place and self._kind(place-1) is Kind.NOUN: return True
        if 's' in V and self._kind(place) is Kind.SUBORDINATOR and place and self._word(place) not in ('that','whether','if'): return True
        if self._kind(place) is Kind.PREPOSITION:
            return self._word(place) != "of" and self._kind(place + 1) is Kind.NOUN
        chunk = self.units[place].chunk
        return chunk is not None and chunk.time and place > 0 and self._kind(place - 1) is not Kind.PREPOSITION
