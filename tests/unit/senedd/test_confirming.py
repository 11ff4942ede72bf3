"""Confirming an undertaking in the Record, what a later import does to it, and which answers come near it."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction

from cydwaith.engines.undertakings.anchoring import Stands
from cydwaith.notices.models import News
from cydwaith.senedd import confirming
from cydwaith.senedd.models import Confirmed, Contribution, Near
from cydwaith.senedd.recognising import recognised
from cydwaith.senedd.telling import of_code
from cydwaith.senedd.undertakings import narrowed, one
from cydwaith.shared.permissions import Actor, Refused, Role
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.kept import kept
from tests.performance_world import CRF, shipped
from tests.senedd_files import ANSWERED, Cells, an_exchange, said, tabled
from tests.unit.senedd.test_storing import taken

BY = Actor("an editor", {CRF: Role.EDITOR})
WORDS = "If there are gaps in the networks, I will look to close them by the spring."
WHAT = Said(cy="Ceisio cau’r bylchau mewn rhwydweithiau", en="Look to close gaps in networks")


def world() -> None:
    """The bodies that ship, and a made-up exchange."""
    shipped()
    taken(an_exchange())


kept_world = kept(world)


@pytest.fixture(autouse=True)
def exchange(kept_world: Callable[[], None], db: None) -> None:
    kept_world()


def answer() -> Contribution:
    return Contribution.objects.get(code="103")


def confirmed(**more: object) -> Confirmed:
    told: dict[str, object] = {"body": CRF, "contribution": answer(), "words": WORDS, "what": WHAT}
    told |= {"topics": ["recycling-and-waste"], "condition": Said(en="if there are gaps")}
    return confirming.confirm(by=BY, **(told | more))  # type: ignore[arg-type]  # as the callers have them


def again(**more: object) -> None:
    """The same record with another text of the answer."""
    rows: list[Cells] = list(an_exchange())
    rows[2] = {**rows[2], **more}
    taken(rows)


def stands() -> Stands:
    return confirming.stands(Confirmed.objects.select_related("contribution").get())[0]


def test_it_is_one_of_the_undertakings_by_office_to_whom_and_on_what_condition() -> None:
    made = confirmed()
    told = one(made.code)
    assert told is not None
    assert (told.words, told.held_in, told.number) == (WORDS, "en", "OQ99001")
    assert told.office.en == "Minister for Tests"
    assert told.to.cy == "Aelod dros Brofi"
    assert told.condition.en == "if there are gaps"
    assert told.on.first == dt.date(2026, 6, 16)
    assert told.code in {found.code for found in narrowed(topics=["recycling-and-waste"])}
    assert told.code in {found.code for found in narrowed(words="bylchau")}
    assert confirmed().pk == made.pk


def test_the_words_are_held_through_a_new_import_and_it_is_said_when_the_text_changed() -> None:
    confirmed()
    again()
    assert stands() is Stands.SAME
    again(contribution_verbatim=f"Diolch. {ANSWERED}")
    assert stands() is Stands.CHANGED
    again(contribution_verbatim="I thank the Member. If there are gaps, I may look at them.")
    assert stands() is Stands.GONE
    again(contribution_verbatim=f"{WORDS} {WORDS}")
    assert stands() is Stands.GONE
    again()
    assert stands() is Stands.SAME
    assert answer().formers.count() == 4


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"words": "I will do everything"}, "words"),
        ({"words": "the"}, "words"),
        ({"words": "  "}, "words"),
        ({"what": Said()}, "what"),
        ({"topics": ["no-such"]}, "topics"),
    ],
)
def test_what_cannot_be_confirmed(more: dict[str, object], field: str) -> None:
    with pytest.raises(NotPossible) as refusal:
        confirmed(**more)
    assert refusal.value.field == field
    assert not Confirmed.objects.exists()


def test_who_may() -> None:
    with pytest.raises(Refused):
        confirming.confirm(
            by=Actor("x", {CRF: Role.CONTRIBUTOR}), body=CRF, contribution=answer(), words=WORDS, what=WHAT
        )
    made = confirmed()
    with pytest.raises(Refused):
        confirming.withdraw(by=Actor("x", {"GB-PLA-PEM": Role.EDITOR}), confirmed=made, why=WHAT)


def test_one_that_was_wrong_is_withdrawn_with_the_reason() -> None:
    made = confirmed()
    confirming.withdraw(by=BY, confirmed=made, why=Said(en="It was a hope."))
    assert one(made.code) is None
    assert of_code(made.code) is None
    with pytest.raises(NotPossible):
        confirming.withdraw(by=BY, confirmed=made, why=WHAT)
    with pytest.raises(IntegrityError), transaction.atomic():
        Confirmed.objects.update(why_en="")
    assert confirmed().pk != made.pk


def later(text: str, *, asked: str = "What of it?", **more: object) -> None:
    """A question and its answer on a later day."""
    day = {"MeetingDate": "2026-07-01T00:00:00", "Meeting_ID": 9}
    taken([tabled(81, asked, **day), said(82, text, **(day | more))])


def test_an_answer_of_the_same_office_on_the_same_subject_is_offered_once() -> None:
    made = confirmed()
    for _time in range(2):
        later("Recycling networks have met twice.")
    (near,) = Near.objects.all()
    assert (near.undertaking, near.because, near.contribution.code) == (made.code, "recycling-and-waste", "182")
    assert News.objects.filter(verb="undertaking.answer_near").count() == 1


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("Housing is another matter.", {}),
        ("Recycling networks have met.", {"Member_job_title_English": "Minister for Else"}),
        ("Recycling networks have met.", {"MeetingDate": "2026-06-01T00:00:00", "Meeting_ID": 8}),
    ],
)
def test_another_subject_another_office_or_an_earlier_day_is_not_near(text: str, more: dict[str, object]) -> None:
    confirmed()
    other = {"Member_job_title_Welsh": "Arall"} if "Member_job_title_English" in more else {}
    day = {"MeetingDate": "2026-07-01T00:00:00", "Meeting_ID": 9} | more | other
    shared = {name: value for name, value in day.items() if name.startswith("Meeting")}
    taken([tabled(81, "What of it?", **shared), said(82, text, **day)])
    assert not Near.objects.exists()


def test_topics_and_councils_are_seen_in_both_languages_with_their_words() -> None:
    found = recognised(
        [("cy", "Beth am brydau ysgol am ddim yng Ngwynedd a Chaerdydd?"), ("en", "What about recycling?")]
    )
    seen = {(hint.kind, hint.code): hint.because for hint in found}
    assert seen["council", "GB-PLA-GWN"] == "Ngwynedd"
    assert seen["council", "GB-PLA-CRF"] == "Chaerdydd"
    assert seen["topic", "recycling-and-waste"] == "recycling"
    assert recognised([("en", "Nothing of the kind.")]) == []
