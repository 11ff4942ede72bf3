"""The frozen text of a bid, and who signed it."""

from django.db import models
from django.db.models import Q

from cydwaith.bodies.models import Body, Post
from cydwaith.funds.models.bid import Bid
from cydwaith.record.sealing import new_salt


class BidVersion(models.Model):
    """A bid word for word and penny for penny, as canonical JSON, and its SHA-256. Never changed."""

    bid = models.ForeignKey(Bid, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    text = models.TextField()
    digest = models.CharField(max_length=64)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    salt = models.CharField(max_length=32, default=new_salt)

    class Meta:
        ordering = ("bid", "number")
        constraints = [
            models.UniqueConstraint(fields=("bid", "number"), name="bid_version_once"),
            models.CheckConstraint(condition=~Q(digest=""), name="bid_version_has_its_digest"),
        ]

    def __str__(self) -> str:
        return f"version {self.number} of bid {self.bid_id}"


class BidSignature(models.Model):
    """That a post of an organisation signed one version of a bid: the text of `digest`, and no other. Never changed."""

    version = models.ForeignKey(BidVersion, on_delete=models.PROTECT, related_name="signatures")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="+")
    digest = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        ordering = ("version", "pk")
        constraints = [models.UniqueConstraint(fields=("version", "body"), name="bid_signed_once_a_body")]

    def __str__(self) -> str:
        return f"signature of {self.body_id} under version {self.version_id}"
