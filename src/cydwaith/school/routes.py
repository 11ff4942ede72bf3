"""The addresses of the school."""

from typing import Any, Final

from cydwaith.forums.deeds.forums import FORUM_PROPOSE
from cydwaith.school import deeds
from cydwaith.school.deeds import SCHOOL_READ
from cydwaith.school.lists import COURSES, MONEY, PARTNERS, STUDIES, TRIALS
from cydwaith.school.pages import certificates, dealings, learning, reading, studying, testing, writing
from cydwaith.shared.permissions import Rule
from cydwaith.shared.routes import Page, Route, file, page

MAY: Final = SCHOOL_READ
NONE_SHIPS: Final = "needs a course of the school: only samples ship"


NONE_AGREED: Final = "needs an agreement or a figure that somebody wrote: none ships"
NONE_BEGUN: Final = "needs a study or trial that somebody began: none ships"


def of_course(en: str, cy: str, answer: Page, name: str, may: Rule) -> Route:
    """A page below that of a course of the school."""
    where = "<course:code>/"
    return page(
        f"school/courses/{where}{en}/", f"ysgol/cyrsiau/{where}{cy}/", answer, name=name, may=may, apart=NONE_SHIPS
    )


def of_part(en: str, cy: str, answer: Page, name: str, may: Rule) -> Route:
    """A page of something of a course, by its number."""
    return page(f"school/{en}/", f"ysgol/{cy}/", answer, name=name, may=may, apart=NONE_SHIPS)


def by_code(name: str) -> dict[str, Any]:  # Any: as routes have it
    """An example of an address with a code in it."""
    return {"code": name}


def of_study(en: str, cy: str, answer: Page, name: str, may: Rule) -> Route:
    """A page below that of a study that somebody began."""
    where = "<study:code>/"
    return page(
        f"school/studies/{where}{en}/", f"ysgol/astudiaethau/{where}{cy}/", answer, name=name, may=may, apart=NONE_BEGUN
    )


def of_trial(en: str, cy: str, answer: Page, name: str, may: Rule) -> Route:
    """A page of a trial, by its number."""
    return page(f"school/{en}/", f"ysgol/{cy}/", answer, name=name, may=may, apart=NONE_BEGUN)


def of_school(en: str, cy: str, answer: Page, name: str, may: Rule) -> Route:
    """A page of an agreement or figure of the school, by its number."""
    return page(f"school/{en}/", f"ysgol/{cy}/", answer, name=name, may=may, apart=NONE_AGREED)


