"""URL -> the bytes of one page."""

from __future__ import annotations

import time
import zlib
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPResponse
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from claimcheck.fetch.connections import connection_to
from claimcheck.fetch.errors import FetchError
from claimcheck.version import __version__

_HEADERS = {
    "User-Agent": f"claimcheck/{__version__} (+https://pypi.org/project/claimcheck-compare/)",
    "Accept": "text/html, application/xhtml+xml, text/plain, text/markdown, application/pdf",
    "Accept-Encoding": "identity",
    "Connection": "close",
}

_REDIRECTS = (301, 302, 303, 307, 308)
_MOST_REDIRECTS = 5

_PACKED = {"gzip": 31, "x-gzip": 31, "deflate": 47}
"""Encodings that servers use unasked, with the window bits that zlib wants for them."""

_SAFE = "/:?&=+,;@!$'()*~%[]-._#"


@dataclass(frozen=True, slots=True)
class Rules:
    """What fetching a page may cost, and where it may lead."""

    seconds: float = 20
    """For everything, redirects included."""
    bytes: int = 10_000_000
    """Size of the page, unpacked."""
    allow_private: bool = False
    """Whether addresses that are not on the public Internet may be connected to."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a server sent."""

    url: str
    """After all redirects."""
    media_type: str
    """"text/html", without parameters."""
    charset: str | None
    data: bytes


def fetch(url: str, rules: Rules = Rules()) -> Page:
    """The page at a URL. Raises FetchError with the reason where there is none, or it is against the rules."""
    deadline = time.monotonic() + rules.seconds
    for _ in range(_MOST_REDIRECTS + 1):
        found = _asked(url, deadline, rules)
        if isinstance(found, Page):
            return found
        url = found
    raise FetchError(f"it is redirected more than {_MOST_REDIRECTS} times")


def _asked(url: str, deadline: float, rules: Rules) -> Page | str:
    """The page, or where it has moved."""
    parts = _checked(url)
    with connection_to(parts, deadline=deadline, allow_private=rules.allow_private) as connection:
        target = quote(parts.path or "/", _SAFE) + (f"?{quote(parts.query, _SAFE)}" if parts.query else "")
        connection.request("GET", target, headers=_HEADERS)
        with connection.getresponse() as response:
            if response.status in _REDIRECTS:
                return urljoin(url, response.headers.get("Location", ""))
            if response.status != 200:
                raise FetchError(f"the server answers {response.status} {response.reason}"[:100])
            return _page(url, response.headers, _body(response, rules))


def _checked(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
    except ValueError as error:
        raise FetchError("it is no address of a page") from error
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise FetchError("it is no address that begins with http:// or https:// and a host")
    if parts.username or parts.password:
        raise FetchError("it has a name or a password in it")
    return parts


def _body(response: HTTPResponse, rules: Rules) -> bytes:
    data = response.read(rules.bytes + 1)
    if response.length and len(data) <= rules.bytes:
        raise FetchError(f"the connection broke: {response.length} bytes are missing")
    encoding = response.headers.get("Content-Encoding", "identity").strip().lower()
    if encoding in _PACKED:
        try:
            data = zlib.decompressobj(_PACKED[encoding]).decompress(data, rules.bytes + 1)
        except zlib.error as error:
            raise FetchError("it is packed in a way that cannot be unpacked") from error
    elif encoding not in ("", "identity"):
        raise FetchError(f"it is packed ({encoding[:20]}), which was not asked for")
    if len(data) > rules.bytes:
        raise FetchError(f"it is larger than {rules.bytes:,} bytes (--max-bytes sets the limit)")
    return data


def _page(url: str, headers: Message, data: bytes) -> Page:
    return Page(url, headers.get_content_type(), headers.get_content_charset(), data)
