"""The sections of a Markdown report that have a column for each source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimcheck.models import RoleHolder, RoleRow
from claimcheck.report.entries import Quotation
from claimcheck.report.escape import markdown
from claimcheck.report.figures import FigureRow, figure_rows
from claimcheck.report.markdown_parts import Links, folded, table, with_marks
from claimcheck.report.matrix import Cell, matrix
from claimcheck.report.quotations import QuotationGroup, quotation_groups
from claimcheck.report.signs import STANCE_SIGNS, STANDING_SIGNS
from claimcheck.report.view import View
from claimcheck.report.words import NOT_FOUND, insertion, shortened

_MATRIX_FROM = 3
"""Sources from which on a matrix tells more than the list of findings."""


def people_and_roles(view: View) -> str:
    """A row for each role, and who holds it according to each source."""
    if not view.roles:
        return "No source names anybody in a role."
    rows = [[_role_name(row), *(_holders(row, source.id) for source in view.sources)] for row in view.roles]
    return table(rows, ["Role", *_names(view)])


def quotations(view: View, links: Links) -> Iterator[str]:
    """Utterances that several sources quote, with the words that differ."""
    groups = quotation_groups(view)
    if not groups:
        return
    yield "## Quotations in several sources"
    names = {row.id: row.name for row in view.sources}
    listed = "\n".join(_quotation(group, names, links) for group in groups)
    yield from folded(listed, len(groups), "quotation", "quotations")


def numbers_and_dates(view: View, links: Links) -> Iterator[str]:
    """What the sources give for one thing; numbers of one source only are left to the list of its claims."""
    rows = [row for row in figure_rows(view) if not row.is_alone]
    if not rows:
        return
    yield "## Numbers and dates"
    cells = [
        [STANDING_SIGNS[row.standing], _about(row, links), *(_values(row, source.id) for source in view.sources)]
        for row in rows
    ]
    yield from folded(table(cells, ["", "Of", *_names(view)]), len(rows), "value", "values")


def who_says_what(view: View, links: Links) -> Iterator[str]:
    """A row for each statement that sources share or dispute; nothing for two sources."""
    rows = matrix(view) if len(view.sources) >= _MATRIX_FROM else ()
    if not rows:
        return
    yield "## Who says what"
    if any(row.is_open for row in rows):
        yield NOT_FOUND
    cells = [[links.to(row.statement.place, _statement(row.statement)), *map(_cell, row.cells)] for row in rows]
    yield from folded(table(cells, ["Statement", *_names(view)]), len(rows), "statement", "statements")


def _names(view: View) -> list[str]:
    return [markdown(row.name) for row in view.sources]


def _role_name(row: RoleRow) -> str:
    return markdown(f"{row.role} of {row.organization}" if row.organization else row.role)


def _holders(row: RoleRow, source: str) -> str:
    holders = [holder for holder in row.holders if holder.source == source]
    return "; ".join(map(_holder, holders)) or "–"


def _holder(holder: RoleHolder) -> str:
    return f"{markdown(holder.person)} ({'quoted' if holder.quoted else 'named'})"


def _quotation(group: QuotationGroup, names: Mapping[str, str], links: Links) -> str:
    sides = "".join(
        f"<br>\n  **{markdown(names[side.source])}** ({links.to(side.place)}): “{with_marks(side.pieces())}”"
        for side in group.sides
    )
    return f"- {markdown(group.speaker or 'Nobody named')}: {group.verdict}{sides}"


def _about(row: FigureRow, links: Links) -> str:
    return links.to(row.about.place, _statement(row.about))


def _statement(quotation: Quotation) -> str:
    return markdown(insertion(quotation.about) + shortened(quotation.text))


def _values(row: FigureRow, source: str) -> str:
    return "; ".join(dict.fromkeys(markdown(figure.words) for figure in row.of(source))) or "–"


def _cell(cell: Cell) -> str:
    return f"{STANCE_SIGNS[cell.stance]} {cell.stance.value}"
