"""What is stored of those who learn: it is theirs. Certificates stay without them."""

import uuid

from django.db import models
from django.db.models import Q

from cydwaith.bodies.models import Account, Body
from cydwaith.school.models.courses import Cohort, Course, Language, Module
from cydwaith.shared.pairs import Bilingual


def new_number() -> str:
    """A number drawn by lot (UUID, version 4)."""
    return str(uuid.uuid4())


class Progress(models.TextChoices):
    """How somebody stands towards a cohort."""

    ASKED = "asked"
    HELD = "held"
    WAITING = "waiting"
    LEFT = "left"
    DONE = "done"


class Enrolment(models.Model):
    """Somebody's one enrolment in a cohort. The language may change at any step; nothing else changes with it.

    `tells_employer`: their employer sees whether they completed it, as the course said before, or they did themselves.
    """

    cohort = models.ForeignKey(Cohort, on_delete=models.PROTECT, related_name="enrolments")
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    language = models.CharField(max_length=2, choices=Language)
    progress = models.CharField(max_length=7, choices=Progress, default=Progress.ASKED)
    tells_employer = models.BooleanField(default=False)
    asked = models.DateTimeField()
    done = models.DateTimeField(null=True)

    class Meta:
        ordering = ("asked", "pk")
        constraints = [
            models.UniqueConstraint(fields=("cohort", "account"), name="one_enrolment_in_a_cohort"),
            models.CheckConstraint(
                condition=Q(progress="done", done__isnull=False) | (~Q(progress="done") & Q(done=None)),
                name="what_is_done_has_its_day",
            ),
        ]

    def __str__(self) -> str:
        return f"enrolment {self.pk}"


class ModuleDone(models.Model):
    """A module that somebody went through, and in which language they did."""

    enrolment = models.ForeignKey(Enrolment, on_delete=models.CASCADE, related_name="modules_done")
    module = models.ForeignKey(Module, on_delete=models.PROTECT, related_name="+")
    language = models.CharField(max_length=2, choices=Language)
    at = models.DateTimeField()

    class Meta:
        ordering = ("module__order", "pk")
        constraints = [models.UniqueConstraint(fields=("enrolment", "module"), name="a_module_is_done_once")]

    def __str__(self) -> str:
        return f"module {self.module_id} done in enrolment {self.enrolment_id}"


class Certificate(models.Model):
    """That a course was completed by somebody: without saying who, so that it stays when they are erased.

    `digest` is that of the signed badge (SHA-256), which only its holder has.
    """

    id = models.CharField(primary_key=True, max_length=36, default=new_number, editable=False)
    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="certificates")
    digest = models.CharField(max_length=64)
    at = models.DateTimeField()
    revoked = models.DateTimeField(null=True)
    why_cy = models.TextField(blank=True)
    why_en = models.TextField(blank=True)

    why = Bilingual()

    class Meta:
        ordering = ("at", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(revoked=None) | ~Q(why_cy="", why_en=""), name="certificate_is_revoked_with_a_reason"
            )
        ]

    def __str__(self) -> str:
        return f"certificate {self.pk}"


class Holding(models.Model):
    """Whose a certificate is, with the badge itself: gone when they are erased."""

    certificate = models.OneToOneField(Certificate, on_delete=models.PROTECT, related_name="holding")
    enrolment = models.OneToOneField(Enrolment, on_delete=models.CASCADE, related_name="holding")
    badge = models.TextField()

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"holding of {self.certificate_id}"
