"""What a Minister answers for, as a dated source says it."""

from django.db import models
from django.db.models import Q

from cydwaith.bodies.models.sourced import Named, Sourced
from cydwaith.bodies.models.topic import Topic
from cydwaith.shared.pairs import Bilingual


class Portfolio(Named, Sourced):
    """A Minister's post on the day of its source (`as_of`). A government changes its portfolios when it likes."""

    code = models.SlugField(primary_key=True, max_length=80)
    title_cy = models.CharField(max_length=150, blank=True)
    title_en = models.CharField(max_length=150, blank=True)

    title = Bilingual()
    called = "title"

    class Meta:
        ordering = ("-as_of", "code")
        constraints = [
            models.CheckConstraint(condition=~Q(title_cy="") | ~Q(title_en=""), name="portfolio_has_a_title")
        ]

    def __str__(self) -> str:
        return self.code


class PortfolioTopic(models.Model):
    """That a portfolio takes in a topic, with the topic's parts: our own reading of the post's title."""

    portfolio = models.ForeignKey(Portfolio, on_delete=models.CASCADE, related_name="takes_in")
    topic = models.ForeignKey(Topic, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("portfolio", "topic")
        constraints = [models.UniqueConstraint(fields=("portfolio", "topic"), name="portfolio_takes_a_topic_in_once")]

    def __str__(self) -> str:
        return f"{self.portfolio_id} {self.topic_id}"
