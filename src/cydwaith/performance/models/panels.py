"""Assessments of councils by a panel: what is assessed, who assesses, when, on what evidence, and who was sent it.

The word *panel* alone means several things in councils; here it is always that of section 92.
"""

from django.db import models
from django.db.models import Q

from cydwaith.bodies.models import Body
from cydwaith.policies.models import Citation
from cydwaith.record.sealing import new_salt
from cydwaith.shared.pairs import Bilingual

DOCUMENT = "document"


def says(name: str, constraint: str) -> models.CheckConstraint:
    """That a pair of texts is there in at least one language."""
    return models.CheckConstraint(condition=~Q(**{f"{name}_cy": "", f"{name}_en": ""}), name=constraint)


class PanelAssessment(models.Model):
    """One assessment of a council by a panel, from one ordinary election to the next (`period`, the year of the first).

    `number` counts those of a term. `reported` is when its report was there, from then on its findings are public.
    Withdrawn, it says why and stays to be read.
    """

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    period = models.PositiveSmallIntegerField()
    number = models.PositiveSmallIntegerField()
    sample = models.BooleanField(default=False)
    at = models.DateTimeField()
    reported = models.DateTimeField(null=True)
    withdrawn = models.DateTimeField(null=True)
    why_cy = models.TextField(blank=True)
    why_en = models.TextField(blank=True)

    why = Bilingual()

    class Meta:
        ordering = ("-period", "-number", "-pk")
        constraints = [
            models.UniqueConstraint(fields=("body", "period", "number"), name="a_panel_assessment_is_numbered_once"),
            models.CheckConstraint(
                condition=Q(withdrawn=None) | ~Q(why_cy="", why_en=""), name="a_panel_is_withdrawn_with_a_reason"
            ),
            models.CheckConstraint(
                condition=Q(withdrawn=None) | Q(reported=None), name="a_panel_that_reported_is_not_withdrawn"
            ),
        ]

    def __str__(self) -> str:
        return f"panel assessment {self.pk}"


class PanelScope(models.Model):
    """What a panel is to look at. Another text is the next number, and says why it was changed; the last one counts."""

    assessment = models.ForeignKey(PanelAssessment, on_delete=models.PROTECT, related_name="scopes")
    number = models.PositiveSmallIntegerField()
    text_cy = models.TextField(blank=True)
    text_en = models.TextField(blank=True)
    reason_cy = models.TextField(blank=True)
    reason_en = models.TextField(blank=True)
    at = models.DateTimeField()

    text = Bilingual()
    reason = Bilingual()

    class Meta:
        ordering = ("assessment", "number")
        constraints = [
            models.UniqueConstraint(fields=("assessment", "number"), name="a_scope_is_numbered_once"),
            says("text", "a_scope_says_something"),
            models.CheckConstraint(
                condition=Q(number=1) | ~Q(reason_cy="", reason_en=""), name="a_scope_is_changed_with_a_reason"
            ),
        ]


class PanelMember(models.Model):
    """Who assesses, by role and home organisation, never by name: the chair, peers, somebody of the wider sector.

    `home` is the organisation where it is none that is here. `declared` is what was said of interests, once it was.
    Whoever left keeps their place, with the reason.
    """

    class Role(models.TextChoices):
        CHAIR = "chair"
        OFFICER = "officer"
        COUNCILLOR = "councillor"
        WIDER = "wider"

    class Declared(models.TextChoices):
        NONE = "none"
        SOME = "some"

    assessment = models.ForeignKey(PanelAssessment, on_delete=models.PROTECT, related_name="members")
    role = models.CharField(max_length=10, choices=Role)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, null=True, related_name="+")
    home_cy = models.CharField(max_length=200, blank=True)
    home_en = models.CharField(max_length=200, blank=True)
    office_cy = models.CharField(max_length=200, blank=True)
    office_en = models.CharField(max_length=200, blank=True)
    declared = models.CharField(max_length=4, choices=Declared, blank=True)
    interests_cy = models.TextField(blank=True)
    interests_en = models.TextField(blank=True)
    at = models.DateTimeField()
    left = models.DateTimeField(null=True)
    why_cy = models.TextField(blank=True)
    why_en = models.TextField(blank=True)

    home = Bilingual()
    office = Bilingual()
    interests = Bilingual()
    why = Bilingual()

    class Meta:
        ordering = ("assessment", "pk")
        constraints = [
            says("office", "a_panel_member_has_an_office"),
            models.UniqueConstraint(
                fields=("assessment",), condition=Q(role="chair", left=None), name="a_panel_has_one_chair"
            ),
            models.CheckConstraint(
                condition=Q(body=None) ^ Q(home_cy="", home_en=""), name="a_panel_member_has_one_home"
            ),
            models.CheckConstraint(
                condition=Q(declared="some") ^ Q(interests_cy="", interests_en=""),
                name="interests_are_declared_in_words",
            ),
            models.CheckConstraint(
                condition=Q(left=None) | ~Q(why_cy="", why_en=""), name="a_panel_member_leaves_with_a_reason"
            ),
        ]


