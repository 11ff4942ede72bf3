"""What is written into the forms of courses, learning and certificates."""

from typing import Any, Final

from django import forms
from django.utils.functional import lazy

from cydwaith.engines.bounds import LONGEST_TEXT
from cydwaith.evidence.models import Indicator
from cydwaith.school import words
from cydwaith.school.models import Cohort, Course, Language, Module, Taught
from cydwaith.shared.formats import date
from cydwaith.shared.forms import Form, day, line, prose
from cydwaith.shared.hours import TimedForm, time
from cydwaith.shared.order import alphabetical
from cydwaith.shared.said import Said

MOST: Final = 5000
read = lazy(str, str)
"""What is said in both languages, in the reader's when it is read."""


def lazily(*, cy: str, en: str) -> Any:  # Any: a text or one that is translated when it is read
    """A label or hint in both languages."""
    return read(Said(cy, en))


MOST_PLACES: Final = 10_000
SO_LONG: Final = 1440
BODY: Final = lazily(cy="Ar ran pa sefydliad", en="On behalf of which organisation")
BOTH: Final = lazily(
    cy="Ni ellir agor y cwrs nes bod hyn yn y ddwy iaith.", en="The course cannot open until this is in both languages."
)
WHY: Final = lazily(cy="Rheswm", en="Reason")


class Speaking(Form):
    """A form in which one of somebody's own organisations speaks."""

    body = forms.ChoiceField(label=BODY)

    def __init__(self, *args: Any, bodies: list[tuple[str, str]], **kwargs: Any) -> None:  # Any: as every form takes
        super().__init__(*args, **kwargs)
        self.fields["body"].choices = bodies  # type: ignore[attr-defined]  # a choice field


class TextsForm(Form):
    """What a course says."""

    title = line(lazily(cy="Enw’r cwrs", en="What the course is called"), BOTH)
    purpose = prose(lazily(cy="Beth a ddysgir, ac i bwy", en="What is learnt, and for whom"), BOTH, most=MOST)
    work = prose(
        lazily(cy="Y darn o waith y mae’r lle ynghlwm wrtho", en="The piece of work to which a place is tied"),
        lazily(cy="Gadewch yn wag os nad oes un.", en="Leave it empty where there is none."),
        most=MOST,
    )


class CourseForm(Speaking, TextsForm):
    """A course to begin."""

    tells_employer = forms.BooleanField(
        required=False,
        label=lazily(
            cy="Caiff y cyflogwr weld pwy a’i cwblhaodd: dywedir hynny wrth bawb cyn cofrestru",
            en="The employer sees who completed it: everybody is told so before they enrol",
        ),
    )


class ModuleForm(Form):
    """A module."""

    title = line(lazily(cy="Enw’r modiwl", en="What the module is called"), BOTH)
    reading = prose(lazily(cy="Beth i’w ddarllen neu ei wneud", en="What to read or do"), BOTH, rows=8, most=MOST)


class QuestionForm(Form):
    """A question of a module's test, with two to four answers."""

    text = prose(lazily(cy="Y cwestiwn", en="The question"), BOTH, rows=2, most=1000)
    first = line(lazily(cy="Ateb 1", en="Answer 1"), most=200)
    second = line(lazily(cy="Ateb 2", en="Answer 2"), most=200)
    third = line(lazily(cy="Ateb 3, os oes un", en="Answer 3, if there is one"), most=200)
    fourth = line(lazily(cy="Ateb 4, os oes un", en="Answer 4, if there is one"), most=200)
    right = forms.IntegerField(
        label=lazily(cy="Rhif yr ateb cywir", en="Number of the right answer"), min_value=1, max_value=4
    )


class FromPracticeForm(ModuleForm):
    """A module made from a practice, in a course that is still being designed or held."""

    course = forms.ChoiceField(label=lazily(cy="Ym mha gwrs", en="In which course"))

    def __init__(self, *args: Any, courses: list[Course], **kwargs: Any) -> None:  # Any: as every form takes
        super().__init__(*args, **kwargs)
        self.fields["course"].choices = [(one.pk, one.title) for one in courses]  # type: ignore[attr-defined]  # the same


class CohortForm(Form):
    """A cohort."""

    closes = day(lazily(cy="Hyd pryd y gellir gofyn am le", en="Until when a place can be asked for"))
    begins = day(lazily(cy="Pryd y mae’n dechrau", en="When it begins"))
    places = forms.IntegerField(
        label=lazily(cy="Faint o leoedd", en="How many places"), min_value=1, max_value=MOST_PLACES
    )


class SessionForm(TimedForm):
    """A session of a module for a cohort."""

    times = ("starts",)
    cohort = forms.ModelChoiceField(queryset=Cohort.objects.none(), label=lazily(cy="Pa garfan", en="Which cohort"))
    module = forms.ModelChoiceField(queryset=Module.objects.none(), label=lazily(cy="Pa fodiwl", en="Which module"))
    day = day(lazily(cy="Diwrnod", en="Day"))
    starts = time(lazily(cy="Amser", en="Time"))
    minutes = forms.IntegerField(
        label=lazily(cy="Faint o funudau", en="How many minutes"), min_value=1, max_value=SO_LONG
    )
    language = forms.ChoiceField(label=lazily(cy="Ym mha iaith", en="In which language"))
    place = line(lazily(cy="Ymhle", en="Where"))
    online = forms.BooleanField(required=False, label=lazily(cy="Ar-lein", en="Online"))

    def __init__(self, *args: Any, course: Course, **kwargs: Any) -> None:  # Any: as every form takes
        super().__init__(*args, **kwargs)
        cohort, module, language = (self.fields[name] for name in ("cohort", "module", "language"))
        cohort.queryset = course.cohorts.all()  # type: ignore[attr-defined]  # a choice of rows
        cohort.label_from_instance = begins  # type: ignore[attr-defined]  # the same
        module.queryset = course.modules.all()  # type: ignore[attr-defined]  # the same
        module.label_from_instance = lambda one: one.title.plain  # type: ignore[attr-defined]  # the same
        language.choices = [(one.value, str(words.TAUGHT[one])) for one in Taught]  # type: ignore[attr-defined]  # a choice


