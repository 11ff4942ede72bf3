"""What the school stores about people: what they learn. It is theirs."""

from typing import Final

from cydwaith.bodies.personal.terms import LANGUAGES, WHOSE, WITH_ACCOUNT
from cydwaith.school.models import Enrolment, Holding, ModuleAnswer, ModuleDone
from cydwaith.school.words import PROGRESSES
from cydwaith.shared.personal import Nobodys, Personal
from cydwaith.shared.said import said

TO_LEARN: Final = said(
    cy="I roi lle i chi ar gwrs, yn eich iaith, a’ch tystysgrif. Chi biau’r rhain: mae’r rhai sy’n cynnal y cwrs yn "
    "gweld eich enw; yr unig beth a wêl eich cyflogwr yw a ydych wedi’i gwblhau, lle dywedwyd hynny ymlaen llaw.",
    en="To give you a place on a course, in your language, and your certificate. They are yours: whoever holds the "
    "course sees your name, and your employer only whether you completed it, where that was said beforehand.",
)
COURSE: Final = said(cy="Pa garfan", en="Which cohort")
ENROLMENTS: Final = Personal(
    model=Enrolment,
    what=said(cy="Eich cyrsiau", en="Your courses"),
    purpose=TO_LEARN,
    kept=WITH_ACCOUNT,
    columns={
        "account": WHOSE,
        "cohort": COURSE,
        "body": said(cy="Dros ba sefydliad", en="For which organisation"),
        "language": said(cy="Iaith", en="Language"),
        "progress": said(cy="Y sefyllfa", en="How it stands"),
        "tells_employer": said(cy="A gaiff eich cyflogwr weld", en="Whether your employer may see"),
        "asked": said(cy="Pryd y gofynnwyd", en="When you asked"),
        "done": said(cy="Pryd y’i cwblhawyd", en="When it was completed"),
    },
    words={"language": LANGUAGES, "progress": PROGRESSES},
    rows=lambda account: Enrolment.objects.filter(account=account),
)
MODULES: Final = Personal(
    model=ModuleDone,
    what=said(cy="Y modiwlau yr aethoch drwyddynt", en="The modules you went through"),
    purpose=TO_LEARN,
    kept=WITH_ACCOUNT,
    columns={
        "enrolment": said(cy="Pa gwrs", en="Which course"),
        "module": said(cy="Pa fodiwl", en="Which module"),
        "language": said(cy="Iaith", en="Language"),
        "at": said(cy="Pryd", en="When"),
    },
    words={"language": LANGUAGES},
    rows=lambda account: ModuleDone.objects.filter(enrolment__account=account),
)
ANSWERS: Final = Personal(
    model=ModuleAnswer,
    what=said(cy="Eich atebion i brofion", en="Your answers to tests"),
    purpose=TO_LEARN,
    kept=WITH_ACCOUNT,
    columns={
        "enrolment": said(cy="Pa gwrs", en="Which course"),
        "question": said(cy="Pa gwestiwn", en="Which question"),
        "choice": said(cy="Pa ateb", en="Which answer"),
        "language": said(cy="Iaith", en="Language"),
        "at": said(cy="Pryd", en="When"),
    },
    words={"language": LANGUAGES},
    rows=lambda account: ModuleAnswer.objects.filter(enrolment__account=account),
)

BADGES: Final = Personal(
    model=Holding,
    what=said(cy="Eich tystysgrifau", en="Your certificates"),
    purpose=TO_LEARN,
    kept=WITH_ACCOUNT,
    columns={
        "enrolment": said(cy="Pa gwrs", en="Which course"),
        "certificate": said(cy="Rhif y dystysgrif", en="Number of the certificate"),
        "badge": said(cy="Y bathodyn wedi’i lofnodi", en="The signed badge"),
    },
    rows=lambda account: Holding.objects.filter(enrolment__account=account),
)
PUBLIC_TEXT: Final = "where something about the school can be read"
DECLARATIONS: Final = (
    ENROLMENTS,
    MODULES,
    ANSWERS,
    BADGES,
    Nobodys(table="school.Certificate", columns=("id", "digest"), why="a number drawn by lot, and a hash"),
    Nobodys(table="school.Cohort", columns=("seed",), why="what lots are drawn by, in public"),
    Nobodys(table="school.SchoolAgreement", columns=("source", "source_url"), why=PUBLIC_TEXT),
    Nobodys(table="school.SchoolMoney", columns=("source", "source_url"), why=PUBLIC_TEXT),
    Nobodys(table="school.SessionLink", columns=("url",), why="where a session is held online"),
    Nobodys(table="school.ModuleQuestion", columns=("options",), why="what can be answered in a test"),
    Nobodys(table="school.Study", columns=("data",), why="where the open data of a study can be had"),
    Nobodys(
        table="school.Trial",
        columns=("seed", "before", "context", "power"),
        why="what lots are drawn by, and figures of councils, in public",
    ),
)
