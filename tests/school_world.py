"""A world for tests of the school: a course with two modules, a cohort, and people of several organisations."""

import datetime as dt

from cydwaith.bodies import reference
from cydwaith.bodies.actions.roles import give_role
from cydwaith.bodies.middleware import actor_of
from cydwaith.bodies.models import Account, Body
from cydwaith.school.actions import courses, learning
from cydwaith.school.models import Cohort, Course, Enrolment, Module
from cydwaith.shared import clock
from cydwaith.shared.permissions import COMMAND_LINE, Actor, Role
from cydwaith.shared.said import Said

HOLDER, CRF, PEM = "CYD-ACADEMI-WALES", "GB-PLA-CRF", "GB-PLA-PEM"
BY = Actor("a holder", {HOLDER: Role.EDITOR})
TITLE = Said(cy="Dysgu gan eraill", en="Learning from others")
TEXT = Said(cy="Testun Cymraeg", en="English text")
NOON = dt.time(12)


def shipped() -> None:
    """Who is who."""
    reference.load()


def designed(*, tells_employer: bool = False, title: Said = TITLE) -> Course:
    """A course that is being designed, with two modules."""
    one = courses.begin(by=BY, body=HOLDER, title=title, purpose=TEXT, tells_employer=tells_employer)
    for name in (Said("Cyntaf", "First"), Said("Ail", "Second")):
        courses.add_module(by=BY, course=one, title=name, reading=TEXT)
    return one


def opened(places: int = 2, **told: object) -> Cohort:
    """A cohort of a course that is open: asking closes in a week, and it begins a week later."""
    one = courses.move(by=BY, course=designed(**told))  # type: ignore[arg-type]  # as told
    today = clock.today()
    return courses.add_cohort(
        by=BY, course=one, closes=today + dt.timedelta(days=7), begins=today + dt.timedelta(days=14), places=places
    )


def person(name: str, body: str = CRF, role: Role = Role.READER, language: str = "cy") -> Account:
    """Somebody with a role in an organisation."""
    account = Account.objects.create_user(f"{name}@{body.lower()}.example", name=name, language=language)
    give_role(by=COMMAND_LINE, account=account, body=Body.objects.get(pk=body), role=role)
    return account


def enrolled(cohort: Cohort, account: Account, body: str = CRF, language: str = "cy", **told: bool) -> Enrolment:
    """Somebody's enrolment."""
    by = actor_of(account)
    return learning.enrol(by=by, account=account, cohort=cohort, body=body, language=language, **told)


def on(day: dt.date) -> dt.datetime:
    """Noon of a day."""
    return dt.datetime.combine(day, NOON, tzinfo=dt.UTC)


def modules(course: Course) -> list[Module]:
    """The modules of a course, in order."""
    return list(course.modules.order_by("order"))