class PanelDate(models.Model):
    """A line of the timetable: a step planned for a day, moved to another with the reason, or done on a day.

    `until` is the last day of a visit; `note` the reason of a move, and of a report that is done what it concludes.
    """

    class Step(models.TextChoices):
        VISIT = "visit"
        REPORT = "report"
        COMMITTEE = "committee"
        PUBLISHED = "published"

    class Turn(models.TextChoices):
        PLANNED = "planned"
        MOVED = "moved"
        DONE = "done"

    assessment = models.ForeignKey(PanelAssessment, on_delete=models.PROTECT, related_name="dates")
    step = models.CharField(max_length=10, choices=Step)
    turn = models.CharField(max_length=8, choices=Turn)
    on = models.DateField()
    until = models.DateField(null=True)
    note_cy = models.TextField(blank=True)
    note_en = models.TextField(blank=True)
    url = models.URLField(max_length=300, blank=True)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    note = Bilingual()

    class Meta:
        ordering = ("assessment", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=("assessment", "step"), condition=Q(turn="planned"), name="a_step_is_planned_once"
            ),
            models.UniqueConstraint(
                fields=("assessment", "step"), condition=Q(turn="done"), name="a_step_is_done_once"
            ),
            models.CheckConstraint(
                condition=~Q(turn="moved") | ~Q(note_cy="", note_en=""), name="a_date_is_moved_with_a_reason"
            ),
        ]


class PanelEvidence(models.Model):
    """Something in the evidence room: a thing of this site as it stood that day, or a paper, told and addressed.

    `readers`: everybody, or only the council and the organisations of the members. One that was taken away keeps its
    place.
    """

    class Readers(models.TextChoices):
        EVERYBODY = "everybody"
        PANEL = "panel"

    assessment = models.ForeignKey(PanelAssessment, on_delete=models.PROTECT, related_name="evidence")
    kind = models.CharField(max_length=10, choices=[*Citation.Cited.choices, (DOCUMENT, DOCUMENT)])
    key = models.CharField(max_length=120, blank=True)
    title_cy = models.CharField(max_length=300, blank=True)
    title_en = models.CharField(max_length=300, blank=True)
    told_cy = models.TextField(blank=True)
    told_en = models.TextField(blank=True)
    url = models.URLField(max_length=300, blank=True)
    readers = models.CharField(max_length=9, choices=Readers)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    removed = models.DateTimeField(null=True)
    salt = models.CharField(max_length=32, default=new_salt)

    title = Bilingual()
    told = Bilingual()

    class Meta:
        ordering = ("assessment", "pk")
        verbose_name_plural = "panel evidence"
        constraints = [
            says("title", "panel_evidence_has_a_title"),
            models.UniqueConstraint(
                fields=("assessment", "kind", "key"),
                condition=Q(removed=None) & ~Q(key=""),
                name="panel_evidence_once_a_thing",
            ),
        ]


class PanelSending(models.Model):
    """That the report of a panel was sent to one of those to whom the law sends it, on which day and how."""

    assessment = models.ForeignKey(PanelAssessment, on_delete=models.PROTECT, related_name="sendings")
    to = models.CharField(max_length=40)
    on = models.DateField()
    how_cy = models.TextField(blank=True)
    how_en = models.TextField(blank=True)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    how = Bilingual()

    class Meta:
        ordering = ("assessment", "pk")
        constraints = [models.UniqueConstraint(fields=("assessment", "to"), name="a_panel_report_is_sent_once_to_each")]
