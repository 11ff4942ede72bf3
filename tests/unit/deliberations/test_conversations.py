"""Opening, saying, moderating, voting, closing: what may be done, what is refused, and that nothing is lost."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from cydwaith.deliberations import pace
from cydwaith.deliberations.actions import coming, conversations, statements, voting
from cydwaith.deliberations.models import CameBy, Conversation, Participant, Statement, StatementState, Vote
from cydwaith.deliberations.models.statement import LONGEST
from cydwaith.deliberations.queries.conversations import given, next_for, voted_on, votes_of
from cydwaith.deliberations.voters import of_account
from cydwaith.letters.models import Letter
from cydwaith.policies.models import Policy
from cydwaith.record.models import Entry
from cydwaith.shared import clock
from cydwaith.shared.permissions import Refused
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.deliberation_world import accepted, conversation, crowd, person, vote, worked_out
from tests.forum_world import CARDIFF, GOVERNMENT, editor
from tests.kept import kept

pytestmark = pytest.mark.django_db
kept_world = kept(conversation)
WHY = Said("Roedd yn enwi rhywun.", "It named somebody.")


@pytest.fixture(autouse=True)
def _at_ease() -> None:
    for one in (pace.VOTING, pace.ADDING, pace.ASKING, pace.SENDING, pace.BEGINNING):
        one._times.clear()


@pytest.fixture
def one(db: None, kept_world) -> Conversation:
    found: Conversation = kept_world()
    return found


def test_a_vote_is_one_whoever_sends_it_again_and_can_be_changed(one: Conversation) -> None:
    accepted(one, 2)
    me = person(one, 1)
    for value in (1, 1, -1):
        vote(one, me, 1, value)
    vote(one, me, 2, 0)
    assert votes_of(me, one) == {1: -1, 2: 0}
    assert Vote.objects.count() == 2
    with pytest.raises(IntegrityError), transaction.atomic():
        Vote.objects.create(participant=Participant.objects.get(), statement=Statement.objects.get(number=1), value=1)


def test_nothing_of_an_account_or_of_a_moment_stands_with_a_vote(one: Conversation) -> None:
    accepted(one, 1)
    by = editor(CARDIFF)
    me = of_account(one, by)
    vote(one, me, 1, 1)
    there = Participant.objects.get(voter=me.voter)
    assert there.side == "councils"
    columns = {field.attname for model in (Participant, Vote) for field in model._meta.concrete_fields}
    assert columns == {"id", "conversation_id", "voter", "came_by", "side", "participant_id", "statement_id", "value"}
    assert by.pseudonym not in f"{there.voter} {me.author}"
    assert me.voter != me.author
    assert not Entry.objects.filter(verb__startswith="conversation.vote").exists()
    assert of_account(conversation(Policy.objects.get(pk=one.holder), title=Said(en="Another")), by).voter != me.voter


def test_a_statement_waits_until_somebody_decides(one: Conversation) -> None:
    me = person(one, 1)
    said = statements.add(by=me, conversation=one, text=Said(en="Let them be sold"))
    assert statements.add(by=me, conversation=one, text=Said(en="Let them be sold ")) == said
    with pytest.raises(NotPossible):
        statements.add(by=person(one, 2), conversation=one, text=Said(en="Let them be sold"))
    with pytest.raises(NotPossible):
        vote(one, me, said.number, 1)
    assert voted_on(one) == []
    done = statements.accept(
        by=editor(CARDIFF), statement=said, body=CARDIFF, text=Said("Gwerthwch nhw", "Other words")
    )
    assert (done.text_cy, done.text_en) == ("Gwerthwch nhw", "Let them be sold")
    with pytest.raises(NotPossible):
        statements.refuse(by=editor(CARDIFF), statement=said, body=CARDIFF, reason=WHY)
    vote(one, me, said.number, 1)
    statements.remove(by=editor(CARDIFF), statement=said, body=CARDIFF, reason=WHY)
    with pytest.raises(NotPossible, match=r"diogel|safe"):
        vote(one, me, said.number, -1)
    assert [(kept.number, value) for kept, value in given(me, one).votes] == [(said.number, 1)]


def test_a_reason_is_needed_and_only_those_who_lead_moderate(one: Conversation) -> None:
    said = statements.add(by=person(one, 1), conversation=one, text=Said(en="x"))
    with pytest.raises(NotPossible):
        statements.refuse(by=editor(CARDIFF), statement=said, body=CARDIFF, reason=Said())
    with pytest.raises(Refused):
        statements.accept(by=editor("GB-PLA-SWA"), statement=said, body="GB-PLA-SWA")
    statements.refuse(by=editor(GOVERNMENT), statement=said, body=GOVERNMENT, reason=WHY)
    assert given(person(one, 1), one).statements[0].reason_en == WHY.en


@pytest.mark.parametrize(
    "text", ["你好，世界。空置房屋应该出售。", "يجب بيع المنازل الفارغة", "Häuser für alle, bitte!", "x" * LONGEST]
)
def test_any_script_and_direction(one: Conversation, text: str) -> None:
    assert statements.add(by=person(one, 1), conversation=one, text=Said(en=text)).text_en == text


@pytest.mark.parametrize("text", ["", "   ", "y" * (LONGEST + 1), "z" * 10_000])
def test_too_much_or_nothing_is_a_fault_of_the_field(one: Conversation, text: str) -> None:
    with pytest.raises(NotPossible) as refusal:
        statements.add(by=person(one, 1), conversation=one, text=Said(en=text))
    assert refusal.value.field == "text"


def test_erasing_and_taking_back(one: Conversation) -> None:
    accepted(one, 2)
    me = person(one, 1)
    said = statements.add(by=me, conversation=one, text=Said("Fy ngair i", "My word"))
    statements.accept(by=editor(CARDIFF), statement=said, body=CARDIFF)
    vote(one, me, 1, 1)
    vote(one, person(one, 2), said.number, 1)
    told = given(me, one).facts(one)
    assert told["votes"] == [{"statement": 1, "text_cy": "Datganiad 0", "text_en": "Statement 0", "vote": 1}]
    with pytest.raises(NotPossible):
        statements.withdraw(by=person(one, 2), statement=said)
    gone = statements.withdraw(by=me, statement=said)
    assert (gone.text_cy, gone.text_en, gone.author, gone.state) == ("", "", "", StatementState.WITHDRAWN)
    assert voting.erase(by=me, conversation=one) == 1
    assert not Participant.objects.filter(voter=me.voter).exists()
    assert voting.erase(by=me, conversation=one) == 0


def test_closed_and_opened_again_with_reasons(one: Conversation) -> None:
    accepted(one, 1)
    vote(one, person(one, 1), 1, 1)
    conversations.close(by=editor(CARDIFF), conversation=one, body=CARDIFF, reason=WHY)
    closed = Conversation.objects.get(pk=one.pk)
    with pytest.raises(NotPossible):
        vote(closed, person(one, 1), 1, -1)
    with pytest.raises(NotPossible):
        conversations.close(by=editor(CARDIFF), conversation=closed, body=CARDIFF, reason=WHY)
    until = clock.today() + dt.timedelta(days=3)
    again = conversations.reopen(by=editor(CARDIFF), conversation=closed, body=CARDIFF, reason=WHY, closes=until)
    vote(again, person(one, 1), 1, -1)
    assert votes_of(person(one, 1), one) == {1: -1}
    assert [closing.again for closing in again.closings.all()] == [False, True]


@pytest.mark.parametrize(
    ("who", "lets_in"),
    [
        ("accounts", {CameBy.ACCOUNT}),
        ("invited", {CameBy.ACCOUNT, CameBy.INVITATION}),
        ("public", {CameBy.ACCOUNT, CameBy.INVITATION, CameBy.CODE}),
        ("open", {CameBy.ACCOUNT, CameBy.INVITATION, CameBy.CODE, CameBy.NONE}),
    ],
)
def test_who_may_take_part(one: Conversation, who: str, lets_in: set[CameBy]) -> None:
    accepted(one, 1)
    one.who = who
    for came_by in (CameBy.ACCOUNT, CameBy.INVITATION, CameBy.CODE, CameBy.NONE):
        if came_by in lets_in:
            vote(one, person(one, 1, came_by=came_by), 1, 1)
        else:
            with pytest.raises(Refused):
                vote(one, person(one, 1, came_by=came_by), 1, 1)


def test_an_invitation_is_one_person_wherever_it_is_opened(one: Conversation) -> None:
    first, second = coming.invite(by=editor(CARDIFF), conversation=one, body=CARDIFF, number=2)
    assert coming.by_invitation(one, first) == coming.by_invitation(one, first) != coming.by_invitation(one, second)
    with pytest.raises(NotPossible):
        coming.by_invitation(one, "another")


def test_a_code_works_once_and_not_after_five_wrong_ones(one: Conversation) -> None:
    def ask() -> str:
        coming.ask_for_code(conversation=one, address="Nia@Example.com", language="en", network="192.0.2.1")
        return "".join(filter(str.isdigit, Letter.objects.order_by("pk").last().text.split(".")[0]))

    code = ask()
    with pytest.raises(NotPossible):
        coming.by_code(conversation=one, address="nia@example.com", code="00000000")
    mailbox = coming.by_code(conversation=one, address="nia@example.com ", code=code)
    assert len(mailbox) == 64
    with pytest.raises(NotPossible):
        coming.by_code(conversation=one, address="nia@example.com", code=code)
    code = ask()
    for _ in range(5):
        with pytest.raises(NotPossible):
            coming.by_code(conversation=one, address="nia@example.com", code="1")
    with pytest.raises(NotPossible):
        coming.by_code(conversation=one, address="nia@example.com", code=code)
    for _ in range(pace.ASKING.most - 2):
        ask()
    with pytest.raises(NotPossible):
        ask()


def test_voting_has_a_pace(one: Conversation) -> None:
    accepted(one, 1)
    for _ in range(pace.VOTING.most):
        vote(one, person(one, 1), 1, 1)
    with pytest.raises(NotPossible):
        vote(one, person(one, 1), 1, 1)
    vote(one, person(one, 2), 1, 1)


def test_the_next_statement_is_one_that_was_not_answered(one: Conversation) -> None:
    every = accepted(one, 5)
    me, voted = person(one, 1), {}
    while asked := next_for(me, None, every, voted):
        assert asked.number not in voted
        voted[asked.number] = 1
    assert len(voted) == 5


def test_it_is_opened_while_people_are_asked_and_by_those_who_lead(one: Conversation) -> None:
    with pytest.raises(Refused):
        conversations.open_conversation(
            by=editor("GB-PLA-SWA"),
            body="GB-PLA-SWA",
            kind="policy",
            holder=one.holder,
            title=Said(en="x"),
            question=Said(en="y"),
            opens=one.opens,
            closes=one.closes,
        )


def test_since_when_figures_stand_does_not_tell_when_somebody_voted(one: Conversation) -> None:
    accepted(one, 2)
    crowd(one, 22, 2)
    first = worked_out(one)
    vote(one, person(one, 99), 1, 1)
    again = worked_out(one)
    assert (again.number, again.at) == (first.number + 1, first.at)
    crowd(one, 10, 2, first=30)
    assert worked_out(one).at > first.at
