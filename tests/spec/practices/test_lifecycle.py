"""Whatever anyone tries, in whatever order: the promises made about practices hold."""

import datetime as dt
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    invariant,
    multiple,
    precondition,
    rule,
    run_state_machine_as_test,
)

from cydwaith.practices.actions import practices as actions
from cydwaith.practices.content import content_of, missing
from cydwaith.practices.lifecycle import CHANGES, OPEN
from cydwaith.practices.models import Practice, Version
from cydwaith.record.models import Entry
from cydwaith.shared.permissions import COMMAND_LINE, PUBLIC, Actor, Refused, Role, may
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.examples import examples
from tests.practice_world import OTHER, OWNER, content, ground, member

ACTORS = st.sampled_from([PUBLIC, COMMAND_LINE, *(member(role, body) for role in Role for body in (OWNER, OTHER))])
CONTENTS = st.builds(
    lambda problem, topics: content(texts={"problem": Said(en=problem)}, **({} if topics else {"topics": ()})),
    st.sampled_from(["", "One problem.", "Another problem."]),
    st.booleans(),
)


class Lives(RuleBasedStateMachine):
    """People of all roles doing everything to practices, in any order."""

    practices = Bundle("practices")

    def __init__(self) -> None:
        super().__init__()
        self.savepoint = transaction.savepoint()
        self.frozen: dict[int, Any] = {}
        self.entries = Entry.objects.count()
        self.known = set(Practice.objects.values_list("pk", flat=True))

    def teardown(self) -> None:
        transaction.savepoint_rollback(self.savepoint)

    def everything(self) -> list[Any]:
        """All that is stored of the practices made here."""
        versions = Version.objects.exclude(practice__in=self.known).order_by("pk").values()
        return [list(versions), list(Practice.objects.exclude(pk__in=self.known).order_by("pk").values())]

    def attempt(self, may_do: bool, action: Any, **values: Any) -> Any:
        """Try something: refused, it changes nothing; done, it has one entry where it changed anything."""
        before = self.everything()
        result = None
        try:
            with transaction.atomic():
                result = action(**values)
        except Refused:
            assert not may_do
        except NotPossible:
            assert self.everything() == before
        else:
            assert may_do
        changed = self.everything() != before
        assert Entry.objects.count() == self.entries + changed
        if result is None:
            assert not changed
        self.entries += changed
        return result

    @rule(target=practices, by=ACTORS, told=CONTENTS, owner=st.sampled_from([OWNER, OTHER]))
    def start(self, by: Actor, told: Any, owner: str) -> Any:
        version = self.attempt(may(by, "practice.start", body=owner), actions.start, by=by, owner=owner, content=told)
        return version.practice if version else multiple()

    @rule(practice=practices, by=ACTORS, told=CONTENTS, late=st.booleans())
    def save(self, practice: Practice, by: Actor, told: Any, late: bool) -> None:
        version = self.last(practice)
        saved = version.saved - dt.timedelta(seconds=late)
        allowed = self.may(by, "practice.save", version)
        self.attempt(allowed, actions.save, by=by, version=version, content=told, saved=saved)

    @rule(practice=practices, by=ACTORS, what=st.sampled_from(["check", "send_back", "publish"]))
    def take_further(self, practice: Practice, by: Actor, what: str) -> None:
        version = self.last(practice)
        done = version.state == CHANGES[f"practice.{what}"].to
        who = may(by, f"practice.{what}", body=practice.owner_id)
        allowed = who if done else self.may(by, f"practice.{what}", version)
        if what == "check" and allowed and not done and missing(content_of(version)):
            with pytest.raises(NotPossible):
                actions.check(by=by, version=version)
            return
        self.attempt(allowed, getattr(actions, what), by=by, version=version)

    @rule(practice=practices, by=ACTORS)
    def revise(self, practice: Practice, by: Actor) -> None:
        current = Practice.objects.get(pk=practice.pk).current
        allowed = bool(current) and self.may(by, "practice.revise", current)
        self.attempt(allowed, actions.revise, by=by, practice=practice)

    @rule(practice=practices, by=ACTORS, reason=st.sampled_from(["", "It did harm."]))
    def withdraw(self, practice: Practice, by: Actor, reason: str) -> None:
        current = Practice.objects.get(pk=practice.pk).current
        who = may(by, "practice.withdraw", body=practice.owner_id)
        allowed = bool(current) and who and (self.may(by, "practice.withdraw", current) or current.state == "withdrawn")
        self.attempt(allowed, actions.withdraw, by=by, practice=practice, reason=Said(en=reason))

    @invariant()
    def versions_are_numbered_without_gaps(self) -> None:
        for practice in self.made():
            numbers = [version.number for version in practice.versions.order_by("number")]
            assert numbers == list(range(1, len(numbers) + 1))

    @invariant()
    def at_most_one_is_published_and_one_open(self) -> None:
        for practice in self.made():
            states = [version.state for version in practice.versions.all()]
            assert states.count("published") <= 1
            assert sum(state in OPEN for state in states) <= 1

    @invariant()
    def what_was_published_never_changes(self) -> None:
        for version in Version.objects.exclude(practice__in=self.known).exclude(state__in=OPEN):
            assert self.frozen.setdefault(version.pk, content_of(version)) == content_of(version)
        assert set(self.frozen) <= set(Version.objects.values_list("pk", flat=True))

    @invariant()
    def what_is_shown_was_published_or_says_why_it_was_withdrawn(self) -> None:
        for practice in self.made():
            if practice.current:
                assert practice.current.state in {"published", "withdrawn"}
                assert practice.current.state == "published" or practice.current.reason_en

    @precondition(lambda self: self.frozen)
    @invariant()
    def a_practice_once_shown_is_always_shown(self) -> None:
        for pk in self.frozen:
            assert Practice.objects.get(versions=pk).current is not None

    def made(self) -> Any:
        return Practice.objects.exclude(pk__in=self.known).select_related("current").prefetch_related("versions")

    def last(self, practice: Practice) -> Version:
        version = practice.versions.order_by("-number").first()
        assert version
        return version

    def may(self, by: Actor, what: str, version: Version) -> bool:
        return may(by, what, body=version.practice.owner_id, state=version.state)


@pytest.mark.django_db
def test_the_promises_hold() -> None:
    ground()
    quiet = examples(
        20,
        stateful_step_count=20,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
    )
    run_state_machine_as_test(Lives, settings=quiet)
