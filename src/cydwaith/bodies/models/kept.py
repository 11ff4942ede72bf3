"""What somebody typed into a form that was not, or not yet, sent with success."""

from django.db import models

from cydwaith.bodies.models.account import Account


class Kept(models.Model):
    """What an account typed into one form of a page, so that it is lost with nothing that goes wrong.

    It is nobody else's to see, stands in no record, and goes when the form is sent, the account is erased, or after a
    month. `fields` are pairs of a field's name and what was typed; files are not kept.
    """

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+")
    form = models.CharField(max_length=32)
    page = models.CharField(max_length=500)
    fields = models.JSONField(default=list)
    at = models.DateTimeField()

    class Meta:
        ordering = ("-at",)
        verbose_name_plural = "kept"
        constraints = [models.UniqueConstraint(fields=("account", "form"), name="kept_once_a_form")]

    def __str__(self) -> str:
        return self.page
