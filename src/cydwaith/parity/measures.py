"""What the audit measures: what each figure is called, what it is a share of, and which entries stand behind it."""

from dataclasses import dataclass
from typing import Final

from cydwaith.parity.results import SideAudit, Waiting
from cydwaith.shared.said import Said, said

FEW: Final = 5
"""From so many on a median or a share says something; below, the page says that there are too few to say."""


@dataclass(frozen=True)
class Measure:
    """One line of the audit: its name, and the verbs of the entries behind it; `of` names what it is a share of.

    Those that are not `shown` stand in the files only.
    """

    code: str
    says: Said
    verbs: tuple[str, ...] = ()
    of: str = ""
    shown: bool = True

    def value(self, audit: SideAudit) -> int | Waiting:
        """One side's figure."""
        found: int | Waiting = getattr(audit, self.code)
        return found

    def whole(self, audit: SideAudit) -> int | None:
        """What one side's figure is a share of, or counted from; nothing where it is a number by itself."""
        value = self.value(audit)
        if isinstance(value, Waiting):
            return value.number
        return getattr(audit, self.of) if self.of else None

    def few(self, audit: SideAudit) -> bool:
        """Whether one side's figure rests on too few to say anything."""
        whole = self.whole(audit)
        return whole is not None and whole < FEW


MEASURES: Final = (
    Measure("tabled", said(cy="Eitemau a gyflwynodd", en="Items it tabled"), ("item.tabled",)),
    Measure(
        "taken",
        said(cy="O’r rhain, wedi’u trafod mewn cyfarfod", en="Of these, taken at a meeting"),
        ("item.tabled",),
        "tabled",
    ),
    Measure(
        "waited",
        said(cy="Am ba hyd yr arhosodd ei heitemau am gyfarfod", en="How long its items waited for a meeting"),
        ("item.tabled",),
    ),
    Measure("moved", said(cy="Cynigion a wnaeth", en="Motions it moved"), ("decision.moved",)),
    Measure("agreed", said(cy="O’r rhain, y cytunwyd arnynt", en="Of these, agreed"), ("decision.moved",), "moved"),
    Measure(
        "not_agreed", said(cy="O’r rhain, heb gytundeb arnynt", en="Of these, not agreed"), of="moved", shown=False
    ),
    Measure("withdrawn", said(cy="O’r rhain, wedi’u tynnu’n ôl", en="Of these, withdrawn"), of="moved", shown=False),
    Measure(
        "settling",
        said(cy="Faint o amser a gymerodd ei chynigion", en="How long its motions took"),
        ("decision.moved",),
    ),
    Measure(
        "amended",
        said(cy="Diwygiadau i gynigion eraill", en="Texts with which it amended motions of others"),
        ("decision.amended",),
    ),
    Measure(
        "redrafted",
        said(cy="Diwygiadau i’w chynigion ei hun", en="Texts with which it amended its own motions"),
        shown=False,
    ),
    Measure(
        "consents",
        said(cy="Atebion ei seddi: cydsyniadau", en="Answers of its seats: consents"),
        ("decision.consented",),
    ),
    Measure(
        "reservations",
        said(cy="Cydsyniadau gyda neilltuad", en="Consents with a reservation"),
        ("decision.reserved",),
    ),
    Measure("refusals", said(cy="Gwrthodiadau", en="Refusals"), ("decision.refused",)),
    Measure(
        "overruled",
        said(
            cy="Gwrthodiadau o destunau y cytunwyd arnynt serch hynny",
            en="Refusals of texts that were agreed all the same",
        ),
        ("decision.refused",),
    ),
    Measure("asides", said(cy="Seddi a ymataliodd", en="Seats that stood aside"), shown=False),
    Measure("silent", said(cy="Seddi nad atebodd o gwbl", en="Seats that never answered"), ("decision.settled",)),
    Measure("owed", said(cy="Ymrwymiadau sydd ganddi i’w cyflawni", en="Commitments it is to deliver"), shown=False),
    Measure(
        "on_time", said(cy="Ymrwymiadau a gyflawnodd yn brydlon", en="Commitments it delivered on time"), of="owed"
    ),
    Measure(
        "late",
        said(cy="Ymrwymiadau a ddaeth yn hwyr, neu sy’n hwyr", en="Commitments that came late, or are late"),
        of="owed",
    ),
    Measure(
        "waiting", said(cy="Ymrwymiadau heb gyrraedd eu dyddiad", en="Commitments not due yet"), of="owed", shown=False
    ),
)
SHOWN: Final = tuple(measure for measure in MEASURES if measure.shown)
BY_CODE: Final = {measure.code: measure for measure in SHOWN}
