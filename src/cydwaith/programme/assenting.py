"""Whose yes terms take before they hold.

Nobody is bound by another, and nobody loses what was promised without saying so. To agree takes every body that owes,
and one at least to which it is owed. To change, or to withdraw, what was agreed takes every body named before or after.
"""

from dataclasses import dataclass

from cydwaith.programme.content import content_of
from cydwaith.programme.models import Assent, Commitment, Party, Terms, TermsStage


@dataclass(frozen=True)
class Awaited:
    """Whose yes is still lacking: of `every` body each one's, of `one_of` at least one's; nothing where it is whole."""

    every: tuple[str, ...] = ()
    one_of: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.every or self.one_of)


def proposal_of(commitment: Commitment) -> Terms | None:
    """The terms that wait for a yes: proposed ones that nothing has followed; None where there are none."""
    last = commitment.all_terms.order_by("-number").first()
    return last if last is not None and last.stage == TermsStage.PROPOSED else None


def named_in(commitment: Commitment, proposal: Terms) -> dict[str, str]:
    """Every body that a proposal concerns with its role: in the proposal, or else in the agreed terms before it."""
    held = commitment.current
    before = roles(held) if held is not None and held.stage == TermsStage.AGREED else {}
    return {**before, **roles(proposal)}


def roles(terms: Terms) -> dict[str, str]:
    """The bodies that terms name as parties, with their roles."""
    return {party.body_id: party.role for party in terms.parties.all()}


def answers(proposal: Terms) -> dict[str, Assent]:
    """The latest answer of each body to a proposal."""
    return {one.body_id: one for one in proposal.assents.order_by("id")}


def awaited(commitment: Commitment, proposal: Terms) -> Awaited:
    """Whose yes a proposal still lacks."""
    said = {body for body, one in answers(proposal).items() if one.answer == Assent.Answer.YES}
    concerned = named_in(commitment, proposal)
    held = commitment.current
    if held is not None and held.stage == TermsStage.AGREED:
        return Awaited(tuple(sorted(set(concerned) - said)))
    owed = sorted(body for body, role in concerned.items() if role == Party.Role.OWED)
    every = sorted(body for body, role in concerned.items() if role == Party.Role.OWES and body not in said)
    return Awaited(tuple(every), () if said & set(owed) else tuple(owed))


def alike(proposal: Terms, held: Terms) -> bool:
    """Whether a proposal says what already holds."""
    return not proposal.withdraws and content_of(proposal) == content_of(held)
