"""Forms of calls and bids: sent and done, or shown with what is wrong."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cydwaith.funds.bids import says
from cydwaith.funds.calls.says import CALLS
from cydwaith.funds.done import DONE
from cydwaith.funds.models import Bid, Call
from cydwaith.shared.forms import Form
from cydwaith.shared.order import alphabetical
from cydwaith.shared.posting import Where, posted
from cydwaith.shared.said import Said

Do = Callable[[dict[str, Any]], object]


def written(
    request: HttpRequest,
    form: Form,
    do: Do,
    title: Said,
    lead: Said,
    to: Where,
    call: Call | None,
    bid: Bid | None = None,
    **more: Any,
) -> HttpResponse:
    """A form about a call or a bid, sent or to be shown. Any: what its template shows besides."""
    assert request.resolver_match is not None  # a page was found
    done = posted(request, form, do, said=DONE[request.resolver_match.url_name or ""], to=to)
    context: dict[str, Any] = {
        "section": "programme",
        "says": says,
        "calls": CALLS,
        "form": form,
        "title": title,
        "lead": lead,
        "button": title,
        "call": call,
        "bid": bid,
        "sample": bool((bid and bid.sample) or (call and call.sample)),
        "hidden": {},
        "one": None,
    }
    return done or render(request, "funds/write.html", context | more)


def by_name(pairs: Iterable[tuple[object, object]]) -> list[tuple[str, str]]:
    """Choices in the order of the reader's alphabet."""
    told = [(str(code), str(words)) for code, words in pairs]
    return sorted(told, key=lambda one: alphabetical(one[1]))


def choices(form: Form, **values: Any) -> None:
    """Give the fields of a form their choices. Any: texts in any of their forms."""
    for name, told in values.items():
        pairs = told.items() if isinstance(told, Mapping) else told
        form.fields[name].choices = [(str(code), str(words)) for code, words in pairs]  # type: ignore[attr-defined]  # a choice field
