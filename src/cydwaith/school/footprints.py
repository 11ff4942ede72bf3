"""The rows of the room as each deed leaves them. Those of learners are theirs, and in no record."""

from typing import Final

from cydwaith.record.footprints import Footprint
from cydwaith.school.models import (
    Certificate,
    Cohort,
    Course,
    Joined,
    Module,
    ModuleQuestion,
    SchoolAgreement,
    SchoolMoney,
    Session,
    Study,
    Trial,
)

FOOTPRINT: Final = Footprint(
    "school",
    (Course, Module, Cohort, Session, Certificate, Study, Trial, Joined, SchoolAgreement, SchoolMoney, ModuleQuestion),
    {Course: ("modules", "cohorts"), Cohort: ("sessions",), Trial: ("joined",)},
    {Trial: ("sample",)},
)
AS_LEFT: Final = FOOTPRINT.proof
