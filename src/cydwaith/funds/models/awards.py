"""What is stored of awards: grants as their funders publish them, and the files they came in."""

from django.db import models

LONGEST = 300


class AwardFile(models.Model):
    """A file of grants that was imported: whose it is, under which licence, and what came of it."""

    name = models.CharField(max_length=LONGEST)
    digest = models.CharField(max_length=64, unique=True)
    publisher = models.CharField(max_length=LONGEST, blank=True)
    licence = models.URLField(max_length=LONGEST, blank=True)
    at = models.DateTimeField()
    added = models.PositiveIntegerField()
    changed = models.PositiveIntegerField()
    unchanged = models.PositiveIntegerField()

    class Meta:
        ordering = ("-at", "-pk")

    def __str__(self) -> str:
        return self.name


class Award(models.Model):
    """A grant as it was published: one recipient’s share of what was awarded.

    `identifier` is the publisher's. `award` is the same for the grants of one joint award: the first identifier of
    those that are tied to one another. `pence` are hundredths of the currency. `document` is the whole grant as JSON,
    without what says how to reach a person.
    """

    identifier = models.CharField(max_length=LONGEST, unique=True)
    award = models.CharField(max_length=LONGEST)
    title = models.TextField()
    description = models.TextField()
    currency = models.CharField(max_length=3)
    pence = models.BigIntegerField()
    on = models.DateField()
    funder = models.CharField(max_length=LONGEST)
    funder_name = models.CharField(max_length=LONGEST)
    recipient = models.CharField(max_length=LONGEST)
    recipient_name = models.CharField(max_length=LONGEST)
    programme = models.CharField(max_length=LONGEST, blank=True)
    document = models.TextField()
    file = models.ForeignKey(AwardFile, on_delete=models.PROTECT, related_name="awards")

    class Meta:
        ordering = ("-on", "identifier")
        indexes = [models.Index(fields=("award",), name="grants_of_one_award")]

    def __str__(self) -> str:
        return self.identifier
