"""Putting a commitment forward, and changes to one."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Body, Place, PlaceKind, Post
from cydwaith.bodies.pages.acting import acting, body_choices, own_bodies
from cydwaith.evidence.models import Indicator
from cydwaith.practices.queries.topics import topic_choices
from cydwaith.programme.actions import proposing
from cydwaith.programme.content import content_of
from cydwaith.programme.forms.terms import FEWEST, MOST, Offer, TermsForm, filled, rows_for
from cydwaith.programme.models import Commitment, Programme, Terms
from cydwaith.programme.pages.commitment import the_account
from cydwaith.programme.pages.steps import allowed
from cydwaith.shared.order import alphabetical
from cydwaith.shared.permissions import EDITORS
from cydwaith.shared.posting import posted

Pairs = list[tuple[str, str]]
Written = Mapping[str, Any]


def new(request: HttpRequest) -> HttpResponse:
    """Put a commitment forward; `?programme=` and `?body=` fill in what is already known."""
    bodies = body_choices(own_bodies(request, EDITORS))
    first = {name: request.GET.get(name) for name in ("programme", "body")}
    first["test"] = "evidence"
    form = TermsForm(request.POST or None, choices=offer(bodies), rows=asked_rows(request), initial=first)

    def propose(written: Written) -> Commitment:
        return proposing.propose(
            by=acting(request),
            body=written["body"],
            content=form.content(post_bodies()),
            programme=written["programme"] or None,
            sample=settings.DEMO,
        )

    done = posted(
        request,
        form,
        propose,
        said=_("The commitment is proposed. It is agreed when those it names say yes."),
        to=lambda made: ("commitment", {"slug": made.slug}),
    )
    context = {"section": "programme", "form": form, "told": None, "title": _("Propose a commitment"), "most": MOST}
    return done or render(request, "programme/terms_form.html", context)


def change(request: HttpRequest, slug: str) -> HttpResponse:
    """Put other terms forward; the form begins with the latest ones."""
    told = the_account(slug)
    bodies = allowed(request, told, "change")
    before = content_of(told.proposal or told.terms)
    first = {**filled(before), "number": told.history[0].number}
    form = TermsForm(request.POST or None, choices=offer(bodies), rows=rows_for(before), changing=True, initial=first)

    def put(written: Written) -> Terms:
        given = {name: written[name] for name in ("body", "number", "reason")}
        content = form.content(post_bodies(), before)
        return proposing.change(by=acting(request), commitment=told.commitment, content=content, **given)

    done = posted(
        request,
        form,
        put,
        said=_("The change is put forward. What was agreed holds until those it names say yes."),
        to=("commitment", {"slug": slug}),
    )
    context = {"section": "programme", "form": form, "told": told, "title": _("Propose a change")}
    return done or render(request, "programme/terms_form.html", context)


def asked_rows(request: HttpRequest) -> int:
    """How many rows for posts and bodies an address asks for; a few where it does not say."""
    asked = request.GET.get("rows", "")
    return int(asked) if asked.isdecimal() and len(asked) < 4 else FEWEST


def offer(bodies: Pairs) -> Offer:
    """What can be chosen by someone who writes for these bodies."""
    posts = Post.objects.select_related("body")
    places = Place.objects.filter(kind=PlaceKind.COUNCIL)
    return Offer(
        acting=bodies,
        bodies=by_name(body_choices(Body.objects.all())),
        posts=by_name([(post.pk, f"{post.body.name.plain}: {post.title.plain}") for post in posts]),
        topics=[(code, f"– {name}" if level else name) for code, name, level in topic_choices()],
        places=by_name([(place.pk, place.name.plain) for place in places]),
        indicators=by_name([(one.pk, one.label.plain) for one in Indicator.objects.all()]),
        programmes=by_name([(one.slug, one.name.plain) for one in Programme.objects.all()]),
    )


def by_name(pairs: Pairs) -> Pairs:
    """In the order of the reader's alphabet."""
    return sorted(pairs, key=lambda pair: alphabetical(pair[1]))


def post_bodies() -> dict[str, str]:
    """Which body each post is in."""
    return dict(Post.objects.values_list("pk", "body_id"))
