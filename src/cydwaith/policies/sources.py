"""Agreed policies as the programme sees them: what a section is called, where it is read, and whom it binds."""

from django.urls import reverse

from cydwaith.decisions.commitments import willing
from cydwaith.decisions.lifecycle import MADE
from cydwaith.policies.holding import text_of
from cydwaith.policies.models import Agreement, Policy
from cydwaith.programme.models import Commitment, SourceKind
from cydwaith.programme.sources import Named, Source
from cydwaith.shared.pairs import both
from cydwaith.shared.said import Said
from cydwaith.texts.queries.contents import wordings

APART = "#"


def key_of_section(policy: Policy, section: str) -> str:
    """The key by which a commitment names a section of a policy's text."""
    return f"{policy.pk}{APART}{section}"


def agreements(key: str) -> list[tuple[Agreement, str]]:
    """The agreements that were made on the section of a key, the last first, with the section."""
    slug, _apart, section = key.partition(APART)
    known = Agreement.objects.filter(policy=slug, decision__state__in=MADE, sections__contains=f'"{section}"')
    return [
        (one, section) for one in known.select_related("policy", "version", "decision__current__rule").order_by("-pk")
    ]


def named(key: str) -> Named | None:
    """A section of an agreed policy: the policy's name and the section's heading, when it was settled, its page."""
    found = agreements(key)
    if not found:
        return None
    agreement, section = found[0]
    wording = next(one for one in wordings(agreement.version) if one.section.key == section)
    policy, heading = both(agreement.policy, "title"), both(wording, "heading")
    title = Said(*(": ".join(filter(None, parts)) for parts in ((policy.cy, heading.cy), (policy.en, heading.en))))
    text = text_of(agreement.policy)
    assert text is not None
    where = reverse("text_version", kwargs={"key": text.key, "number": agreement.version.number})
    settled = agreement.decision.settled
    return Named(title, settled.date() if settled else None, f"{where}#{section}")


def binds(key: str) -> frozenset[str]:
    """The bodies that consented to the section, with or without a reservation."""
    found = agreements(key)
    text = found[0][0].decision.current if found else None
    return willing(text) if text else frozenset()


def drawn_up(policy: Policy) -> list[Commitment]:
    """The commitments that name a section of a policy as their source."""
    found = Commitment.objects.filter(
        current__source_kind=SourceKind.POLICY, current__source_key__startswith=f"{policy.pk}{APART}"
    )
    return list(found.select_related("current").order_by("pk"))


SOURCE = Source(SourceKind.POLICY, named, binds)
