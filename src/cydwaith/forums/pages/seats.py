"""Giving seats at a forum's table, and changing one's own."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Body, Post
from cydwaith.forums import words
from cydwaith.forums.actions import seats as actions
from cydwaith.forums.forms.fields import refused
from cydwaith.forums.forms.seating import ChangeForm, Groups, SeatForm
from cydwaith.forums.models import Seat
from cydwaith.forums.pages.acting import actor, own_bodies, post_choices, the_forum
from cydwaith.forums.queries.forums import parties
from cydwaith.forums.refusals import NotPossible
from cydwaith.shared.order import alphabetical
from cydwaith.shared.permissions import EDITORS, Actor, may, require


def seats(request: HttpRequest, slug: str) -> HttpResponse:
    """Every seat, and a form that gives another."""
    forum = the_forum(slug)
    sides = [(side.code, side.name.plain) for side in forum.sides.all()]
    bodies = [(body.pk, body.name.plain) for body in own_bodies(request, EDITORS)]
    form = SeatForm(
        request.POST or None,
        bodies=bodies,
        holders=holders(),
        sides=sides,
        initial={"level": forum.level, "votes": True},
    )
    if request.method == "POST" and form.is_valid():
        try:
            actions.add_seat(by=actor(request), forum=forum, place=form.place, body=form.cleaned_data["body"])
            messages.success(request, _("The seat is given."))
            return redirect("seats", slug=slug)
        except NotPossible as refusal:
            form.add_error("holder" if refusal.field in {"body", "post"} else None, refusal.reason)
    found = parties(forum)
    own = {seat.pk for party in found for seat in party.seats if changes(actor(request), seat)}
    context = {"section": "forums", "forum": forum, "form": form, "parties": found, "own": own, "words": words}
    return render(request, "forums/seats.html", context)


def changes(by: Actor, seat: Seat) -> bool:
    """Whether the reader speaks for a seat's body."""
    return may(by, "seat.end", body=seat.body_id)


def holders() -> Groups:
    """Who could sit there: every body, as a whole or by one of its posts, in alphabetical order."""
    found = sorted(Body.objects.prefetch_related("posts"), key=lambda body: alphabetical(body.name.plain))
    whole = _("the body as a whole")
    return [
        (body.name.plain, [*((f"{body.pk}|{post.pk}", of_body(post, body)) for post in body.posts.all()),
                           (body.pk, f"{body.name.plain}: {whole}")])
        for body in found
    ]  # fmt: skip


def of_body(post: Post, body: Body) -> str:
    """A post with its body in short."""
    return f"{post.title.plain}, {body.short.plain or body.name.plain}"


def change(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Hand one's seat over, name a substitute, or end it."""
    seat = get_object_or_404(Seat.objects.select_related("forum", "body", "post", "side"), pk=id)
    require(actor(request), "seat.end", body=seat.body_id)
    form = ChangeForm(request.POST or None, posts=post_choices([seat.body_id]))
    if request.method == "POST" and form.is_valid():
        try:
            changed(actor(request), seat, form)
            messages.success(request, _("The seat has changed."))
            return redirect("forum", slug=seat.forum_id)
        except NotPossible as refusal:
            refused(form, refusal)
    return render(request, "forums/seat.html", {"section": "forums", "seat": seat, "forum": seat.forum, "form": form})


def changed(by: Actor, seat: Seat, form: ChangeForm) -> None:
    """Do what was chosen."""
    told = form.cleaned_data
    post = Post.objects.filter(pk=told["post"], body=seat.body_id).first() if told["post"] else None
    match told["what"]:
        case "hand_over" if post is not None:
            actions.hand_over(by=by, seat=seat, post=post)
        case "substitute":
            actions.name_substitute(by=by, seat=seat, post=post)
        case "end":
            actions.end_seat(by=by, seat=seat, on=told["held_to"])
