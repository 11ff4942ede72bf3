"""What learners are written: in the language in which they learn, from the same texts as everything else."""

import uuid

from django.urls import reverse
from django.utils import translation

from cydwaith.letters.sending import send
from cydwaith.school.models import Certificate, Enrolment, Progress, Session
from cydwaith.shared.addresses import lasting
from cydwaith.shared.formats import moment
from cydwaith.shared.pairs import both
from cydwaith.shared.said import Said, pair, said


def address(page: str, **parts: object) -> Said:
    """A page's address in each language."""
    found = {}
    for language in ("cy", "en"):
        with translation.override(language):
            found[language] = lasting(reverse(page, kwargs=parts or None))
    return Said(**found)


def write(to: Enrolment, subject: Said, text: Said, key: str) -> None:
    """Write to a learner."""
    send(to=to.account, kind="course", subject=subject, text=text, language=to.language, key=key)


def given_place(to: Enrolment) -> None:
    """They have a place."""
    name, where = pair(to.cohort.course, "title"), address("learning")
    subject = said(cy=f"Mae gennych le: {name.cy}", en=f"You have a place: {name.en}")
    text = said(
        cy=f"Mae gennych le ar y cwrs “{name.cy}”. Cewch newid iaith ar unrhyw gam, neu roi’r lle’n ôl: {where.cy}",
        en=f"You have a place on the course “{name.en}”. You may change language at any step, or give the place back: "
        f"{where.en}",
    )
    write(to, subject, text, f"place {to.pk} {uuid.uuid4()}")


def session_cancelled(session: Session) -> None:
    """A session will not be: to everybody who has a place."""
    name, why, where = pair(session.module, "title"), both(session, "why"), address("learning")
    at = said(cy=moment(session.starts, "cy"), en=moment(session.starts, "en"))
    subject = said(cy=f"Canslwyd: {name.cy}, {at.cy}", en=f"Cancelled: {name.en}, {at.en}")
    text = said(
        cy=f"Ni chynhelir y sesiwn “{name.cy}” ({at.cy}). {why.cy or why.en}\n{where.cy}",
        en=f"The session “{name.en}” ({at.en}) will not be held. {why.en or why.cy}\n{where.en}",
    )
    held = Enrolment.objects.filter(cohort=session.cohort_id, progress=Progress.HELD).select_related("account")
    for one in held:
        write(one, subject, text, f"cancelled {session.pk} {one.pk}")


def completed(to: Enrolment, certificate: Certificate) -> None:
    """They completed the course."""
    name, where = pair(to.cohort.course, "title"), address("certificate", id=certificate.pk)
    subject = said(cy=f"Tystysgrif: {name.cy}", en=f"Certificate: {name.en}")
    text = said(
        cy=f"Rydych wedi cwblhau “{name.cy}”. Eich tystysgrif: {where.cy}",
        en=f"You have completed “{name.en}”. Your certificate: {where.en}",
    )
    write(to, subject, text, f"completed {to.pk}")
