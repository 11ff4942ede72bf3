"""What learners do: enrol once, change language at any step, go through modules, leave. None of it is recorded."""

from django.db import transaction

from cydwaith.bodies.models import Account
from cydwaith.school import refusals
from cydwaith.school.badges import badge, digest
from cydwaith.school.deeds import CERTIFICATE_ISSUE, CERTIFICATE_REVOKE, LEARN, PLACES_SHARE
from cydwaith.school.footprints import FOOTPRINT
from cydwaith.school.letters import completed, given_place
from cydwaith.school.models import (
    Certificate,
    Cohort,
    Enrolment,
    Holding,
    Language,
    Module,
    ModuleAnswer,
    ModuleDone,
    ModuleQuestion,
    Progress,
    Session,
    Stage,
)
from cydwaith.school.sharing import Asking, order
from cydwaith.shared import clock
from cydwaith.shared.deeds import doing
from cydwaith.shared.pairs import given
from cydwaith.shared.permissions import Actor, require
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said


@transaction.atomic
def enrol(
    *, by: Actor, account: Account, cohort: Cohort, body: str, language: str, tells_employer: bool = False
) -> Enrolment:
    """Ask for a place in a cohort, or once it is shared take one that is free. Twice is one enrolment.

    Whoever left may ask again, and stands behind those who ask. Raises NotPossible.
    """
    require(by, LEARN, body=body)
    held = Cohort.objects.select_for_update().select_related("course").get(pk=cohort.pk)
    if held.course.stage not in {Stage.OPEN, Stage.RUNNING}:
        raise NotPossible(str(refusals.NOT_OPEN))
    if held.begins <= clock.today():
        raise NotPossible(str(refusals.BEGUN), "cohort")
    before = Enrolment.objects.filter(cohort=held, account=account).first()
    if before and before.progress != Progress.LEFT:
        return before
    one = before or Enrolment(cohort=held, account=account)
    one.body_id, one.language, one.asked = body, Language(language), clock.moment()
    one.tells_employer = held.course.tells_employer or tells_employer
    one.progress = Progress.WAITING if held.shared else Progress.ASKED
    one.save()
    if held.shared:
        fill(held)
        one.refresh_from_db()
    return one


def share(*, by: Actor, cohort: Cohort) -> Cohort:
    """Share a cohort's places by the rule of `sharing`, after the day on which asking closes. Raises NotPossible."""
    with doing(PLACES_SHARE, by=by, to=cohort) as act:
        if act.it.shared:
            raise NotPossible(str(refusals.SHARED))
        if clock.today() <= act.it.closes:
            raise NotPossible(str(refusals.NOT_CLOSED))
        act.it.shared = clock.moment()
        act.it.save()
        asked = Enrolment.objects.filter(cohort=act.it, progress=Progress.ASKED)
        asked.update(progress=Progress.WAITING)
        fill(act.it)
        act.tell(act.it, **FOOTPRINT.of(act.it))
    return act.it


def fill(cohort: Cohort) -> None:
    """Give the places that are free to those who wait, in the order of the rule, and write to them."""
    there = list(Enrolment.objects.filter(cohort=cohort).select_related("account").order_by("asked", "pk"))
    held: dict[str, int] = {}
    for one in there:
        if one.progress in {Progress.HELD, Progress.DONE}:
            held[one.body_id] = held.get(one.body_id, 0) + 1
    waiting = {one.pk: one for one in there if one.progress == Progress.WAITING}
    free = cohort.places - sum(held.values())
    line = order((Asking(one.pk, one.body_id) for one in waiting.values()), held, cohort.seed)
    for number in line[: max(free, 0)]:
        one = waiting[number]
        one.progress = Progress.HELD
        one.save(update_fields=["progress"])
        given_place(one)


def mine(by: Actor, enrolment: Enrolment) -> Enrolment:
    """An enrolment held fast, for whoever it belongs to; for nobody else there is none. Raises Refused."""
    require(by, LEARN)
    return Enrolment.objects.select_for_update().get(pk=enrolment.pk, account__pseudonym=by.pseudonym)


@transaction.atomic
def change_language(*, by: Actor, enrolment: Enrolment, language: str) -> Enrolment:
    """Learn in the other language from now on, at any step: nothing else changes, and nothing is lost."""
    one = mine(by, enrolment)
    one.language = Language(language)
    one.save(update_fields=["language"])
    return one