def begins(cohort: Cohort) -> str:
    """A cohort by its first day."""
    return date(cohort.begins)


class FoundForm(Form):
    """What the quality check found."""

    found = prose(
        lazily(cy="Beth a ganfu’r gwiriad, yn y ddwy iaith", en="What the check found, in each language"), most=MOST
    )


class NothingForm(Form):
    """Something that is only confirmed."""


class LinkForm(Form):
    """Where a session is held online."""

    url = forms.URLField(
        label=lazily(cy="Cyfeiriad y sesiwn ar-lein", en="Address of the session online"),
        help_text=lazily(
            cy="Dim ond y rhai sydd â lle, a’r rhai sy’n cynnal y cwrs, fydd yn ei weld. Gadewch yn wag i’w dynnu.",
            en="Only those who have a place, and those who hold the course, will see it. Empty, it is taken away.",
        ),
        required=False,
        max_length=500,
        assume_scheme="https",
    )


class WhyForm(Form):
    """Why something is cancelled or revoked."""

    why = prose(WHY, lazily(cy="Bydd pawb yn ei ddarllen.", en="Everybody will read it."), most=MOST)


class EnrolForm(Speaking):
    """Asking for a place."""

    cohort = forms.ModelChoiceField(queryset=Cohort.objects.none(), label=lazily(cy="Pa garfan", en="Which cohort"))
    language = forms.ChoiceField(label=lazily(cy="Ym mha iaith y dysgwch", en="In which language you learn"))
    tells_employer = forms.BooleanField(
        required=False,
        label=lazily(
            cy="Caiff fy nghyflogwr weld a wyf wedi cwblhau’r cwrs", en="My employer may see whether I complete it"
        ),
    )

    def __init__(self, *args: Any, course: Course, **kwargs: Any) -> None:  # Any: as every form takes
        super().__init__(*args, **kwargs)
        self.fields["cohort"].queryset = course.cohorts.all()  # type: ignore[attr-defined]  # a choice of rows
        self.fields["cohort"].label_from_instance = begins  # type: ignore[attr-defined]  # the same
        self.fields["language"].choices = [(one.value, str(words.LEARNT[one])) for one in Language]  # type: ignore[attr-defined]  # a choice
        if course.tells_employer:
            del self.fields["tells_employer"]


class VerifyForm(Form):
    """A badge to check."""

    badge = forms.CharField(
        label=lazily(cy="Y bathodyn, fel JSON", en="The badge, as JSON"),
        widget=forms.Textarea(attrs={"rows": 8}),
        max_length=LONGEST_TEXT,
    )


class LearnerForm(Form):
    """What those who hold a course do about learners: share a cohort's places, or say that somebody completed."""

    share = forms.IntegerField(required=False, widget=forms.HiddenInput)
    complete = forms.IntegerField(required=False, widget=forms.HiddenInput)


class LearningForm(Form):
    """What somebody does about one of their own enrolments."""

    enrolment = forms.IntegerField(widget=forms.HiddenInput)
    what = forms.ChoiceField(choices=[(one, one) for one in ("cy", "en", "leave", "tell", "through")])
    module = forms.IntegerField(required=False, widget=forms.HiddenInput)


class StudyForm(Form):
    """What a study asks, and how."""

    title = line(lazily(cy="Enw’r astudiaeth", en="What the study is called"))
    question = prose(lazily(cy="Y cwestiwn", en="The question"), most=MOST)
    method = prose(
        lazily(cy="Y dull", en="The method"),
        lazily(
            cy="Rhaid ei rewi yn y ddwy iaith cyn dweud y canlyniadau.",
            en="It must be frozen in both languages before the results are told.",
        ),
        rows=8,
        most=MOST,
    )


class NewStudyForm(Speaking, StudyForm):
    """A study to begin."""


class ResultsForm(Form):
    """What a study found."""

    results = prose(lazily(cy="Y canlyniadau", en="The results"), rows=8, most=MOST)
    link = forms.URLField(
        label=lazily(cy="Ble mae’r data agored", en="Where its open data is"),
        required=False,
        max_length=300,
        assume_scheme="https",
    )


class TrialForm(Speaking):
    """A trial to propose."""

    indicator = forms.ModelChoiceField(
        queryset=Indicator.objects.none(), label=lazily(cy="Pa ffigur ddylai symud", en="Which figure should move")
    )
    steps = forms.IntegerField(label=lazily(cy="Faint o gamau", en="How many steps"), min_value=2, max_value=11)
    effect = forms.FloatField(
        label=lazily(
            cy="Yr effaith leiaf sydd o bwys, yn uned y ffigur", en="The smallest effect that matters, in its unit"
        )
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # Any: as every form takes
        super().__init__(*args, **kwargs)
        one, every = self.fields["indicator"], Indicator.objects.all()
        names = sorted(((each.pk, each.label.plain) for each in every), key=lambda pair: alphabetical(pair[1]))
        one.queryset, one.choices = every, [("", "–"), *names]  # type: ignore[attr-defined]  # a choice of rows


class StartForm(Form):
    """When a council began."""

    on = day(lazily(cy="Ar ba ddiwrnod y dechreuwyd", en="On which day it began"))


class JoinForm(Speaking):
    """A council that wants to take part."""
