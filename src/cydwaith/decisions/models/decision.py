"""Decisions: a frozen text, the consents of each side, and what came of it."""

import datetime as dt

from django.db import models
from django.db.models import F, Q

from cydwaith.bodies.models import Body
from cydwaith.forums.models import ConsentRule, Forum, Seat, Side
from cydwaith.meetings.models import Item
from cydwaith.shared.pairs import Bilingual


class Decision(models.Model):
    """Something a forum is asked to settle. It is made only by the consent of every side to one and the same text.

    `current` is the text that counts, the last that anyone wrote; with `changes_rule` it puts another consent rule in
    place.
    """

    class State(models.TextChoices):
        MOTION = "motion"
        FROZEN = "frozen"
        AGREED = "agreed"
        AGREED_WITH_RESERVATIONS = "agreed_with_reservations"
        NOT_AGREED = "not_agreed"
        WITHDRAWN = "withdrawn"

    forum = models.ForeignKey(Forum, on_delete=models.PROTECT, related_name="decisions")
    item = models.ForeignKey(Item, on_delete=models.PROTECT, null=True, related_name="decisions")
    state = models.CharField(max_length=24, choices=State, default=State.MOTION)
    title_cy = models.CharField(max_length=200, blank=True)
    title_en = models.CharField(max_length=200, blank=True)
    moved_by = models.ForeignKey(Side, on_delete=models.PROTECT, null=True, related_name="moved")
    moved_body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="moved")
    moved = models.DateTimeField()
    current = models.OneToOneField("Text", on_delete=models.PROTECT, null=True, related_name="+")
    settled = models.DateTimeField(null=True)
    changes_rule = models.BooleanField(default=False)
    sample = models.BooleanField(default=False)

    title = Bilingual()

    class Meta:
        db_table = "forums_decision"
        ordering = ("-moved", "-id")
        constraints = [
            models.CheckConstraint(condition=~Q(title_cy="") | ~Q(title_en=""), name="decision_has_a_title"),
            models.CheckConstraint(
                condition=Q(state__in=("motion", "withdrawn")) | Q(current__isnull=False), name="decision_has_a_text"
            ),
            models.CheckConstraint(
                condition=Q(state__in=("motion", "frozen"), settled=None)
                | Q(~Q(state__in=("motion", "frozen")), settled__isnull=False),
                name="decision_settled_has_a_date",
            ),
        ]

    def __str__(self) -> str:
        return f"decision {self.pk}"

    @property
    def rule(self) -> ConsentRule | None:
        """The consent rule under which the current text was frozen; None before that."""
        return self.current.rule if self.current else None

    @property
    def closes(self) -> dt.datetime | None:
        """Until when seats may answer to the current text; None before it is frozen."""
        return self.current.closes if self.current else None


class Text(models.Model):
    """What a decision says, word for word, in both languages. A frozen one never changes; a new edit is the next one.

    `digest` is the SHA-256 of its canonical JSON (both titles, both texts, the consent rule it would put in place, the
    commitments it would settle: `content` says how), set when it is frozen. From then on stand beside it the rule it is
    settled by, when consents close, who opened it, and, as canonical JSON, the seats that may answer (their form stands
    in `consenting`).
    """

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="texts")
    number = models.PositiveSmallIntegerField()
    title_cy = models.CharField(max_length=200, blank=True)
    title_en = models.CharField(max_length=200, blank=True)
    text_cy = models.TextField(blank=True)
    text_en = models.TextField(blank=True)
    new_rule = models.TextField(blank=True)
    commitments = models.TextField(blank=True)
    written_by = models.ForeignKey(Side, on_delete=models.PROTECT, null=True, related_name="+")
    written_body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    frozen = models.DateTimeField(null=True)
    frozen_by = models.ForeignKey(Side, on_delete=models.PROTECT, null=True, related_name="+")
    frozen_body = models.ForeignKey(Body, on_delete=models.PROTECT, null=True, related_name="+")
    digest = models.CharField(max_length=64, blank=True)
    rule = models.ForeignKey(ConsentRule, on_delete=models.PROTECT, null=True, related_name="texts")
    seats = models.TextField(blank=True)
    closes = models.DateTimeField(null=True)

    title = Bilingual()
    text = Bilingual()

    class Meta:
        db_table = "forums_text"
        ordering = ("decision", "-number")
        constraints = [
            models.UniqueConstraint(fields=("decision", "number"), name="text_number_once"),
            models.CheckConstraint(
                condition=Q(frozen=None, digest="")
                | Q(~Q(digest=""), ~Q(text_cy=""), ~Q(text_en=""), frozen__isnull=False),
                name="text_frozen_in_both_languages",
            ),
            models.CheckConstraint(
                condition=Q(frozen=None, rule=None, closes=None, seats="", frozen_body=None)
                | Q(~Q(seats=""), rule__isnull=False, closes__gt=F("frozen"), frozen_body__isnull=False),
                name="text_frozen_under_a_rule",
            ),
        ]


class Consent(models.Model):
    """What a seat said to one frozen text: consent, consent with a reservation, refusal, or that it stands aside.

    Never changed; a seat that thinks again adds another, and its latest to the current text counts. A consent belongs
    to its text: when the text is edited, it counts no more.
    """

    class Answer(models.TextChoices):
        CONSENT = "consent"
        RESERVATION = "reservation"
        REFUSE = "refuse"
        ASIDE = "aside"

    text = models.ForeignKey(Text, on_delete=models.PROTECT, related_name="consents")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="consents")
    answer = models.CharField(max_length=12, choices=Answer)
    reason_cy = models.TextField(blank=True)
    reason_en = models.TextField(blank=True)
    at = models.DateTimeField()

    reason = Bilingual()

    class Meta:
        db_table = "forums_consent"
        ordering = ("text", "id")


class Reservation(models.Model):
    """A doubt that goes on the record with a consent: who has it, why, when it is looked at again, and by whom next.

    `review_on` is the next review; `closed` is when whoever had it said that it is met or given up.
    """

    consent = models.OneToOneField(Consent, on_delete=models.PROTECT, related_name="reservation")
    why_cy = models.TextField(blank=True)
    why_en = models.TextField(blank=True)
    review_on = models.DateField()
    escalate_to = models.ForeignKey(Forum, on_delete=models.PROTECT, null=True, related_name="+")
    escalated = models.DateTimeField(null=True)
    closed = models.DateTimeField(null=True)
    closed_note_cy = models.TextField(blank=True)
    closed_note_en = models.TextField(blank=True)

    why = Bilingual()
    closed_note = Bilingual()

    class Meta:
        db_table = "forums_reservation"
        ordering = ("review_on", "id")
        constraints = [
            models.CheckConstraint(condition=~Q(why_cy="") | ~Q(why_en=""), name="reservation_says_why"),
            models.CheckConstraint(
                condition=Q(escalated=None) | Q(escalate_to__isnull=False), name="reservation_escalated_to_a_forum"
            ),
        ]


class Review(models.Model):
    """That a reservation was looked at again on the date it named (`was_due`), and still stands, with a next date."""

    reservation = models.ForeignKey(Reservation, on_delete=models.PROTECT, related_name="reviews")
    was_due = models.DateField()
    note_cy = models.TextField(blank=True)
    note_en = models.TextField(blank=True)
    at = models.DateTimeField()

    note = Bilingual()

    class Meta:
        db_table = "forums_review"
        ordering = ("reservation", "id")
        constraints = [models.CheckConstraint(condition=~Q(note_cy="") | ~Q(note_en=""), name="review_says_something")]
