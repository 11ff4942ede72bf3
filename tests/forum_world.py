"""A small Wales that meets as equals: a forum of two sides, four bodies, four seats, and people in every role."""

import datetime as dt
from collections.abc import Collection
from fractions import Fraction
from unittest.mock import patch

from cydwaith.bodies.models import Body
from cydwaith.decisions.deeds import RULES as OF_DECISIONS
from cydwaith.forums.actions.forums import confirm, propose, set_rule
from cydwaith.forums.actions.seats import add_seat
from cydwaith.forums.consenting import Of, Rule, Share, SideRule
from cydwaith.forums.content import NewSide, Place, Proposal
from cydwaith.forums.deeds import RULES as OF_FORUMS
from cydwaith.forums.models import Forum, Seat
from cydwaith.meetings.deeds import RULES as OF_MEETINGS
from cydwaith.record.models import Entry
from cydwaith.record.verifying import ledger as ledgers
from cydwaith.record.verifying.faults import Fault, Report
from cydwaith.record.verifying.ledger import Ledger
from cydwaith.shared.deeds import Deed, proofs
from cydwaith.shared.permissions import Actor, Role
from cydwaith.shared.said import Said
from tests.practice_world import COUNCILS, SOURCED
from tests.practice_world import ground as practice_ground

GOVERNMENT = "TEST-GOVERNMENT"
CARDIFF, PEMBROKESHIRE, POWYS = "GB-PLA-CRF", "GB-PLA-PEM", "GB-PLA-POW"
STRANGER = "TEST-PARTNER"
SIDES = {"government": [GOVERNMENT], "councils": [CARDIFF, PEMBROKESHIRE, POWYS]}
HALF = Share(Of.MEMBERS, Fraction(1, 2), more_than=True)
RULE = Rule((SideRule("government", HALF), SideRule("councils", HALF)))
SOFTER = Rule((SideRule("government", HALF), SideRule("councils", Share(Of.MEMBERS, Fraction(1, 3)))))
DAY = dt.timedelta(days=1)


def ground() -> None:
    """Bodies, beside whatever is already there."""
    practice_ground()
    names = {"name_cy": "Llywodraeth Brawf", "name_en": "Test Government"}
    Body.objects.get_or_create(code=GOVERNMENT, defaults={"kind": "government", **names, **SOURCED})


def editor(body: str) -> Actor:
    """Someone who speaks for a body."""
    return Actor(f"editor-of-{body}"[:32], {body: Role.EDITOR}, second_step=True)


def proposal(**changes: object) -> Proposal:
    told = {
        "kind": "council",
        "level": "both",
        "name": Said("Fforwm Prawf", "Test forum"),
        "sides": (
            NewSide("government", Said("Llywodraeth", "Government")),
            NewSide("councils", Said("Cynghorau", "Councils")),
        ),
    }
    return Proposal(**{**told, **changes})  # type: ignore[arg-type]  # what a test changes


def proposed(slug: str = "test-forum", rule: Rule = RULE) -> Forum:
    """A forum of two sides, proposed by one of them: one seat for each body."""
    ground()
    forum = propose(
        by=editor(GOVERNMENT), body=GOVERNMENT, proposal=proposal(name=Said("Fforwm Prawf", slug)), slug=slug
    )
    wanted = [
        Place(GOVERNMENT, side="government", co_chair=True, convenor=True),
        Place(CARDIFF, f"{CARDIFF}/test-officer", side="councils", co_chair=True, convenor=True),
        *(Place(body, f"{body}/test-officer", side="councils") for body in COUNCILS if body != CARDIFF),
    ]
    for place in wanted:
        add_seat(by=editor(GOVERNMENT), forum=forum, place=place, body=GOVERNMENT)
    set_rule(by=editor(GOVERNMENT), forum=forum, rule=rule, body=GOVERNMENT)
    return forum


def begun(slug: str = "test-forum", rule: Rule = RULE) -> Forum:
    """The same forum, confirmed by both sides."""
    forum = proposed(slug, rule)
    digest = forum.rules.get().digest
    for body in (GOVERNMENT, CARDIFF):
        forum = confirm(by=editor(body), forum=forum, seat=seat_of(forum, body), seen=digest)
    return forum


def seat_of(forum: Forum, body: str) -> Seat:
    return Seat.objects.select_related("side").get(forum=forum, body=body, held_to=None)


def found_wrong(names: Collection[str]) -> list[Fault]:
    """What a verification by some proofs finds of rows that are not as their entries have them."""
    ledger, report = Ledger(), Report()
    ledger.heard = {verb: tuple(one for one in all_ if one.name in names) for verb, all_ in ledger.heard.items()}
    for entry in Entry.objects.order_by("id"):
        ledger.hear(entry)
    with patch.object(ledgers, "proofs", lambda: {name: one for name, one in proofs().items() if name in names}):
        ledger.compare(report)
    ledger.close()
    return report.faults


def differing() -> set[str]:
    """The proofs of forums, meetings and decisions that do not hold, but for how rows stand."""
    deeds = (deed for deed in (*OF_FORUMS, *OF_MEETINGS, *OF_DECISIONS) if isinstance(deed, Deed))
    names = {proof.name for deed in deeds for verb in deed.verbs for proof in verb.proved_by() if not proof.as_left}
    return {fault.detail for fault in found_wrong(names)}


def not_standing() -> set[str]:
    """The kinds of rows of meetings and decisions of which some are not as the latest deed left them."""
    return {fault.about.partition(":")[0] for fault in found_wrong({"meetings", "decisions"})}
