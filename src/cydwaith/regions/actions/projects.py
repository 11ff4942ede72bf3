"""Adding a project."""

import datetime as dt

from cydwaith.bodies.models import Body
from cydwaith.regions import refusals
from cydwaith.regions.deeds import PROJECT_ADD
from cydwaith.regions.footprints import FOOTPRINT
from cydwaith.regions.models import Project, ProjectKind, ProjectPartner
from cydwaith.shared import clock
from cydwaith.shared.codes import code_of
from cydwaith.shared.deeds import doing
from cydwaith.shared.pairs import UNSAID, given, in_columns, stripped
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said


def add(
    *,
    by: Actor,
    body: str,
    name: Said,
    places: list[str],
    parent: str = "",
    kind: str = ProjectKind.PROJECT,
    what: Said = UNSAID,
    began: dt.date | None = None,
    source: str = "",
    source_url: str = "",
    others: str = "",
    sample: bool = False,
) -> Project:
    """Add a project that a body leads. The same sent twice is one. Raises NotPossible.

    One that lies in no area is part of something that does, or is refused; one may lie in all of them.
    """
    with doing(PROJECT_ADD, by=by, body=body) as act:
        told = given(name, "name", str(refusals.NAME))
        found = Project(
            code=code_of(told.en or told.cy, "project"),
            kind=ProjectKind(kind),
            parent=Project.objects.filter(pk=parent or None).first(),
            places=" ".join(sorted(set(places))),
            began=began,
            source=source.strip() or Body.objects.get(pk=body).name_en,
            source_url=source_url.strip(),
            others=others.strip(),
            sample=sample,
            at=clock.moment(),
            **in_columns(name=told, what=stripped(what)),
        )
        refuse(found)
        if same := Project.objects.filter(pk=found.pk).first():
            if same.partners.filter(body=body, leads=True).exists() and same.places == found.places:
                return same
            raise NotPossible(str(refusals.TAKEN), "name")
        found.save(force_insert=True)
        leads = ProjectPartner.objects.create(project=found, body_id=body, leads=True)
        act.tell(found, **FOOTPRINT.of(found, leads))
    return found


def refuse(one: Project) -> None:
    """Raise NotPossible with the first thing that is wrong with a project."""
    if one.parent and one.parent.pk == one.pk:
        raise NotPossible(str(refusals.CIRCLE), "parent")
    if one.parent and one.parent.kind == ProjectKind.PROJECT:
        raise NotPossible(str(refusals.BAD_PARENT), "parent")
    if not one.lies_in:
        raise NotPossible(str(refusals.NO_PLACE), "places")
