"""The rows of meetings, as each deed leaves them."""

from typing import Final

from cydwaith.meetings.models import Action, Attendance, Item, Meeting, Minutes, Paper
from cydwaith.record.footprints import Footprint

FOOTPRINT: Final = Footprint(
    "meetings",
    (Meeting, Item, Paper, Attendance, Minutes, Action),
    {Meeting: ("items", "papers", "attendances", "minutes", "actions")},
    since={Minutes: ("salt",)},
)
AS_LEFT: Final = FOOTPRINT.proof
