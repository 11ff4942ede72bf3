"""Until a bid is sent nobody learns from the record who bids with whom, or for which call; and it can be verified."""

from typing import Any

import pytest

from cydwaith.funds.bids.actions import joining, signing
from cydwaith.funds.bids.deeds import RULES
from cydwaith.funds.models import Bid
from cydwaith.record.models import Entry
from cydwaith.record.verifying.live import verify
from cydwaith.shared.deeds import Deed
from tests.bids_world import COUNCILS, again, chief, frozen, judged, opened, sign, written
from tests.forum_world import CARDIFF, STRANGER, editor

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_english")]


def unsent() -> Bid:
    """A bid with which everything is done that can be before it is sent."""
    bid = frozen(judged(written(opened())))
    told: dict[str, Any] = {"by": editor(CARDIFF), "bid": bid, "body": CARDIFF}
    signing.reopen(**told)
    joining.add_partner(**told, partner=STRANGER)
    joining.leave(by=editor(STRANGER), bid=bid, body=STRANGER)
    return sign(frozen(again(bid)))


def entries() -> list[Entry]:
    return list(Entry.objects.filter(verb__startswith="bid.").order_by("pk"))


def test_until_it_is_sent_no_entry_names_an_organisation_a_person_or_the_call() -> None:
    bid = unsent()
    of_bids = {verb.name for rule in RULES if isinstance(rule, Deed) for verb in rule.verbs}
    assert {one.verb for one in entries()} == of_bids - {"bid.sent", "bid.withdrawn"}, "all that can be done is done"
    secret = {bid.call_id, *COUNCILS, STRANGER}
    acted = [by for body in (*COUNCILS, STRANGER) for by in (editor(body), chief(body))]
    secret |= {name for by in acted for name in (by.pseudonym, by.under) if name}
    for one in entries():
        assert (one.subject, one.actor, one.body) == (f"bid:{bid.key}", bid.key, None)
        assert not [word for word in secret if word in one.facts], one.verb
    assert bid.salt not in "".join(one.facts for one in entries())


def test_the_entry_of_its_sending_names_it() -> None:
    bid = unsent()
    signing.send(by=editor(CARDIFF), bid=bid, body=CARDIFF)
    one = entries()[-1]
    assert (one.verb, one.subject, one.body_id) == ("bid.sent", f"bid:{bid.pk}", CARDIFF)
    assert bid.key in one.facts
    assert bid.call_id in one.facts
    signing.withdraw(by=editor(CARDIFF), bid=bid, body=CARDIFF)
    assert (entries()[-1].verb, entries()[-1].body_id) == ("bid.withdrawn", CARDIFF)


def test_one_that_is_withdrawn_unsent_is_never_named() -> None:
    bid = unsent()
    signing.withdraw(by=editor(CARDIFF), bid=bid, body=CARDIFF)
    assert {(one.actor, one.body) for one in entries()} == {(bid.key, None)}


def test_the_record_still_proves_every_row_of_it() -> None:
    unsent()
    assert not [str(one) for one in verify().faults if "bid" in str(one)]
