"""The log's files over HTTP, and taking the signatures of witnesses."""

import hashlib
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from cydwaith.engines.merkle.notes import LONGEST
from cydwaith.record import files, witnesses

TEXT: Final = "text/plain; charset=utf-8"
TYPES: Final = {"checkpoint": TEXT, "key": TEXT, "tile": "application/octet-stream", "facts": "application/json"}
# What is at the path of a tile never changes, partial or not: a larger one has another path.
FOR_EVER: Final = "public, max-age=31536000, immutable"


@require_safe
def file(_request: HttpRequest, path: str) -> HttpResponse:
    """One file of the log; a page of one line where there is none."""
    kind = path.partition("/")[0]
    try:
        data = files.read(path) if kind in TYPES else b""
    except FileNotFoundError:
        data = b""
    if not data:
        return plain("404 not found\n", 404)
    cache = {"Cache-Control": "no-cache" if kind in {"checkpoint", "key"} else FOR_EVER}
    headers = cache | {"ETag": f'"{hashlib.sha256(data).hexdigest()[:32]}"'}
    return open_to_all(HttpResponse(data, content_type=TYPES[kind], headers=headers))


@csrf_exempt
@require_POST
def cosign(request: HttpRequest) -> HttpResponse:
    """Take a witness's signature: the body is the checkpoint's note with the witness's line added."""
    try:
        taken = witnesses.take(request.read(LONGEST))
    except witnesses.NotTaken as why:
        return plain(f"{why}\n", 422)
    return plain("".join(one.line for one in taken), 200)


def plain(words: str, status: int) -> HttpResponse:
    """A line of text that nobody keeps."""
    headers = {"Cache-Control": "no-store"}
    return open_to_all(HttpResponse(words, status=status, content_type=TEXT, headers=headers))


def open_to_all(response: HttpResponse) -> HttpResponse:
    """Verifiers that run in a browser, on another site, may read the log too."""
    response["Access-Control-Allow-Origin"] = "*"
    return response
