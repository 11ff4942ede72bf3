"""Reports of what was done with the money, and reminders of them; actions that become commitments."""

from django.db import transaction

from cydwaith.funds.agreements import refusals
from cydwaith.funds.agreements.deeds import ACTION_COMMIT, RETURN_GIVE
from cydwaith.funds.agreements.footprints import FOOTPRINT
from cydwaith.funds.agreements.models import AgreementAction, AwardReturn
from cydwaith.funds.agreements.sources import key_of
from cydwaith.programme.actions.proposing import propose
from cydwaith.programme.content import Content
from cydwaith.programme.models import Commitment, SourceKind, Test
from cydwaith.shared import clock
from cydwaith.shared.deeds import doing
from cydwaith.shared.pairs import both, given
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said


def report(*, by: Actor, body: str, due: AwardReturn, text: Said, spent: int, expected: int) -> AwardReturn:
    """Report for a party what was done, what it has spent of the award, and what it expects to spend in all, in pence.

    The same sent twice is one; another raises NotPossible: what was reported stays.
    """
    with doing(RETURN_GIVE, by=by, body=body, to=due) as act:
        if act.it.body_id != body:
            raise NotPossible(str(refusals.NO_PARTY), "body")
        told = given(text, "text", str(refusals.RETURN_WORDS))
        if act.it.given is not None:
            if (act.it.spent, act.it.expected, AwardReturn.text.of(act.it)) == (spent, expected, told):
                return act.it
            raise NotPossible(str(refusals.GIVEN))
        if act.it.dropped:
            raise NotPossible(str(refusals.NOT_GIVEN))
        if expected < spent:
            raise NotPossible(str(refusals.SPENT_MORE), "expected")
        act.it.given, act.it.text, act.it.spent, act.it.expected = clock.today(), told, spent, expected
        act.it.save(update_fields=["given", "text_cy", "text_en", "spent", "expected"])
        act.tell(act.it, **FOOTPRINT.of(act.it))
    return act.it


@transaction.atomic
def commit(*, by: Actor, body: str, action: AgreementAction) -> Commitment:
    """Make an action of the agreement in force a commitment: owed by its party's post to the one that pays. Once.

    For the party itself, or the one that pays; each then says yes in the programme. Raises NotPossible.
    """
    with doing(ACTION_COMMIT, by=by, body=body) as act:
        one = AgreementAction.objects.select_for_update().get(pk=action.pk)
        award = one.version.award
        if one.commitment is not None:
            return one.commitment
        if award.current_id != one.version_id:
            raise NotPossible(str(refusals.NOT_AGREED))
        if body not in {one.body_id, award.funder_id}:
            raise NotPossible(str(refusals.NO_PARTY), "body")
        made = propose(by=by, body=body, content=content(one), sample=award.sample)
        one.commitment = made
        one.save(update_fields=["commitment"])
        act.tell(one, **FOOTPRINT.of(one))
    return made


def content(one: AgreementAction) -> Content:
    """An action as terms of a commitment."""
    award, post = one.version.award, one.version.parties.get(body=one.body_id).post_id
    payer = one.version.parties.get(body=award.funder_id).post_id
    return Content(
        texts={"title": both(one, "title")},
        owes={one.body_id: post},
        owed={award.funder_id: payer},
        test=Test.ACCEPTANCE,
        accepted_by=award.funder_id,
        due=one.due,
        source_kind=SourceKind.AWARD,
        source_key=key_of(one),
        source_on=award.made,
    )
