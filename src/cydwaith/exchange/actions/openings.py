"""Publishing an opening, closing it, and taking in what was read of shared posts."""

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final

from django.db.models import Model

from cydwaith.bodies.models import Body, Place
from cydwaith.exchange import refusals
from cydwaith.exchange.deeds import OPENING_ADD, OPENING_CLOSE, SHARED_POSTS_LOAD
from cydwaith.exchange.facts import lines, skills
from cydwaith.exchange.footprints import FOOTPRINT
from cydwaith.exchange.models import Opening, OpeningKind, OpeningPartner, OpeningState
from cydwaith.shared import clock
from cydwaith.shared.deeds import doing
from cydwaith.shared.pairs import UNSAID, in_columns, stripped
from cydwaith.shared.permissions import COMMAND_LINE, Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said

SAME: Final = ("kind", "title_cy", "title_en", "what_cy", "what_en", "begins", "ends")
"""By these one that was sent twice is known again."""


def add(
    *,
    by: Actor,
    body: str,
    kind: str,
    title: Said,
    what: Said,
    needs: Collection[str] = (),
    welsh: Mapping[str, str] | None = None,
    place: str = "",
    remote: bool = False,
    percent: int = 100,
    places: int = 1,
    begins: dt.date | None = None,
    ends: dt.date | None = None,
    apply_by: dt.date | None = None,
    pays: str = "ask",
    partners: Collection[str] = (),
    employer: str = "",
    holds_money: str = "",
    trial: Said = UNSAID,
    review: Said = UNSAID,
    sample: bool = False,
) -> Opening:
    """Publish an opening of a body, in both languages. The same sent twice is one. Raises NotPossible.

    `needs` are codes of skills; `welsh` the level needed by language skill; what is told from `partners` on is of a
    shared post.
    """
    with doing(OPENING_ADD, by=by, body=body) as act:
        found = Opening(
            kind=OpeningKind(kind),
            body_id=body,
            skills=" ".join(sorted(set(needs))),
            place=Place.objects.filter(pk=place or None).first(),
            remote=remote,
            percent=percent,
            places=places,
            begins=begins,
            ends=ends,
            apply_by=apply_by,
            pays=pays,
            employer=Body.objects.filter(pk=employer or None).first(),
            holds_money=Body.objects.filter(pk=holds_money or None).first(),
            sample=sample,
            at=clock.moment(),
            **(welsh or {}),
            **in_columns(title=whole(title, "title"), what=whole(what, "what")),
            **in_columns(trial=stripped(trial), review=stripped(review)),
        )
        sharing = sorted(set(partners) - {body})
        refuse(found, sharing)
        told = {name: getattr(found, name) for name in SAME}
        if same := Opening.objects.filter(body=body, state=OpeningState.OPEN, **told).first():
            return same
        found.save(force_insert=True)
        parts = [OpeningPartner.objects.create(opening=found, body_id=one) for one in sharing]
        act.tell(found, **FOOTPRINT.of(found, parts))
    return found


def whole(text: Said, field: str) -> Said:
    """A text in both languages. Raises NotPossible, at the language that it lacks."""
    told = stripped(text)
    for language in ("cy", "en"):
        if not getattr(told, language):
            raise NotPossible(str(refusals.BOTH_LANGUAGES), f"{field}_{language}")
    return told


def refuse(one: Opening, sharing: Collection[str]) -> None:
    """Raise NotPossible with the first thing that is wrong with an opening."""
    today, shared = clock.today(), one.kind == OpeningKind.SHARED
    among = {one.body_id, *sharing}
    of_shared = [name for name in ("employer_id", "holds_money_id") if getattr(one, name)]
    outside = [name for name in of_shared if getattr(one, name) not in among]
    for wrong, why, field in (
        (set(one.skill_codes) - skills().keys(), refusals.NO_SKILL, "needs"),
        (one.begins and one.ends and one.ends < one.begins, refusals.ORDER, "ends"),
        (one.ends and one.ends < today, refusals.PAST, "ends"),
        (one.apply_by and one.apply_by < today, refusals.PAST, "apply_by"),
        (one.apply_by and one.ends and one.apply_by > one.ends, refusals.APPLY_LATE, "apply_by"),
        (shared and not sharing, refusals.NO_PARTNER, "partners"),
        (not shared and sharing, refusals.ONLY_SHARED, "partners"),
        (not shared and of_shared, refusals.ONLY_SHARED, "employer"),
        (outside, refusals.NOT_AMONG, outside[0].removesuffix("_id") if outside else ""),
    ):
        if wrong:
            raise NotPossible(str(why), field)


def close(*, by: Actor, opening: Opening) -> Opening:
    """Close an opening: nobody applies for it any more. Raises Refused where it is not open."""
    with doing(OPENING_CLOSE, by=by, to=opening) as act:
        act.it.state = OpeningState.CLOSED
        act.it.save(update_fields=["state"])
        act.tell(act.it, **FOOTPRINT.of(act.it))
    return act.it


def load(*, by: Actor = COMMAND_LINE) -> int:
    """Make the database say what was read of shared posts; how many rows were added or changed. All or nothing."""
    with doing(SHARED_POSTS_LOAD, by=by) as act:
        changed = [one for line in lines("shared_posts") for one in read(line)]
        if changed:
            act.tell("openings", rows=len(changed), **FOOTPRINT.of(changed))
    return len(changed)


def read(line: Mapping[str, str]) -> Iterator[Model]:
    """What one line changes."""
    names = ("title", "what", "trial", "review")
    told: dict[str, Any] = {f"{name}_{lang}": line[f"{name}_{lang}"] for name in names for lang in ("cy", "en")}
    told |= {name: line[name] for name in ("others", "source", "source_url", "trust")}
    told |= {f"{name}_id": line[name] or None for name in ("body", "employer", "holds_money")}
    told |= {"kind": OpeningKind.SHARED, "state": OpeningState.KNOWN}
    told["begins"] = dt.date.fromisoformat(line["begins"]) if line["begins"] else None
    found = Opening.objects.filter(pk=line["code"]).first() or Opening(pk=line["code"], at=clock.moment())
    changed = found._state.adding or any(getattr(found, name) != value for name, value in told.items())
    if changed:
        for name, value in told.items():
            setattr(found, name, value)
        found.save()
    made = [OpeningPartner.objects.get_or_create(opening=found, body_id=one) for one in line["partners"].split()]
    added = [one for one, new in made if new]
    if changed or added:
        yield from (found, *added)
