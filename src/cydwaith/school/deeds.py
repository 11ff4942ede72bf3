"""What people do with the school.

A row's body is the one that holds the course. What learners do is theirs, and is told to no record.
"""

from typing import Any, Final

from cydwaith.school import telling
from cydwaith.school.footprints import AS_LEFT
from cydwaith.school.models import (
    Course,
    Joined,
    ModuleQuestion,
    Session,
    Trial,
)
from cydwaith.school.told import (
    agreement_facts,
    certificate_facts,
    cohort_facts,
    course_facts,
    joined_facts,
    module_facts,
    question_facts,
    school_money_facts,
    session_facts,
    study_facts,
    trial_facts,
)
from cydwaith.shared.deeds import Verb, deed
from cydwaith.shared.permissions import ADMINISTRATORS, EVERYONE, OPERATORS, READERS, SPEAKERS, Rule
from cydwaith.shared.said import Said, said
from cydwaith.shared.telling import Tells

LEARNERS: Final = READERS - OPERATORS
EMPLOYERS: Final = ADMINISTRATORS - OPERATORS
THEIRS: Final = "those who learn are written to, in the language in which they learn"
WRITING: Final = "it is being written; whoever follows its holder hears when it opens"


def about(part: Any) -> str:  # Any: a course, or anything stored of one
    """How the record calls the course of which something is a part."""
    return f"course:{course_of(part)}"


def course_of(part: Any) -> str:  # Any: the same
    """The code of the course."""
    match part:
        case Course():
            return part.pk
        case Session():
            return part.cohort.course_id
        case ModuleQuestion():
            return part.module.course_id
        case _:
            return str(part.course_id)


def holder(part: Any) -> str:  # Any: the same
    """The organisation that holds the course."""
    match part:
        case Course():
            return part.body_id
        case Session():
            return part.cohort.course.body_id
        case ModuleQuestion():
            return part.module.course.body_id
        case _:
            return str(part.course.body_id)


def shows(part: Any) -> list[tuple[str, str]]:  # Any: the same
    """What the search reads anew: the course."""
    return [("courses", course_of(part))]


def verb(name: str, says: Said, facts: Any, tells: Tells | str) -> Verb:  # Any: of its kind of part
    """Something that happened to a course; `tells` says whom it tells, or why nobody."""
    whom: dict[str, Any] = {"tells_nobody": tells} if isinstance(tells, str) else {"tells": tells}
    return Verb(name=name, says=says, about=about, facts=facts, proofs=(AS_LEFT,), shows=shows, **whom)


def of_school(name: str, says: Said, facts: Any) -> Verb:  # Any: of its kind of thing
    """Something that was said of the school as a whole."""
    return Verb(
        name=name,
        says=says,
        about=lambda _one: "school:school",
        facts=facts,
        proofs=(AS_LEFT,),
        tells_nobody="the school cannot be followed yet; it stands on its page",
    )


def of_study(name: str, says: Said) -> Verb:
    """Something that happened to a study."""
    return Verb(
        name=name,
        says=says,
        about=lambda one: f"study:{one.pk}",
        facts=study_facts,
        proofs=(AS_LEFT,),
        shows=lambda one: [("studies", one.pk)],
        tells_nobody="nobody can follow a study yet; it stands on its page",
    )


def of_trial(name: str, says: Said, facts: Any, tells: Tells) -> Verb:  # Any: of its kind of part
    """Something that happened to a trial."""
    return Verb(name=name, says=says, about=its_trial, facts=facts, proofs=(AS_LEFT,), tells=tells)


def its_trial(one: Trial | Joined) -> str:
    """What the record calls a trial, also where a council in it did something."""
    return f"trial:{one.pk if isinstance(one, Trial) else one.trial_id}"


