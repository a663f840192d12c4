"""Who holds which role, where."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.models import Document, Entity, Role


def find_roles(document: Document, entities: Sequence[Entity]) -> tuple[Role, ...]:
    """The roles of a document."""
    return ()
