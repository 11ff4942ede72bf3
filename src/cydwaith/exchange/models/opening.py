"""Openings: work that needs somebody from elsewhere, and posts that organisations share already."""

import secrets
from typing import Final

from django.db import models
from django.db.models import F, Q

from cydwaith.bodies.models import Body, Place
from cydwaith.shared.pairs import Bilingual

CODES: Final = r"^([a-z][a-z-]*( [a-z][a-z-]*)*)?$"
WHOLE_TIME: Final = 100


def new_code() -> str:
    """A random code that may stand in an address."""
    return f"o{secrets.token_hex(7)}"


class OpeningKind(models.TextChoices):
    """What sort of work it is."""

    SECONDMENT = "secondment"
    JOB_SHARE = "job_share"
    DAYS = "days"
    PROJECT = "project"
    MENTORING = "mentoring"
    SHARED = "shared"


class OpeningState(models.TextChoices):
    """Whether one can apply; `known` is a shared post that is filled, as it was read in a public source."""

    OPEN = "open"
    CLOSED = "closed"
    KNOWN = "known"


class Cefr(models.TextChoices):
    """A level of the Common European Framework of Reference; `none` where none is needed or had."""

    NONE = "none"
    A1 = "A1"
    A2 = "A2"
    B1 = "B1"
    B2 = "B2"
    C1 = "C1"
    C2 = "C2"


class Pays(models.TextChoices):
    """Who pays the person's salary and its costs while they are away."""

    HOME = "home"
    HOST = "host"
    BOTH = "both"
    ASK = "ask"


class Welsh(models.Model):
    """Levels of Welsh in each of the four skills; empty where nothing is said."""

    listening = models.CharField(max_length=4, choices=Cefr, blank=True)
    speaking = models.CharField(max_length=4, choices=Cefr, blank=True)
    reading = models.CharField(max_length=4, choices=Cefr, blank=True)
    writing = models.CharField(max_length=4, choices=Cefr, blank=True)

    class Meta:
        abstract = True


SKILLS_OF_WELSH: Final = ("listening", "speaking", "reading", "writing")


class Opening(Welsh):
    """Work of a body that needs somebody from elsewhere; or a post or service that bodies share already.

    `skills` are codes of the one list of skills, in order, with a space between. `percent` is the share of full time.
    Of a shared post `employer` employs and `holds_money` keeps the money, where that is known. `places` is how many
    people can take it. `others` are partners that are no organisation here, with semicolons between.
    """

    code = models.SlugField(primary_key=True, max_length=60, default=new_code)
    kind = models.CharField(max_length=10, choices=OpeningKind)
    state = models.CharField(max_length=6, choices=OpeningState, default=OpeningState.OPEN)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="openings")
    title_cy = models.CharField(max_length=200)
    title_en = models.CharField(max_length=200)
    what_cy = models.TextField()
    what_en = models.TextField()
    skills = models.CharField(max_length=400, blank=True)
    place = models.ForeignKey(Place, on_delete=models.PROTECT, null=True, related_name="+")
    remote = models.BooleanField(default=False)
    percent = models.PositiveSmallIntegerField(default=WHOLE_TIME)
    places = models.PositiveSmallIntegerField(default=1)
    begins = models.DateField(null=True)
    ends = models.DateField(null=True)
    apply_by = models.DateField(null=True)
    pays = models.CharField(max_length=4, choices=Pays, default=Pays.ASK)
    employer = models.ForeignKey(Body, on_delete=models.PROTECT, null=True, related_name="+")
    holds_money = models.ForeignKey(Body, on_delete=models.PROTECT, null=True, related_name="+")
    others = models.CharField(max_length=300, blank=True)
    trial_cy = models.TextField(blank=True)
    trial_en = models.TextField(blank=True)
    review_cy = models.TextField(blank=True)
    review_en = models.TextField(blank=True)
    source = models.CharField(max_length=300, blank=True)
    source_url = models.URLField(max_length=500, blank=True)
    trust = models.CharField(max_length=1, default="H")
    sample = models.BooleanField(default=False)
    at = models.DateTimeField()

    title = Bilingual()
    what = Bilingual()
    trial = Bilingual()
    review = Bilingual()

    class Meta:
        ordering = ("-at", "code")
        indexes = [models.Index(fields=("state", "kind"), name="opening_state_kind")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(title_cy="") & ~Q(title_en="") & ~Q(what_cy="") & ~Q(what_en=""),
                name="opening_is_in_both_languages",
            ),
            models.CheckConstraint(
                condition=Q(begins=None) | Q(ends=None) | Q(ends__gte=F("begins")), name="opening_days_in_order"
            ),
            models.CheckConstraint(
                condition=Q(percent__gte=1, percent__lte=WHOLE_TIME), name="opening_is_a_share_of_full_time"
            ),
            models.CheckConstraint(condition=Q(places__gte=1), name="opening_has_a_place"),
            models.CheckConstraint(condition=Q(skills__regex=CODES), name="opening_skills_are_codes"),
            models.CheckConstraint(
                condition=~Q(state="known") | Q(kind="shared") & ~Q(source=""), name="a_known_post_has_a_source"
            ),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def skill_codes(self) -> tuple[str, ...]:
        """The codes of the skills that it needs."""
        return tuple(self.skills.split())


class OpeningPartner(models.Model):
    """Another organisation that shares a post."""

    opening = models.ForeignKey(Opening, on_delete=models.CASCADE, related_name="partners")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("opening", "body")
        constraints = [models.UniqueConstraint(fields=("opening", "body"), name="opening_partner_once")]

    def __str__(self) -> str:
        return f"{self.body_id} in {self.opening_id}"
