"""What can be cited for a policy, and what each thing says on the day it is cited."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from django.urls import reverse

from cydwaith.decisions.models import Decision
from cydwaith.evidence.models import Indicator
from cydwaith.meetings.models import Meeting, Paper
from cydwaith.policies import quoting
from cydwaith.policies.models import Citation
from cydwaith.practices.lifecycle import VISIBLE
from cydwaith.practices.models import Practice
from cydwaith.programme.models import Commitment
from cydwaith.questions.models import THERE, Question
from cydwaith.shared.pairs import both
from cydwaith.shared.said import Said
from cydwaith.shared.slugs import english

Kind = Citation.Cited


@dataclass(frozen=True)
class Thing:
    """Something as it is now: what it is called, and what it says."""

    title: Said
    told: Said


@dataclass(frozen=True)
class Citable:
    """A kind of thing that can be cited: how one is found by its key (None where there is none), and its page."""

    find: Callable[[str], Thing | None]
    page: Callable[[str], str]


def indicator(key: str) -> Thing | None:
    """An indicator, with how the councils stood at its last period."""
    found = Indicator.objects.filter(pk=key).first()
    return Thing(both(found, "label"), quoting.figures(found)) if found else None


def practice(key: str) -> Thing | None:
    """A published practice, with its summary."""
    found = Practice.objects.filter(pk=key, current__state__in=VISIBLE).select_related("current").first()
    return Thing(both(found.current, "title"), both(found.current, "summary")) if found and found.current else None


def question(key: str) -> Thing | None:
    """A question asked in public whose words are there, with its answer."""
    found = Question.objects.filter(THERE, pk=number(key)).first()
    return Thing(quoting.beginning(both(found, "text")), both(found, "answer")) if found else None


def meeting(key: str) -> Thing | None:
    """A meeting, with its day."""
    found = Meeting.objects.filter(pk=number(key)).select_related("forum").first()
    return Thing(quoting.meeting(found), quoting.day(found.starts)) if found else None


def paper(key: str) -> Thing | None:
    """A paper of a meeting that was not taken back, with the checksum of its file."""
    found = Paper.objects.filter(pk=number(key), withdrawn=None).defer("content").first()
    return Thing(both(found, "title"), quoting.file(found)) if found else None


def decision(key: str) -> Thing | None:
    """A decision, and what state it was in."""
    found = Decision.objects.filter(pk=number(key)).first()
    return Thing(both(found, "title"), quoting.state(found)) if found else None


def commitment(key: str) -> Thing | None:
    """A commitment, with what its terms say."""
    found = Commitment.objects.filter(pk=key, current__isnull=False).select_related("current").first()
    return Thing(both(found.current, "title"), both(found.current, "what")) if found else None


def number(key: str) -> int:
    """A key that is a number; 0, which nothing has, for any other."""
    return int(key) if key.isdecimal() and len(key) < 19 else 0


def paper_page(key: str) -> str:
    """The meeting for which a paper is."""
    found = Paper.objects.filter(pk=number(key)).values_list("meeting", flat=True).first()
    return reverse("meeting", kwargs={"id": found or 0})


CITABLE: Final[Mapping[Kind, Citable]] = {
    Kind.INDICATOR: Citable(indicator, lambda key: reverse("indicator", kwargs={"code": key})),
    Kind.PRACTICE: Citable(practice, lambda key: reverse("practice", kwargs={"slug": key})),
    Kind.QUESTION: Citable(question, lambda key: reverse("question", kwargs={"id": int(key)})),
    Kind.MEETING: Citable(meeting, lambda key: reverse("meeting", kwargs={"id": int(key)})),
    Kind.PAPER: Citable(paper, paper_page),
    Kind.DECISION: Citable(decision, lambda key: reverse("decision", kwargs={"id": int(key)})),
    Kind.COMMITMENT: Citable(commitment, lambda key: reverse("commitment", kwargs={"slug": key})),
}
"""Every kind of thing that can be cited."""


def key_of(kind: str, given: str) -> str:
    """The key of what somebody means: its code or number, or the end of the address of its page in either language."""
    end = given.strip().rstrip("/").rpartition("/")[2]
    return english(kind).get(end, end)
