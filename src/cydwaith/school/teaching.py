"""Who teaches about a topic: organisations whose courses have a module made from a practice on it."""

from collections.abc import Sequence
from typing import Final

from django.urls import reverse

from cydwaith.exchange.queries.expertise import Kind, Reason, together
from cydwaith.school.models import Module
from cydwaith.school.models.courses import Stage
from cydwaith.shared.pairs import both
from cydwaith.shared.said import pair, said

TITLE: Final = said(cy="Sefydliadau sy’n ei ddysgu", en="Organisations that teach it")
NONE: Final = said(
    cy="Nid oes modiwl cwrs wedi’i wneud o arfer ar y pwnc hwn eto.",
    en="No module of a course is made from a practice on this topic yet.",
)
TEACHES: Final = said(cy="Yn cynnal cwrs â modiwl arno", en="Holds a course with a module on it")


def courses(topics: Sequence[str]) -> Kind:
    """Courses that are open, running or checked; of one that is still designed nothing is said."""
    modules = Module.objects.filter(practice__current__topics__in=topics).exclude(course__stage=Stage.DESIGN)
    found = {one.course_id: one.course for one in modules.select_related("course__body")}
    told = [
        (
            (one.body_id, pair(one.body, "name")),
            Reason(TEACHES, both(one, "title"), reverse("course", kwargs={"code": one.pk}), one.sample),
        )
        for one in found.values()
    ]
    return Kind(TITLE, NONE, together(told))
