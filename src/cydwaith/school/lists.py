"""The lists of the school."""

from collections.abc import Sequence
from typing import Final

from ninja import Router
from pydantic import Field

from cydwaith.bodies.models import Topic
from cydwaith.school import facts
from cydwaith.school.deeds import SCHOOL_READ
from cydwaith.school.facts import KnownCourse, Partner
from cydwaith.school.models import Course, SchoolAgreement, SchoolMoney, Study, Trial
from cydwaith.school.outcomes import Outcome, outcomes
from cydwaith.school.rows import CourseRow, MoneyRow, PartnerRow, StudyRow, TrialRow
from cydwaith.shared.lists import List
from cydwaith.shared.pairs import both
from cydwaith.shared.rows import Asked, Code
from cydwaith.shared.said import said


class CoursesAsked(Asked):
    q: str = Field("", max_length=200, description="words, in either language")
    provider: str = Field("", max_length=200, description="who holds it, by the English name")
    topic: Code | None = Field(None, description="a topic, with the topics below it")


def known(asked: CoursesAsked) -> Sequence[KnownCourse | Course]:
    """The courses that fit: those of the school first."""
    below = Topic.objects.filter(parent=asked.topic).values_list("pk", flat=True) if asked.topic else []
    topics = [asked.topic, *below] if asked.topic else []
    found = facts.narrowed(words=asked.q, provider=asked.provider, topics=topics)
    own = Course.objects.select_related("body").prefetch_related("cohorts")
    came = outcomes([one.pk for one in own])
    for one in own:
        one.outcome = came.get(one.pk, Outcome())  # type: ignore[attr-defined]  # beside its row
    fit = [one for one in own if not topics and facts.says(asked.q, (both(one, "title"), both(one, "purpose")))]
    return [*(one for one in fit if asked.provider in {"", one.body.name_en}), *found]


def still_proposed() -> list[Partner]:
    """The proposed partners with whom nothing is agreed."""
    agreed = {*SchoolAgreement.objects.filter(ended=None).values_list("partner", flat=True)}
    return [one for one in facts.partners() if one.code not in agreed]


COURSES: Final = List(
    name="courses",
    title=said(cy="Cyrsiau", en="Courses"),
    row=CourseRow,
    rows=known,
    may=SCHOOL_READ,
    asked=CoursesAsked,
)
STUDIES: Final[List[Asked]] = List(
    name="studies",
    title=said(cy="Astudiaethau", en="Studies"),
    row=StudyRow,
    rows=lambda _asked: [*Study.objects.order_by("pk"), *facts.studies()],
    may=SCHOOL_READ,
)
PARTNERS: Final[List[Asked]] = List(
    name="school_partners",
    title=said(cy="Partneriaid yr ysgol", en="Partners of the school"),
    row=PartnerRow,
    rows=lambda _asked: [*SchoolAgreement.objects.all(), *still_proposed()],
    may=SCHOOL_READ,
)
MONEY: Final[List[Asked]] = List(
    name="school_money",
    title=said(cy="Arian yr ysgol", en="Money of the school"),
    row=MoneyRow,
    rows=lambda _asked: [*SchoolMoney.objects.all(), *facts.money()],
    may=SCHOOL_READ,
)
TRIALS: Final[List[Asked]] = List(
    name="trials",
    title=said(cy="Treialon", en="Trials"),
    row=TrialRow,
    rows=lambda _asked: Trial.objects.prefetch_related("joined"),
    may=SCHOOL_READ,
)
LISTS: Final = (COURSES, STUDIES, PARTNERS, MONEY, TRIALS)
router = Router(tags=["school"])
COURSES.operation(router, "/courses")
STUDIES.operation(router, "/studies")
PARTNERS.operation(router, "/school/partners")
MONEY.operation(router, "/school/money")
TRIALS.operation(router, "/trials")
