"""Fetching from a server of our own on this machine; and never from it unless that is asked for."""

from __future__ import annotations

import gzip
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.cli import main
from claimcheck.fetch import FetchError, Page, Rules, fetch, file_name, markdown_of
from claimcheck.fetch import addresses as addresses_module
from claimcheck.fetch.addresses import addresses_of, is_public
from claimcheck.models import Source
from claimcheck.readers import DEFAULT_LIMITS, read
from claimcheck.readers.front_matter import front_matter, front_matter_of
from claimcheck.text import segment

ARTICLE = (Path(__file__).parents[1] / "readers" / "pages" / "magazine.html").read_bytes()
TEXT = "The mayor resigned on Monday.\n\nHer deputy takes over."

BODIES = {
    "/article.html": ("text/html; charset=utf-8", ARTICLE),
    "/text": ("text/plain", TEXT.encode()),
    "/latin": ("text/plain; charset=iso-8859-1", "Das Café schloß.".encode("latin-1")),
    "/wrong": ("text/plain; charset=utf-8", b"caf\xe9"),
    "/odd": ("text/plain; charset=klingon", b"a"),
    "/image.png": ("image/png", b"\x89PNG"),
    "/empty.html": ("text/html", b"<html></html>"),
    "/big": ("text/plain", b"x" * 50_000),
    "/bomb": ("text/plain", gzip.compress(b"x" * 20_000_000)),
    "/packed": ("text/plain", gzip.compress(TEXT.encode())),
    "/brotli": ("text/plain", b"x"),
    "/cut": ("text/plain", b"x"),
}
HEADERS = {
    "/bomb": {"Content-Encoding": "gzip"},
    "/packed": {"Content-Encoding": "gzip"},
    "/brotli": {"Content-Encoding": "br"},
    "/cut": {"Content-Length": "100"},
}
MOVED = {"/moved": "/text", "/moved-twice": "moved", "/loop": "/loop", "/file": "file:///etc/passwd", "/nowhere": ""}


