"""Connections to an address that was checked, shut when their time is up."""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from threading import Event, Timer
from urllib.parse import SplitResult

from claimcheck.fetch.addresses import addresses_of
from claimcheck.fetch.errors import FetchError

_PORTS = {"http": 80, "https": 443}

_LATE = "it takes too long (--timeout sets the seconds)"


@contextmanager
def connection_to(url: SplitResult, *, deadline: float, allow_private: bool) -> Iterator[HTTPConnection]:
    """A connection to the host of a URL. Whatever goes wrong on it is a FetchError.

    A limit on each read would not do: a server that sends a byte now and then would never hit it.
    """
    host, port = url.hostname or "", _port_of(url)
    is_late = Event()
    plain = _connected(addresses_of(host, port, allow_private=allow_private), port, deadline)
    timer = Timer(max(0.0, deadline - time.monotonic()), _shut, (plain, is_late))
    timer.start()
    http = (HTTPSConnection if url.scheme == "https" else HTTPConnection)(host, port)
    try:
        http.sock = _secured(plain, host) if url.scheme == "https" else plain
        yield http
    except (OSError, HTTPException, ValueError) as error:
        raise FetchError(
            _LATE if is_late.is_set() else f"the connection broke: {error or type(error).__name__}"
        ) from error
    finally:
        timer.cancel()
        http.close()
        plain.close()
    if is_late.is_set():
        raise FetchError(_LATE)  # a connection that was shut looks like one that ended well


def _port_of(url: SplitResult) -> int:
    try:
        return url.port or _PORTS[url.scheme]
    except ValueError as error:
        raise FetchError("its port is no number from 0 to 65535") from error


def _connected(addresses: Sequence[str], port: int, deadline: float) -> socket.socket:
    """A connection to the first address that answers."""
    reason = "it has no address"
    for address in addresses:
        left = deadline - time.monotonic()
        if left <= 0:
            raise FetchError(_LATE)
        try:
            return socket.create_connection((address, port), timeout=left)
        except OSError as error:
            reason = str(error.strerror or error)
    raise FetchError(f"nobody answers at port {port}: {reason}")


def _secured(plain: socket.socket, host: str) -> socket.socket:
    return ssl.create_default_context().wrap_socket(plain, server_hostname=host)


def _shut(plain: socket.socket, is_late: Event) -> None:
    is_late.set()
    with suppress(OSError):
        plain.shutdown(socket.SHUT_RDWR)
