"""The rows of meetings, as each deed leaves them."""

from typing import Final

from cydwaith.meetings.models import Action, Attendance, Item, Meeting, Minutes, Paper, ProposedChange
from cydwaith.record.footprints import Footprint

FOOTPRINT: Final = Footprint(
    "meetings",
    (Meeting, Item, Paper, Attendance, Minutes, ProposedChange, Action),
    {Meeting: ("items", "papers", "attendances", "minutes", "actions"), Minutes: ("proposed",)},
    since={Minutes: ("salt", "changes_until", "proposed")},
)
AS_LEFT: Final = FOOTPRINT.proof
