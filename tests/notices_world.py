"""People who follow things, in the small Wales of `practice_world`."""

from django.utils import timezone

from cydwaith.bodies.middleware import actor_of
from cydwaith.bodies.models import Account, Membership
from cydwaith.notices import following
from cydwaith.notices.models import Follow, News, Of
from cydwaith.shared.permissions import Actor
from tests.practice_world import TOPIC

SUBJECT = f"topic:{TOPIC}"


def reader(name: str = "reader", language: str = "cy", body: str = "", role: str = "") -> Account:
    """Somebody who can sign in, with a role in a body where one is named."""
    made = Account.objects.create_user(f"{name}@test.example", language=language)
    if body:
        Membership.objects.create(account=made, body_id=body, role=role)
    return made


def acts(account: Account) -> Actor:
    """Who an account is."""
    return actor_of(account)


def follows(account: Account, subject: str = SUBJECT, often: str = "weekly") -> Follow:
    return following.follow(by=acts(account), account=account, subject=subject, often=often)


def happened(number: int, subject: str = SUBJECT) -> list[News]:
    """So many pieces of news of a subject, as deeds would have written them."""
    now = timezone.now()
    news = News.objects.bulk_create(
        News(
            verb="practice.published", subject=f"practice:p{n}", title_cy=f"Arfer {n}", title_en=f"Practice {n}", at=now
        )
        for n in range(number)
    )
    Of.objects.bulk_create(Of(news=one, subject=subject) for one in news)
    return news