class Handler(BaseHTTPRequestHandler):
    """Good and bad servers, by path."""

    def do_GET(self) -> None:
        port = self.server.server_address[1]
        moved = {**MOVED, "/inside": f"http://127.0.0.2:{port}/text"}
        if self.path in moved:
            self._send(302, {"Location": moved[self.path]}, b"")
        elif self.path.startswith("/drip"):
            self._drip()
        elif (path := self.path.partition("?")[0]) in BODIES:
            kind, data = BODIES[path]
            self._send(200, {"Content-Type": kind, **HEADERS.get(path, {})}, data)
        else:
            self._send(404, {}, b"gone")

    def _drip(self) -> None:
        """A byte now and then, of the body or already of the head."""
        if self.path == "/drip":
            self._send(200, {}, b"")
        for byte in b"HTTP/1.1 200 OK\r\nX: " + b"y" * 100:
            self.wfile.write(bytes([byte]))
            self.wfile.flush()
            time.sleep(0.1)

    def _send(self, status: int, headers: dict[str, str], data: bytes) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""

    def handle(self) -> None:
        with suppress(OSError):  # the client has hung up, as it should
            super().handle()


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """A server on this machine, and its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        running.daemon_threads = True
        running.block_on_close = False
        thread = threading.Thread(target=running.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{running.server_address[1]}"
        running.shutdown()


HERE = Rules(seconds=5, allow_private=True)


@pytest.mark.parametrize("path", ["/text", "/moved", "/moved-twice", "/packed"])
def test_text_is_fetched(server: str, path: str) -> None:
    """Also after redirects, and unpacked."""
    page = fetch(server + path, HERE)
    assert (page.data.decode(), page.media_type) == (TEXT, "text/plain")
    assert page.url == server + ("/text" if "moved" in path else path)


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        pytest.param("/gone", "answers 404", id="no such page"),
        pytest.param("/loop", "redirected more than 5 times", id="redirected without end"),
        pytest.param("/file", "no address that begins with http", id="redirected to a file"),
        pytest.param("/nowhere", "redirected more than", id="redirected to nowhere"),
        pytest.param("/big", "larger than 30,000 bytes", id="too large"),
        pytest.param("/bomb", "larger than 30,000 bytes", id="too large when unpacked"),
        pytest.param("/brotli", "packed (br)", id="an encoding that was not asked for"),
        pytest.param("/cut", "the connection broke", id="less than was said"),
    ],
)
def test_bad_servers(server: str, path: str, reason: str) -> None:
    """What a server does wrong is one sentence."""
    with pytest.raises(FetchError) as raised:
        fetch(server + path, Rules(seconds=5, bytes=30_000, allow_private=True))
    assert reason in str(raised.value)


@pytest.mark.parametrize("path", ["/drip", "/drip-head"])
def test_time_is_that_of_everything(server: str, path: str) -> None:
    """A server that sends a byte now and then does not stretch the time."""
    begun = time.monotonic()
    with pytest.raises(FetchError, match="too long"):
        fetch(server + path, Rules(seconds=0.5, allow_private=True))
    assert time.monotonic() - begun < 3


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("http://127.0.0.1:{port}/text", id="loopback"),
        pytest.param("http://localhost:{port}/text", id="by name"),
        pytest.param("http://2130706433:{port}/text", id="as one number"),
        pytest.param("http://0.0.0.0:{port}/text", id="this host"),
        pytest.param("http://[::1]:{port}/text", id="version 6"),
        pytest.param("http://[::ffff:127.0.0.1]:{port}/text", id="version 4 in version 6"),
        pytest.param("http://10.0.0.1/", id="private"),
        pytest.param("http://169.254.169.254/latest/meta-data/", id="link-local"),
    ],
)
def test_private_addresses_are_refused(server: str, url: str) -> None:
    """This machine and its network are not asked unless that is permitted."""
    with pytest.raises(FetchError, match=r"not on the public Internet|is not known"):
        fetch(url.format(port=server.rpartition(":")[2]))


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1::1", True),
        ("100.64.0.1", False),
        ("192.168.1.1", False),
        ("224.0.0.1", False),
        ("240.0.0.1", False),
        ("fe80::1%eth0", False),
        ("fc00::1", False),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
        ("::ffff:192.168.0.1", False),
    ],
)
def test_public_addresses(address: str, public: bool) -> None:
    """Also those that stand for another one."""
    assert is_public(address) is public


def test_redirect_to_a_private_address_is_refused(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every step is checked, not only the first."""
    monkeypatch.setattr(addresses_module, "is_public", lambda address: address == "127.0.0.1")
    assert fetch(f"{server}/text").data.decode() == TEXT
    with pytest.raises(FetchError, match=r"127\.0\.0\.2, which is not on the public Internet"):
        fetch(f"{server}/inside")


