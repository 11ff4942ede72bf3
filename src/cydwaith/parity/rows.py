"""What machines read of the parity audit."""

from dataclasses import dataclass
from typing import Annotated, Any

from cydwaith.forums.models import Forum, Side
from cydwaith.forums.rows import ForumCode, ForumName, SideName, name
from cydwaith.parity.measures import Measure
from cydwaith.parity.results import SideAudit, Waiting
from cydwaith.shared.rows import Row, Texts
from cydwaith.shared.table import titled


@dataclass(frozen=True)
class Figure:
    """One measure of one side of a forum."""

    forum: Forum
    side: Side
    audit: SideAudit
    measure: Measure


class ParityFigure(Row):
    """One measure of one side of a forum.

    `value` is a number, or a median in days, beside which `longest` is the longest; `out_of` is the number behind a
    median, or the whole of a share. `few`: it rests on too few to say anything.
    """

    forum: ForumCode
    forum_name: ForumName
    side: Annotated[str, titled(cy="Cod yr ochr", en="Code of the side")]
    side_name: SideName
    measure: Annotated[str, titled(cy="Cod y mesur", en="Code of the measure")]
    measure_name: Annotated[Texts, titled(cy="Mesur", en="Measure")]
    value: Annotated[int | float | None, titled(cy="Gwerth", en="Value")]
    out_of: Annotated[int | None, titled(cy="Allan o", en="Out of")]
    longest: Annotated[int | None, titled(cy="Yr hwyaf, mewn dyddiau", en="Longest, in days")]
    few: Annotated[bool, titled(cy="Rhy ychydig i ddweud", en="Too few to say")]

    @classmethod
    def parts(cls, thing: Figure, /) -> dict[str, Any]:
        value = thing.measure.value(thing.audit)
        waited = value if isinstance(value, Waiting) else None
        return {
            "forum": thing.forum.pk,
            "forum_name": name(thing.forum),
            "side": thing.side.code,
            "side_name": name(thing.side),
            "measure": thing.measure.code,
            "measure_name": Texts.said(thing.measure.says),
            "value": waited.median if waited else value,
            "out_of": thing.measure.whole(thing.audit),
            "longest": waited.longest if waited else None,
            "few": thing.measure.few(thing.audit),
        }
