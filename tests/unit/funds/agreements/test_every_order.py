"""Random sequences of everything that people do with an award: money balances to the penny at every date."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import translation
from hypothesis import HealthCheck
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from cydwaith.engines.funding import Account
from cydwaith.funds.agreements.accounts import books, sums
from cydwaith.funds.agreements.actions import paying
from cydwaith.funds.agreements.actions.agreeing import change, latest
from cydwaith.funds.agreements.actions.signing import sign
from cydwaith.funds.agreements.articles import from_content
from cydwaith.funds.agreements.models import MoneyLine
from cydwaith.shared import clock
from cydwaith.shared.permissions import Refused
from cydwaith.shared.refusals import NotPossible
from tests.awards_world import CRF, DAY, GOVERNMENT, PEM, WHY, editor, in_force, on, shared, signer
from tests.examples import examples
from tests.forum_world import found_wrong
from tests.kept import taken_away

BODIES = st.sampled_from([CRF, PEM])
PENCE = st.one_of(st.integers(-1, 5), st.integers(0, 1500))
SAID = (NotPossible, Refused)


class Money(RuleBasedStateMachine):
    """An award, with a book kept beside it in the plainest way: one sum for each organisation and kind of line."""

    def __init__(self) -> None:
        super().__init__()
        self.around = transaction.atomic()
        self.around.__enter__()
        self.day = dt.date(2026, 4, 1)
        self.days: dict[dt.date, dict[str, Account]] = {}
        self.sums = {
            body: dict.fromkeys(("awarded", "claimed", "paid", "recalled", "returned"), 0) for body in (CRF, PEM)
        }

    @initialize()
    def begin(self) -> None:
        with on(self.day):
            self.award = in_force(shared(1000, 501))
        self.sums[CRF]["awarded"], self.sums[PEM]["awarded"] = 1000, 501

    def attempt(self, do: Any, **told: Any) -> Any:
        """Try something; what is refused leaves everything as it was."""
        before = MoneyLine.objects.count()
        try:
            with on(self.day), transaction.atomic(), translation.override("en"):
                return do(**told)
        except SAID:
            assert MoneyLine.objects.count() == before
            return None

    @rule(days=st.integers(1, 200))
    def later(self, days: int) -> None:
        self.day += dt.timedelta(days)

    @rule(body=BODIES, pence=PENCE)
    def claim(self, body: str, pence: int) -> None:
        count = self.award.claims.count()
        told = {"award": self.award, "begins": DAY, "ends": DAY, "what": WHY}
        self.attempt(paying.claim, by=editor(body), body=body, pence=pence, **told)
        if self.award.claims.count() > count:
            assert pence > 0
            assert self.day <= latest_taken(self.award).claims_by
            self.sums[body]["claimed"] += pence

    @rule(part=st.integers(0, 4), at=st.integers(0, 9))
    def decide(self, part: int, at: int) -> None:
        if (one := self.any_claim(at)) is None or one.decided:
            return
        accepted = one.pence * part // 3
        if self.attempt(
            paying.decide, by=editor(GOVERNMENT), body=GOVERNMENT, claim=one, accepted=accepted, reason=WHY
        ):
            assert accepted <= one.pence
            self.sums[one.body_id]["claimed"] += accepted - one.pence

    @rule(at=st.integers(0, 9), pence=PENCE, early=st.integers(0, 30))
    def pay(self, at: int, pence: int, early: int) -> None:
        if (one := self.any_claim(at)) is None:
            return
        day = self.day - dt.timedelta(early)
        if self.attempt(paying.pay, by=editor(GOVERNMENT), body=GOVERNMENT, claim=one, pence=pence, on=day):
            self.sums[one.body_id]["paid"] += pence

    @rule(body=BODIES, pence=PENCE)
    def recall(self, body: str, pence: int) -> None:
        told = {"award": self.award, "of": body, "pence": pence, "due": self.day, "reason": WHY}
        if self.attempt(paying.recall, by=editor(GOVERNMENT), body=GOVERNMENT, **told):
            self.sums[body]["recalled"] += pence

    @rule(body=BODIES, pence=PENCE)
    def give_back(self, body: str, pence: int) -> None:
        told = {"award": self.award, "of": body, "pence": pence, "on": self.day, "reason": WHY}
        if self.attempt(paying.take_back, by=editor(GOVERNMENT), body=GOVERNMENT, **told):
            own = self.sums[body]
            own["returned"] += pence
            own["recalled"] = max(own["recalled"], own["returned"])

    @rule(crf=PENCE, pem=PENCE, leaves=st.booleans(), signs=st.booleans())
    def vary(self, crf: int, pem: int, leaves: bool, signs: bool) -> None:
        last = latest(self.award)
        told = shared(crf, pem)
        told = replace(told, partners=(told.partners[0], replace(told.partners[1], leaves=leaves)))
        more = {"award": self.award, "reason": WHY, "seen": last.number}
        if not self.attempt(change, by=editor(GOVERNMENT), body=GOVERNMENT, articles=told, **more):
            return
        self.sign(CRF)
        if signs:
            self.sign(PEM)
            self.sign(GOVERNMENT)

    @rule(body=st.sampled_from([CRF, PEM, GOVERNMENT]))
    def sign(self, body: str) -> None:
        last = latest(self.award)
        if last.taken or not self.attempt(sign, by=signer(body), body=body, award=self.award, seen=last.digest):
            return
        last.refresh_from_db()
        if last.taken:
            for code, pence in from_content(last.content).shares.items():
                self.sums[code]["awarded"] = pence

    @rule()
    def close(self) -> None:
        if self.attempt(paying.close, by=editor(GOVERNMENT), body=GOVERNMENT, award=self.award):
            for own in self.sums.values():
                assert own["claimed"] == own["paid"]
                own["awarded"] = own["claimed"]

    @rule(body=BODIES, kind=st.sampled_from(MoneyLine.Kind.values), pence=st.integers(-600, 1600), at=st.integers(0, 9))
    def past_the_actions(self, body: str, kind: str, pence: int, at: int) -> None:
        """Whoever writes into the database itself gets no line past it that breaks the account."""
        one = self.any_claim(at)
        of = {"version": latest_taken(self.award)} if kind in {"awarded", "varied"} else {}
        of |= {"claim": one} if kind in {"claimed", "reduced", "paid"} else {}
        try:
            with transaction.atomic():
                told = {"award": self.award, "body_id": body, "kind": kind, "pence": pence, "on": self.day}
                MoneyLine.objects.create(at=clock.moment(), **told, **of)
                for account in books(self.award).of.values():
                    assert (
                        0 <= account.returned <= account.recalled <= account.paid <= account.claimed <= account.awarded
                    )
                transaction.set_rollback(True)
        except IntegrityError:
            return

    def any_claim(self, at: int) -> Any:
        found = list(self.award.claims.all())
        return found[at % len(found)] if found else None

    @invariant()
    def balances(self) -> None:
        if not hasattr(self, "award"):
            return
        self.award.refresh_from_db()
        told = {body: Account(**own) for body, own in self.sums.items()}
        assert books(self.award).of == told
        assert sums([self.award.pk])[self.award.pk] == books(self.award).whole
        for account in told.values():
            assert 0 <= account.returned <= account.recalled <= account.paid <= account.claimed <= account.awarded
            assert account.left + account.owed + account.kept + account.returned == account.awarded
        agreed = latest_taken(self.award)
        assert self.award.closed or sum(one.awarded for one in told.values()) == agreed.total
        self.days[self.day] = told

    def teardown(self) -> None:
        """Every day that has been is still as it was then; and the record has every row."""
        for day, told in self.days.items():
            assert books(self.award, day).of == told
        assert found_wrong({"awards"}) == []
        taken_away(self.around)


def latest_taken(award: Any) -> Any:
    """The agreement that holds."""
    award.refresh_from_db()
    return award.current


@pytest.mark.usefixtures("parties")
def test_every_order_of_what_is_done_with_money() -> None:
    Money.TestCase.settings = examples(16, stateful_step_count=25, suppress_health_check=list(HealthCheck))
    Money.TestCase("runTest").runTest()
