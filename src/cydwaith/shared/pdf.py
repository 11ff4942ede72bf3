"""PDF out of HTML: tagged (PDF/UA-1), with its language and title, and from nothing but our own static files.

WeasyPrint is an extra (`pip install cydwaith[pdf]`), and needs Debian's Pango and HarfBuzz. Without them everything
else works: whoever asks for a PDF is told what is missing.
"""

import mimetypes
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from django.contrib.staticfiles import finders
from django.core.exceptions import SuspiciousFileOperation

from cydwaith.shared.said import Said, said

if TYPE_CHECKING:
    from weasyprint import Document
    from weasyprint.urls import URLFetcherResponse

BASE: Final = "https://own.invalid/"
"""Where our static files seem to be; nothing else is ever fetched."""
LIBRARIES: Final = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")
KEPT: Final = 64
_one_at_a_time: Final = Lock()


@cache
def missing() -> Said | None:
    """What is not installed here that PDFs need, in words for whoever runs the site; None where nothing is."""
    if find_spec("weasyprint") is None:
        return said(
            cy="Nid yw WeasyPrint wedi’i osod: pip install 'cydwaith[pdf]'.",
            en="WeasyPrint is not installed: pip install 'cydwaith[pdf]'.",
        )
    try:
        import weasyprint  # noqa: F401  # it loads its libraries when it is imported
    except OSError:
        wanted = " ".join(LIBRARIES)
        return said(
            cy=f"Nid yw’r llyfrgelloedd y mae ar WeasyPrint eu hangen wedi’u gosod: apt-get install {wanted}.",
            en=f"The libraries that WeasyPrint needs are not installed: apt-get install {wanted}.",
        )
    return None


@lru_cache(maxsize=KEPT)
def written(candidates: tuple[str, ...], sheets: int) -> bytes:
    """The first of some HTML documents, the fullest first, that has so many sheets; else the last of them.

    The same documents are the same bytes while this process runs, and are only made once.
    """
    with _one_at_a_time:
        document = fitting(candidates, sheets)
        made: bytes = document.write_pdf(pdf_variant="pdf/ua-1", pdf_tags=True)
    return made


def fitting(candidates: Iterable[str], sheets: int) -> "Document":
    """The laid out document that has so many sheets, or the last."""
    from weasyprint import HTML

    document = None
    for html in candidates:
        document = HTML(string=html, base_url=BASE, url_fetcher=ours).render(pdf_variant="pdf/ua-1", pdf_tags=True)
        if len(document.pages) == sheets:
            break
    assert document is not None, "there is something to write"
    return document


def ours(url: str) -> "URLFetcherResponse":
    """One of our static files. Raises ValueError for any other address: no document asks the network for anything."""
    parts = urlsplit(url)
    if f"{parts.scheme}://{parts.netloc}/" != BASE:
        raise ValueError(f"not our own: {url}")
    try:
        found = finders.find(unquote(parts.path).lstrip("/"))
    except SuspiciousFileOperation as outside:
        raise ValueError(f"not our own: {url}") from outside
    if not isinstance(found, str):
        raise ValueError(f"there is no such file of ours: {url}")  # noqa: TRY004  # it is the address that is wrong
    from weasyprint.urls import URLFetcherResponse

    kind, _encoding = mimetypes.guess_type(found)
    return URLFetcherResponse(url, Path(found).read_bytes(), {"Content-Type": kind or "application/octet-stream"})
