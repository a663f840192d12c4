"""Bytes -> text, or one sentence on what the bytes are instead."""

from __future__ import annotations

import codecs

from claimcheck.readers.unreadable import UnreadableError


class UndecodableError(UnreadableError):
    """The bytes are no UTF-8 text; the message says what they are."""


def decode(data: bytes) -> str:
    """The text without a byte order mark; line ends stay as they are, so that offsets are those of the file.

    >>> decode(b"caf\\xc3\\xa9\\r\\n")
    'café\\r\\n'
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise UndecodableError("it is UTF-16 text: save it as UTF-8")
    at = data.find(b"\0")
    if at >= 0:
        raise UndecodableError(f"it is binary data, no text: there is a zero byte at offset {at}")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # "utf-8-sig" counts from after the byte order mark, a person from the first byte of the file
        mark = len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0
        at = error.start + mark
        raise UndecodableError(f"it is not UTF-8: byte 0x{data[at]:02X} at offset {at}; save it as UTF-8") from error