@transaction.atomic
def tell_employer(*, by: Actor, enrolment: Enrolment) -> Enrolment:
    """Let one's employer see whether one completes the course: only before one has. Raises NotPossible."""
    one = mine(by, enrolment)
    if one.progress == Progress.DONE:
        raise NotPossible(str(refusals.DONE))
    one.tells_employer = True
    one.save(update_fields=["tells_employer"])
    return one


@transaction.atomic
def leave(*, by: Actor, enrolment: Enrolment) -> Enrolment:
    """Give a place back; it goes to whoever is next. Raises NotPossible where the course is completed."""
    one = mine(by, enrolment)
    if one.progress == Progress.DONE:
        raise NotPossible(str(refusals.DONE))
    one.progress = Progress.LEFT
    one.save(update_fields=["progress"])
    cohort = Cohort.objects.select_for_update().get(pk=one.cohort_id)
    if cohort.shared and cohort.begins > clock.today():
        fill(cohort)
    return one


@transaction.atomic
def go_through(*, by: Actor, enrolment: Enrolment, module: Module) -> ModuleDone:
    """Say that one went through a module, in the language in which one learns now. Twice is one. Raises NotPossible.

    A module that has sessions is gone through once one of them was held.
    """
    one = mine(by, enrolment)
    refuse_going(one, module)
    answered = ModuleAnswer.objects.filter(enrolment=one).values("question")
    if ModuleQuestion.objects.filter(module=module).exclude(pk__in=answered).exists():
        raise NotPossible(str(refusals.UNANSWERED))
    told = {"language": one.language, "at": clock.moment()}
    return ModuleDone.objects.get_or_create(enrolment=one, module=module, defaults=told)[0]


def refuse_going(one: Enrolment, module: Module) -> None:
    """Raise NotPossible with the first thing that is wrong."""
    sessions = Session.objects.filter(cohort=one.cohort_id, module=module, cancelled=None)
    for wrong, why in (
        (one.progress != Progress.HELD, refusals.NO_PLACE),
        (module.course_id != one.cohort.course_id, refusals.OTHER_COURSE),
        (one.cohort.begins > clock.today(), refusals.NOT_BEGUN),
        (sessions.exists() and not sessions.filter(starts__lte=clock.moment()).exists(), refusals.NOT_HELD),
    ):
        if wrong:
            raise NotPossible(str(why))


def complete(*, by: Actor, enrolment: Enrolment) -> Certificate:
    """Say that somebody completed a course, and give them a certificate. Twice is one. Raises NotPossible."""
    with doing(CERTIFICATE_ISSUE, by=by, to=enrolment.cohort.course) as act:
        one = Enrolment.objects.select_for_update().select_related("account", "cohort").get(pk=enrolment.pk)
        if had := Holding.objects.filter(enrolment=one).select_related("certificate").first():
            return had.certificate
        if one.progress != Progress.HELD:
            raise NotPossible(str(refusals.NO_PLACE))
        gone = ModuleDone.objects.filter(enrolment=one).count()
        if gone < act.it.modules.count():
            raise NotPossible(str(refusals.NOT_ALL))
        one.progress, one.done = Progress.DONE, clock.moment()
        one.save()
        made = Certificate(course=act.it, at=one.done)
        text = badge(made, one)
        made.digest = digest(text)
        made.save(force_insert=True)
        Holding.objects.create(certificate=made, enrolment=one, badge=text)
        act.tell(made, **FOOTPRINT.of(made))
        completed(one, made)
    return made


def revoke(*, by: Actor, certificate: Certificate, why: Said) -> Certificate:
    """Revoke a certificate, with the reason; it stays to be looked up. Raises NotPossible."""
    with doing(CERTIFICATE_REVOKE, by=by, to=certificate) as act:
        if act.it.revoked:
            raise NotPossible(str(refusals.REVOKED))
        text = given(why, "why")
        act.it.why_cy, act.it.why_en, act.it.revoked = text.cy, text.en, clock.moment()
        act.it.save()
        act.tell(act.it, **FOOTPRINT.of(act.it))
    return act.it
