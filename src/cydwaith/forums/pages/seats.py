"""Giving seats at a forum's table, and changing one's own."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Body, Post
from cydwaith.bodies.pages.acting import acting, body_choices, own_bodies
from cydwaith.forums import words
from cydwaith.forums.actions import seats as actions
from cydwaith.forums.deeds.seats import SEAT_END
from cydwaith.forums.forms.seating import ChangeForm, Groups, SeatForm
from cydwaith.forums.lists import SeatsAsked
from cydwaith.forums.models import Seat
from cydwaith.forums.pages.acting import post_choices, the_forum
from cydwaith.forums.queries.forums import parties
from cydwaith.shared.meanwhile import stands
from cydwaith.shared.order import alphabetical
from cydwaith.shared.permissions import EDITORS, Actor, may, require
from cydwaith.shared.posting import posted


def seats(request: HttpRequest, slug: str) -> HttpResponse:
    """Every seat, and a form that gives another."""
    forum, by = the_forum(slug), acting(request)
    form = SeatForm(
        request.POST or None,
        bodies=body_choices(own_bodies(request, EDITORS)),
        holders=holders(),
        sides=[(side.code, side.name.plain) for side in forum.sides.all()],
        initial={"level": forum.level, "votes": True},
    )

    def give(told: dict[str, Any]) -> None:
        actions.add_seat(by=by, forum=forum, place=form.place, body=told["body"])

    if done := posted(request, form, give, said=_("The seat is given."), to=("seats", {"slug": slug})):
        return done
    found = parties(forum)
    own = {seat.pk for party in found for seat in party.seats if changes(by, seat)}
    context = {"section": "forums", "forum": forum, "form": form, "parties": found, "own": own, "words": words}
    return render(request, "forums/seats.html", context)


def asking(_request: HttpRequest, slug: str) -> SeatsAsked:
    """The seats of the forum at this address. Raises Http404."""
    return SeatsAsked.model_validate({"forum": the_forum(slug).pk})


def changes(by: Actor, seat: Seat) -> bool:
    """Whether the reader speaks for a seat's body."""
    return may(by, SEAT_END, body=seat.body_id)


def holders() -> Groups:
    """Who could sit there: every body, as a whole or by one of its posts, in alphabetical order."""
    found = sorted(Body.objects.prefetch_related("posts"), key=lambda body: alphabetical(body.name.plain))
    whole = _("the organisation as a whole")
    return [
        (
            body.name.plain,
            [
                (body.pk, f"{body.name.plain}: {whole}"),
                *sorted(
                    ((f"{body.pk}|{post.pk}", of_body(post, body)) for post in body.posts.all()),
                    key=lambda choice: alphabetical(choice[1]),
                ),
            ],
        )
        for body in found
    ]


def of_body(post: Post, body: Body) -> str:
    """A post with its body in short."""
    return f"{post.title.plain}, {body.short.plain or body.name.plain}"


def change(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Hand one's seat over, name a substitute, or end it."""
    seat = get_object_or_404(Seat.objects.select_related("forum", "body", "post", "side"), pk=id)
    by = acting(request)
    require(by, SEAT_END, body=seat.body_id)
    form = ChangeForm(
        request.POST or None,
        posts=post_choices([seat.body_id]),
        now=lambda: stands(Seat, seat.pk, "substitute_id", "held_to"),
    )
    forum = {"slug": seat.forum_id}
    if done := posted(
        request, form, lambda told: changed(by, seat, told), said=_("The seat has changed."), to=("forum", forum)
    ):
        return done
    return render(request, "forums/seat.html", {"section": "forums", "seat": seat, "forum": seat.forum, "form": form})


def changed(by: Actor, seat: Seat, told: dict[str, Any]) -> None:
    """Do what was chosen."""
    post = Post.objects.filter(pk=told["post"], body=seat.body_id).first() if told["post"] else None
    match told["what"]:
        case "hand_over" if post is not None:
            actions.hand_over(by=by, seat=seat, post=post)
        case "substitute":
            actions.name_substitute(by=by, seat=seat, post=post)
        case "end":
            actions.end_seat(by=by, seat=seat, on=told["held_to"])
