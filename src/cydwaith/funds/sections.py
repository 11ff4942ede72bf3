"""What stands on the page of a practice, who paid for its spread; and of a decision, the bids of which it chooses."""

from typing import Final

from cydwaith.decisions.models import Decision
from cydwaith.funds.assessing import says
from cydwaith.funds.bids.reading import readable
from cydwaith.funds.chosen import FIRST
from cydwaith.funds.facts import of_practice
from cydwaith.funds.models import Proposal
from cydwaith.practices.models import Practice
from cydwaith.shared.permissions import Actor
from cydwaith.shared.sections import Section

TEMPLATE: Final = "funds/section.html"
CHOICE: Final = "funds/choice.html"


def on_practice(practice: Practice, _by: Actor) -> Section:
    """The funds that paid for the spread of this practice."""
    return Section(TEMPLATE, {"funds": of_practice(practice.pk)})


def on_decision(decision: Decision, by: Actor) -> Section | None:
    """The call and the bids of which a decision chooses, those that the reader may read."""
    found = Proposal.objects.filter(decision=decision).select_related("call").first()
    if found is None:
        return None
    bids = readable(by).filter(call=found.call, proposed__proposal=found)
    changed = decision.current_id != first_text(decision)
    return Section(CHOICE, {"call": found.call, "bids": bids, "changed": changed, "says": says})


def first_text(decision: Decision) -> int | None:
    """The text that was put to the forum; another one chooses no bid by itself."""
    return decision.texts.filter(number=FIRST).values_list("pk", flat=True).first()
