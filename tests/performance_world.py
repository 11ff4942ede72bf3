"""A world for tests of the performance regime: who is who; and with a figure, what two councils say there."""

import datetime as dt

from cydwaith.bodies import reference
from cydwaith.evidence.models import Indicator
from cydwaith.performance.actions import own as actions
from cydwaith.performance.models import DutyStatus, Reply
from cydwaith.shared.permissions import Actor, Role
from cydwaith.shared.said import Said

DEN, CRF = "GB-PLA-DEN", "GB-PLA-CRF"
EDITOR = Actor("an editor", {DEN: Role.EDITOR, CRF: Role.EDITOR})
STRANGER = Actor("a stranger", {"GB-PLA-PEM": Role.EDITOR, DEN: Role.CONTRIBUTOR})
PUT_OFF = Said(cy="Etholiad", en="An election")


def shipped() -> None:
    """The bodies, places, posts and topics that ship."""
    reference.load()


def figure() -> Indicator:
    """A figure that councils can reply about."""
    told = {"label_en": "A figure", "label_cy": "Ffigur", "polarity_on": dt.date(2026, 1, 1)}
    return Indicator.objects.create(code="a-figure", topic_id="housing", smallest_worthwhile=1, **told)


def said(**more: object) -> DutyStatus:
    """Denbighshire says that its panel was put off; or something else."""
    told: dict[str, object] = {"duty": "panel", "period": 2022, "event": "postponed", "on": dt.date(2026, 3, 1)}
    told |= {"until": dt.date(2026, 9, 1), "reason": PUT_OFF} if not more else {}
    return actions.say(by=EDITOR, body=DEN, **(told | more))  # type: ignore[arg-type]  # as the callers have them


def replied(text: str = "The figure counts tents.") -> Reply:
    """Cardiff replies about the figure."""
    return actions.reply(by=EDITOR, body=CRF, indicator=Indicator.objects.get(pk="a-figure"), text=Said(en=text))
