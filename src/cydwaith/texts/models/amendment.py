"""What bodies propose to change in a text, and which others support it."""

from django.db import models
from django.db.models import F, Q

from cydwaith.bodies.models import Body
from cydwaith.shared.pairs import Bilingual
from cydwaith.texts.models.text import Text, Version, Wording, new_salt


class Language(models.TextChoices):
    """In which language a passage stands."""

    CY = "cy"
    EN = "en"


class Amendment(models.Model):
    """Other words for one passage of a text, in the language in which the passage stands, with the reason.

    The passage is signs `first` to `last` of that language in the wording in which it was chosen; from there it is
    followed to where the words stand now, or said to be gone. Refused, the reason stays beside it.
    """

    class State(models.TextChoices):
        PROPOSED = "proposed"
        MERGED = "merged"
        REFUSED = "refused"
        WITHDRAWN = "withdrawn"

    text = models.ForeignKey(Text, on_delete=models.PROTECT, related_name="amendments")
    wording = models.ForeignKey(Wording, on_delete=models.PROTECT, related_name="+")
    language = models.CharField(max_length=2, choices=Language)
    first = models.PositiveIntegerField()
    last = models.PositiveIntegerField()
    instead = models.TextField(blank=True)
    reason_cy = models.TextField(blank=True)
    reason_en = models.TextField(blank=True)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State, default=State.PROPOSED)
    settled = models.DateTimeField(null=True)
    settled_body = models.ForeignKey(Body, on_delete=models.PROTECT, null=True, related_name="+")
    answer_cy = models.TextField(blank=True)
    answer_en = models.TextField(blank=True)
    merged_in = models.OneToOneField(Version, on_delete=models.PROTECT, null=True, related_name="merged")
    salt = models.CharField(max_length=32, default=new_salt)

    reason = Bilingual()
    answer = Bilingual()

    class Meta:
        ordering = ("id",)
        constraints = [
            models.CheckConstraint(condition=Q(first__lt=F("last")), name="amendment_of_some_words"),
            models.CheckConstraint(condition=~Q(reason_cy="") | ~Q(reason_en=""), name="amendment_says_why"),
            models.CheckConstraint(
                condition=Q(state="proposed", settled=None, settled_body=None)
                | Q(~Q(state="proposed"), settled__isnull=False, settled_body__isnull=False),
                name="amendment_settled_by_a_body",
            ),
            models.CheckConstraint(
                condition=~Q(state="refused") | ~Q(answer_cy="") | ~Q(answer_en=""),
                name="amendment_refused_with_reason",
            ),
            models.CheckConstraint(
                condition=Q(state="merged", merged_in__isnull=False) | Q(~Q(state="merged"), merged_in=None),
                name="amendment_merged_in_a_version",
            ),
        ]

    def __str__(self) -> str:
        return f"amendment {self.pk}"


class Support(models.Model):
    """That another body supports an amendment; until it takes its support back."""

    amendment = models.ForeignKey(Amendment, on_delete=models.PROTECT, related_name="supports")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    taken_back = models.DateTimeField(null=True)

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(
                fields=("amendment", "body"), condition=Q(taken_back=None), name="support_stands_once"
            )
        ]

    def __str__(self) -> str:
        return f"support {self.pk}"