ROUTES: tuple[Route, ...] = (
    page("school/", "ysgol/", reading.school, name="school", may=MAY),
    *PARTNERS.files("school/partners", "ysgol/partneriaid"),
    *MONEY.files("school/money", "ysgol/arian"),
    page(
        "school/agreements/new/",
        "ysgol/cytundebau/newydd/",
        dealings.agree,
        name="school_agreement_new",
        may=deeds.AGREEMENT_ADD,
    ),
    of_school(
        "agreements/<int:id>/end",
        "cytundebau/<int:id>/terfynu",
        dealings.agreement_end,
        "school_agreement_end",
        deeds.AGREEMENT_END,
    ),
    page(
        "school/money/new/", "ysgol/arian/newydd/", dealings.money, name="school_money_new", may=deeds.SCHOOL_MONEY_ADD
    ),
    of_school(
        "money/<int:id>/end", "arian/<int:id>/terfynu", dealings.money_end, "school_money_end", deeds.SCHOOL_MONEY_END
    ),
    page("school/courses/", "ysgol/cyrsiau/", reading.courses, name="courses", may=MAY),
    *COURSES.files("school/courses", "ysgol/cyrsiau"),
    page("school/new-course/", "ysgol/cwrs-newydd/", writing.begin, name="course_new", may=deeds.COURSE_WRITE),
    page(
        "school/courses/<course:code>/",
        "ysgol/cyrsiau/<course:code>/",
        reading.course,
        name="course",
        may=MAY,
        example=by_code("work-welsh"),
    ),
    of_course("enrol", "cofrestru", learning.enrol, "course_enrol", deeds.LEARN),
    of_course("texts", "testun", writing.texts, "course_texts", deeds.COURSE_WRITE),
    of_course("modules/new", "modiwlau/newydd", writing.module, "module_new", deeds.MODULE_WRITE),
    of_course("cohorts/new", "carfanau/newydd", writing.cohort, "cohort_new", deeds.COHORT_ADD),
    of_course("sessions/new", "sesiynau/newydd", writing.session, "session_new", deeds.SESSION_ADD),
    of_course("step", "cam", writing.step, "course_step", deeds.COURSE_MOVE),
    of_course("learners", "dysgwyr", writing.learners, "course_learners", deeds.LEARNERS_SEE),
    file(
        "school/courses/<course:code>/sessions.ics",
        "ysgol/cyrsiau/<course:code>/sesiynau.ics",
        reading.calendar,
        name="course_calendar",
        may=MAY,
        apart=NONE_SHIPS,
    ),
    of_part("modules/<int:id>", "modiwlau/<int:id>", writing.module_texts, "module_texts", deeds.MODULE_WRITE),
    of_part(
        "sessions/<int:id>/cancel",
        "sesiynau/<int:id>/canslo",
        writing.session_cancel,
        "session_cancel",
        deeds.SESSION_CANCEL,
    ),
    of_part(
        "sessions/<int:id>/online",
        "sesiynau/<int:id>/ar-lein",
        writing.session_link,
        "session_link",
        deeds.SESSION_LINK,
    ),
    page(
        "school/modules/from/<practice:slug>/",
        "ysgol/modiwlau/o/<practice:slug>/",
        writing.from_practice,
        name="module_from_practice",
        may=deeds.MODULE_WRITE,
        example={"slug": "multi-stream-recycling"},
    ),
    of_part(
        "modules/<int:id>/question",
        "modiwlau/<int:id>/cwestiwn",
        testing.question,
        "module_question_new",
        deeds.QUESTION_ADD,
    ),
    of_part(
        "learning/<int:id>/test/<int:module>",
        "dysgu/<int:id>/prawf/<int:module>",
        testing.test,
        "module_test",
        deeds.LEARN,
    ),
    page("school/learning/", "ysgol/dysgu/", learning.mine, name="learning", may=deeds.LEARN),
    file("school/learning.json", "ysgol/dysgu.json", learning.export, name="learning_export", may=deeds.LEARN),
    page("school/staff/", "ysgol/staff/", learning.staff, name="staff_learning", may=deeds.STAFF_SEE),
    page("school/certificates/", "ysgol/tystysgrifau/", certificates.check, name="badge_check", may=MAY),
    file(
        "school/certificates/revoked.json",
        "ysgol/tystysgrifau/diddymwyd.json",
        certificates.revoked,
        name="certificates_revoked",
        may=MAY,
    ),
    of_part("certificates/<slug:id>", "tystysgrifau/<slug:id>", certificates.certificate, "certificate", MAY),
    file(
        "school/certificates/<slug:id>/badge.json",
        "ysgol/tystysgrifau/<slug:id>/bathodyn.json",
        learning.badge,
        name="badge",
        may=deeds.LEARN,
        apart=NONE_SHIPS,
    ),
    of_part(
        "certificates/<slug:id>/revoke",
        "tystysgrifau/<slug:id>/diddymu",
        writing.certificate_revoke,
        "certificate_revoke",
        deeds.CERTIFICATE_REVOKE,
    ),
    page("school/studies/", "ysgol/astudiaethau/", reading.studies, name="studies", may=MAY),
    *STUDIES.files("school/studies", "ysgol/astudiaethau"),
    page(
        "school/studies/<study:code>/",
        "ysgol/astudiaethau/<study:code>/",
        reading.study,
        name="study",
        may=MAY,
        example=by_code("policy-borrowing"),
    ),
    page("school/new-study/", "ysgol/astudiaeth-newydd/", studying.study_new, name="study_new", may=deeds.STUDY_WRITE),
    of_study("texts", "testun", studying.study_texts, "study_texts", deeds.STUDY_WRITE),
    of_study("freeze", "rhewi", studying.study_freeze, "study_freeze", deeds.STUDY_FREEZE),
    of_study("results", "canlyniadau", studying.study_results, "study_results", deeds.STUDY_TELL),
    page("school/trials/", "ysgol/treialon/", studying.trials, name="trials", may=MAY),
    *TRIALS.files("school/trials", "ysgol/treialon"),
    page(
        "school/trials/of/<practice:slug>/",
        "ysgol/treialon/o/<practice:slug>/",
        studying.trial_new,
        name="trial_new",
        may=deeds.TRIAL_PROPOSE,
        example={"slug": "multi-stream-recycling"},
    ),
    of_trial("trials/<int:id>", "treialon/<int:id>", studying.trial, "trial", MAY),
    of_trial("trials/<int:id>/join", "treialon/<int:id>/ymuno", studying.trial_join, "trial_join", deeds.TRIAL_JOIN),
    of_trial("trials/<int:id>/draw", "treialon/<int:id>/coelbren", studying.trial_draw, "trial_draw", deeds.TRIAL_DRAW),
    of_trial(
        "trials/councils/<int:id>/began",
        "treialon/cynghorau/<int:id>/dechrau",
        studying.trial_start,
        "trial_start",
        deeds.TRIAL_START,
    ),
    of_trial(
        "trials/councils/<int:id>/withdraw",
        "treialon/cynghorau/<int:id>/tynnu-yn-ol",
        studying.trial_withdraw,
        "trial_withdraw",
        deeds.TRIAL_WITHDRAW,
    ),
    page(
        "school/board/",
        "ysgol/bwrdd/",
        studying.board_propose,
        name="board_propose",
        may=FORUM_PROPOSE,
        apart="the Welsh Government’s alone: nobody else may propose the board",
    ),
)
