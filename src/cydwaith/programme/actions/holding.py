"""What every action begins with: somebody acts for a body, and the commitment is held still, as it now is."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

from django.utils.translation import gettext as _

from cydwaith.programme.assenting import proposal_of, roles
from cydwaith.programme.deeds.programmes import PROGRAMME_LOAD
from cydwaith.programme.models import Commitment, Party, Terms, Test
from cydwaith.programme.refusals import Overtaken
from cydwaith.shared.deeds import Deed, Doing, doing
from cydwaith.shared.permissions import Actor, Refused, require
from cydwaith.shared.refusals import NotPossible

It = TypeVar("It")


@contextmanager
def speaking(what: Deed, *, by: Actor, body: str | None, to: It) -> Iterator[Doing[It]]:
    """Do a deed for a body, to a commitment or a part of one.

    Nobody acts for a body without a role in it; whoever runs the site acts for none, and they alone without a body.
    """
    with doing(what, by=by, body=body, to=to) as act:
        if not body:
            require(by, PROGRAMME_LOAD)
        elif body not in by.roles:
            raise Refused(what.what)
        yield act


def terms_of(commitment: Commitment) -> Terms:
    """The terms that hold."""
    assert commitment.current is not None
    return commitment.current


def role_in(terms: Terms, body: str) -> str:
    """What a body is in terms. Raises NotPossible for a body that they do not concern; one that accepts is owed."""
    role = roles(terms).get(body)
    if role is None and terms.test == Test.ACCEPTANCE and terms.accepted_by_id == body:
        role = Party.Role.OWED
    if role is None:
        raise NotPossible(_("Your organisation has no part in this commitment"), "body")
    return role


def open_proposal(commitment: Commitment, number: int) -> Terms:
    """The proposal that somebody means by its number. Raises Overtaken when others came after it."""
    proposal = proposal_of(commitment)
    if proposal is None or proposal.number != number:
        last = commitment.all_terms.order_by("-number").first()
        assert last is not None
        raise Overtaken(last)
    return proposal
