"""What deeds of this room have in common: how the record calls a commitment, who may act, and what is held."""

from typing import Any, Final, Protocol

from cydwaith.programme.models import Commitment, TermsStage
from cydwaith.shared.pairs import in_columns

OPEN: Final = frozenset({str(TermsStage.PROPOSED), str(TermsStage.AGREED)})
AGREED: Final = frozenset({str(TermsStage.AGREED)})


class Part(Protocol):
    """Anything that is stored of a commitment."""

    @property
    def commitment_id(self) -> str: ...


def about(part: Part) -> str:
    """How the record calls the commitment of which something is a part."""
    return f"commitment:{part.commitment_id}"


def shows(part: Part) -> list[tuple[str, str]]:
    """What the search reads anew: the commitment."""
    return [("commitments", part.commitment_id)]


def told(**facts: Any) -> dict[str, Any]:
    """Facts, a pair as its two columns, without those that say nothing."""
    return {name: value for name, value in in_columns(**facts).items() if value not in ("", None, False)}


def stage(commitment: Commitment) -> str:
    """The stage of the terms that hold."""
    assert commitment.current is not None
    return str(commitment.current.stage)


def stage_around(part: Any) -> str:  # Any: a milestone or a dependency
    """The stage of the commitment of which something is a part."""
    return stage(part.commitment)


def held_within(part: Any) -> Any:  # Any: a milestone or a dependency, and the same again
    """Something that is stored of a commitment, as it is now; the commitment is held until the transaction ends."""
    Commitment.objects.select_for_update().get(pk=part.commitment_id)
    return type(part)._base_manager.select_related("commitment__current").get(pk=part.pk)
