"""How far the sides have come in agreeing: which sections are agreed, which seats are silent, when it is reviewed."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from cydwaith.decisions.lifecycle import MADE
from cydwaith.decisions.models import Consent, Decision
from cydwaith.decisions.settling import able, outcome_of
from cydwaith.engines.json_text import parsed
from cydwaith.forums.consenting import Came
from cydwaith.forums.models import Seat
from cydwaith.policies.models import Agreement
from cydwaith.texts.models import Text
from cydwaith.texts.queries.contents import Placed, contents


@dataclass(frozen=True)
class Draft:
    """The text of a policy as it stands now, and its sections."""

    text: Text
    sections: tuple[Placed, ...]

    @property
    def keys(self) -> frozenset[str]:
        """The keys of its sections."""
        return frozenset(one.key for one in self.sections)


@dataclass(frozen=True)
class Put:
    """An agreement that was put to the forum, and what came of it so far.

    `silent` are the seats that may answer and have not; `caveats` the consents with a reservation; `current`: it is on
    the version that counts now.
    """

    agreement: Agreement
    silent: tuple[Seat, ...]
    caveats: tuple[Consent, ...]
    current: bool

    @property
    def made(self) -> bool:
        """Whether it is agreed."""
        return self.agreement.decision.state in MADE

    @property
    def waits(self) -> bool:
        """Whether consents are still gathered."""
        return self.agreement.decision.state == Decision.State.FROZEN

    @property
    def certain(self) -> bool:
        """Whether the outcome is certain and only waits to be recorded."""
        text = self.agreement.decision.current
        return self.waits and text is not None and outcome_of(text).came != Came.OPEN

    @property
    def keys(self) -> frozenset[str]:
        """The keys of the sections that were put."""
        return frozenset(parsed(self.agreement.sections))


def draft_of(text: Text | None) -> Draft | None:
    """A text as it stands; None where there is none."""
    return Draft(text, tuple(contents(text.current))) if text and text.current else None


def put(agreement: Agreement, draft: Draft | None) -> Put:
    """What came of one agreement so far."""
    text = agreement.decision.current
    assert text is not None
    said = {one.seat_id: one for one in text.consents.select_related("seat__body", "reservation").order_by("pk")}
    wanted = [one.seat for one in able(text) if one.seat not in said] if text.frozen else []
    silent = Seat.objects.filter(pk__in=wanted).select_related("body", "side", "post")
    caveats = [one for one in said.values() if one.answer == Consent.Answer.RESERVATION]
    now = draft is not None and draft.text.current_id == agreement.version_id
    return Put(agreement, tuple(silent), tuple(caveats), now)


def agreed(puts: Collection[Put]) -> frozenset[str]:
    """The keys of the sections of the version that counts that are agreed."""
    return frozenset().union(*(one.keys for one in puts if one.current and one.made))


def waiting(puts: Collection[Put]) -> frozenset[str]:
    """The keys of the sections of the version that counts that wait for consents."""
    return frozenset().union(*(one.keys for one in puts if one.current and one.waits))


def review_on(puts: Collection[Put]) -> dt.date | None:
    """The first review date of what was agreed and counts; None where nothing was."""
    return min((one.agreement.review_on for one in puts if one.current and one.made), default=None)
