"""Two people at once: circles are not closed behind each other's backs, and no yes is lost."""

import threading
from collections.abc import Callable
from time import sleep
from typing import Any

import pytest
from django.db import OperationalError, connection

from cydwaith.engines.schedule import in_order
from cydwaith.programme.actions.agreeing import agree
from cydwaith.programme.actions.dependencies import Circle, add_dependency
from cydwaith.programme.actions.proposing import change
from cydwaith.programme.models import Commitment, Terms
from cydwaith.programme.queries.schedule import edges
from cydwaith.programme.refusals import Overtaken
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.practice_world import ground
from tests.programme_world import (
    EDITOR,
    OUTSIDE,
    OWED,
    OWES,
    OWES_EDITOR,
    again,
    agreed,
    content,
    misrecorded,
    proposed,
)

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _wales() -> None:
    ground()


def at_once(*tries: Callable[[], Any]) -> list[Any]:
    """Do all of it at the same time, each in its own connection; what came of each, a refusal included."""
    ready, came = threading.Barrier(len(tries)), [None] * len(tries)

    def attempt(place: int, action: Callable[[], Any]) -> None:
        ready.wait()
        try:
            came[place] = patiently(action)
        except NotPossible as refusal:
            came[place] = refusal
        finally:
            connection.close()

    threads = [threading.Thread(target=attempt, args=pair) for pair in enumerate(tries)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return came


def patiently(action: Callable[[], Any]) -> Any:
    """The tests' SQLite lives in memory, where connections do not wait for one another as they do for a file."""
    for _time in range(500):
        try:
            return action()
        except OperationalError as error:
            if "locked" not in str(error):
                raise
            sleep(0.01)
    raise AssertionError("never got its turn")


def waits(commitment: Commitment, needs: Commitment) -> Callable[[], Any]:
    return lambda: add_dependency(by=OWES_EDITOR, body=OWES, commitment=commitment, needs=needs)


def test_of_three_that_close_a_circle_one_is_refused() -> None:
    one, two, three = agreed(title="One"), agreed(title="Two"), agreed(title="Three")
    came = at_once(waits(one, two), waits(two, three), waits(three, one))
    assert sum(isinstance(each, Circle) for each in came) == 1
    in_order([one.pk, two.pk, three.pk], edges())
    assert misrecorded() == []


def test_the_last_two_who_say_yes_at_once_agree_it_once() -> None:
    both = {OWES: f"{OWES}/test-officer", OUTSIDE: f"{OUTSIDE}/test-officer"}
    commitment = proposed(OWED, owes=both)
    at_once(*(lambda body=body: agree(by=EDITOR[body], body=body, commitment=commitment, number=1) for body in both))
    assert again(commitment).current.stage == "agreed"
    assert Terms.objects.filter(commitment=commitment).count() == 2
    assert misrecorded() == []


def test_of_two_changes_at_once_one_hears_of_the_other() -> None:
    commitment = agreed()

    def changes(body: str, money: int) -> Callable[[], Any]:
        wanted, why = content(money=money), {"reason": Said(en="Because.")}
        return lambda: change(by=EDITOR[body], body=body, commitment=commitment, content=wanted, number=2, **why)

    came = at_once(changes(OWES, 1), changes(OWED, 2))
    assert sorted(type(each).__name__ for each in came) == ["Overtaken", "Terms"]
    theirs = next(each for each in came if isinstance(each, Overtaken)).theirs
    assert theirs in came
