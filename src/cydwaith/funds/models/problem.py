"""Problems that organisations bring to a call, and who has them too."""

from django.db import models
from django.db.models import F, Q

from cydwaith.bodies.models import Body
from cydwaith.funds.models.call import Call
from cydwaith.shared.pairs import Bilingual


class Problem(models.Model):
    """A problem, not an answer, that an organisation brings. `merged`: the one that it turned out to be the same as."""

    call = models.ForeignKey(Call, on_delete=models.PROTECT, related_name="problems")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    title_cy = models.CharField(max_length=160, blank=True)
    title_en = models.CharField(max_length=160, blank=True)
    about_cy = models.TextField(blank=True)
    about_en = models.TextField(blank=True)
    merged = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="others")
    sample = models.BooleanField(default=False)
    at = models.DateTimeField()

    title = Bilingual()
    about = Bilingual()

    class Meta:
        ordering = ("call", "pk")
        constraints = [
            models.CheckConstraint(condition=~Q(title_cy="") | ~Q(title_en=""), name="problem_has_a_title"),
            models.CheckConstraint(condition=Q(merged=None) | ~Q(merged=F("pk")), name="problem_is_not_its_own_double"),
        ]

    def __str__(self) -> str:
        return f"problem {self.pk}"


class ProblemShared(models.Model):
    """That another organisation has a problem too, and whether it looks for partners to bid with."""

    problem = models.ForeignKey(Problem, on_delete=models.PROTECT, related_name="shared")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    seeks = models.BooleanField(default=False)
    note_cy = models.TextField(blank=True)
    note_en = models.TextField(blank=True)
    sample = models.BooleanField(default=False)
    at = models.DateTimeField()

    note = Bilingual()

    class Meta:
        ordering = ("problem", "pk")
        constraints = [models.UniqueConstraint(fields=("problem", "body"), name="problem_shared_once")]

    def __str__(self) -> str:
        return f"problem {self.problem_id} of {self.body_id} too"
