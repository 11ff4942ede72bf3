"""Lists of the Senedd: what was undertaken or stated, the questions, and the evidence since."""

from collections.abc import Sequence
from typing import Final, Literal

from django.db.models import Prefetch, QuerySet
from ninja import Router
from pydantic import Field

from cydwaith.senedd.becoming import Followed, followed
from cydwaith.senedd.deeds import SENEDD_READ
from cydwaith.senedd.models import Contribution, Evidence, Membership, Vote
from cydwaith.senedd.record_rows import SeneddMembershipRow, SeneddQuestionRow, SeneddVoteRow
from cydwaith.senedd.rows import AskedRow, EvidenceRow, UndertakingRow
from cydwaith.senedd.undertakings import Undertaking, below, narrowed, undertakings
from cydwaith.shared.lists import List
from cydwaith.shared.rows import Asked, Code, Day, Number
from cydwaith.shared.said import said


class UndertakingsAsked(Asked):
    q: str = Field("", max_length=200, description="words, in either language")
    topic: Code | None = Field(None, description="a topic, with the topics below it")
    office: str = Field("", max_length=200, description="an office, by its English name")
    kind: Literal["undertaking", "statement", "agreement"] | None = None


class EvidenceAsked(Asked):
    undertaking: Code | None = None


def made(asked: UndertakingsAsked) -> list[Followed]:
    """What was said, the last first, with what became of it."""
    topics = [asked.topic, *below(asked.topic)] if asked.topic else []
    return followed(narrowed(topics=topics, office=asked.office, kind=asked.kind or "", words=asked.q))


def numbered(_asked: Asked) -> Sequence[Undertaking]:
    """Every question whose number is known, once, the last first."""
    return list({one.number: one for one in reversed(undertakings()) if one.number}.values())[::-1]


def evidence(asked: EvidenceAsked) -> QuerySet[Evidence]:
    """What was not withdrawn."""
    found = Evidence.objects.filter(withdrawn=None)
    return found.filter(undertaking=asked.undertaking) if asked.undertaking else found


UNDERTAKINGS: Final = List(
    name="undertakings",
    title=said(cy="Ymgymeriadau a datganiadau yn y Senedd", en="Undertakings and statements in the Senedd"),
    row=UndertakingRow,
    rows=made,
    may=SENEDD_READ,
    asked=UndertakingsAsked,
)
ASKED: Final = List(
    name="senedd_questions",
    title=said(cy="Cwestiynau yn y Senedd", en="Questions in the Senedd"),
    row=AskedRow,
    rows=numbered,
    may=SENEDD_READ,
)
EVIDENCE: Final = List(
    name="undertaking_evidence",
    title=said(cy="Tystiolaeth o’r hyn a ddaeth o ymgymeriadau", en="Evidence of what became of undertakings"),
    row=EvidenceRow,
    rows=evidence,
    may=SENEDD_READ,
    asked=EvidenceAsked,
)


class SeneddQuestionsAsked(Asked):
    member: Code | None = Field(None, description="who asked, by the publisher's number")
    office: Number | None = Field(None, description="the number of the office that answered")
    since: Day | None = Field(None, description="asked on this day or later")
    number: Code | None = Field(None, description="the number of the question, as OQ59656")


def record_questions(asked: SeneddQuestionsAsked) -> QuerySet[Contribution]:
    """Questions that are held whole, with what answered them, the last first."""
    wanted = {"member": asked.member, "number": asked.number, "item__sitting__on__gte": asked.since}
    found = Contribution.objects.filter(asked=True, **{name: value for name, value in wanted.items() if value})
    if asked.office:
        found = found.filter(answered_by__office=asked.office).distinct()
    answers = Contribution.objects.select_related("office").order_by("order", "pk")
    with_it = found.select_related("member", "office", "item__sitting")
    return with_it.prefetch_related(Prefetch("answered_by", answers)).order_by("-item__sitting__on", "pk")


class SeneddMembershipsAsked(Asked):
    member: Code | None = None


def memberships(asked: SeneddMembershipsAsked) -> QuerySet[Membership]:
    """Offices, seats and parties with their days."""
    found = Membership.objects.select_related("member", "group").order_by("member", "begins", "pk")
    return found.filter(member=asked.member) if asked.member else found


class SeneddVotesAsked(Asked):
    vote: Code | None = None
    member: Code | None = None


def votes(asked: SeneddVotesAsked) -> QuerySet[Vote]:
    """How each member voted."""
    wanted = {"division": asked.vote, "member": asked.member}
    found = Vote.objects.filter(**{name: value for name, value in wanted.items() if value})
    return found.select_related("division__sitting", "member").order_by("division", "member")


QUESTIONS: Final = List(
    name="senedd_record_questions",
    title=said(cy="Cwestiynau yn y Senedd, gyda’u hatebion", en="Questions in the Senedd, with their answers"),
    row=SeneddQuestionRow,
    rows=record_questions,
    may=SENEDD_READ,
    asked=SeneddQuestionsAsked,
)
MEMBERSHIPS: Final = List(
    name="senedd_memberships",
    title=said(cy="Swyddi, seddi a phleidiau yn y Senedd", en="Offices, seats and parties in the Senedd"),
    row=SeneddMembershipRow,
    rows=memberships,
    may=SENEDD_READ,
    asked=SeneddMembershipsAsked,
)
VOTES: Final = List(
    name="senedd_votes",
    title=said(cy="Pleidleisiau yn y Senedd", en="Votes in the Senedd"),
    row=SeneddVoteRow,
    rows=votes,
    may=SENEDD_READ,
    asked=SeneddVotesAsked,
)
LISTS: Final = (UNDERTAKINGS, ASKED, EVIDENCE, QUESTIONS, MEMBERSHIPS, VOTES)
router = Router(tags=["senedd"])
UNDERTAKINGS.operation(router, "/undertakings")
EVIDENCE.operation(router, "/undertakings/evidence")
ASKED.operation(router, "/senedd/questions")
QUESTIONS.operation(router, "/senedd/record/questions")
MEMBERSHIPS.operation(router, "/senedd/record/memberships")
VOTES.operation(router, "/senedd/record/votes")
