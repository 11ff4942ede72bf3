"""Forums, their sides and seats, and the rule by which they consent."""

from django.db import models
from django.db.models import F, Q

from cydwaith.bodies.models import Body, Post, Topic
from cydwaith.bodies.models.sourced import Named, Sourced
from cydwaith.shared.pairs import Bilingual


class Forum(Named):
    """A group of bodies that meet as equals: the Welsh Government Council, a network, a board, a joint committee.

    `body` is set where the forum is itself a public body; `proposed_by` is the body that proposed it, if one did;
    `topics` are its standing topics; `notice_days` is how many clear days before a meeting its agenda and papers must
    be out; `agenda_share` is how much of an agenda's time, per cent, the items of one side may take.
    """

    class Kind(models.TextChoices):
        COUNCIL = "council"
        NETWORK = "network"
        SERVICES_BOARD = "psb"
        JOINT_COMMITTEE = "cjc"
        BOARD = "board"

    class Stage(models.TextChoices):
        PROPOSED = "proposed"
        ACTIVE = "active"
        CLOSED = "closed"

    class Level(models.TextChoices):
        POLITICAL = "political"
        OFFICER = "officer"
        BOTH = "both"

    slug = models.SlugField(primary_key=True, max_length=80)
    kind = models.CharField(max_length=10, choices=Kind)
    stage = models.CharField(max_length=10, choices=Stage, default=Stage.PROPOSED)
    level = models.CharField(max_length=10, choices=Level)
    name_cy = models.CharField(max_length=160, blank=True)
    name_en = models.CharField(max_length=160, blank=True)
    purpose_cy = models.TextField(blank=True)
    purpose_en = models.TextField(blank=True)
    body = models.OneToOneField(Body, on_delete=models.PROTECT, null=True, related_name="forum")
    proposed_by = models.ForeignKey(Body, on_delete=models.PROTECT, null=True, related_name="forums_proposed")
    topics = models.ManyToManyField(Topic, related_name="forums")
    notice_days = models.PositiveSmallIntegerField(default=5)
    agenda_share = models.PositiveSmallIntegerField(default=60)
    source = models.CharField(max_length=300, blank=True)
    source_url = models.URLField(max_length=500, blank=True)
    as_of = models.DateField(null=True)
    certainty = models.CharField(max_length=1, choices=Sourced.Certainty, blank=True)
    sample = models.BooleanField(default=False)
    added = models.DateTimeField()

    name = Bilingual()
    purpose = Bilingual()

    class Meta:
        ordering = ("kind", "slug")
        constraints = [models.CheckConstraint(condition=~Q(name_cy="") | ~Q(name_en=""), name="forum_has_a_name")]

    def __str__(self) -> str:
        return self.slug


class Side(models.Model):
    """One of the parties that meet in a forum, such as the Welsh Government, or the councils."""

    forum = models.ForeignKey(Forum, on_delete=models.PROTECT, related_name="sides")
    code = models.SlugField(max_length=40)
    name_cy = models.CharField(max_length=120)
    name_en = models.CharField(max_length=120)
    order = models.PositiveSmallIntegerField(default=0)

    name = Bilingual()

    class Meta:
        ordering = ("forum", "order")
        constraints = [models.UniqueConstraint(fields=("forum", "code"), name="side_code_once")]

    def __str__(self) -> str:
        return self.code


class Seat(models.Model):
    """A place at a forum's table, held by a post of a body, from one date to another.

    In a forum with sides a seat belongs to one of them, and a body sits on one side only. Only a voting seat's body can
    consent; a convenor calls meetings and keeps the minutes for its side. What a seat is never changes: to change it,
    it ends and another begins.
    """

    forum = models.ForeignKey(Forum, on_delete=models.PROTECT, related_name="seats")
    side = models.ForeignKey(Side, on_delete=models.PROTECT, null=True, related_name="seats")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="seats")
    post = models.ForeignKey(Post, on_delete=models.PROTECT, null=True, related_name="seats")
    substitute = models.ForeignKey(Post, on_delete=models.PROTECT, null=True, related_name="+")
    level = models.CharField(max_length=10, choices=Forum.Level)
    votes = models.BooleanField(default=True)
    co_chair = models.BooleanField(default=False)
    convenor = models.BooleanField(default=False)
    held_from = models.DateField()
    held_to = models.DateField(null=True)

    class Meta:
        ordering = ("forum", "side", "-co_chair", "body", "id")
        constraints = [
            models.CheckConstraint(condition=Q(held_to=None) | Q(held_to__gte=F("held_from")), name="seat_in_order"),
            models.UniqueConstraint(
                fields=("forum", "body", "post"), condition=Q(held_to=None), name="seat_once_a_post"
            ),
            models.UniqueConstraint(
                fields=("forum", "body"), condition=Q(held_to=None, post=None), name="seat_without_a_post_once_a_body"
            ),
        ]


class ConsentRule(models.Model):
    """By which rule a forum consents, as data: for each side who may, what share is enough, the quorum, and a split.

    `text` is canonical JSON (its form stands in `consenting`), `digest` its SHA-256. Never changed: another rule is the
    next number, and once the forum is active it takes the consent of every side under the rule before it.
    """

    forum = models.ForeignKey(Forum, on_delete=models.PROTECT, related_name="rules")
    number = models.PositiveSmallIntegerField()
    text = models.TextField()
    digest = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        ordering = ("forum", "-number")
        constraints = [models.UniqueConstraint(fields=("forum", "number"), name="consent_rule_number_once")]


class Confirmation(models.Model):
    """That a seat said for its side that a forum may begin, or close, under one consent rule.

    When every side has confirmed under the same rule, the forum begins or closes. Another rule needs confirming anew.
    """

    class What(models.TextChoices):
        BEGIN = "begin"
        CLOSE = "close"

    what = models.CharField(max_length=5, choices=What)
    rule = models.ForeignKey(ConsentRule, on_delete=models.PROTECT, related_name="confirmations")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="confirmations")
    at = models.DateTimeField()

    class Meta:
        ordering = ("rule", "id")
        constraints = [models.UniqueConstraint(fields=("what", "rule", "seat"), name="confirmation_once_a_seat")]
