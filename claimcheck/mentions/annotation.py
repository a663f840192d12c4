"""Document -> all its mentions."""

from __future__ import annotations

from claimcheck.mentions.dates import find_dates
from claimcheck.mentions.entities import find_entities
from claimcheck.mentions.modality import find_modality
from claimcheck.mentions.quantities import find_quantities
from claimcheck.mentions.roles import find_roles
from claimcheck.models import Document, Mention


def annotate(document: Document) -> tuple[Mention, ...]:
    """The mentions of a document in text order; they may overlap (a role holds the entity of its person)."""
    dates = find_dates(document)
    entities = find_entities(document)
    found: list[Mention] = [
        *dates,
        *find_quantities(document, dates),
        *entities,
        *find_roles(document, entities),
        *find_modality(document),
    ]
    return tuple(sorted(found, key=lambda mention: (mention.span, type(mention).__name__)))
