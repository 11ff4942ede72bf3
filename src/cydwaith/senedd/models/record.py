"""What is stored of the Record of the Senedd: sittings, what was said in them, and the public offices of who said it.

Of people there is the name, the offices, seats and parties, and what they said in public: nothing else.
"""

from django.db import models
from django.db.models import F, Q

from cydwaith.shared.pairs import Bilingual


class Source(models.TextChoices):
    """In what form something came."""

    RECORD = "record"
    PUBLICWHIP = "publicwhip"
    WRITTEN = "written"


class Sitting(models.Model):
    """A meeting of the Senedd, or a day on which written questions were answered; `code` is its publisher's number."""

    code = models.CharField(max_length=60, primary_key=True)
    on = models.DateField(db_index=True)
    senedd = models.PositiveSmallIntegerField(null=True)
    source = models.CharField(max_length=12, choices=Source.choices)

    class Meta:
        ordering = ("-on", "code")

    def __str__(self) -> str:
        return f"{self.code} ({self.on})"


class Item(models.Model):
    """An item on the agenda of a sitting; `code` is unique in it, `place` its place among them."""

    sitting = models.ForeignKey(Sitting, on_delete=models.PROTECT, related_name="items")
    code = models.CharField(max_length=120)
    place = models.PositiveIntegerField()
    heading_cy = models.TextField(blank=True)
    heading_en = models.TextField(blank=True)

    heading = Bilingual()

    class Meta:
        ordering = ("sitting", "place", "code")
        constraints = [models.UniqueConstraint(fields=("sitting", "code"), name="senedd_item_once")]

    def __str__(self) -> str:
        return self.code


class Member(models.Model):
    """Somebody who spoke or voted in the Senedd, by the number by which its publisher knows them.

    `named` is the day of the file from which the name is: a later file may know a later name.
    """

    code = models.CharField(max_length=80, primary_key=True)
    name = models.CharField(max_length=200, blank=True)
    named = models.DateField()

    class Meta:
        ordering = ("code",)

    def __str__(self) -> str:
        return self.name or self.code


class GroupKind(models.TextChoices):
    """What one can be a member of."""

    OFFICE = "office"
    SEAT = "seat"
    PARTY = "party"


class Group(models.Model):
    """An office, a seat or a party, as it is called in both languages."""

    kind = models.CharField(max_length=6, choices=GroupKind.choices)
    name_cy = models.CharField(max_length=300, blank=True)
    name_en = models.CharField(max_length=300, blank=True)

    name = Bilingual()

    class Meta:
        ordering = ("kind", "pk")
        constraints = [
            models.UniqueConstraint(fields=("kind", "name_cy", "name_en"), name="senedd_group_once"),
            models.CheckConstraint(condition=~Q(name_cy="", name_en=""), name="senedd_group_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name_en or self.name_cy


class Membership(models.Model):
    """An office, a seat or a party that somebody had, from and to a day: a membership as Popolo has it.

    One that was only `seen` in the Record has the first and the last day on which somebody spoke so; it may have begun
    earlier and ended later. Of any other `source` is what tells it: an address, or a name; empty where it is not known.
    """

    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="memberships")
    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="memberships")
    begins = models.DateField(null=True)
    ends = models.DateField(null=True)
    seen = models.BooleanField()
    source = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("begins", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=("member", "group"), condition=Q(seen=True), name="senedd_membership_seen_once"
            ),
            models.CheckConstraint(condition=Q(seen=False) | Q(source=""), name="senedd_membership_seen_in_the_record"),
            models.CheckConstraint(
                condition=Q(begins=None) | Q(ends=None) | Q(ends__gte=F("begins")),
                name="senedd_membership_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.member_id} {self.group_id}"


class Kind(models.TextChoices):
    """What a contribution is, as the Record has it; the last two are of questions in writing."""

    SPEECH = "C"
    INFORMATION = "I"
    HEADING = "B"
    ORAL = "O"
    VOTE = "V"
    NOT_REACHED = "QNR"
    ANSWER_NOT_REACHED = "ANR"
    WRITTEN = "WQ"
    WRITTEN_ANSWER = "WA"


class Contribution(models.Model):
    """What one person said or wrote: `text` in the `language` in which they did, `translation` in the other.

    `answers` is what it answers, where that can be told; `number` a question's own. It is never taken away: what a
    later file no longer holds stays, and what was corrected leaves what stood before it as a `Former`.
    """

    code = models.CharField(max_length=300, unique=True)
    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="contributions")
    order = models.PositiveIntegerField()
    kind = models.CharField(max_length=3, choices=Kind.choices)
    member = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="contributions")
    office = models.ForeignKey(Group, on_delete=models.PROTECT, null=True, related_name="contributions")
    language = models.CharField(max_length=2, choices=[("cy", "cy"), ("en", "en")])
    text = models.TextField(blank=True)
    translation = models.TextField(blank=True)
    number = models.CharField(max_length=40, blank=True, db_index=True)
    at = models.DateTimeField(null=True)
    asked = models.BooleanField(default=False)
    answers = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="answered_by")

    class Meta:
        ordering = ("item", "order", "code")
        constraints = [
            models.CheckConstraint(condition=~Q(answers=F("id")), name="senedd_nothing_answers_itself"),
        ]

    def __str__(self) -> str:
        return self.code


class Former(models.Model):
    """What was said as the Record had it before it was corrected: who, as what, and in which words.

    `until` is when the corrected one came.
    """

    contribution = models.ForeignKey(Contribution, on_delete=models.PROTECT, related_name="formers")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    office = models.ForeignKey(Group, on_delete=models.PROTECT, null=True, related_name="+")
    language = models.CharField(max_length=2, choices=[("cy", "cy"), ("en", "en")])
    text = models.TextField(blank=True)
    translation = models.TextField(blank=True)
    until = models.DateTimeField()

    class Meta:
        ordering = ("until", "pk")

    def __str__(self) -> str:
        return f"{self.contribution_id} until {self.until}"


class Division(models.Model):
    """A vote: what on, its result, and the totals as the Record states them; its rows add up to them."""

    code = models.CharField(max_length=120, primary_key=True)
    sitting = models.ForeignKey(Sitting, on_delete=models.PROTECT, related_name="divisions")
    name_cy = models.TextField(blank=True)
    name_en = models.TextField(blank=True)
    result_cy = models.TextField(blank=True)
    result_en = models.TextField(blank=True)
    total_for = models.PositiveSmallIntegerField()
    total_against = models.PositiveSmallIntegerField()
    total_abstain = models.PositiveSmallIntegerField()

    name = Bilingual()
    result = Bilingual()

    class Meta:
        ordering = ("sitting", "code")

    def __str__(self) -> str:
        return self.code


class Side(models.TextChoices):
    """How somebody voted."""

    FOR = "for"
    AGAINST = "against"
    ABSTAIN = "abstain"
    NONE = "none"


class Vote(models.Model):
    """How one member voted."""

    division = models.ForeignKey(Division, on_delete=models.PROTECT, related_name="votes")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="votes")
    side = models.CharField(max_length=7, choices=Side.choices)

    class Meta:
        ordering = ("division", "pk")
        constraints = [models.UniqueConstraint(fields=("division", "member"), name="senedd_one_vote_a_member")]

    def __str__(self) -> str:
        return f"{self.member_id} {self.side}"
