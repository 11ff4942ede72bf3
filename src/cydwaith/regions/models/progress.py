"""How projects go: their states as read and as each side says, milestones, and reviews that were called."""

from django.db import models
from django.db.models import Q

from cydwaith.bodies.models import Body
from cydwaith.regions.models.project import Known, Project
from cydwaith.shared.pairs import Bilingual


class State(models.TextChoices):
    """Where a project is in its life."""

    PLANNED = "planned"
    PROVISIONAL = "provisional"
    APPROVED = "approved"
    DELIVERY = "delivery"
    RESERVE = "reserve"
    WITHDRAWN = "withdrawn"
    REPAID = "repaid"
    DONE = "done"


class Side(models.TextChoices):
    """Who says it: a source that was read, a partner or council of the project, or whoever oversees its area."""

    READ = "read"
    PARTNER = "partner"
    REGION = "region"


class ProjectStatus(models.Model):
    """That a project was in a state on a day, as a source or one side has it. Never changed; a later one follows it.

    `expected` is when the side now expects it to be done; `went` says where the money of a withdrawn one went.
    """

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="statuses")
    side = models.CharField(max_length=7, choices=Side)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, null=True, related_name="+")
    state = models.CharField(max_length=11, choices=State)
    on = models.DateField()
    on_known = models.CharField(max_length=5, choices=Known, default=Known.DAY)
    expected = models.DateField(null=True)
    note_cy = models.TextField(blank=True)
    note_en = models.TextField(blank=True)
    went_cy = models.TextField(blank=True)
    went_en = models.TextField(blank=True)
    source = models.CharField(max_length=300, blank=True)
    source_url = models.URLField(max_length=500, blank=True)
    sample = models.BooleanField(default=False)
    at = models.DateTimeField()

    note = Bilingual()
    went = Bilingual()

    class Meta:
        ordering = ("project", "-on", "-pk")
        verbose_name_plural = "project statuses"
        constraints = [
            models.CheckConstraint(
                condition=Q(side=Side.READ, body=None) | ~Q(side=Side.READ) & Q(body__isnull=False),
                name="who_says_a_state_is_named",
            ),
            models.CheckConstraint(
                condition=~Q(state=State.WITHDRAWN) | Q(side=Side.READ) | ~Q(went_cy="", went_en=""),
                name="withdrawn_says_where_the_money_went",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.project_id} {self.state}"


class ProjectMilestone(models.Model):
    """A step of a project: `planned` for a day, or `reached` on one, as far as each is known."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="milestones")
    title_cy = models.CharField(max_length=200, blank=True)
    title_en = models.CharField(max_length=200, blank=True)
    planned = models.DateField(null=True)
    planned_known = models.CharField(max_length=5, choices=Known, default=Known.DAY)
    reached = models.DateField(null=True)
    reached_known = models.CharField(max_length=5, choices=Known, default=Known.DAY)
    on = models.DateField()
    source = models.CharField(max_length=300)
    source_url = models.URLField(max_length=500, blank=True)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()

    title = Bilingual()

    class Meta:
        ordering = ("project", "planned", "reached", "pk")
        constraints = [
            models.CheckConstraint(condition=~Q(title_cy="") | ~Q(title_en=""), name="project_milestone_has_a_title"),
            models.CheckConstraint(
                condition=Q(planned__isnull=False) | Q(reached__isnull=False), name="project_milestone_has_a_date"
            ),
        ]

    def __str__(self) -> str:
        return f"milestone {self.pk} of {self.project_id}"


class ProjectReview(models.Model):
    """That whoever oversees its area calls the partners of a project together to look at it, by a day."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="reviews")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    by = models.DateField()
    reason_cy = models.TextField(blank=True)
    reason_en = models.TextField(blank=True)
    at = models.DateTimeField()

    reason = Bilingual()

    class Meta:
        ordering = ("project", "-at", "-pk")
        constraints = [
            models.CheckConstraint(condition=~Q(reason_cy="", reason_en=""), name="a_review_says_why"),
        ]

    def __str__(self) -> str:
        return f"review of {self.project_id}"
