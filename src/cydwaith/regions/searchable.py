"""What the search finds here: regions, and projects."""

from collections.abc import Iterator
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cydwaith.regions import words
from cydwaith.regions.models import Project
from cydwaith.regions.overseeing import areas
from cydwaith.search.registry import Kind, Thing
from cydwaith.shared.pairs import both
from cydwaith.shared.said import said

ABOUT: Final = said(
    cy="Rhanbarth: swyddfa ranbarthol, prosiectau, arian, cynlluniau",
    en="Region: regional office, projects, money, plans",
)
ALSO: Final = "rhanbarth swyddfa ranbarthol prif swyddog rhanbarthol regional office chief regional officer region"


def every_region() -> Iterator[Thing]:
    return (Thing(one.pk.removeprefix("region-"), both(one, "name"), (ABOUT,), also=ALSO) for one in areas())


def one_region(code: str) -> Thing | None:
    return next((one for one in every_region() if one.key == code), None)


def every_project() -> Iterator[Thing]:
    return map(thing, Project.objects.select_related("parent__parent"))


def one_project(code: str) -> Thing | None:
    found = Project.objects.select_related("parent__parent").filter(pk=code).first()
    return thing(found) if found else None


def thing(one: Project) -> Thing:
    """A project, with the deal or fund that it is part of."""
    texts = [both(one, "what"), words.KINDS[one.kind]]  # type: ignore[index]  # a choice is its text
    texts += [both(one.parent, "name")] if one.parent else []
    told = tuple(text for text in texts if text)
    return Thing(one.pk, both(one, "name"), told, also=one.others, places=one.lies_in, sample=one.sample)


KINDS: Final = (
    Kind(
        "regions",
        _("Regions"),
        every_region,
        one_region,
        lambda code: reverse("region", kwargs={"code": code}),
    ),
    Kind(
        "projects",
        _("Regional projects"),
        every_project,
        one_project,
        lambda code: reverse("project", kwargs={"code": code}),
    ),
)
