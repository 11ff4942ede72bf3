"""Meetings: notice, agenda, papers, who came, minutes and actions."""

from django.db import models
from django.db.models import F, Q

from cydwaith.bodies.models import Body, Post
from cydwaith.forums.models import Forum, Seat, Side
from cydwaith.record.sealing import new_salt
from cydwaith.shared.pairs import Bilingual


class Meeting(models.Model):
    """One meeting of a forum.

    `called` is when notice was given, `reason` why it was cancelled or put off. `balance_accepted` is the share of the
    agenda, per cent, that the side which tabled least accepted another one may take. `sequence` counts what calendars
    must hear of; `outside` is its number in the system it came from: only that one knows when it was called.
    """

    class State(models.TextChoices):
        PLANNED = "planned"
        CALLED = "called"
        HELD = "held"
        CANCELLED = "cancelled"

    class Manner(models.TextChoices):
        IN_PERSON = "in_person"
        REMOTE = "remote"
        BOTH = "both"

    forum = models.ForeignKey(Forum, on_delete=models.PROTECT, related_name="meetings")
    state = models.CharField(max_length=10, choices=State, default=State.PLANNED)
    title_cy = models.CharField(max_length=200, blank=True)
    title_en = models.CharField(max_length=200, blank=True)
    starts = models.DateTimeField()
    ends = models.DateTimeField()
    manner = models.CharField(max_length=10, choices=Manner)
    venue_cy = models.CharField(max_length=300, blank=True)
    venue_en = models.CharField(max_length=300, blank=True)
    link = models.URLField(max_length=500, blank=True)
    called = models.DateTimeField(null=True)
    short_notice_cy = models.TextField(blank=True)
    short_notice_en = models.TextField(blank=True)
    reason_cy = models.TextField(blank=True)
    reason_en = models.TextField(blank=True)
    balance_accepted = models.PositiveSmallIntegerField(null=True)
    balance_accepted_by = models.ForeignKey(Side, on_delete=models.PROTECT, null=True, related_name="+")
    balance_reason_cy = models.TextField(blank=True)
    balance_reason_en = models.TextField(blank=True)
    sequence = models.PositiveIntegerField(default=0)
    outside = models.CharField(max_length=200, blank=True)
    sample = models.BooleanField(default=False)
    changed = models.DateTimeField()

    title = Bilingual()
    venue = Bilingual()
    short_notice = Bilingual()
    reason = Bilingual()
    balance_reason = Bilingual()

    class Meta:
        db_table = "forums_meeting"
        ordering = ("-starts", "-id")
        constraints = [
            models.CheckConstraint(condition=Q(ends__gt=F("starts")), name="meeting_ends_after_it_starts"),
            models.CheckConstraint(
                condition=Q(state__in=("planned", "cancelled")) | Q(called__isnull=False) | ~Q(outside=""),
                name="meeting_was_called",
            ),
            models.CheckConstraint(
                condition=Q(balance_accepted=None, balance_accepted_by=None)
                | Q(balance_accepted__isnull=False, balance_accepted_by__isnull=False),
                name="meeting_balance_accepted_by_a_side",
            ),
            models.UniqueConstraint(fields=("forum", "outside"), condition=~Q(outside=""), name="meeting_once_outside"),
        ]


class Item(models.Model):
    """One item of an agenda, or a part of one, tabled by a side; without a meeting it waits in the forum's tray.

    `minutes_long` is how long it is given itself, before its parts. At an item of the kind *minutes* the last meeting's
    minutes are approved, at *arising* it is asked what became of its actions; no side has tabled these.
    """

    class Kind(models.TextChoices):
        ITEM = "item"
        MINUTES = "minutes"
        ARISING = "arising"

    class Purpose(models.TextChoices):
        INFORMATION = "information"
        DISCUSSION = "discussion"
        DECISION = "decision"

    forum = models.ForeignKey(Forum, on_delete=models.PROTECT, related_name="items")
    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, null=True, related_name="items")
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="parts")
    order = models.PositiveSmallIntegerField(default=0)
    kind = models.CharField(max_length=8, choices=Kind, default=Kind.ITEM)
    purpose = models.CharField(max_length=12, choices=Purpose)
    title_cy = models.CharField(max_length=200, blank=True)
    title_en = models.CharField(max_length=200, blank=True)
    text_cy = models.TextField(blank=True)
    text_en = models.TextField(blank=True)
    minutes_long = models.PositiveSmallIntegerField(default=0)
    owner = models.ForeignKey(Post, on_delete=models.PROTECT, null=True, related_name="+")
    tabled_by = models.ForeignKey(Side, on_delete=models.PROTECT, null=True, related_name="items")
    tabled_body = models.ForeignKey(Body, on_delete=models.PROTECT, null=True, related_name="items_tabled")
    tabled = models.DateTimeField()
    withdrawn = models.DateTimeField(null=True)
    outside = models.CharField(max_length=200, blank=True)

    title = Bilingual()
    text = Bilingual()

    class Meta:
        db_table = "forums_item"
        ordering = ("meeting", "order", "id")
        constraints = [
            models.CheckConstraint(condition=~Q(title_cy="") | ~Q(title_en=""), name="item_has_a_title"),
            models.UniqueConstraint(fields=("meeting", "outside"), condition=~Q(outside=""), name="item_once_outside"),
        ]


