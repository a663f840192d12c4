"""Document -> all its mentions."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.mentions.dates import find_dates
from claimcheck.mentions.entities import find_entities
from claimcheck.mentions.modality import find_modality
from claimcheck.mentions.quantities import find_quantities
from claimcheck.mentions.roles import find_roles
from claimcheck.mentions.titles import titles_of
from claimcheck.models import Document, Entity, Mention


def annotate(document: Document, entities: Sequence[Entity] | None = None) -> tuple[Mention, ...]:
    """The mentions of a document in text order; they may overlap (a role holds the entity of its person).

    Names that somebody else found can be given; what needs names (roles) is built on them.
    """
    dates, titles = find_dates(document), titles_of(document)
    if entities is None:
        entities = find_entities(document, titles)
    found: list[Mention] = [
        *dates,
        *find_quantities(document, dates),
        *entities,
        *find_roles(document, entities, titles),
        *find_modality(document),
    ]
    return tuple(sorted(found, key=lambda mention: (mention.span, type(mention).__name__)))
