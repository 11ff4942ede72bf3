"""What a topic's front page says of its commitments: those not withdrawn, the next promised first, samples last."""

from collections.abc import Sequence

from django.db.models import Exists, OuterRef, prefetch_related_objects
from django.urls import reverse

from cydwaith.practices.fronts import MOST, Mention, Part
from cydwaith.programme.models import Commitment, Terms, TermsStage
from cydwaith.programme.pages.marks import parties
from cydwaith.programme.queries import listing
from cydwaith.programme.queries.lines import Line, lines
from cydwaith.programme.queries.narrowing import Sought
from cydwaith.programme.queries.schedule import schedule
from cydwaith.programme.sentences import fronts
from cydwaith.programme.sentences.today import due, standing_of
from cydwaith.shared.said import pair, said

TITLE = said(cy="Yr hyn yr ymrwymwyd i’w wneud", en="What there is a commitment to do")
ALL = said(cy="Pob ymrwymiad", en="Every commitment")


def commitments(topics: Sequence[str]) -> Part:
    """Commitments on any of these topics."""
    plan = schedule()
    about = Terms.topics.through.objects.filter(topic__in=topics, terms=OuterRef("current"))
    found = sorted(listing.plainly(listing.commitments(Sought(), plan).filter(Exists(about))), key=is_sample)
    real = [one for one in found if not one.sample]
    agreed = sum(1 for one in real if one.current and one.current.stage == TermsStage.AGREED)
    first = found[:MOST]
    prefetch_related_objects(first, listing.parties())
    return Part(
        key="commitments",
        title=TITLE,
        told=fronts.on_topics(agreed=agreed, proposed=len(real) - agreed, sample=len(found) - len(real)),
        lines=[mention(one) for one in lines(first, plan)],
        more=[(ALL, f"{reverse('commitments')}?topic={topics[0]}")] if len(found) > MOST else [],
    )


def is_sample(one: Commitment) -> bool:
    """Whether it is made up: what is real comes first."""
    return one.sample


def mention(one: Line) -> Mention:
    """One commitment: who owes it, and when; of one that is proposed, that it is."""
    when = due(one.terms.due, one.terms.due_precision, standing_of(one.slip, silent=one.silent, expected=one.expected))
    note = fronts.owed_by(parties(one.owes), when, agreed=one.terms.stage == TermsStage.AGREED)
    where = reverse("commitment", kwargs={"slug": one.commitment.slug})
    return Mention(pair(one.terms, "title"), where, note, one.commitment.sample)