WRITTEN = verb("course.written", said(cy="Ysgrifennwyd cwrs", en="A course written"), course_facts, WRITING)
MOVED = verb(
    "course.moved", said(cy="Aeth cwrs gam ymlaen", en="A course moved on a step"), course_facts, telling.OPENS
)
MODULE_WRITTEN = verb(
    "module.written", said(cy="Ysgrifennwyd modiwl cwrs", en="A module of a course written"), module_facts, WRITING
)
QUESTION_ADDED = verb(
    "test_question.added",
    said(cy="Ychwanegwyd cwestiwn at brawf modiwl", en="A question added to the test of a module"),
    question_facts,
    WRITING,
)
COHORT_ADDED = verb(
    "cohort.added", said(cy="Ychwanegwyd carfan at gwrs", en="A cohort added to a course"), cohort_facts, WRITING
)
PLACES_SHARED = verb(
    "places.shared", said(cy="Rhannwyd lleoedd ar gwrs", en="Places on a course shared"), cohort_facts, THEIRS
)
SESSION_ADDED = verb(
    "session.added", said(cy="Ychwanegwyd sesiwn at gwrs", en="A session added to a course"), session_facts, WRITING
)
SESSION_CANCELLED = verb(
    "session.cancelled", said(cy="Canslwyd sesiwn o gwrs", en="A session of a course cancelled"), session_facts, THEIRS
)
SESSION_LINKED = verb(
    "session.linked",
    said(cy="Nodwyd ble y cynhelir sesiwn ar-lein", en="Where a session is held online said"),
    lambda one: {"session": one.pk},
    "those who have a place find it on their own page",
)
ISSUED = verb(
    "certificate.issued", said(cy="Rhoddwyd tystysgrif", en="A certificate issued"), certificate_facts, THEIRS
)
REVOKED = verb(
    "certificate.revoked", said(cy="Diddymwyd tystysgrif", en="A certificate revoked"), certificate_facts, THEIRS
)

STUDY_WRITTEN = of_study("study.written", said(cy="Ysgrifennwyd astudiaeth", en="A study written"))
STUDY_FROZEN = of_study("study.frozen", said(cy="Rhewyd dull astudiaeth", en="The method of a study frozen"))
STUDY_TOLD = of_study("study.told", said(cy="Dywedwyd canlyniadau astudiaeth", en="The results of a study told"))
PROPOSED = of_trial("trial.proposed", said(cy="Cynigiwyd treial", en="A trial proposed"), trial_facts, telling.TRIAL)
JOINED = of_trial(
    "trial.joined", said(cy="Ymunodd cyngor â threial", en="A council joined a trial"), joined_facts, telling.JOINED
)
DRAWN = of_trial(
    "trial.drawn", said(cy="Tynnwyd coelbren treial", en="The lots of a trial drawn"), trial_facts, telling.DRAWN
)
TRIAL_STARTED = of_trial(
    "trial.started",
    said(cy="Dechreuodd cyngor mewn treial", en="A council in a trial began"),
    joined_facts,
    telling.JOINED,
)
WITHDREW = of_trial(
    "trial.withdrew",
    said(cy="Tynnodd cyngor yn ôl o dreial", en="A council withdrew from a trial"),
    joined_facts,
    telling.JOINED,
)

AGREED = of_school(
    "school_agreement.added",
    said(cy="Ychwanegwyd cytundeb yr ysgol", en="An agreement of the school added"),
    agreement_facts,
)
AGREEMENT_ENDED = of_school(
    "school_agreement.ended",
    said(cy="Daeth cytundeb yr ysgol i ben", en="An agreement of the school ended"),
    agreement_facts,
)
MONEY_ADDED = of_school(
    "school_money.added",
    said(cy="Ychwanegwyd ffigur at gyllideb yr ysgol", en="A figure added to the school’s budget"),
    school_money_facts,
)
MONEY_ENDED = of_school(
    "school_money.ended",
    said(
        cy="Nid yw ffigur yng nghyllideb yr ysgol yn ddilys mwyach",
        en="A figure of the school’s budget holds no longer",
    ),
    school_money_facts,
)

