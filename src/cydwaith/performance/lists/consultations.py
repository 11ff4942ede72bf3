"""Lists of consultations: whom each round asked and how many answered, and what they said."""

import datetime as dt
from typing import Annotated, Any, Final

from cydwaith.performance.consulting import Reached, Round, rounds
from cydwaith.performance.deeds.own import PERFORMANCE_READ
from cydwaith.performance.models import ConsultationFinding, Group
from cydwaith.performance.words.consultations import EVERYBODY, GROUPS
from cydwaith.shared.lists import List
from cydwaith.shared.rows import Asked, Code, Row, Texts
from cydwaith.shared.said import said
from cydwaith.shared.table import titled

Council = Annotated[str, titled(cy="Cod y cyngor", en="Code of the council")]
GroupCode = Annotated[str | None, titled(cy="Cod y grŵp", en="Code of the group")]
GroupName = Annotated[Texts, titled(cy="Grŵp", en="Group")]
Number = Annotated[int, titled(cy="Rhif yr ymgynghoriad", en="Number of the consultation")]


class ConsultationRow(Row):
    """That a round asked a group, and how many of it answered.

    `reached` is null where that is not said, or (`small`) where fewer than five answered. `years` are the first years
    of the financial years in which the round ran.
    """

    consultation: Number
    body: Council
    title: Annotated[Texts, titled(cy="Ymgynghoriad", en="Consultation")]
    began: Annotated[dt.date, titled(cy="Diwrnod cyntaf", en="First day")]
    ended: Annotated[dt.date | None, titled(cy="Diwrnod olaf", en="Last day")]
    years: Annotated[list[int], titled(cy="Blynyddoedd ariannol", en="Financial years")]
    group: GroupCode
    group_name: GroupName
    reached: Annotated[int | None, titled(cy="Faint a atebodd", en="How many answered")]
    small: Annotated[bool, titled(cy="Llai na phump", en="Fewer than five")]
    sample: Annotated[bool, titled(cy="Data enghreifftiol", en="Sample data")]

    @classmethod
    def parts(cls, thing: tuple[Round, Reached], /) -> dict[str, Any]:
        one, group = thing
        whole = one.consultation
        return {
            "consultation": whole.pk,
            "body": whole.body_id,
            "title": Texts.of(whole, "title"),
            "began": whole.began,
            "ended": whole.ended,
            "years": [year.begins for year in one.years],
            "group": group.group.value,
            "group_name": Texts.said(GROUPS[group.group]),
            "reached": group.number,
            "small": group.small,
            "sample": whole.sample,
        }


class ConsultationFindingRow(Row):
    """What people said in a round, in the council's words; of no group where all said it."""

    id: Annotated[int, titled(cy="Rhif", en="Number")]
    consultation: Number
    body: Council
    group: GroupCode
    group_name: GroupName
    topic: Annotated[str | None, titled(cy="Cod y pwnc", en="Code of the topic")]
    text: Annotated[Texts, titled(cy="Beth a ddywedodd pobl", en="What people said")]
    sample: Annotated[bool, titled(cy="Data enghreifftiol", en="Sample data")]

    @classmethod
    def parts(cls, thing: ConsultationFinding, /) -> dict[str, Any]:
        group = Group(thing.group) if thing.group else None
        return {
            "consultation": thing.consultation_id,
            "body": thing.consultation.body_id,
            "group": thing.group or None,
            "group_name": Texts.said(GROUPS[group] if group else EVERYBODY),
            "topic": thing.topic_id,
            "sample": thing.consultation.sample,
        }


class ConsultationsAsked(Asked):
    body: Code | None = None


def asked(wanted: ConsultationsAsked) -> list[tuple[Round, Reached]]:
    """Each group of each round."""
    return [(one, group) for one in rounds(wanted.body or "") for group in one.groups]


def heard(wanted: ConsultationsAsked) -> list[ConsultationFinding]:
    """Everything that people said, and that stands."""
    return [two for one in rounds(wanted.body or "") for two in one.findings]


CONSULTATIONS: Final = List(
    name="consultations",
    title=said(cy="Ymgyngoriadau ar berfformiad", en="Consultations on performance"),
    row=ConsultationRow,
    rows=asked,
    may=PERFORMANCE_READ,
    asked=ConsultationsAsked,
)
CONSULTATION_FINDINGS: Final = List(
    name="consultation_findings",
    title=said(cy="Beth a ddywedodd pobl mewn ymgyngoriadau", en="What people said in consultations"),
    row=ConsultationFindingRow,
    rows=heard,
    may=PERFORMANCE_READ,
    asked=ConsultationsAsked,
)
LISTS: Final = (CONSULTATIONS, CONSULTATION_FINDINGS)
