"""What the record says of each row of this room; the actions write it, and `record verify` compares it."""

from collections.abc import Iterable, Iterator
from typing import Any

from cydwaith.programme.content import content_of
from cydwaith.programme.content import facts as said
from cydwaith.programme.models import Assent, Commitment, Dependency, Milestone, Programme, Stage, Status, Terms
from cydwaith.record.facts import Fact

Row = tuple[str, dict[str, Any]]


def about(commitment: str) -> str:
    """How the record calls a commitment."""
    return f"commitment:{commitment}"


def told(**facts: Any) -> dict[str, Any]:
    """Facts without those that say nothing."""
    return {name: value for name, value in facts.items() if value not in ("", None, False)}


def verb_of(terms: Terms) -> str:
    """What happened when these terms were added."""
    if terms.stage == Stage.PROPOSED:
        return "commitment.proposed" if terms.number == 1 else "commitment.change_proposed"
    return "commitment.agreed" if terms.stage == Stage.AGREED else "commitment.withdrawn"


def terms(one: Terms) -> dict[str, Any]:
    """Terms, with everything they say; the first ones also with what never changes of the commitment."""
    commitment = one.commitment
    first = told(programme=commitment.programme_id, sample=commitment.sample) if one.number == 1 else {}
    whole = told(
        number=one.number,
        stage=str(one.stage),
        withdraws=one.withdraws,
        accepts=one.accepts.number if one.accepts else None,
        proposed_by=one.proposed_by_id,
        reason_cy=one.reason_cy,
        reason_en=one.reason_en,
        at=one.at,
    )
    return {**first, **said(content_of(one)), **whole}


def answer(one: Assent) -> dict[str, Any]:
    """A yes or a no to terms."""
    return told(
        terms=one.terms.number,
        body=one.body_id,
        role=str(one.role),
        answer=str(one.answer),
        reason_cy=one.reason_cy,
        reason_en=one.reason_en,
        decision=one.decision,
        at=one.at,
    )


def status(one: Status) -> dict[str, Any]:
    """What a body said of how it goes."""
    names = ("on", "expected", "reason_cy", "reason_en", "evidence_title_cy", "evidence_title_en", "evidence_url", "at")
    plain = {name: getattr(one, name) for name in names}
    who = {"body": one.body_id, "part": str(one.part), "colour": str(one.colour)}
    return told(milestone=one.milestone_id, sample=one.sample, **who, **plain)


def milestone(one: Milestone) -> dict[str, Any]:
    """A step on the way."""
    texts = {"title_cy": one.title_cy, "title_en": one.title_en}
    return told(milestone=one.pk, **texts, due=one.due, body=one.body_id, at=one.at)


def milestone_ended(one: Milestone) -> dict[str, Any]:
    """That a step was taken away, and why."""
    return told(milestone=one.pk, ended=one.ended, reason_cy=one.why_ended_cy, reason_en=one.why_ended_en)


def dependency(one: Dependency) -> dict[str, Any]:
    """What waits for what."""
    why = {"reason_cy": one.reason_cy, "reason_en": one.reason_en}
    return told(dependency=one.pk, needs=one.needs_id, days=one.days, **why, body=one.body_id, at=one.at)


def dependency_ended(one: Dependency) -> dict[str, Any]:
    """That it waits no more, and why."""
    return told(dependency=one.pk, ended=one.ended, reason_cy=one.why_ended_cy, reason_en=one.why_ended_en)


def programme(one: Programme) -> dict[str, Any]:
    """What belongs together, and what it is called."""
    names = ("name_cy", "name_en", "summary_cy", "summary_en", "order", "sample")
    return told(**{name: getattr(one, name) for name in names})


def all_terms(verb: str) -> Iterator[Row]:
    """Every stored row of terms that came with this verb; marked where a commitment holds to others than it should."""
    astray = held_to_others()
    rows = Terms.objects.select_related("commitment", "accepts").prefetch_related("parties", "topics", "places")
    for one in rows.order_by("pk").iterator(chunk_size=500):
        if verb_of(one) == verb:
            marked = {"holds": "no"} if one.pk in astray else {}
            yield about(one.commitment_id), {**terms(one), **marked}


def held_to_others() -> set[int]:
    """The terms to which a commitment should hold and does not: the last that were not only proposed, or the last."""
    standing: dict[str, tuple[bool, int]] = {}
    for commitment, stage, key in Terms.objects.order_by("number").values_list("commitment", "stage", "pk"):
        settled = stage != Stage.PROPOSED
        if settled or not standing.get(commitment, (False, 0))[0]:
            standing[commitment] = settled, key
    held = dict(Commitment.objects.values_list("pk", "current"))
    return {key for commitment, (_settled, key) in standing.items() if held[commitment] != key}


def programmes() -> Iterator[Row]:
    """Every programme."""
    return ((f"programme:{one.pk}", programme(one)) for one in Programme.objects.all())


def answers() -> Iterator[Row]:
    """Every yes and no."""
    rows: Iterable[Assent] = Assent.objects.select_related("terms").iterator(chunk_size=500)
    return ((about(one.terms.commitment_id), answer(one)) for one in rows)


def statuses() -> Iterator[Row]:
    """Every status."""
    return ((about(one.commitment_id), status(one)) for one in Status.objects.iterator(chunk_size=500))


def milestones(*, ended: bool) -> Iterator[Row]:
    """Every milestone, or every one that was taken away."""
    rows = Milestone.objects.exclude(ended=None) if ended else Milestone.objects.all()
    tell = milestone_ended if ended else milestone
    return ((about(one.commitment_id), tell(one)) for one in rows.iterator(chunk_size=500))


def dependencies(*, ended: bool) -> Iterator[Row]:
    """Every dependency, or every one that has ended."""
    rows = Dependency.objects.exclude(ended=None) if ended else Dependency.objects.all()
    tell = dependency_ended if ended else dependency
    return ((about(one.commitment_id), tell(one)) for one in rows.iterator(chunk_size=500))


FACTS = (
    Fact("programme.founded", programmes),
    Fact("commitment.proposed", lambda: all_terms("commitment.proposed")),
    Fact("commitment.change_proposed", lambda: all_terms("commitment.change_proposed")),
    Fact("commitment.agreed", lambda: all_terms("commitment.agreed")),
    Fact("commitment.withdrawn", lambda: all_terms("commitment.withdrawn")),
    Fact("commitment.answered", answers),
    Fact("status.reported", statuses),
    Fact("milestone.added", lambda: milestones(ended=False)),
    Fact("milestone.ended", lambda: milestones(ended=True)),
    Fact("dependency.added", lambda: dependencies(ended=False)),
    Fact("dependency.ended", lambda: dependencies(ended=True)),
)
