"""How far the sides have come in agreeing: which sections are agreed, which seats are silent, when it is reviewed."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Prefetch

from cydwaith.decisions.lifecycle import MADE
from cydwaith.decisions.models import Consent, Decision
from cydwaith.decisions.settling import able, outcome_of
from cydwaith.engines.json_text import parsed
from cydwaith.forums.consenting import Came
from cydwaith.forums.models import Seat
from cydwaith.policies.models import Agreement
from cydwaith.texts.models import Text
from cydwaith.texts.queries.contents import Placed, contents_of


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


def drafts_of(texts: Iterable[Text]) -> dict[str, Draft]:
    """Texts as they stand, by what holds them: two queries for all. Of several of one holder the first."""
    first = {one.holder: one for one in reversed(list(texts))}
    first = {holder: one for holder, one in first.items() if one.current}
    sections = contents_of([one.current for one in first.values() if one.current])
    return {holder: Draft(one, tuple(of)) for (holder, one), of in zip(first.items(), sections, strict=True)}


def draft_of(text: Text | None) -> Draft | None:
    """A text as it stands; None where there is none."""
    return drafts_of([text]).get(text.holder) if text else None


def puts_of(policies: Collection[str], drafts: Mapping[str, Draft]) -> dict[str, list[Put]]:
    """What came of the agreements of policies so far, by policy: three queries for all."""
    answers = Consent.objects.select_related("seat__body", "reservation").order_by("pk")
    rows = Agreement.objects.filter(policy__in=policies).select_related("version", "decision__current__rule")
    rows = rows.prefetch_related(Prefetch("decision__current__consents", answers, to_attr="came_in")).order_by("pk")
    seats = {one.pk: silent_in(one) for one in rows}
    wanted = {seat for those in seats.values() for seat in those}
    known = list(Seat.objects.filter(pk__in=wanted).select_related("body", "side", "post")) if wanted else []
    found: dict[str, list[Put]] = defaultdict(list)
    for one in rows:
        silent = tuple(seat for seat in known if seat.pk in seats[one.pk])
        found[one.policy_id].append(put(one, silent, drafts.get(one.policy_id)))
    return found


def answers_to(agreement: Agreement) -> dict[int, Consent]:
    """The consents that came in, by seat."""
    came_in: list[Consent] = agreement.decision.current.came_in  # type: ignore[union-attr]  # read with it
    return {one.seat_id: one for one in came_in}


def silent_in(agreement: Agreement) -> frozenset[int]:
    """The seats that may answer an agreement and have not."""
    text = agreement.decision.current
    assert text is not None
    return frozenset(one.seat for one in able(text)) - answers_to(agreement).keys() if text.frozen else frozenset()


def put(agreement: Agreement, silent: tuple[Seat, ...], draft: Draft | None) -> Put:
    """What came of one agreement so far."""
    caveats = [one for one in answers_to(agreement).values() if one.answer == Consent.Answer.RESERVATION]
    now = draft is not None and draft.text.current_id == agreement.version_id
    return Put(agreement, silent, tuple(caveats), now)


def agreed(puts: Collection[Put]) -> frozenset[str]:
    """The keys of the sections of the version that counts that are agreed."""
    return frozenset().union(*(one.keys for one in puts if one.current and one.made))


def waiting(puts: Collection[Put]) -> frozenset[str]:
    """The keys of the sections of the version that counts that wait for consents."""
    return frozenset().union(*(one.keys for one in puts if one.current and one.waits))


def review_on(puts: Collection[Put]) -> dt.date | None:
    """The first review date of what was agreed and counts; None where nothing was."""
    return min((one.agreement.review_on for one in puts if one.current and one.made), default=None)
