"""Texts, and their versions."""

from django.db.models import QuerySet
from django.http import Http404

from cydwaith.engines.drafting import hashing, sections
from cydwaith.engines.drafting.sections import Compared
from cydwaith.texts.models import Text, Version
from cydwaith.texts.queries.contents import parts


def texts_of(kind: str, holder: str) -> QuerySet[Text]:
    """The texts that something holds, the first first; who may read them is not asked here."""
    return Text.objects.filter(kind=kind, holder=holder).select_related("current").order_by("pk")


def text_of(key: str) -> Text:
    """A text with its current version. Raises Http404 where there is none."""
    found = Text.objects.select_related("current").filter(key=key).first()
    if found is None or found.current is None:
        raise Http404
    return found


def version_of(text: Text, number: int) -> Version:
    """A version of a text. Raises Http404 where there is none of the number."""
    found = text.versions.filter(number=number).first()
    if found is None:
        raise Http404
    return found


def compared(old: Version, new: Version) -> list[Compared]:
    """Every section of two versions of one text, by words: two queries."""
    return sections.compared(parts(old), parts(new))


def digest_of(version: Version) -> str:
    """The digest of what a version says in both languages."""
    return hashing.digest({"cy": version.title_cy, "en": version.title_en}, parts(version))
