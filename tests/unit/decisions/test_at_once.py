"""Two people at once: whoever comes second acts on what the first left, or hears of it."""

import pytest

from cydwaith.decisions.actions import decisions
from cydwaith.decisions.actions.answers import consent
from cydwaith.decisions.models import Consent, Decision, Text
from cydwaith.decisions.settling import answers
from cydwaith.record.models import Entry
from tests.decision_world import again, everyone, frozen, moved, says, wording
from tests.forum_world import CARDIFF, GOVERNMENT, PEMBROKESHIRE, POWYS, begun, editor, seat_of
from tests.together import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def amend(decision: Decision, words: str, body: str = GOVERNMENT) -> Text:
    return decisions.amend(by=editor(body), decision=decision, body=body, wording=wording(words), seen=1)


def test_a_consent_never_counts_for_a_text_edited_at_the_same_time() -> None:
    for _time in range(5):
        decision, text = frozen(begun(f"forum-{_time}"), words=f"Text {_time}.")
        seat = seat_of(decision.forum, CARDIFF)
        at_once(
            lambda: consent(by=editor(CARDIFF), decision=decision, seat=seat, seen=text.digest),  # noqa: B023  # joined within
            lambda: amend(decision, "Other words."),  # noqa: B023  # joined within
        )
        now = again(decision)
        assert now.state == "motion"
        assert now.current.number == 2
        assert answers(now.current) == {}
        assert set(Consent.objects.filter(text__decision=decision).values_list("text", flat=True)) <= {text.pk}


def test_of_two_who_amend_at_once_one_hears_of_the_other() -> None:
    decision = moved(begun())
    came = at_once(lambda: amend(decision, "One."), lambda: amend(decision, "Two.", POWYS))
    assert sorted(isinstance(one, Text) for one in came) == [False, True]
    assert decision.texts.count() == 2


def test_settled_once_however_many_try() -> None:
    decision, _text = frozen(begun())
    everyone(decision)
    at_once(
        *[
            lambda body=body: decisions.settle(by=editor(body), decision=decision)
            for body in (CARDIFF, POWYS, GOVERNMENT)
        ]
    )
    assert Entry.objects.filter(verb="decision.settled").count() == 1


def test_the_same_answer_sent_twice_at_once_is_one() -> None:
    decision, text = frozen(begun())
    at_once(*[lambda: says(decision, PEMBROKESHIRE)] * 3)
    assert text.consents.count() == 1
