"""A host's name -> the addresses that may be connected to."""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from claimcheck.fetch.errors import FetchError

_EMBEDDED = IPv6Network("64:ff9b::/96")
"""Addresses of version 4 as a translator writes them (RFC 6052)."""


def addresses_of(host: str, port: int, *, allow_private: bool) -> list[str]:
    """The addresses of a host. Raises FetchError where one of them is not on the public Internet.

    The connection is made to an address of this list and the name is not looked up again: a server of names that
    answers differently the second time (DNS rebinding) gains nothing.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchError(f"the host {host!r} is not known") from error
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    for address in addresses:
        if not allow_private and not is_public(address):
            raise FetchError(f"{host} is {address}, which is not on the public Internet (--allow-private permits it)")
    return addresses


def is_public(address: str) -> bool:
    """Whether an address belongs to the public Internet.

    >>> is_public("93.184.216.34"), is_public("127.0.0.1"), is_public("::ffff:10.0.0.1"), is_public("fe80::1%eth0")
    (True, False, False, False)
    """
    value = ip_address(address.partition("%")[0])
    inner = _inner(value) if isinstance(value, IPv6Address) else None
    return value.is_global and not value.is_multicast and (inner is None or is_public(str(inner)))


def _inner(address: IPv6Address) -> IPv4Address | None:
    """The address of version 4 that one of version 6 stands for."""
    if address in _EMBEDDED:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
