"""Columns that several tables of this room have."""

from typing import Annotated, Any

from cydwaith.programme.models import Commitment
from cydwaith.shared.rows import Row, Texts
from cydwaith.shared.table import titled

CommitmentCode = Annotated[str, titled(cy="Ymrwymiad", en="Commitment")]
CommitmentTitle = Annotated[Texts, titled(cy="Teitl yr ymrwymiad", en="Title of the commitment")]
BodyName = Annotated[Texts, titled(cy="Enw’r sefydliad", en="Name of the organisation")]
Title = Annotated[Texts, titled(cy="Teitl", en="Title")]
Reason = Annotated[Texts, titled(cy="Y rheswm", en="The reason")]
Sample = Annotated[bool, titled(cy="Data enghreifftiol", en="Sample data")]


class OfCommitment(Row):
    """That something is part of a commitment, as a list says it."""

    commitment: CommitmentCode
    commitment_title: CommitmentTitle

    @classmethod
    def parts(cls, thing: Any, /) -> dict[str, Any]:  # Any: whichever thing the row is of
        return {"commitment": thing.commitment_id, "commitment_title": title_of(thing.commitment)}


def title_of(commitment: Commitment) -> Texts:
    """What a commitment is called now."""
    return Texts.of(commitment.current, "title")
