"""What the performance regime has."""

from collections.abc import Iterable
from typing import Final

from django.urls import reverse

from cydwaith.performance.deeds import RULES
from cydwaith.shared.rooms import Front, Phase, Room, Step
from cydwaith.shared.said import said


def front() -> Front:
    """What it shows."""
    from cydwaith.performance.api import router
    from cydwaith.performance.lists import LISTS
    from cydwaith.performance.routes import ROUTES

    return Front(routes=ROUTES, lists=LISTS, api=router)


def steps() -> tuple[Step, ...]:
    """What fills it: in the demonstration, samples."""
    from cydwaith.performance import consultations_demo, demo, panels_demo

    report = said(cy="adroddiad enghreifftiol", en="a sample report")
    panel = said(cy="asesiad enghreifftiol gan banel", en="a sample panel assessment")
    round_ = said(cy="ymgynghoriad enghreifftiol", en="a sample consultation")
    return (
        Step(round_, consultations_demo.load, Phase.SAMPLES),
        Step(report, demo.load, Phase.SAMPLES),
        Step(panel, panels_demo.load, Phase.SAMPLES),
    )


def on_councils() -> Iterable[object]:
    """What is said of a council here."""
    from cydwaith.performance.on_councils import owes

    return (owes,)


def today() -> Iterable[object]:
    """What waits for a body today."""
    from cydwaith.performance.panels_today import waiting
    from cydwaith.performance.today import ahead, reports

    return (ahead, reports, waiting)


def on_topics() -> Iterable[object]:
    """What is said of topics here."""
    from cydwaith.performance.on_topics import recommended

    return (recommended,)


def things() -> Iterable[object]:
    """What can be found here."""
    from cydwaith.performance.searchable import KINDS

    return KINDS


def on_indicators() -> Iterable[object]:
    """What stands on the page of an indicator."""
    from cydwaith.performance.sections import on_indicator

    return (on_indicator,)


def reasons() -> Iterable[object]:
    """Because of what practices are taken up."""
    from cydwaith.performance.because import RECOMMENDATIONS

    return (RECOMMENDATIONS,)


def network_wants() -> Iterable[object]:
    """What networks could meet about."""
    from cydwaith.performance.recurring import alike

    return (alike,)


def statements() -> Iterable[object]:
    """What councils say of findings about them."""
    from cydwaith.performance.statements import replied

    return (replied,)


def personal() -> Iterable[object]:
    """What is stored about people here."""
    from cydwaith.performance.personal import DECLARATIONS

    return DECLARATIONS


def guards() -> Iterable[object]:
    """The triggers that the database is to have."""
    from cydwaith.performance import guarding

    return (guarding.REFUSING.declared,)


def sources() -> Iterable[object]:
    """Where commitments come from."""
    from cydwaith.performance.sources import SOURCE

    return (SOURCE,)


def text_holders() -> Iterable[object]:
    """The texts that belong to reports."""
    from cydwaith.performance.holding import HOLDER

    return (HOLDER,)


def of_status(number: str) -> str:
    """The page on which a status of a duty stands."""
    return reverse("duty_status", kwargs={"id": int(number)})


def of_report(number: str) -> str:
    """The page of a report."""
    return reverse("report", kwargs={"id": int(number)})


def of_reply(number: str) -> str:
    """The page of a reply."""
    return reverse("reply", kwargs={"id": int(number)})


def of_reminder(number: str) -> str:
    """The page of the council that was reminded."""
    from cydwaith.performance.models import Reminder

    found = Reminder.objects.filter(pk=int(number)).first()
    return reverse("duties_of", kwargs={"code": found.body_id}) if found else reverse("performance")


def of_panel(number: str) -> str:
    """The page of an assessment by a panel."""
    return reverse("panel_assessment", kwargs={"id": int(number)})


def of_consultation(number: str) -> str:
    """The page of a council on which a round stands."""
    from cydwaith.performance.models import Consultation

    found = Consultation.objects.filter(pk=int(number)).first()
    where = reverse("consultations_of", kwargs={"code": found.body_id}) if found else reverse("performance")
    return f"{where}#round-{number}" if found else where


def of_resolution(number: str) -> str:
    """The page of a council that says who decides there."""
    from cydwaith.performance.models import Resolution

    found = Resolution.objects.filter(pk=int(number)).first()
    return reverse("deciding", kwargs={"code": found.body_id}) if found else reverse("performance")


def queues() -> Iterable[object]:
    """What time alone makes due: dates that come near."""
    from cydwaith.performance.reminding import look
    from cydwaith.record.outbox import Queue

    return (Queue(name="statutory_dates", do=lambda _things: None, look=look),)


ROOM: Final = Room(
    name="performance",
    rules=RULES,
    front=front,
    steps=steps,
    subjects={
        "duty_status": of_status,
        "duty_reminder": of_reminder,
        "reply": of_reply,
        "report": of_report,
        "panel_assessment": of_panel,
        "consultation": of_consultation,
        "resolution": of_resolution,
    },
    adds={
        "elsewhere": on_councils,
        "today": today,
        "fronts": on_topics,
        "search": things,
        "indicator_sections": on_indicators,
        "statements": statements,
        "network_wants": network_wants,
        "adoption_reasons": reasons,
        "personal": personal,
        "outbox": queues,
        "guards": guards,
        "sources": sources,
        "text_holders": text_holders,
    },
)
