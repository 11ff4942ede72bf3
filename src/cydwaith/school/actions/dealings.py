"""Saying to whom the school is tied, by which agreement; and its money, by year and source."""

import datetime as dt
from typing import Any, Final

from cydwaith.school import facts, refusals
from cydwaith.school.deeds import AGREEMENT_ADD, AGREEMENT_END, SCHOOL_MONEY_ADD, SCHOOL_MONEY_END
from cydwaith.school.footprints import FOOTPRINT
from cydwaith.school.models import Nature, SchoolAgreement, SchoolMoney, Tied
from cydwaith.shared import clock
from cydwaith.shared.deeds import doing
from cydwaith.shared.pairs import UNSAID, given, in_columns, stripped
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said

FOR_THE_SCHOOL: Final = frozenset({"CYD-WELSH-GOVERNMENT", "CYD-ACADEMI-WALES"})
"""Who speaks for the school that is proposed."""


def refuse(body: str, on: dt.date, source: str, name: str = "on") -> None:
    """Raise NotPossible for who does not speak for the school, a day that has not come, and what nobody can read."""
    for wrong, why, field in (
        (body not in FOR_THE_SCHOOL, refusals.ONLY_SCHOOL, "body"),
        (on > clock.today(), refusals.NOT_YET, name),
        (not source.strip(), refusals.NO_SOURCE, "source"),
    ):
        if wrong:
            raise NotPossible(str(why), field)


def agree(
    *,
    by: Actor,
    body: str,
    on: dt.date,
    source: str,
    source_url: str = "",
    partner: str = "",
    kind: str = "",
    name: Said = UNSAID,
    text: Said = UNSAID,
    degrees: bool = False,
) -> SchoolAgreement:
    """Say that the school is tied to a proposed partner, or to another named here, from a day. Twice is one.

    Raises NotPossible.
    """
    with doing(AGREEMENT_ADD, by=by, body=body) as act:
        refuse(body, on, source)
        known = next((one for one in facts.partners() if one.code == partner), None)
        kind, name = (known.kind, known.name) if known else (kind, given(name, "name", str(refusals.NAME)))
        if kind not in Tied.values:
            raise NotPossible(str(refusals.KIND), "kind")
        told: dict[str, Any] = {
            "kind": kind,
            "partner": partner,
            "on": on,
            "degrees": degrees,
            "source": source.strip(),
        }
        told |= in_columns(name=name, text=stripped(text))
        if same := SchoolAgreement.objects.filter(body=body, ended=None, **told).first():
            return same
        told |= {"source_url": source_url.strip(), "at": clock.moment()}
        made = SchoolAgreement.objects.create(body_id=body, **told)
        act.tell(made, **FOOTPRINT.of(made))
    return made


def end_agreement(*, by: Actor, agreement: SchoolAgreement, on: dt.date, why: Said) -> SchoolAgreement:
    """Say from which day an agreement no longer holds, and why. Raises NotPossible."""
    with doing(AGREEMENT_END, by=by, to=agreement) as act:
        if act.it.ended:
            raise NotPossible(str(refusals.ENDED))
        if not act.it.on <= on <= clock.today():
            raise NotPossible(str(refusals.ENDS_THEN), "on")
        act.it.ended, act.it.why = on, given(why, "why")
        act.it.save()
        act.tell(act.it, **FOOTPRINT.of(act.it))
    return act.it


def add_money(
    *,
    by: Actor,
    body: str,
    year: int,
    nature: str,
    whose: Said,
    pence: int,
    source: str,
    source_url: str = "",
    what: Said = UNSAID,
) -> SchoolMoney:
    """Add a figure of money for a financial year, from one source. The same sent twice is one. Raises NotPossible."""
    with doing(SCHOOL_MONEY_ADD, by=by, body=body) as act:
        refuse(body, clock.today(), source)
        if nature == Nature.REAL and year > clock.today().year:
            raise NotPossible(str(refusals.NOT_GIVEN_YET), "year")
        told: dict[str, Any] = {"year": year, "nature": Nature(nature), "pence": pence, "source": source.strip()}
        told |= in_columns(whose=given(whose, "whose", str(refusals.WHOSE)), what=stripped(what))
        if same := SchoolMoney.objects.filter(body=body, ended=None, **told).first():
            return same
        told |= {"source_url": source_url.strip(), "at": clock.moment()}
        made = SchoolMoney.objects.create(body_id=body, **told)
        act.tell(made, **FOOTPRINT.of(made))
    return made


def end_money(*, by: Actor, money: SchoolMoney, why: Said) -> SchoolMoney:
    """Say that a figure holds no longer, and why. Raises NotPossible."""
    with doing(SCHOOL_MONEY_END, by=by, to=money) as act:
        if act.it.ended:
            raise NotPossible(str(refusals.ENDED))
        act.it.ended, act.it.why = clock.today(), given(why, "why")
        act.it.save()
        act.tell(act.it, **FOOTPRINT.of(act.it))
    return act.it
