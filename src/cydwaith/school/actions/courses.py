"""Writing a course, taking it a step on, and holding it: cohorts, sessions, and a session that is cancelled."""

import datetime as dt

from cydwaith.practices.models import Practice
from cydwaith.school import refusals
from cydwaith.school.deeds import (
    COHORT_ADD,
    COURSE_MOVE,
    COURSE_WRITE,
    MODULE_WRITE,
    SESSION_ADD,
    SESSION_CANCEL,
    SESSION_LINK,
)
from cydwaith.school.facts import courses as known_courses
from cydwaith.school.footprints import FOOTPRINT
from cydwaith.school.gates import NEXT, lacking
from cydwaith.school.letters import session_cancelled
from cydwaith.school.models import Cohort, Course, Module, Session, SessionLink, Stage
from cydwaith.shared import clock
from cydwaith.shared.codes import code_of
from cydwaith.shared.deeds import doing
from cydwaith.shared.pairs import UNSAID, given, in_columns, stripped
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said


def begin(
    *,
    by: Actor,
    body: str,
    title: Said,
    purpose: Said = UNSAID,
    work: Said = UNSAID,
    tells_employer: bool = False,
    sample: bool = False,
) -> Course:
    """Begin a course, named once from its first title. The same sent twice is one. Raises NotPossible."""
    with doing(COURSE_WRITE, by=by, body=body) as act:
        name = given(title, "title", str(refusals.TITLE))
        told = in_columns(title=name, purpose=stripped(purpose), work=stripped(work))
        if same := Course.objects.filter(body=body, tells_employer=tells_employer, **told).first():
            return same
        code = code_of(name.en or name.cy, "course")
        if Course.objects.filter(pk=code).exists() or code in {one.code for one in known_courses()}:
            raise NotPossible(str(refusals.TAKEN), "title")
        made = Course.objects.create(
            code=code, body_id=body, tells_employer=tells_employer, sample=sample, at=clock.moment(), **told
        )
        act.tell(made, **FOOTPRINT.of(made))
    return made


def rewrite(*, by: Actor, course: Course, title: Said, purpose: Said, work: Said) -> Course:
    """Write a course's texts anew. Once it is open they stand in both languages. Raises NotPossible."""
    with doing(COURSE_WRITE, by=by, to=course) as act:
        one = act.it
        texts = {"title": given(title, "title", str(refusals.TITLE)), "purpose": stripped(purpose)}
        for name, text in texts.items():
            if one.stage != Stage.DESIGN and not (text.cy and text.en):
                raise NotPossible(str(refusals.BOTH), name)
        for name, value in in_columns(work=stripped(work), **texts).items():
            setattr(one, name, value)
        one.save()
        act.tell(one, **FOOTPRINT.of(one))
    return one


def add_module(
    *, by: Actor, course: Course, title: Said, reading: Said = UNSAID, practice: Practice | None = None
) -> Module:
    """Add a module at the end of a course. The same sent twice is one. Raises NotPossible."""
    with doing(MODULE_WRITE, by=by, to=course) as act:
        told = in_columns(title=given(title, "title", str(refusals.TITLE)), reading=stripped(reading))
        if act.it.stage != Stage.DESIGN and not all(told.values()):
            raise NotPossible(str(refusals.BOTH), "title")
        if same := Module.objects.filter(course=act.it, practice=practice, **told).first():
            return same
        number = Module.objects.filter(course=act.it).count() + 1
        made = Module.objects.create(course=act.it, order=number, practice=practice, at=clock.moment(), **told)
        act.tell(made, **FOOTPRINT.of(made, act.it))
    return made


def rewrite_module(*, by: Actor, module: Module, title: Said, reading: Said) -> Module:
    """Write a module's texts anew. Once its course is open they stand in both languages. Raises NotPossible."""
    with doing(MODULE_WRITE, by=by, to=module) as act:
        told = in_columns(title=given(title, "title", str(refusals.TITLE)), reading=stripped(reading))
        if act.it.course.stage != Stage.DESIGN and not all(told.values()):
            raise NotPossible(str(refusals.BOTH), "title")
        for name, value in told.items():
            setattr(act.it, name, value)
        act.it.save()
        act.tell(act.it, **FOOTPRINT.of(act.it))
    return act.it


