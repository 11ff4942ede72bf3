"""What may be asked of the lists of this room, in the addresses of its pages, its files and the API."""

from typing import Literal

from pydantic import Field

from cydwaith.programme.models import Colour, TermsStage
from cydwaith.programme.queries.counts import By
from cydwaith.programme.queries.narrowing import Sought
from cydwaith.shared.rows import Asked, Code, Day


class CommitmentsAsked(Asked):
    programme: Code | None = None
    body: Code | None = Field(None, description="a body that owes it, or to which it is owed")
    owes: Code | None = None
    owed: Code | None = None
    post: Code | None = Field(None, description="the post that answers for it")
    topic: Code | None = Field(None, description="a topic, with the topics below it")
    place: Code | None = None
    stage: TermsStage | None = Field(None, description="without it, withdrawn commitments are left out")
    status: Colour | Literal["none"] | None = Field(None, description="what those who owe it said last, or none")
    late: bool | Literal["late", "endangered"] | None = Field(
        None,
        description="true: agreed, not done, and not to be expected when promised; or only those that are late of "
        "themselves, or endangered by what they wait for",
    )
    as_of: Day | None = Field(None, description="as everything stood at the end of that day in Wales")

    def sought(self) -> Sought:
        """The same as queries understand it."""
        given = self.model_dump(exclude={"limit", "offset", "format", "as_of", "late"})
        late = {True: "yes", False: "no"}[self.late] if isinstance(self.late, bool) else self.late or ""
        return Sought(**{name: value or "" for name, value in given.items()}, late=late)


class PartsAsked(Asked):
    commitment: Code | None = None
    programme: Code | None = None


class CountsAsked(Asked):
    by: By | None = None
