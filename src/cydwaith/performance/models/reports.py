"""Reports that councils keep here from their first draft: their steps, what they answer, to whom they were sent."""

from django.db import models
from django.db.models import F, Q

from cydwaith.bodies.models import Body
from cydwaith.shared.pairs import Bilingual
from cydwaith.texts.models import Version
from cydwaith.texts.models.text import new_salt

LONGEST_KEY = 120


class Report(models.Model):
    """A report that the law asks of a council: an assessment of itself, or its response to a panel or an inspection.

    Its words are a text of both languages (`texts`), held by the number of the report. `period` is the year in which
    the financial year or the term began; `also` the codes of other duties that the same document keeps; `sections`
    which section of the text is for what ("1:KEY" the first requirement, "short:KEY" the summary). `given_version` is
    what the committee was given, `final_version` what was frozen, and `digest` its hash. `minutes` is where the review
    can be read. A report is never removed: withdrawn, it stays to be read with the reason.
    """

    class State(models.TextChoices):
        """How far it has come: each step follows the one before."""

        DRAFT = "draft"
        GIVEN = "given"
        REVIEWED = "reviewed"
        FINAL = "final"
        PUBLISHED = "published"

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    duty = models.CharField(max_length=40)
    period = models.PositiveSmallIntegerField()
    also = models.CharField(max_length=200, blank=True)
    sections = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.DRAFT)
    begun = models.DateTimeField()
    given_version = models.ForeignKey(Version, on_delete=models.PROTECT, null=True, related_name="+")
    given_on = models.DateField(null=True)
    reviewed_on = models.DateField(null=True)
    minutes = models.URLField(max_length=300, blank=True)
    final_version = models.ForeignKey(Version, on_delete=models.PROTECT, null=True, related_name="+")
    final_on = models.DateField(null=True)
    digest = models.CharField(max_length=64, blank=True)
    published_on = models.DateField(null=True)
    withdrawn = models.DateTimeField(null=True)
    why_cy = models.TextField(blank=True)
    why_en = models.TextField(blank=True)
    sample = models.BooleanField(default=False)
    salt = models.CharField(max_length=32, default=new_salt)

    why = Bilingual()

    class Meta:
        ordering = ("-period", "-pk")
        constraints = [
            models.UniqueConstraint(
                fields=("body", "duty", "period"),
                condition=Q(withdrawn=None, duty="self-assessment"),
                name="one_self_assessment_a_year",
            ),
            models.CheckConstraint(
                condition=Q(state="draft", given_on=None, given_version=None)
                | (~Q(state="draft") & Q(given_on__isnull=False, given_version__isnull=False)),
                name="a_draft_is_given_on_a_day",
            ),
            models.CheckConstraint(
                condition=Q(state__in=("draft", "given"), reviewed_on=None)
                | (~Q(state__in=("draft", "given")) & Q(reviewed_on__gte=F("given_on"))),
                name="a_draft_is_reviewed_once_given",
            ),
            models.CheckConstraint(
                condition=(~Q(state__in=("final", "published")) & Q(final_on=None, final_version=None, digest=""))
                | (
                    Q(state__in=("final", "published"), final_version__isnull=False, final_on__gte=F("reviewed_on"))
                    & ~Q(digest="")
                ),
                name="a_report_is_final_once_reviewed",
            ),
            models.CheckConstraint(
                condition=(~Q(state="published") & Q(published_on=None))
                | Q(state="published", published_on__gte=F("final_on")),
                name="a_report_is_published_once_final",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn=None) | ~Q(why_cy="", why_en=""), name="a_report_is_withdrawn_with_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"report {self.pk}"


class Asked(models.Model):
    """Something recommended that a report must answer: by the committee that reviews it, or by whom it responds to.

    `ref` is the key of what was recommended elsewhere here; `by` who recommended it. Its words are as they were when it
    was answered. Whatever is not followed, or in part, has a reason.
    """

    class Chain(models.TextChoices):
        COMMITTEE = "committee"
        RECOMMENDED = "recommended"

    class Answer(models.TextChoices):
        FOLLOWED = "followed"
        IN_PART = "in_part"
        NOT = "not"
        OTHER = "other"

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="asked")
    chain = models.CharField(max_length=12, choices=Chain)
    number = models.PositiveSmallIntegerField()
    ref = models.CharField(max_length=LONGEST_KEY, blank=True)
    by_cy = models.CharField(max_length=200, blank=True)
    by_en = models.CharField(max_length=200, blank=True)
    words_cy = models.TextField(blank=True)
    words_en = models.TextField(blank=True)
    answer = models.CharField(max_length=10, choices=Answer, blank=True)
    reason_cy = models.TextField(blank=True)
    reason_en = models.TextField(blank=True)
    at = models.DateTimeField()
    salt = models.CharField(max_length=32, default=new_salt)

    by = Bilingual()
    words = Bilingual()
    reason = Bilingual()

    class Meta:
        ordering = ("report", "chain", "number")
        verbose_name_plural = "asked"
        constraints = [
            models.UniqueConstraint(fields=("report", "chain", "number"), name="asked_number_once_a_chain"),
            models.UniqueConstraint(fields=("report", "ref"), condition=~Q(ref=""), name="asked_once_a_report"),
            models.CheckConstraint(condition=~Q(words_cy="", words_en=""), name="asked_says_something"),
            models.CheckConstraint(
                condition=Q(answer__in=("", "followed")) | ~Q(reason_cy="", reason_en=""),
                name="what_is_not_followed_has_a_reason",
            ),
            models.CheckConstraint(
                condition=~Q(chain="committee", answer="other"), name="a_committee_is_followed_or_not"
            ),
        ]

    def __str__(self) -> str:
        return f"asked {self.pk}"


class Sending(models.Model):
    """That a published report was sent to one of those to whom the law has it sent: when, how, and acknowledged when.

    `key` is who it is in the list of the duty; its name stays as it was that day.
    """

    class How(models.TextChoices):
        EMAIL = "email"
        POST = "post"
        PORTAL = "portal"
        HAND = "hand"

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="sendings")
    key = models.CharField(max_length=LONGEST_KEY)
    name_cy = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200)
    to = models.ForeignKey(Body, on_delete=models.PROTECT, null=True, related_name="+")
    on = models.DateField()
    how = models.CharField(max_length=10, choices=How)
    acknowledged = models.DateField(null=True)

    name = Bilingual()

    class Meta:
        ordering = ("report", "on", "pk")
        constraints = [
            models.UniqueConstraint(fields=("report", "key"), name="sent_once_to_each"),
            models.CheckConstraint(
                condition=Q(acknowledged=None) | Q(acknowledged__gte=F("on")), name="acknowledged_once_sent"
            ),
        ]

    def __str__(self) -> str:
        return f"sending {self.pk}"


class Update(models.Model):
    """That a committee asked how the actions of a report are going, by a day; and what it was then told."""

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="updates")
    asked_on = models.DateField()
    due = models.DateField()
    given_on = models.DateField(null=True)
    text_cy = models.TextField(blank=True)
    text_en = models.TextField(blank=True)

    text = Bilingual()

    class Meta:
        ordering = ("report", "due", "pk")
        constraints = [
            models.CheckConstraint(condition=Q(due__gte=F("asked_on")), name="an_update_is_due_once_asked"),
            models.CheckConstraint(
                condition=Q(given_on=None, text_cy="", text_en="")
                | (Q(given_on__gte=F("asked_on")) & ~Q(text_cy="", text_en="")),
                name="an_update_given_says_something",
            ),
        ]

    def __str__(self) -> str:
        return f"update {self.pk}"
