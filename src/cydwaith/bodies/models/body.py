"""Bodies, the posts in them, and who holds a post from when to when."""

from django.db import models
from django.db.models import F, Q

from cydwaith.bodies.models.place import AreaGroup, Place
from cydwaith.bodies.models.sourced import Named, Sourced
from cydwaith.bodies.websites import website
from cydwaith.shared.pairs import Bilingual


class BodyKind(models.TextChoices):
    """What sort of organisation a body is."""

    GOVERNMENT = "government"
    COUNCIL = "council"
    JOINT_COMMITTEE = "cjc"
    SERVICES_BOARD = "psb"
    HEALTH_BOARD = "health_board"
    FIRE = "fire"
    POLICE = "police"
    NATIONAL_PARK = "national_park"
    ASSOCIATION = "association"
    AUDIT = "audit"
    INSPECTORATE = "inspectorate"
    SCHOOL = "school"
    REGIONAL_OFFICE = "regional_office"
    DEVELOPMENT_AGENCY = "development_agency"
    PARTNER = "partner"


class Body(Named, Sourced):
    """An organisation of the public service of Wales, or one that works with it. A council is not its area."""

    code = models.CharField(primary_key=True, max_length=40)
    kind = models.CharField(max_length=20, choices=BodyKind)
    name_cy = models.CharField(max_length=150, blank=True)
    name_en = models.CharField(max_length=150, blank=True)
    short_cy = models.CharField(max_length=40, blank=True)
    short_en = models.CharField(max_length=40, blank=True)
    place = models.ForeignKey(Place, on_delete=models.PROTECT, null=True, related_name="bodies")
    area_group = models.ForeignKey(AreaGroup, on_delete=models.PROTECT, null=True, related_name="bodies")
    website = models.URLField(max_length=300, blank=True)
    note_cy = models.TextField(blank=True)
    note_en = models.TextField(blank=True)

    name = Bilingual()
    short = Bilingual()
    note = Bilingual()

    class Meta:
        ordering = ("code",)
        verbose_name_plural = "bodies"
        constraints = [
            models.UniqueConstraint(fields=("place",), condition=Q(kind="council"), name="one_council_a_place"),
            models.CheckConstraint(condition=~Q(name_cy="") | ~Q(name_en=""), name="body_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def site(self) -> str:
        """Its own website: for a reader of Welsh the Welsh one, where it is known; empty where there is none."""
        return website(self.code, self.website)


class PostKind(models.TextChoices):
    """Whether a post is filled by the voters' representatives, by appointment, or by a committee's choice.

    Of those who are appointed, a secretary does a forum's work and a contact is whom to ask; neither binds the body.
    """

    POLITICAL = "political"
    OFFICER = "officer"
    COMMITTEE = "committee"
    SECRETARY = "secretary"
    CONTACT = "contact"


class Post(Named, Sourced):
    """An office in a body, which goes on when the person in it changes."""

    code = models.CharField(primary_key=True, max_length=80)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="posts")
    title_cy = models.CharField(max_length=150, blank=True)
    title_en = models.CharField(max_length=150, blank=True)
    kind = models.CharField(max_length=20, choices=PostKind, blank=True)
    contact = models.EmailField(blank=True)

    title = Bilingual()
    called = "title"

    class Meta:
        ordering = ("body", "code")
        constraints = [models.CheckConstraint(condition=~Q(title_cy="") | ~Q(title_en=""), name="post_has_a_title")]

    def __str__(self) -> str:
        return self.code

    @property
    def slug(self) -> str:
        """The part of the code that says which post of the body this is."""
        return self.code.rpartition("/")[2]


class Person(models.Model):
    """Someone who holds, or has held, a public post."""

    name = models.CharField(max_length=150)

    def __str__(self) -> str:
        return f"person {self.pk}"


class Holding(models.Model):
    """That a person held a post, from one date to another; `account` is the one by which they act for it here."""

    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="holdings")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="holdings")
    account = models.ForeignKey("bodies.Account", on_delete=models.SET_NULL, null=True, related_name="holdings")
    held_from = models.DateField()
    held_to = models.DateField(null=True)

    class Meta:
        ordering = ("post", "-held_from")
        constraints = [
            models.CheckConstraint(condition=Q(held_to=None) | Q(held_to__gte=F("held_from")), name="holding_in_order"),
            models.UniqueConstraint(fields=("post",), condition=Q(held_to=None), name="one_holder_at_a_time"),
        ]
