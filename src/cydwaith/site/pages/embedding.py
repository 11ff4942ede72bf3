"""A chart by itself: in a frame of other people's pages, and as a file. It is cut out of the page that it stands on.

The page is asked for as anybody would ask, without cookies; nothing is shown that needs an account.
"""

import re
from collections.abc import Iterator
from copy import copy
from http import HTTPStatus
from typing import Final

from csp.decorators import csp_replace
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.backends.db import SessionStore
from django.http import Http404, HttpRequest, HttpResponse
from django.template import engines
from django.urls import NoReverseMatch, ResolverMatch, resolve, reverse
from django.utils.cache import patch_cache_control
from django.views.decorators.clickjacking import xframe_options_exempt

from cydwaith.engines.drawing.framed import framed
from cydwaith.engines.drawing.svg import Svg
from cydwaith.shared.addresses import absolute
from cydwaith.shared.bilingual import other, reading_language
from cydwaith.shared.charts import Cut, cut
from cydwaith.shared.languages import in_reading_language, twin
from cydwaith.shared.parts import parts_of
from cydwaith.shared.permissions import PUBLIC, Who
from cydwaith.shared.rooms import routes, rule_of

KEPT: Final = 300
"""Seconds for which an embedded chart may be kept; its figures change when a source publishes."""
OWN: Final = re.compile(r'(?<= href=")/')


@xframe_options_exempt
@csp_replace({"frame-ancestors": ["*"]})  # type: ignore[arg-type]  # its types know no parts of an address
def embed(request: HttpRequest, chart: str, where: str) -> HttpResponse:
    """One chart with its finding and where it comes from; where it is gone, the words that say so."""
    found, page = found_in(request, chart, where)
    status = HTTPStatus.OK if found else HTTPStatus.NOT_FOUND
    told = {"found": found, "page": page, "twin": twin(request)}
    # Without the frame of a page, which asks who reads it.
    response = HttpResponse(engines["jinja"].get_template("site/embed.html").render(told), status=status)
    patch_cache_control(response, public=True, max_age=KEPT)
    return response


def svg(request: HttpRequest, chart: str, where: str) -> HttpResponse:
    """Its drawing as a file, with finding and source. Raises Http404."""
    found, page = found_in(request, chart, where)
    if found is None:
        raise Http404(chart)
    drawing = OWN.sub(absolute(request, "/"), found.wide)
    name = f"{where.strip('/').replace('/', '-') or 'cydwaith'}-{chart}.svg"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(
        framed(Svg(drawing), about=found.about, title=found.title, source=f"Cydwaith: {page}"),
        "image/svg+xml",
        headers=headers,
    )


def found_in(request: HttpRequest, chart: str, where: str) -> tuple[Cut | None, str]:
    """A chart, and the address of its page, or of the folded part of it that has the chart.

    Raises Http404 where there is no such page that everybody may read.
    """
    path, match = resolved(where)
    route = routes().get(match.view_name)
    rule = rule_of(match.view_name)
    if route is None or route.file or route.page in {embed, svg} or rule is None or Who.ANYONE not in rule.who:
        raise Http404(path)
    asked = request.GET.urlencode()
    for at, answering in [(path, match), *parts_below(match)]:
        response = answering.func(as_anybody(request, at, answering), *answering.args, **answering.kwargs)
        if response.status_code != HTTPStatus.OK:
            raise Http404(at)
        if found := cut(response.content.decode(), chart):
            return found, absolute(request, f"{at}?{asked}" if asked else at) + f"#chart-{chart}"
    return None, absolute(request, f"{path}?{asked}" if asked else path) + f"#chart-{chart}"


def parts_below(match: ResolverMatch) -> Iterator[tuple[str, ResolverMatch]]:
    """The folded parts of a page that need nothing more in their path than it does: where a chart may have gone."""
    for part in parts_of(match.view_name):
        try:
            at = reverse(part.name, args=match.args, kwargs=match.kwargs)
        except NoReverseMatch:
            continue
        yield at, resolve(at)


def resolved(where: str) -> tuple[str, ResolverMatch]:
    """A page by what stands after the language, in either language, as it is called now. Raises Http404."""
    mine = reading_language()
    for path in (f"/{mine}/{where}", in_reading_language(f"/{other(mine)}/{where}")):
        try:
            found = resolve(path)
        except Http404:
            continue
        return reverse(found.view_name, args=found.args, kwargs=found.kwargs), found
    raise Http404(where)


def as_anybody(request: HttpRequest, path: str, match: ResolverMatch) -> HttpRequest:
    """The request for a page that somebody without cookie or account would send."""
    asked = copy(request)
    asked.method = "GET"
    asked.path = asked.path_info = path
    asked.COOKIES = {}
    asked.META = {name: value for name, value in request.META.items() if name != "HTTP_COOKIE"}
    asked.user = AnonymousUser()
    asked.session = SessionStore()
    asked._messages = []  # type: ignore[attr-defined]  # what Django has to tell the reader is for a whole page
    asked.actor = PUBLIC  # type: ignore[attr-defined]  # ours
    asked.resolver_match = match
    return asked
