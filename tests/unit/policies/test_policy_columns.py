"""Every column of every table of policies: whatever is changed past the actions is found."""

from typing import Any

import pytest

from cydwaith.bodies.models import Post
from cydwaith.policies.actions import agreements, between, stages
from cydwaith.policies.actions import policies as actions
from cydwaith.policies.models import Policy, Stage
from cydwaith.shared import clock
from cydwaith.shared.said import Said
from tests.forum_world import CARDIFF, GOVERNMENT, PEMBROKESHIRE, editor
from tests.kept import kept
from tests.policy_world import at, cited, duty, outsider
from tests.practice_world import published
from tests.spec.record.every_column import Watch, every_column, missed, watching

COLUMNS = [column for column in every_column() if column.table.startswith("policies_")]


def happened() -> Watch:
    """A policy in which everything has happened once."""
    policy = at(Stage.LEARN)
    agreements.judge(by=editor(CARDIFF), policy=policy, body=CARDIFF, did="no", text=Said("Naddo.", "It did not."))
    other = Post.objects.get(pk=f"{PEMBROKESHIRE}/test-officer")
    lead = actions.take_lead(by=editor(PEMBROKESHIRE), policy=policy, body=PEMBROKESHIRE, post=other)
    actions.leave(by=editor(PEMBROKESHIRE), lead=lead)
    actions.uncite(by=editor(CARDIFF), citation=cited(policy, "practice", published().pk), body=CARDIFF)
    actions.reply(by=editor(CARDIFF), policy=policy, body=CARDIFF, asked="gave-up", text=Said("Amser.", "Time."))
    between_the_sides(policy)
    why = {"reason": Said("Rheswm.", "A reason.")}
    stages.ask_change(by=editor(CARDIFF), policy=policy, body=CARDIFF, to=Stage.DRAFT, **why)
    stages.say_no(by=editor(GOVERNMENT), policy=policy, body=GOVERNMENT, **why)
    return Watch()


def between_the_sides(policy: Policy) -> None:
    """A duty that was warned of, somebody outside who was told, an announcement, a disagreement and its columns."""
    both = Said("Felly.", "So.")
    mine: dict[str, Any] = {"by": editor(CARDIFF), "body": CARDIFF}
    theirs: dict[str, Any] = {"by": editor(GOVERNMENT), "body": GOVERNMENT}
    between.warn(**mine, duty=duty(policy, title=both, costing=both), warns=True, warning=both)
    between.tell_outsider(**mine, outsider=outsider(policy), how=both)
    today = clock.today()
    said = between.announce(**theirs, policy=policy, what=both, on=today, told_on=today, told=both)
    between.answer_announcement(**mine, announcement=said, first=False, answer=both)
    told: dict[str, Any] = {"title": both, "starts": today, "ends": today}
    matter = between.open_matter(**mine, policy=policy, kind="disagreement", **told)
    between.go_on(**theirs, matter=matter, step="mediation", due=today, note=both)
    between.write_column(**theirs, matter=matter, text=both)


kept_watch = kept(happened)
watch = watching(COLUMNS)


@pytest.mark.once  # which rows a proof reads does not depend on the database
def test_every_column_that_is_changed_is_found(watch: Watch) -> None:
    assert missed(watch, COLUMNS) == []
