"""What is stored of the school."""

from cydwaith.school.models.courses import Cohort, Course, Language, Module, Session, SessionLink, Stage, Taught
from cydwaith.school.models.dealings import Nature, SchoolAgreement, SchoolMoney, Tied
from cydwaith.school.models.learning import Certificate, Enrolment, Holding, ModuleDone, Progress
from cydwaith.school.models.studying import Joined, Study, Trial
from cydwaith.school.models.testing import ModuleAnswer, ModuleQuestion

__all__ = [
    "Certificate",
    "Cohort",
    "Course",
    "Enrolment",
    "Holding",
    "Joined",
    "Language",
    "Module",
    "ModuleAnswer",
    "ModuleDone",
    "ModuleQuestion",
    "Nature",
    "Progress",
    "SchoolAgreement",
    "SchoolMoney",
    "Session",
    "SessionLink",
    "Stage",
    "Study",
    "Taught",
    "Tied",
    "Trial",
]