SCHOOL_READ: Final = Rule("school.read", EVERYONE)
TRIAL_DESIGN: Final = Rule("trial.design", EVERYONE)
LEARN: Final = Rule("course.learn", LEARNERS)
STAFF_SEE: Final = Rule("course.see_staff", EMPLOYERS)
LEARNERS_SEE: Final = Rule("course.see_learners", SPEAKERS)
COURSE_WRITE = deed("course.write", SPEAKERS, WRITTEN, body=holder)
COURSE_MOVE = deed("course.move", SPEAKERS, MOVED, body=holder)
MODULE_WRITE = deed("module.write", SPEAKERS, MODULE_WRITTEN, body=holder)
QUESTION_ADD = deed("test_question.add", SPEAKERS, QUESTION_ADDED, body=holder)
COHORT_ADD = deed("cohort.add", SPEAKERS, COHORT_ADDED, body=holder)
PLACES_SHARE = deed("places.share", SPEAKERS, PLACES_SHARED, body=holder)
SESSION_ADD = deed("session.add", SPEAKERS, SESSION_ADDED, body=holder)
SESSION_CANCEL = deed("session.cancel", SPEAKERS, SESSION_CANCELLED, body=holder)
SESSION_LINK = deed("session.link", SPEAKERS, SESSION_LINKED, body=holder)
CERTIFICATE_ISSUE = deed("certificate.issue", SPEAKERS, ISSUED, body=holder)
CERTIFICATE_REVOKE = deed("certificate.revoke", SPEAKERS, REVOKED, body=holder)
STUDY_WRITE = deed("study.write", SPEAKERS, STUDY_WRITTEN, body=lambda one: one.body_id)
STUDY_FREEZE = deed("study.freeze", SPEAKERS, STUDY_FROZEN, body=lambda one: one.body_id)
STUDY_TELL = deed("study.tell", SPEAKERS, STUDY_TOLD, body=lambda one: one.body_id)
TRIAL_PROPOSE = deed("trial.propose", SPEAKERS, PROPOSED, body=lambda one: one.body_id)
TRIAL_JOIN = deed("trial.join", SPEAKERS, JOINED, body=lambda one: one.body_id)
TRIAL_DRAW = deed("trial.draw", SPEAKERS, DRAWN, body=lambda one: one.body_id)
TRIAL_START = deed("trial.start", SPEAKERS, TRIAL_STARTED, body=lambda one: one.body_id)
TRIAL_WITHDRAW = deed("trial.withdraw", SPEAKERS, WITHDREW, body=lambda one: one.body_id)
AGREEMENT_ADD = deed("school_agreement.add", SPEAKERS, AGREED, body=lambda one: one.body_id)
AGREEMENT_END = deed("school_agreement.end", SPEAKERS, AGREEMENT_ENDED, body=lambda one: one.body_id)
SCHOOL_MONEY_ADD = deed("school_money.add", SPEAKERS, MONEY_ADDED, body=lambda one: one.body_id)
SCHOOL_MONEY_END = deed("school_money.end", SPEAKERS, MONEY_ENDED, body=lambda one: one.body_id)

RULES: Final = (
    SCHOOL_READ,
    TRIAL_DESIGN,
    LEARN,
    STAFF_SEE,
    LEARNERS_SEE,
    COURSE_WRITE,
    COURSE_MOVE,
    MODULE_WRITE,
    QUESTION_ADD,
    COHORT_ADD,
    PLACES_SHARE,
    SESSION_ADD,
    SESSION_CANCEL,
    SESSION_LINK,
    CERTIFICATE_ISSUE,
    CERTIFICATE_REVOKE,
    STUDY_WRITE,
    STUDY_FREEZE,
    STUDY_TELL,
    TRIAL_PROPOSE,
    TRIAL_JOIN,
    TRIAL_DRAW,
    TRIAL_START,
    TRIAL_WITHDRAW,
    AGREEMENT_ADD,
    AGREEMENT_END,
    SCHOOL_MONEY_ADD,
    SCHOOL_MONEY_END,
)
THE_LEARNERS: Final = "it is the learner’s own, and no deed tells the record of it"
LINKS: Final = "it opens a room to whoever has it, so that no record has it: only that it was said"
NONE_SHIPS: Final = "none is in the demonstration; a test of this room makes one and changes every column"
ONES_MADE: Final = ("certificate", "study", "modulequestion", "schoolagreement", "schoolmoney")
NOT_COVERED: Final[dict[str, str]] = {
    **{f"school_{table}": THE_LEARNERS for table in ("enrolment", "moduledone", "moduleanswer", "holding")},
    "school_sessionlink": LINKS,
    **{
        f"school_{table}": NONE_SHIPS
        for table in ("certificate", "study", "modulequestion", "schoolagreement", "schoolmoney")
    },
}
