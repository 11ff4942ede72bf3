"""What the search finds here: commitments."""

from collections.abc import Iterator

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cydwaith.programme.models import Commitment, TermsStage
from cydwaith.search.registry import Kind, Thing
from cydwaith.shared.pairs import both

TEXTS = ("what", "known_by", "money_note", "source_title")


def in_force() -> QuerySet[Commitment]:
    """Withdrawn commitments stay where they are, but nobody is led to them."""
    found = Commitment.objects.exclude(current=None).exclude(current__stage=TermsStage.WITHDRAWN).order_by("pk")
    parts = ("current__topics", "current__places", "current__parties__body", "current__parties__post")
    return found.select_related("current", "programme").prefetch_related(*parts)


def commitments() -> Iterator[Thing]:
    return map(commitment, in_force().iterator(chunk_size=200))


def one_commitment(slug: str) -> Thing | None:
    found = in_force().filter(pk=slug).first()
    return commitment(found) if found else None


def commitment(commitment: Commitment) -> Thing:
    terms = commitment.current
    assert terms is not None
    parties, topics = list(terms.parties.all()), list(terms.topics.all())
    texts = (
        *(both(terms, name) for name in TEXTS),
        *(both(one.body, "name") for one in parties),
        *(both(one.post, "title") for one in parties if one.post),
        *(both(one, "name") for one in topics),
        *([both(commitment.programme, "name")] if commitment.programme else []),
    )
    codes = {code: None for topic in topics for code in (topic.pk, topic.parent_id) if code}
    places = {one.pk: None for one in terms.places.all()} | {
        code: None for one in parties for code in (one.body_id, one.body.place_id) if code
    }
    return Thing(
        commitment.pk,
        both(terms, "title"),
        texts,
        topics=tuple(codes),
        places=tuple(places),
        on=terms.at.date(),
        sample=commitment.sample,
    )


KINDS = (
    Kind(
        "commitments",
        _("Commitments"),
        commitments,
        one_commitment,
        lambda slug: reverse("commitment", kwargs={"slug": slug}),
    ),
)