class Paper(models.Model):
    """A file put before a meeting, marked late when it missed the notice.

    Its SHA-256 shows that it is the one that was put. A paper that came from another system is only an `address` there.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="papers")
    item = models.ForeignKey(Item, on_delete=models.PROTECT, null=True, related_name="papers")
    title_cy = models.CharField(max_length=200, blank=True)
    title_en = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=2, choices=[("cy", "Cymraeg"), ("en", "English")])
    pair = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="paired")
    name = models.CharField(max_length=200)
    media_type = models.CharField(max_length=100)
    size = models.PositiveIntegerField()
    digest = models.CharField(max_length=64, blank=True)
    content = models.BinaryField()
    address = models.URLField(max_length=1000, blank=True)
    put_by = models.ForeignKey(Side, on_delete=models.PROTECT, null=True, related_name="+")
    put_body = models.ForeignKey(Body, on_delete=models.PROTECT, null=True, related_name="+")
    late = models.BooleanField(default=False)
    late_reason_cy = models.TextField(blank=True)
    late_reason_en = models.TextField(blank=True)
    at = models.DateTimeField()
    withdrawn = models.DateTimeField(null=True)

    title = Bilingual()
    late_reason = Bilingual()

    class Meta:
        db_table = "forums_paper"
        ordering = ("meeting", "item", "id")
        constraints = [
            models.CheckConstraint(condition=~Q(title_cy="") | ~Q(title_en=""), name="paper_has_a_title"),
            models.CheckConstraint(
                condition=Q(address="", digest__regex="^[0-9a-f]{64}$") | Q(~Q(address=""), digest=""),
                name="paper_is_a_file_or_an_address",
            ),
            models.CheckConstraint(
                condition=Q(late=False) | ~Q(late_reason_cy="") | ~Q(late_reason_en=""), name="paper_late_with_a_reason"
            ),
        ]


class Attendance(models.Model):
    """Whether a seat was filled at a meeting: by its post, by a substitute, with apologies, or not at all."""

    class Manner(models.TextChoices):
        PRESENT = "present"
        REMOTE = "remote"
        SUBSTITUTE = "substitute"
        APOLOGIES = "apologies"
        ABSENT = "absent"

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="attendances")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="attendances")
    manner = models.CharField(max_length=10, choices=Manner)
    substitute = models.ForeignKey(Post, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        db_table = "forums_attendance"
        ordering = ("meeting", "seat")
        constraints = [models.UniqueConstraint(fields=("meeting", "seat"), name="attendance_once")]


class Minutes(models.Model):
    """What was said and settled at a meeting, item by item, in one version. An approved version never changes.

    `text` is canonical JSON: for each item its minute in both languages; `digest` its SHA-256. What the
    record is told of it before everybody reads it is hashed with its `salt`. A version that is
    circulated is read by those who attended alone; until the end of the day `changes_until` they may propose changes.
    `approved_at` is the later meeting that approved it, `approvals` the codes of the sides whose convenor or co-chair
    did. From then on everybody reads it.
    """

    class State(models.TextChoices):
        DRAFT = "draft"
        # Stored under the name that it had when everybody could read it: the record has digests of such rows.
        CIRCULATED = "published"
        APPROVED = "approved"
        SUPERSEDED = "superseded"

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="minutes")
    number = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=10, choices=State, default=State.DRAFT)
    text = models.TextField()
    digest = models.CharField(max_length=64)
    salt = models.CharField(max_length=32, default=new_salt, blank=True)
    changes_until = models.DateField(null=True)
    approved_at = models.ForeignKey(Meeting, on_delete=models.PROTECT, null=True, related_name="minutes_approved")
    approvals = models.JSONField(default=list)
    at = models.DateTimeField()

    class Meta:
        db_table = "forums_minutes"
        ordering = ("meeting", "-number")
        verbose_name_plural = "minutes"
        constraints = [
            models.UniqueConstraint(fields=("meeting", "number"), name="minutes_number_once"),
            models.UniqueConstraint(fields=("meeting",), condition=Q(state="approved"), name="one_approved_minutes"),
        ]


class Action(models.Model):
    """Something a meeting asked a post to do by a date."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="actions")
    item = models.ForeignKey(Item, on_delete=models.PROTECT, null=True, related_name="actions")
    what_cy = models.TextField(blank=True)
    what_en = models.TextField(blank=True)
    owner = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="meeting_actions")
    due = models.DateField(null=True)
    done = models.DateField(null=True)
    done_note_cy = models.TextField(blank=True)
    done_note_en = models.TextField(blank=True)
    at = models.DateTimeField()

    what = Bilingual()
    done_note = Bilingual()

    class Meta:
        db_table = "forums_action"
        ordering = ("meeting", "due", "id")
        constraints = [models.CheckConstraint(condition=~Q(what_cy="") | ~Q(what_en=""), name="action_says_what")]
