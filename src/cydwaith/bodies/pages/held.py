"""What the site holds about whoever asks: a page to read, and a file with everything."""

import json

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cydwaith.bodies import held
from cydwaith.bodies.pages.acting import account_of


def data(request: HttpRequest) -> HttpResponse:
    """Everything that is held about one's account, kind by kind."""
    context = {"parts": list(held.parts(account_of(request)))}
    return render(request, "bodies/held.html", context)


def data_json(request: HttpRequest) -> HttpResponse:
    """The same as a file, whole."""
    text = json.dumps(held.everything(account_of(request)), ensure_ascii=False, indent=1)
    headers = {"Content-Disposition": 'attachment; filename="cydwaith-data.json"'}
    return HttpResponse(text, content_type="application/json", headers=headers)