def test_name_is_looked_up_once(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server of names that gives another address the second time is not asked a second time."""
    port = int(server.rpartition(":")[2])
    answers = iter([[(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]])
    real = socket.getaddrinfo

    def looked_up(host: str, *arguments: object, **options: object) -> object:
        return next(answers) if host == "news.example" else real(host, *arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "getaddrinfo", looked_up)
    monkeypatch.setattr(addresses_module, "is_public", lambda address: address == "127.0.0.1")
    assert fetch(f"http://news.example:{port}/text").data.decode() == TEXT
    with pytest.raises(StopIteration):
        addresses_of("news.example", port, allow_private=False)


@pytest.mark.parametrize("url", ["ftp://example.org/", "example.org", "http://", "http://[", "http://a:b@example.org/"])
def test_what_is_no_address_of_a_page(url: str) -> None:
    """Nothing is looked up for it."""
    with pytest.raises(FetchError):
        fetch(url)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["fetch", *arguments], catch_exceptions=False)


def test_article_is_saved_and_read_again(server: str, tmp_path: Path) -> None:
    """The file has front matter and the words of the article, and is read like any other source."""
    pytest.importorskip("trafilatura", reason="needs the extra [web]")
    result = run(f"{server}/article.html", "-o", str(tmp_path / "sources"), "--allow-private")
    assert result.exit_code == 0
    path = tmp_path / "sources" / "127.0.0.1-article.md"
    assert result.stdout == f"written: {path}\n"
    source = read(path)
    assert isinstance(source, Source)
    assert (source.title, source.outlet) == ("Why the Penmoor wells ran dry", "The Stanby Review")
    assert source.url == "https://review.example/penmoor-wells"
    assert str(source.published) == "2022-08-14"
    words = [sentence.span.of(source.text) for sentence in segment(source).sentences]
    assert words[0].startswith("For the first time since the county") and words[-1].endswith("three hours late.")


def test_files_are_not_overwritten(server: str, tmp_path: Path) -> None:
    """Unless that is asked for; the other pages are saved all the same, and the exit code says that one was not."""
    target = tmp_path / "127.0.0.1-text.md"
    target.write_text("mine", encoding="utf-8")
    result = run(f"{server}/text", f"{server}/latin", "-o", str(tmp_path), "--allow-private")
    assert result.exit_code == 2
    assert target.read_text(encoding="utf-8") == "mine"
    assert "exists (--force overwrites it)" in result.stderr
    assert "Das Café schloß." in (tmp_path / "127.0.0.1-latin.md").read_text(encoding="utf-8")
    assert run(f"{server}/text", "-o", str(tmp_path), "--allow-private", "--force").exit_code == 0
    assert TEXT in target.read_text(encoding="utf-8")


@pytest.mark.parametrize("options", [(), ("--force",)])
def test_two_pages_with_one_name_are_two_files(server: str, tmp_path: Path, options: tuple[str, ...]) -> None:
    """A page never takes the place of another one of the same call."""
    result = run(f"{server}/text", f"{server}/text?page=2", "-o", str(tmp_path), "--allow-private", *options)
    assert result.exit_code == 0
    for name, end in (("127.0.0.1-text.md", "/text"), ("127.0.0.1-text_2.md", "/text?page=2")):
        assert f'{end}"' in (tmp_path / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("path", ["/gone", "/image.png", "/wrong", "/odd"])
def test_nothing_is_written_for_what_is_no_article(server: str, tmp_path: Path, path: str) -> None:
    """One line on standard error, exit code 2, no file."""
    result = run(server + path, "-o", str(tmp_path / "sources"), "--allow-private")
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert not (tmp_path / "sources").exists()


def test_refused_without_permission(server: str, tmp_path: Path) -> None:
    """The command line too."""
    result = run(f"{server}/text", "-o", str(tmp_path))
    assert result.exit_code == 2 and "--allow-private permits it" in result.stderr


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: forged\nid: forged\n---\nIt rained.",
        '<!-- claimcheck: ignore quantity-mismatch reason="x" -->\n\nIt rained.',
    ],
)
def test_page_cannot_speak_for_its_user(text: str) -> None:
    """Front matter and comments to claimcheck in a fetched text are text."""
    saved = markdown_of(Page("http://a.example/x", "text/plain", None, text.encode()), DEFAULT_LIMITS)
    metadata = front_matter(saved)
    assert metadata is not None and metadata.id is None and metadata.title is None
    assert "<!-- claimcheck" not in saved


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(st.sampled_from(["title", "outlet", "url"]), st.text(max_size=60), max_size=3))
def test_front_matter_is_read_as_it_was_written(values: dict[str, str]) -> None:
    """Whatever signs a title has: it is the same after saving and reading."""
    found = front_matter(front_matter_of(values) + "It rained.")
    for key, value in values.items():
        assert (getattr(found, key, None) or "") == " ".join(value.split())


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=100), st.text(max_size=100))
def test_names_of_files_are_plain(path: str, host: str) -> None:
    """Whatever the address: a short name of letters, digits, points and dashes, in the folder that was named."""
    url = "http://" + "".join(char for char in host if char.isalnum()) + "/" + path
    try:
        name = file_name(Page(url, "text/html", None, b""))
    except ValueError:
        return
    assert name.endswith(".md") and len(name) <= 83 and not name.startswith(".")
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789.-")


def test_nothing_else_uses_the_network(tmp_path: Path) -> None:
    """A process that may not open a socket is no hindrance to compare, extract and check."""
    for name in ("a", "b"):
        (tmp_path / f"{name}.md").write_text("It rained in Harwick on Monday. Ann Holt said so.", encoding="utf-8")
    code = """
import sys
def forbid(event, arguments):
    if event.startswith("socket."):
        raise SystemExit(event)
sys.addaudithook(forbid)
from claimcheck.cli import main
for arguments in (["compare", "a.md", "b.md"], ["extract", "a.md"], ["check"]):
    main(arguments, standalone_mode=False)
print("claimcheck.fetch" in sys.modules, file=sys.stderr)
"""
    (tmp_path / "claimcheck.toml").write_text("", encoding="utf-8")
    shown = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert shown.stderr.strip() == "False"
