"""What is done with commitments: put forward, changed, answered, agreed, withdrawn.

A row's body is the one for which somebody acts: it is a party to the commitment, or the one that accepts it.
"""

from collections.abc import Iterator
from typing import Any

from cydwaith.programme import telling
from cydwaith.programme.content import content_of
from cydwaith.programme.content import facts as said_by
from cydwaith.programme.deeds import milestones
from cydwaith.programme.deeds.about import OPEN, about, shows, stage, told
from cydwaith.programme.models import Assent, Commitment, Terms, TermsStage
from cydwaith.shared.deeds import Proof, Row, Verb, deed
from cydwaith.shared.permissions import EDITORS, EVERYONE, SPEAKERS, Rule
from cydwaith.shared.said import said
from cydwaith.shared.telling import Tells


def terms_facts(one: Terms) -> dict[str, Any]:
    """Terms, with everything they say; the first ones also with what never changes of the commitment."""
    commitment = one.commitment
    never = {"programme": commitment.programme_id, "sample": commitment.sample, "added": commitment.added}
    whole = told(
        number=one.number,
        stage=str(one.stage),
        withdraws=one.withdraws,
        accepts=accepted(one),
        proposed_by=one.proposed_by_id,
        reason=Terms.reason.of(one),
        at=one.at,
    )
    return {**told(**never if one.number == 1 else {}), **said_by(content_of(one)), **whole}


def accepted(one: Terms) -> int | str | None:
    """The number of the proposal that terms accept, which is always of their own commitment; else more than that."""
    if one.accepts is None:
        return None
    return one.accepts.number if one.accepts.commitment_id == one.commitment_id else str(one.accepts)


def all_terms() -> Iterator[Row]:
    """All stored terms, marked where a commitment does not hold to those that it should; and what has no terms."""
    astray = held_to_others()
    rows = Terms.objects.select_related("commitment", "accepts").prefetch_related("parties", "topics", "places")
    for one in rows.order_by("pk").iterator(chunk_size=500):
        yield about(one), {**terms_facts(one), **({"holds": "no"} if one.pk in astray else {})}
    for slug in Commitment.objects.filter(all_terms=None).order_by("pk").values_list("pk", flat=True):
        yield f"commitment:{slug}", {"number": None}


def held_to_others() -> set[int]:
    """The terms to which a commitment should hold and does not: the last that were not only proposed, or the last."""
    in_force: dict[str, tuple[bool, int]] = {}
    for commitment, at_stage, key in Terms.objects.order_by("number").values_list("commitment", "stage", "pk"):
        settled = at_stage != TermsStage.PROPOSED
        if settled or not in_force.get(commitment, (False, 0))[0]:
            in_force[commitment] = settled, key
    held = dict(Commitment.objects.values_list("pk", "current"))
    return {key for commitment, (_settled, key) in in_force.items() if held[commitment] != key}


def answer_facts(one: Assent) -> dict[str, Any]:
    """A yes or a no to terms."""
    return told(
        assent=one.pk,
        terms=one.terms.number,
        body=one.body_id,
        role=str(one.role),
        answer=str(one.answer),
        reason=Assent.reason.of(one),
        decision=one.decision,
        at=one.at,
    )


TERMS = Proof(name="terms", rows=all_terms, since=frozenset({"added"}))
PROPOSED = Verb(
    name="commitment.proposed",
    says=said(cy="Cynigiwyd ymrwymiad", en="Commitment proposed"),
    about=about,
    facts=terms_facts,
    proofs=(TERMS,),
    shows=shows,
    tells=Tells(
        followers=telling.FOLLOWERS,
        telling=telling.proposed,
        turn="commitment.agree",
        to_do=said(cy="Dywedwch a yw’ch sefydliad yn cytuno", en="Say whether your organisation agrees"),
    ),
)
CHANGE_PROPOSED = Verb(
    name="commitment.change_proposed",
    says=said(cy="Cynigiwyd newid i ymrwymiad", en="Change to a commitment proposed"),
    about=about,
    facts=terms_facts,
    proofs=(TERMS,),
    shows=shows,
    tells=Tells(
        followers=telling.FOLLOWERS,
        telling=telling.proposed,
        turn="commitment.agree",
        to_do=said(cy="Dywedwch a yw’ch sefydliad yn cytuno", en="Say whether your organisation agrees"),
    ),
)
AGREED = Verb(
    name="commitment.agreed",
    says=said(cy="Cytunwyd ar ymrwymiad", en="Commitment agreed"),
    about=about,
    facts=terms_facts,
    proofs=(TERMS,),
    shows=shows,
    tells=telling.TERMS,
)
WITHDRAWN = Verb(
    name="commitment.withdrawn",
    says=said(cy="Tynnwyd ymrwymiad yn ôl", en="Commitment withdrawn"),
    about=about,
    facts=terms_facts,
    proofs=(TERMS,),
    shows=shows,
    tells=telling.TERMS,
)
ANSWERED = Verb(
    name="commitment.answered",
    says=said(cy="Derbyniwyd neu gwrthodwyd ymrwymiad", en="Commitment accepted or refused"),
    about=about,
    facts=answer_facts,
    rows=lambda: Assent.objects.select_related("terms").order_by("pk").iterator(chunk_size=500),
    since=frozenset({"assent"}),
    shows=shows,
    tells=telling.ASSENT,
)


def verb_of(terms: Terms) -> Verb:
    """What happened when these terms were added."""
    if terms.stage == TermsStage.PROPOSED:
        return PROPOSED if terms.number == 1 else CHANGE_PROPOSED
    return AGREED if terms.stage == TermsStage.AGREED else WITHDRAWN


COMMITMENT_READ = Rule("commitment.read", EVERYONE)
COMMITMENT_PROPOSE = deed("commitment.propose", EDITORS, PROPOSED, ANSWERED, milestones.ADDED)
COMMITMENT_CHANGE = deed("commitment.change", SPEAKERS, CHANGE_PROPOSED, ANSWERED, states=OPEN, state=stage)
COMMITMENT_AGREE = deed("commitment.agree", SPEAKERS, ANSWERED, AGREED, WITHDRAWN, states=OPEN, state=stage)
COMMITMENT_SETTLE = deed("commitment.settle", SPEAKERS, ANSWERED, AGREED, WITHDRAWN, states=OPEN, state=stage)
# What is withdrawn already is withdrawn again by doing nothing, so that the state is left to the action.
COMMITMENT_WITHDRAW = deed("commitment.withdraw", EDITORS, WITHDRAWN, CHANGE_PROPOSED, ANSWERED, states=OPEN)
