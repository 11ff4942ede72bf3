"""What every action begins with: the commitment held still, as it now is; and what each ends with."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from cydwaith.programme.consenting import proposal_of, roles
from cydwaith.programme.models import Commitment, Party, Terms, Test
from cydwaith.programme.recorded import about
from cydwaith.programme.refusals import NotPossible, Overtaken
from cydwaith.record.actions import write
from cydwaith.search.actions import refresh
from cydwaith.shared.permissions import Actor, Refused, require


def held(commitment: Commitment | str) -> tuple[Commitment, Terms]:
    """A commitment, which nobody else can change until the transaction ends, with the terms that hold."""
    key = commitment if isinstance(commitment, str) else commitment.pk
    found = Commitment.objects.select_for_update().get(pk=key)
    assert found.current is not None
    return found, found.current


def may_act(by: Actor, what: str, body: str | None, terms: Terms | None = None) -> None:
    """Refuse whoever may not do this for the body while the terms are in their stage.

    Nobody acts for a body without a role in it; whoever runs the site acts for none.
    """
    require(by, what if body else "programme.load", body=body)
    require(by, what, body=body, state=terms.stage if terms else None)
    if body and body not in by.roles:
        raise Refused(what)


def role_in(terms: Terms, body: str) -> str:
    """What a body is in terms. Raises NotPossible for a body that they do not concern; one that accepts is owed."""
    role = roles(terms).get(body)
    if role is None and terms.test == Test.ACCEPTANCE and terms.accepted_by_id == body:
        role = Party.Role.OWED
    if role is None:
        raise NotPossible(_("Your body has no part in this commitment"), "body")
    return role


def open_proposal(commitment: Commitment, number: int) -> Terms:
    """The proposal that somebody means by its number. Raises Overtaken when others came after it."""
    proposal = proposal_of(commitment)
    if proposal is None or proposal.number != number:
        last = commitment.all_terms.order_by("-number").first()
        assert last is not None
        raise Overtaken(last)
    return proposal


def reasons(cy: str, en: str) -> dict[str, str]:
    """A reason as it is stored. Raises NotPossible when there is none."""
    found = {"reason_cy": cy.strip(), "reason_en": en.strip()}
    if not any(found.values()):
        raise NotPossible(_("Give the reason, in at least one language"), "reason_cy")
    return found


def record(*, by: Actor, body: str | None, verb: str, commitment: str, facts: Mapping[str, Any]) -> None:
    """Write down what was done to a commitment, and have it found anew."""
    write(by=by, body=body, verb=verb, subject=about(commitment), facts=facts)
    refresh("commitments", commitment)
