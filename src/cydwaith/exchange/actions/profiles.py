"""Keeping one's own profile, and erasing it. Nobody is told, and the public record has no word of it."""

import datetime as dt
from collections.abc import Collection, Mapping

from django.db import transaction

from cydwaith.bodies.models import Account, Body
from cydwaith.exchange import refusals
from cydwaith.exchange.deeds import PROFILE_KEEP
from cydwaith.exchange.facts import skills
from cydwaith.exchange.models import SKILLS_OF_WELSH, Profile, ProfileReader
from cydwaith.shared.bounds import held
from cydwaith.shared.permissions import Actor, require
from cydwaith.shared.refusals import NotPossible


def keep(
    *,
    by: Actor,
    account: Account,
    home: str,
    has: Collection[str] = (),
    learn: Collection[str] = (),
    welsh: Mapping[str, str] | None = None,
    places: Collection[str] = (),
    remote: bool = False,
    free_from: dt.date | None = None,
    free_until: dt.date | None = None,
    about: str = "",
    readers: Collection[str] = (),
) -> Profile:
    """Keep one's own profile, in place of what was there. Raises NotPossible, also where one's own employer would read.

    `has` and `learn` are codes of skills, `welsh` the level by language skill, `readers` the organisations to which it
    is shown; none of it is shown to anybody where that is empty.
    """
    require(by, PROFILE_KEEP)
    own = {home, *account.memberships.values_list("body", flat=True)}
    if own & set(readers):
        raise NotPossible(str(refusals.OWN_EMPLOYER), "readers")
    if (set(has) | set(learn)) - skills().keys():
        raise NotPossible(str(refusals.NO_SKILL), "has")
    if free_from and free_until and free_until < free_from:
        raise NotPossible(str(refusals.ORDER), "free_until")
    told = {
        "home": Body.objects.get(pk=home),
        "skills": " ".join(sorted(set(has))),
        "learn": " ".join(sorted(set(learn))),
        "places": " ".join(sorted(set(places))),
        "remote": remote,
        "free_from": free_from,
        "free_until": free_until,
        "about": about.strip(),
        **{name: (welsh or {}).get(name, "") for name in SKILLS_OF_WELSH},
    }
    with held(), transaction.atomic():
        profile, _new = Profile.objects.update_or_create(account=account, defaults=told)
        profile.readers.exclude(body__in=readers).delete()
        for body in readers:
            ProfileReader.objects.get_or_create(profile=profile, body_id=body)
    return profile


def erase(*, by: Actor, account: Account) -> None:
    """Erase one's own profile; nothing of it is left."""
    require(by, PROFILE_KEEP)
    Profile.objects.filter(account=account).delete()