def move(*, by: Actor, course: Course, found: Said = UNSAID) -> Course:
    """Take a course its next step, when nothing is lacking for it. Raises NotPossible with everything that is."""
    with doing(COURSE_MOVE, by=by, to=course) as act:
        one = act.it
        if one.stage == Stage.CHECKED:
            raise NotPossible(str(refusals.LAST))
        if missing := lacking(one):
            raise NotPossible(" ".join(map(str, missing)))
        one.stage = NEXT[Stage(one.stage)]
        if one.stage == Stage.CHECKED:
            text = stripped(found)
            if not (text.cy and text.en):
                raise NotPossible(str(refusals.FOUND), "found")
            one.found_cy, one.found_en = text.cy, text.en
        one.save()
        act.tell(one, **FOOTPRINT.of(one))
    return one


def add_cohort(*, by: Actor, course: Course, begins: dt.date, closes: dt.date, places: int) -> Cohort:
    """Add a cohort. The same sent twice is one. Raises NotPossible for days that cannot be."""
    with doing(COHORT_ADD, by=by, to=course) as act:
        if closes < clock.today():
            raise NotPossible(str(refusals.PAST), "closes")
        if begins < closes:
            raise NotPossible(str(refusals.CLOSES), "begins")
        told = {"course": act.it, "begins": begins, "closes": closes, "places": places}
        if same := Cohort.objects.filter(**told).first():
            return same
        made = Cohort.objects.create(seed=f"{act.it.pk} {begins.isoformat()}", at=clock.moment(), **told)
        act.tell(made, **FOOTPRINT.of(made, act.it))
    return made


def add_session(
    *,
    by: Actor,
    cohort: Cohort,
    module: Module,
    starts: dt.datetime,
    minutes: int,
    language: str,
    place: Said = UNSAID,
    online: bool = False,
) -> Session:
    """Add a session of a module for a cohort. The same sent twice is one. Raises NotPossible."""
    with doing(SESSION_ADD, by=by, to=cohort) as act:
        where = stripped(place)
        if module.course_id != act.it.course_id:
            raise NotPossible(str(refusals.OTHER_COURSE), "module")
        if not (where or online):
            raise NotPossible(str(refusals.SOMEWHERE), "place")
        if clock.day_of(starts) < act.it.begins:
            raise NotPossible(str(refusals.BEFORE), "starts")
        told = in_columns(
            cohort=act.it,
            module=module,
            starts=starts,
            minutes=minutes,
            language=language,
            place=where,
            online=online,
            cancelled=None,
        )
        if same := Session.objects.filter(**told).first():
            return same
        made = Session.objects.create(at=clock.moment(), **told)
        act.tell(made, **FOOTPRINT.of(made, act.it))
    return made


def cancel_session(*, by: Actor, session: Session, why: Said) -> Session:
    """Cancel a session, up to the moment at which it begins; everybody with a place is written to at once.

    Raises NotPossible for one that has begun, or is cancelled.
    """
    with doing(SESSION_CANCEL, by=by, to=session) as act:
        if act.it.cancelled:
            raise NotPossible(str(refusals.CANCELLED))
        if act.it.starts <= clock.moment():
            raise NotPossible(str(refusals.OVER))
        text = given(why, "why")
        act.it.why_cy, act.it.why_en, act.it.cancelled = text.cy, text.en, clock.moment()
        act.it.save()
        act.tell(act.it, **FOOTPRINT.of(act.it))
        session_cancelled(act.it)
    return act.it


def link_session(*, by: Actor, session: Session, url: str) -> Session:
    """Say where a session is held online; nothing takes it away. The record has that it was said, and not where.

    Raises NotPossible for a session that is held nowhere online.
    """
    with doing(SESSION_LINK, by=by, to=session) as act:
        if not act.it.online:
            raise NotPossible(str(refusals.NOT_ONLINE), "url")
        if link_of(act.it) == url:
            return act.it
        if url:
            SessionLink.objects.update_or_create(session=act.it, defaults={"url": url, "at": clock.moment()})
        else:
            SessionLink.objects.filter(session=act.it).delete()
        act.tell(act.it, **FOOTPRINT.of(act.it))
    return act.it


def link_of(session: Session) -> str:
    """Where a session is held online, as it is stored now; empty where nobody has said."""
    return SessionLink.objects.filter(session=session).values_list("url", flat=True).first() or ""
