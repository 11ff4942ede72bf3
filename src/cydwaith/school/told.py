"""What people read in the record of what was done with the school."""

from typing import Any

from cydwaith.record.footprints import plain
from cydwaith.school.models import (
    Certificate,
    Cohort,
    Course,
    Joined,
    Module,
    ModuleQuestion,
    SchoolAgreement,
    SchoolMoney,
    Session,
    Study,
    Trial,
)
from cydwaith.shared.pairs import both, in_columns


def course_facts(one: Course) -> dict[str, Any]:
    """What people read in the record of a course."""
    return in_columns(stage=one.stage, title=both(one, "title"), found=both(one, "found"), sample=one.sample)


def module_facts(one: Module) -> dict[str, Any]:
    """What people read in the record of a module."""
    return in_columns(order=one.order, title=both(one, "title"), practice=one.practice_id)


def question_facts(one: ModuleQuestion) -> dict[str, Any]:
    """What people read in the record of a question: neither what can be answered, nor what is right."""
    return in_columns(module=one.module_id, order=one.order, text=both(one, "text"))


def cohort_facts(one: Cohort) -> dict[str, Any]:
    """What people read in the record of a cohort."""
    return {"begins": one.begins, "closes": one.closes, "places": one.places, "seed": one.seed, "shared": one.shared}


def session_facts(one: Session) -> dict[str, Any]:
    """What people read in the record of a session."""
    told = {name: getattr(one, name) for name in ("starts", "minutes", "language", "cancelled")}
    return in_columns(module=one.module_id, why=both(one, "why"), **told)


def certificate_facts(one: Certificate) -> dict[str, Any]:
    """What people read in the record of a certificate: nothing of whose it is."""
    return in_columns(certificate=str(one.pk), digest=one.digest, revoked=one.revoked, why=both(one, "why"))


def study_facts(one: Study) -> dict[str, Any]:
    """What people read in the record of a study."""
    texts = in_columns(**{name: both(one, name) for name in ("title", "question", "method", "results")})
    return {"frozen": one.frozen, "told": one.told, "data": one.data, **texts}


def trial_facts(one: Trial) -> dict[str, Any]:
    """What people read in the record of a trial: everything by which its lots can be drawn again."""
    names = ("steps", "effect", "seed", "drawn", "before", "context", "allowed", "imbalance", "power", "detectable")
    step = dict(one.joined.exclude(step=None).order_by("body").values_list("body", "step"))
    told = {name: plain(getattr(one, name)) for name in names}
    return {"practice": one.practice_id, "indicator": one.indicator_id, "allocation": step, **told}


def joined_facts(one: Joined) -> dict[str, Any]:
    """What people read in the record of a council in a trial."""
    told = {name: getattr(one, name) for name in ("step", "started", "withdrew")}
    return in_columns(council=one.body_id, why=both(one, "why"), **told)


def agreement_facts(one: SchoolAgreement) -> dict[str, Any]:
    """What people read in the record of an agreement of the school."""
    told = {name: getattr(one, name) for name in ("kind", "partner", "degrees", "on", "ended", "source")}
    return told | in_columns(**{name: both(one, name) for name in ("name", "text", "why")})


def school_money_facts(one: SchoolMoney) -> dict[str, Any]:
    """What people read in the record of a figure of the school's money."""
    told = {name: getattr(one, name) for name in ("year", "nature", "pence", "ended", "source")}
    return told | in_columns(**{name: both(one, name) for name in ("whose", "what", "why")})
