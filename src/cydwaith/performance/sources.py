"""Reports as the programme sees them: the action of a report from which a commitment comes, and whom it binds."""

from django.urls import reverse

from cydwaith.performance.models import Action
from cydwaith.performance.naming import titled
from cydwaith.programme.models import SourceKind
from cydwaith.programme.sources import Named, Source

APART = "#"


def key_of(one: Action) -> str:
    """The key by which a commitment names an action: "12#3"."""
    return f"{one.report_id}{APART}{one.number}"


def action_of(key: str) -> Action | None:
    """The action of a key, of a report that is final; None where there is none."""
    report, _apart, number = key.partition(APART)
    if not (report.isdecimal() and number.isdecimal() and len(key) < 18):
        return None
    found = Action.objects.filter(report=int(report), number=int(number), report__final_on__isnull=False)
    return found.select_related("report__body").first()


def named(key: str) -> Named | None:
    """The report in which an action stands, the day it became final, and its place there."""
    found = action_of(key)
    if found is None:
        return None
    where = reverse("report", kwargs={"id": found.report_id})
    return Named(titled(found.report), found.report.final_on, f"{where}#action-{found.number}")


def binds(key: str) -> frozenset[str]:
    """The council whose report it is."""
    found = action_of(key)
    return frozenset({found.report.body_id}) if found else frozenset()


SOURCE = Source(SourceKind.RESPONSE, named, binds)
