"""Giving out files that people sent: never run, never guessed at, named in any alphabet."""

from base64 import b64encode

from django.http import HttpResponse
from django.utils.http import content_disposition_header


def served(content: bytes, *, media_type: str, name: str, digest: str, inline: bool = False) -> HttpResponse:
    """A file as a response: saved, or with `inline` shown; its policy keeps even that from loading or running anything.

    `digest` is its SHA-256, as 64 hexadecimal digits.
    """
    response = HttpResponse(content, content_type=media_type)
    response.headers["Content-Disposition"] = disposition(name, inline=inline)
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["ETag"] = f'"{digest}"'
    response.headers["Repr-Digest"] = f"sha-256=:{base64(digest)}:"
    return response


def disposition(name: str, *, inline: bool) -> str:
    """A header that names the file in any alphabet and lets nothing slip into the headers."""
    safe = "".join(sign for sign in name if sign.isprintable())
    return content_disposition_header(as_attachment=not inline, filename=safe) or "attachment"


def base64(digest: str) -> str:
    """Hexadecimal digits in base 64, as RFC 9530 wants a digest."""
    return b64encode(bytes.fromhex(digest)).decode()
