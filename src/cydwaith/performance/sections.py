"""What stands on the page of an indicator: the replies of councils to what is found of them."""

from typing import Final

from cydwaith.evidence.models import Indicator
from cydwaith.performance.deeds.own import REPLY_MAKE, REPLY_WITHDRAW
from cydwaith.performance.own import replies
from cydwaith.shared.permissions import Actor, may
from cydwaith.shared.sections import Section

TEMPLATE: Final = "performance/section.html"


def on_indicator(indicator: Indicator, by: Actor) -> Section:
    """The replies that stand, the last first, and the way to make one."""
    found = replies(indicator=indicator.pk)
    shown = {
        "replies": found,
        "may_reply": may(by, REPLY_MAKE),
        "mine": {one.pk for one in found if may(by, REPLY_WITHDRAW, body=one.body_id)},
        "indicator": indicator.pk,
    }
    return Section(TEMPLATE, shown)
