"""For which side of an application somebody speaks: the person, the home organisation, the host. Never for two."""

from collections.abc import Collection

from django.db.models import Q, QuerySet

from cydwaith.exchange.models import Application, Profile
from cydwaith.exchange.models import SideOf as Side
from cydwaith.shared.permissions import SPEAKERS, Actor


def sides(by: Actor, application: Application) -> list[Side]:
    """For which sides somebody could speak. Whoever applied speaks for themselves, and for no organisation."""
    if application.account is not None and application.account.pseudonym == by.pseudonym:
        return [Side.PERSON]
    mine = set(by.bodies(SPEAKERS))
    of = {Side.HOME: application.home_id, Side.HOST: application.opening.body_id}
    return [side for side, body in of.items() if body in mine]


def applications(by: Actor) -> QuerySet[Application]:
    """Applications in which somebody speaks for a side; one that was withdrawn only to whoever made it."""
    mine = by.bodies(SPEAKERS)
    found = Application.objects.select_related("opening__body", "home", "account", "letter")
    of_bodies = Q(withdrawn=False, account__isnull=False) & (Q(home__in=mine) | Q(opening__body__in=mine))
    return found.filter(Q(account__pseudonym=by.pseudonym) | of_bodies)


def shown_to(by: Actor, also: Collection[str]) -> QuerySet[Profile]:
    """Profiles that are shown to a reader's organisations; none of anybody with whom they share one.

    `also` are organisations that the reader belongs to in any role.
    """
    everywhere = {*by.roles, *also}
    found = Profile.objects.filter(readers__body__in=by.bodies(SPEAKERS), account__is_active=True)
    found = found.exclude(home__in=everywhere).exclude(account__memberships__body__in=everywhere)
    return found.select_related("account", "home").distinct().order_by("pk")
