"""A post: who has held it, and for the body's administrators, putting that right."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cydwaith.bodies import queries
from cydwaith.bodies.actions.posts import correct_holding, set_contact, strike_holding, take_post
from cydwaith.bodies.forms.posts import ContactForm, HoldingForm
from cydwaith.bodies.models import Holding, Post
from cydwaith.bodies.pages.acting import acting
from cydwaith.shared.meanwhile import stands
from cydwaith.shared.permissions import may, require
from cydwaith.shared.posting import posted


def post(request: HttpRequest, code: str, slug: str) -> HttpResponse:
    """One post and everyone who held it."""
    found = post_of(code, slug)
    manages = may(acting(request), "post.fill", body=code)
    return render(request, "bodies/post.html", {"post": found, "slug": slug, "manages": manages})


def holding_new(request: HttpRequest, code: str, slug: str) -> HttpResponse:
    """Say who holds a post."""
    found = post_of(code, slug)
    require(acting(request), "post.fill", body=code)
    form = HoldingForm(request.POST or None)
    done = recorded(request, form, lambda told: take_post(by=acting(request), post=found, **told), code, slug)
    return done or render(request, "bodies/holding.html", {"post": found, "slug": slug, "form": form, "holding": None})


def holding(request: HttpRequest, code: str, slug: str, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Put a holding right, or say when it ended."""
    held = holding_of(code, slug, id)
    require(acting(request), "post.fill", body=code)
    form = HoldingForm(request.POST or None, now=lambda: as_held(holding_of(code, slug, id)))
    done = recorded(request, form, lambda told: correct_holding(by=acting(request), holding=held, **told), code, slug)
    return done or render(
        request,
        "bodies/holding.html",
        {"post": held.post, "slug": slug, "form": form, "holding": held, "delegated": queries.delegated(held)},
    )


def as_held(held: Holding) -> dict[str, Any]:
    """A holding, as its form shows it."""
    account = held.account.email if held.account else ""
    return {"name": held.person.name, "held_from": held.held_from, "held_to": held.held_to, "account": account}


@require_POST
def holding_strike(request: HttpRequest, code: str, slug: str, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Remove a holding that was recorded by mistake."""
    strike_holding(by=acting(request), holding=holding_of(code, slug, id))
    messages.success(request, _("Recorded."))
    return redirect("post", code=code, slug=slug)


def contact(request: HttpRequest, code: str, slug: str) -> HttpResponse:
    """Say how a post is reached."""
    found = post_of(code, slug)
    require(acting(request), "post.contact", body=code)
    form = ContactForm(request.POST or None, now=lambda: stands(Post, found.pk, "contact"))
    done = recorded(request, form, lambda told: set_contact(by=acting(request), post=found, **told), code, slug)
    return done or render(request, "bodies/contact.html", {"post": found, "slug": slug, "form": form})


def recorded(
    request: HttpRequest,
    form: forms.Form,
    do: Callable[[Any], object],  # Any: what a form holds once it is right
    code: str,
    slug: str,
) -> HttpResponse | None:
    """Record what a form says, and go back to the post, which now says so."""
    return posted(request, form, do, said=_("Recorded."), to=("post", {"code": code, "slug": slug}))


def post_of(code: str, slug: str) -> Post:
    """A post of this body, or a page that says there is none."""
    try:
        return queries.post(code, slug)
    except Post.DoesNotExist as error:
        raise Http404(slug) from error


def holding_of(code: str, slug: str, pk: int) -> Holding:
    """A holding of this post, or a page that says there is none."""
    found = Holding.objects.select_related("post__body", "person", "account")
    return get_object_or_404(found, post=f"{code}/{slug}", pk=pk)
