"""Courses of the school: what is taught, when, in which language, and how many can come."""

from django.db import models
from django.db.models import Q

from cydwaith.bodies.models import Body
from cydwaith.practices.models import Practice
from cydwaith.shared.pairs import Bilingual


class Stage(models.TextChoices):
    """How far a course has come; both languages are asked for at each step."""

    DESIGN = "design"
    OPEN = "open"
    RUNNING = "running"
    CHECKED = "checked"


class Language(models.TextChoices):
    """In which language somebody learns."""

    WELSH = "cy"
    ENGLISH = "en"


class Taught(models.TextChoices):
    """In which language a session is held; `both` is with interpretation."""

    WELSH = "cy"
    ENGLISH = "en"
    BOTH = "both"


class Course(models.Model):
    """One course, in two languages: one enrolment and one set of figures, whichever language people learn in.

    `body` holds it. `work` is the real piece of work to which a place is tied, where it is. `tells_employer`: those
    who enrol are told beforehand that their employer will see whether they completed it. `found` is what the quality
    check found, in each language.
    """

    code = models.SlugField(primary_key=True, max_length=60)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    stage = models.CharField(max_length=8, choices=Stage, default=Stage.DESIGN)
    title_cy = models.CharField(max_length=200, blank=True)
    title_en = models.CharField(max_length=200, blank=True)
    purpose_cy = models.TextField(blank=True)
    purpose_en = models.TextField(blank=True)
    work_cy = models.TextField(blank=True)
    work_en = models.TextField(blank=True)
    found_cy = models.TextField(blank=True)
    found_en = models.TextField(blank=True)
    tells_employer = models.BooleanField(default=False)
    sample = models.BooleanField(default=False)
    at = models.DateTimeField()

    title = Bilingual()
    purpose = Bilingual()
    work = Bilingual()
    found = Bilingual()

    class Meta:
        ordering = ("code",)
        constraints = [
            models.CheckConstraint(condition=~Q(title_cy="") | ~Q(title_en=""), name="course_has_a_title"),
            models.CheckConstraint(
                condition=Q(stage="design")
                | (~Q(title_cy="") & ~Q(title_en="") & ~Q(purpose_cy="") & ~Q(purpose_en="")),
                name="course_is_open_in_both_languages",
            ),
            models.CheckConstraint(
                condition=~Q(stage="checked") | (~Q(found_cy="") & ~Q(found_en="")),
                name="course_is_checked_in_both_languages",
            ),
        ]

    def __str__(self) -> str:
        return self.code


class Module(models.Model):
    """A part of a course: what is read or done in it. `practice` is where it was made from one."""

    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="modules")
    order = models.PositiveSmallIntegerField()
    practice = models.ForeignKey(Practice, on_delete=models.PROTECT, null=True, related_name="+")
    title_cy = models.CharField(max_length=200, blank=True)
    title_en = models.CharField(max_length=200, blank=True)
    reading_cy = models.TextField(blank=True)
    reading_en = models.TextField(blank=True)
    at = models.DateTimeField()

    title = Bilingual()
    reading = Bilingual()

    class Meta:
        ordering = ("course", "order")
        constraints = [
            models.UniqueConstraint(fields=("course", "order"), name="one_module_in_a_place"),
            models.CheckConstraint(condition=~Q(title_cy="") | ~Q(title_en=""), name="module_has_a_title"),
        ]

    def __str__(self) -> str:
        return f"module {self.pk} of {self.course_id}"


class Cohort(models.Model):
    """People of several organisations who take a course together.

    Until `closes` everybody only asks; then `places` are shared, by lot of `seed` between organisations that are alike.
    `shared` is when that was done.
    """

    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="cohorts")
    begins = models.DateField()
    closes = models.DateField()
    places = models.PositiveSmallIntegerField()
    seed = models.CharField(max_length=120)
    shared = models.DateTimeField(null=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ("begins", "pk")
        constraints = [
            models.CheckConstraint(condition=Q(closes__lte=models.F("begins")), name="cohort_closes_before_it_begins"),
            models.CheckConstraint(condition=Q(places__gte=1), name="cohort_has_places"),
        ]

    def __str__(self) -> str:
        return f"cohort {self.pk} of {self.course_id}"


class Session(models.Model):
    """When a module is taught to a cohort, where or online, and in which language: that is a property of the session.

    One that is cancelled says why, and stays.
    """

    cohort = models.ForeignKey(Cohort, on_delete=models.PROTECT, related_name="sessions")
    module = models.ForeignKey(Module, on_delete=models.PROTECT, related_name="sessions")
    starts = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField()
    language = models.CharField(max_length=4, choices=Taught)
    place_cy = models.CharField(max_length=200, blank=True)
    place_en = models.CharField(max_length=200, blank=True)
    online = models.BooleanField(default=False)
    cancelled = models.DateTimeField(null=True)
    why_cy = models.TextField(blank=True)
    why_en = models.TextField(blank=True)
    at = models.DateTimeField()

    place = Bilingual()
    why = Bilingual()

    class Meta:
        ordering = ("starts", "pk")
        constraints = [
            models.CheckConstraint(
                condition=~Q(place_cy="", place_en="") | Q(online=True), name="session_is_somewhere_or_online"
            ),
            models.CheckConstraint(
                condition=Q(cancelled=None) | ~Q(why_cy="", why_en=""), name="session_is_cancelled_with_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"session {self.pk} of {self.cohort_id}"


class SessionLink(models.Model):
    """Where a session is held online: for those who have a place and whoever holds the course, and nobody else."""

    session = models.OneToOneField(Session, on_delete=models.CASCADE, related_name="link")
    url = models.URLField(max_length=500)
    at = models.DateTimeField()

    class Meta:
        ordering = ("session",)

    def __str__(self) -> str:
        return f"link of session {self.session_id}"
