"""What terms say, apart from their number and stage: the part that is written, compared, recorded and agreed."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any, Final

from django.utils.translation import gettext as _

from cydwaith.bodies.models import Place, Post, Topic
from cydwaith.programme.models import Party, SourceKind, Terms, Test
from cydwaith.shared.pairs import both, in_columns, pairs_of, tidied
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said

TEXTS: Final = tuple(name for name in pairs_of(Terms) if name != "reason")
PLAIN: Final = (
    "due",
    "due_precision",
    "test",
    "direction",
    "target",
    "money",
    "source_kind",
    "source_key",
    "source_url",
    "source_on",
)
CODES: Final = ("indicator", "accepted_by")


@dataclass(frozen=True, kw_only=True)
class Content:
    """Everything terms say. Texts by name ("title"); `owes` and `owed` name each body's post, by its code.

    Each body that owes must name a post; one to which it is owed may ("" or None otherwise).
    """

    texts: Mapping[str, Said]
    owes: Mapping[str, str | None]
    owed: Mapping[str, str | None]
    test: str
    due: dt.date | None = None
    due_precision: str = "day"
    indicator: str | None = None
    direction: str = ""
    target: Decimal | None = None
    accepted_by: str | None = None
    money: Decimal | None = None
    topics: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    source_kind: str = SourceKind.PROPOSAL
    source_key: str = ""
    source_url: str = ""
    source_on: dt.date | None = None

    def __post_init__(self) -> None:
        texts = tidied(self.texts, TEXTS)
        object.__setattr__(self, "texts", texts)
        for name in ("topics", "places"):
            object.__setattr__(self, name, tuple(sorted(set(getattr(self, name)))))
        for name in ("owes", "owed"):
            object.__setattr__(self, name, {body: post or None for body, post in sorted(getattr(self, name).items())})
        for name, places in (("target", 4), ("money", 2)):
            if (value := getattr(self, name)) is not None:
                object.__setattr__(self, name, Decimal(value).quantize(Decimal(1).scaleb(-places)))

    @property
    def bodies(self) -> frozenset[str]:
        """Every body that these terms name as a party."""
        return frozenset((*self.owes, *self.owed))


def content_of(terms: Terms) -> Content:
    """What stored terms say; uses their prefetched parties, topics and places where there are any."""
    parties = list(terms.parties.all())
    sides = {role: {one.body_id: one.post_id for one in parties if one.role == role} for role in Party.Role}
    return Content(
        texts={name: both(terms, name) for name in TEXTS},
        owes=sides[Party.Role.OWES],
        owed=sides[Party.Role.OWED],
        topics=tuple(topic.pk for topic in terms.topics.all()),
        places=tuple(place.pk for place in terms.places.all()),
        **{name: getattr(terms, name) for name in PLAIN},
        **{name: getattr(terms, f"{name}_id") for name in CODES},
    )


def store(content: Content, terms: Terms) -> None:
    """Add terms that say this; the caller holds the transaction."""
    for name, value in in_columns(**content.texts).items():
        setattr(terms, name, value)
    for name in PLAIN:
        setattr(terms, name, getattr(content, name))
    for name in CODES:
        setattr(terms, f"{name}_id", getattr(content, name))
    terms.save(force_insert=True)
    terms.topics.set(Topic.objects.filter(pk__in=content.topics))
    terms.places.set(Place.objects.filter(pk__in=content.places))
    sides = ((Party.Role.OWES, content.owes), (Party.Role.OWED, content.owed))
    Party.objects.bulk_create(
        Party(terms=terms, body_id=body, role=role, post_id=post) for role, side in sides for body, post in side.items()
    )


def facts(content: Content) -> dict[str, Any]:
    """What terms say, as the record keeps it: figures as text, empty things left out."""
    whole = {part.name: getattr(content, part.name) for part in fields(content)}
    texts = in_columns(**whole.pop("texts"))
    said = {**whole, **texts}
    figures = {name: str(said[name]) for name in ("target", "money") if said[name] is not None}
    return {name: value for name, value in {**said, **figures}.items() if value not in ("", None, (), {})}


def refuse_what_makes_no_sense(content: Content) -> None:
    """Raise NotPossible with the first thing that is wrong."""
    posts = dict(Post.objects.filter(pk__in=[*filter(None, content.owes.values())]).values_list("pk", "body_id"))
    strangers = [post for body, post in content.owes.items() if posts.get(post or "") != body]
    test = content.test
    for wrong, reason, field in (
        (not content.texts["title"], _("Give it a title, in at least one language"), "title"),
        (not content.owes, _("Name at least one organisation that owes it"), "owes"),
        (not content.owed, _("Name at least one organisation to which it is owed"), "owed"),
        (set(content.owes) & set(content.owed), _("An organisation cannot owe something to itself"), "owed"),
        (strangers, _("Each organisation that owes it names the post in it that answers for it"), "owes"),
        (test == Test.INDICATOR and not content.indicator, _("Choose the indicator that will show it"), "indicator"),
        (
            test == Test.ACCEPTANCE and not content.accepted_by,
            _("Choose the organisation that says whether it is done"),
            "accepted_by",
        ),
        (content.accepted_by in content.owes, _("An organisation that owes it cannot accept it"), "accepted_by"),
        (content.target is not None and not content.indicator, _("A target needs an indicator"), "target"),
        (content.money is not None and content.money < 0, _("Money must not be less than nothing"), "money"),
    ):
        if wrong:
            raise NotPossible(reason, field)
