"""Page -> HTML. Style and script stand in the file; the security policy lets nothing else in."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterable, Mapping
from functools import cache
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from claimcheck.comparison import Comparison
from claimcheck.report.escape import stretch, visible
from claimcheck.report.html.page import page_of
from claimcheck.report.signs import SEVERITY_SIGNS, STANCE_SIGNS, STANDING_SIGNS
from claimcheck.report.view import View
from claimcheck.report.words import NOT_FOUND, count, insertion, made_by, overlap_sentence, shortened

if TYPE_CHECKING:
    from jinja2 import Environment

_STYLES = ("base", "page", "cards", "articles", "tables", "narrow", "print")
_SCRIPTS = ("state", "theme", "choose", "filter", "copy", "keys")

_SIGNS = {severity.value: sign for severity, sign in SEVERITY_SIGNS.items()}
_STANCES = {stance.name: sign for stance, sign in STANCE_SIGNS.items()}
_STANDINGS = {standing.name: sign for standing, sign in STANDING_SIGNS.items()}


def render_html(view: View, *, title: str | None = None, accepted: Mapping[str, str] | None = None) -> str:
    """The report as one HTML file. `accepted` has id and reason of the discrepancies that were looked at."""
    template = _environment().get_template("page.html.j2")
    style, script = _joined("style", _STYLES, "css"), _joined("script", _SCRIPTS, "js")
    return template.render(
        page=page_of(view, title, accepted or {}), style=style, script=script, policy=_policy(style, script)
    )


def render_frame(comparison: Comparison, *, height: int = 800) -> str:
    """The page inside of another one: a frame that may run its own script and nothing else."""
    page = escape(render_html(View(comparison)), quote=True)
    return (
        f'<iframe srcdoc="{page}" sandbox="allow-scripts" title="claimcheck report" '
        f'style="width:100%;height:{height}px;border:1px solid #8888"></iframe>'
    )


def _policy(style: str, script: str) -> str:
    """Nothing may be loaded or run but this style and this script, which are known by their hashes."""
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


@cache
def _joined(folder: str, names: tuple[str, ...], suffix: str) -> str:
    root = files(__package__).joinpath(folder)
    texts = [root.joinpath(f"{name}.{suffix}").read_text(encoding="utf-8") for name in names]
    joined = "\n".join(texts)
    return f'"use strict";\n(() => {{\n{joined}}})();\n' if suffix == "js" else joined


def _pairs(values: Iterable[str]) -> list[tuple[str, str]]:
    """Options whose name and text are the same."""
    return [(value, value) for value in values]


@cache
def _environment() -> Environment:
    """The templates. Jinja2 is imported here, as other formats do without it."""
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415

    environment = Environment(
        loader=PackageLoader(__package__ or __name__, "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(stretch=stretch, visible=visible, shortened=shortened, insertion=insertion)
    environment.globals.update(
        count=count,
        made_by=made_by,
        overlap_sentence=overlap_sentence,
        pairs=_pairs,
        signs=_SIGNS,
        stances=_STANCES,
        not_found=NOT_FOUND,
        standings=_STANDINGS,
    )
    return environment
