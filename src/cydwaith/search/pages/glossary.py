"""What the two languages call things: read by everyone, added to by editors."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Body
from cydwaith.bodies.pages.acting import acting
from cydwaith.search.agreeing import agree, strike
from cydwaith.search.analysis import shipped
from cydwaith.search.asking import printable
from cydwaith.search.forms import TermForm
from cydwaith.search.models import Term
from cydwaith.shared.order import alphabetical
from cydwaith.shared.permissions import EDITORS, may
from cydwaith.shared.posting import posted

A_PAGE = 50


def glossary(request: HttpRequest) -> HttpResponse:
    """Terms agreed here, and how many come with the site."""
    asked = printable(request.GET.get("words", ""))[:100]
    terms = Term.objects.select_related("body").filter(Q(welsh__icontains=asked) | Q(english__icontains=asked))
    own = [term for term in shipped() if asked and asked.lower() in f"{term.welsh} {term.english}".lower()]
    by = acting(request)
    context = {
        "section": "",
        "asked": asked,
        "page": Paginator(terms, A_PAGE).get_page(request.GET.get("page")),
        "own": own[:A_PAGE],
        "shipped": len(shipped()),
        "may_agree": may(by, "term.agree"),
        "strikable": by.bodies(EDITORS),
    }
    return render(request, "search/glossary.html", context)


def new(request: HttpRequest) -> HttpResponse:
    """Agree a term."""
    bodies = Body.objects.filter(pk__in=acting(request).bodies(EDITORS))
    chosen = sorted(bodies, key=lambda body: alphabetical(body.name.plain))
    form = TermForm(request.POST or None, bodies=chosen)
    done = posted(
        request,
        form,
        lambda told: agree(by=acting(request), forms=told.pop("other_forms"), **told),
        said=_("Agreed. Searches use it from now on."),
        to="glossary",
    )
    return done or render(request, "search/term.html", {"section": "", "form": form})


def take_back(request: HttpRequest, number: int) -> HttpResponse:
    """Take back a term, after being asked whether one means it."""
    term = get_object_or_404(Term, pk=number)
    if request.method == "POST":
        strike(by=acting(request), term=term)
        messages.success(request, _("The term was removed."))
        return redirect("glossary")
    return render(request, "search/term_strike.html", {"section": "", "term": term})
