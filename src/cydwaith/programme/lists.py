"""The lists of this room: each is the table of a page, its files, and an operation of the API."""

from typing import Final

from cydwaith.programme.asked import CommitmentsAsked, CountsAsked, PartsAsked
from cydwaith.programme.deeds.commitments import COMMITMENT_READ
from cydwaith.programme.queries import parts
from cydwaith.programme.queries.counts import all_counts
from cydwaith.programme.queries.schedule import schedule
from cydwaith.programme.queries.seen import seen
from cydwaith.programme.queries.tallies import programmes
from cydwaith.programme.rows.commitments import CommitmentListed, TermsListed
from cydwaith.programme.rows.programmes import CommitmentCount, Programme
from cydwaith.programme.rows.progress import AnswerListed, DependencyListed, MilestoneListed, StatusListed
from cydwaith.shared.lists import List
from cydwaith.shared.rows import Asked
from cydwaith.shared.said import said

PROGRAMMES: Final[List[Asked]] = List(
    name="programmes",
    title=said(cy="Rhaglenni", en="Programmes"),
    row=Programme,
    rows=lambda _asked: programmes(schedule()),
    may=COMMITMENT_READ,
)
COUNTS: Final = List(
    name="commitment_counts",
    title=said(cy="Ymrwymiadau yn ôl sefydliad, lle a phwnc", en="Commitments by organisation, place and topic"),
    row=CommitmentCount,
    rows=lambda asked: all_counts(asked.by),
    may=COMMITMENT_READ,
    asked=CountsAsked,
)
COMMITMENTS: Final = List(
    name="commitments",
    title=said(cy="Ymrwymiadau", en="Commitments"),
    row=CommitmentListed,
    rows=lambda asked: seen(asked.sought(), asked.as_of),
    may=COMMITMENT_READ,
    asked=CommitmentsAsked,
    old={
        "slug": "commitment",
        "own": "owner_status",
        "other": "other_status",
        "dates_earliest": "earliest",
        "source_kind": "source",
    },
)
TERMS: Final = List(
    name="commitment_terms",
    title=said(cy="Telerau ymrwymiadau", en="Terms of commitments"),
    row=TermsListed,
    rows=parts.terms,
    may=COMMITMENT_READ,
    asked=PartsAsked,
    old={"commitment": "in"},
)
ANSWERS: Final = List(
    name="commitment_answers",
    title=said(cy="Atebion i ymrwymiadau", en="Answers to commitments"),
    row=AnswerListed,
    rows=parts.answers,
    may=COMMITMENT_READ,
    asked=PartsAsked,
    old={"commitment": "in"},
)
STATUSES: Final = List(
    name="commitment_statuses",
    title=said(cy="Adroddiadau cynnydd ar ymrwymiadau", en="Progress reports on commitments"),
    row=StatusListed,
    rows=parts.statuses,
    may=COMMITMENT_READ,
    asked=PartsAsked,
    old={"commitment": "in"},
)
MILESTONES: Final = List(
    name="commitment_milestones",
    title=said(cy="Cerrig milltir ymrwymiadau", en="Milestones of commitments"),
    row=MilestoneListed,
    rows=parts.milestones,
    may=COMMITMENT_READ,
    asked=PartsAsked,
)
DEPENDENCIES: Final = List(
    name="commitment_dependencies",
    title=said(cy="Beth sy’n aros am beth", en="What waits for what"),
    row=DependencyListed,
    rows=parts.dependencies,
    may=COMMITMENT_READ,
    asked=PartsAsked,
)
PARTS: Final = (TERMS, ANSWERS, STATUSES, MILESTONES, DEPENDENCIES)
LISTS: Final = (PROGRAMMES, COUNTS, COMMITMENTS, *PARTS)
