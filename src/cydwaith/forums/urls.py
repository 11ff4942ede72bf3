"""The addresses of forums."""

from django.urls import URLPattern, path

from cydwaith.forums.pages import forums, proposing, seats
from cydwaith.shared.languages import address

urlpatterns: list[URLPattern] = [
    path(address("forums/"), forums.forum_list, name="forums"),
    path(address("forums/new/"), proposing.new, name="forum_new"),
    path(address("forums/seats/<int:id>/"), seats.change, name="seat_change"),
    path(address("forums/<slug:slug>/"), forums.forum, name="forum"),
    path(address("forums/<slug:slug>/seats/"), seats.seats, name="seats"),
    path(address("forums/<slug:slug>/rule/"), proposing.rule, name="forum_rule"),
    path(address("forums/<slug:slug>/confirm/"), proposing.confirm, name="forum_confirm"),
]
