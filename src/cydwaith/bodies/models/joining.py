"""Somebody's wish to join the organisation whose e-mail address they have."""

from django.db import models
from django.db.models import Q

from cydwaith.bodies.models.body import Body


class JoinRequest(models.Model):
    """That somebody who can read the mail of an address asks to join its body. Until admitted they see nothing more.

    Admitted, it is a role and this row goes; refused, it stays for a while with the reason.
    """

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="join_requests")
    email = models.EmailField()
    name = models.CharField(max_length=150, blank=True)
    language = models.CharField(max_length=2, choices=[("cy", "Cymraeg"), ("en", "English")], default="cy")
    asked = models.DateTimeField()
    refused = models.DateTimeField(null=True)
    reason = models.TextField(blank=True)

    class Meta:
        ordering = ("asked",)
        constraints = [
            models.UniqueConstraint(fields=("body", "email"), condition=Q(refused=None), name="asks_once_to_join"),
            models.CheckConstraint(
                condition=Q(refused=None, reason="") | (Q(refused__isnull=False) & ~Q(reason="")),
                name="join_refused_with_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"join request {self.pk}"
