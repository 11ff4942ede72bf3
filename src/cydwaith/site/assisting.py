"""What assistants are told: the answers of the commands, with their sources and days, and that nothing can be told.

An assistant is given what anybody reads: the words of a command's answer, its facts, and where each comes from.
"""

import datetime as dt
import io
from collections.abc import Callable, Iterator
from typing import Any, Final, Literal

from django.core.management import call_command
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override
from pydantic import BaseModel, Field

from cydwaith.engines.json_text import parsed
from cydwaith.evidence.models import Indicator
from cydwaith.performance.duties import duties
from cydwaith.practices.models import Practice
from cydwaith.search.queries import Sought, search
from cydwaith.shared import addresses, clock
from cydwaith.shared.bilingual import reading_language
from cydwaith.shared.commands import DONE, WRONG, UsageError
from cydwaith.shared.said import pair

Language = Literal["cy", "en"]
Facts = Any  # Any: the JSON of whichever command
MOST: Final = 20


class WronglyAskedError(Exception):
    """An unknown code, or a question that makes no sense; the message says what to do instead."""


class From(BaseModel):
    """Where something comes from: what it is called, its address, and its day where one is known."""

    name: str
    address: str
    on: str | None = None


class Told(BaseModel):
    """An answer. `answered` is false where nothing can be told: `text` then says so, and why."""

    answered: bool = Field(description="false: it cannot be told, or nothing is known; never read as “no”")
    text: str = Field(description="the answer in words, with its dates")
    facts: Facts = Field(description="the same as facts")
    sources: list[From] = Field(description="where it comes from; name them when you repeat it")
    page: str = Field(description="where people read it")
    on: str = Field(description="the day on which this was answered")
    language: Language


def told(
    command: str, language: Language | None, *, page: str, sources: "Callable[[Facts], Iterator[From]]", **asked: Any
) -> Told:  # Any: options of whichever command
    """The answer of a command. Raises WronglyAskedError."""
    language = language or here()
    given = {name: value for name, value in asked.items() if value not in {None, ""}}
    code, facts, _wrong = run(command, language, "json", given)
    _code, text, wrong = run(command, language, "text", given)
    with override(language):
        read = parsed(facts) if facts else None
        return Told(
            answered=code == DONE,
            text=(text or wrong).strip(),
            facts=read,
            sources=list(sources(read)),
            page=addresses.lasting(reverse(page)),
            on=clock.today().isoformat(),
            language=language,
        )


def here() -> Language:
    """The language in which whoever started this reads."""
    return "en" if reading_language() == "en" else "cy"


def run(command: str, language: Language, form: str, asked: dict[str, Any]) -> tuple[int, str, str]:
    """The exit code, the answer and the complaint of a command. Raises WronglyAskedError."""
    out, wrong, code = io.StringIO(), io.StringIO(), DONE
    try:
        call_command(command, format=form, language=language, stdout=out, stderr=wrong, **asked)
    except SystemExit as left:
        code = int(left.code or DONE)
    if code == WRONG:
        raise WronglyAskedError(wrong.getvalue().removeprefix("cydwaith: ").strip())
    return code, out.getvalue(), wrong.getvalue()


def found(question: str, language: Language | None) -> Told:
    """What a search finds. The search itself is asked, since words of the command also look after the index."""
    language = language or here()
    from cydwaith.search.management.commands.search import lines
    from cydwaith.search.rows import Found

    with override(language):
        answer = search(Sought(question), most=MOST, mends=False)
        shown = answer.results or answer.near
        return Told(
            answered=bool(answer.results),
            text="\n".join(lines(answer)),
            facts={
                "count": answer.total,
                "results": [Found.of(one).model_dump(mode="json") for one in answer.results],
                "near": [Found.of(one).model_dump(mode="json") for one in answer.near],
            },
            sources=[
                From(
                    name=named(f"{one.label}: {one.title.plain}", sample=one.sample),
                    address=addresses.lasting(one.address),
                    on=day(one.on),
                )
                for one in shown
            ],
            page=addresses.lasting(reverse("search")),
            on=clock.today().isoformat(),
            language=language,
        )


def practice(slug: str, language: Language | None) -> Told:
    """What a practice is, as it now reads. Raises WronglyAskedError for one that is not known."""
    language = language or here()
    from cydwaith.practices.lists.practices import Listed, Version
    from cydwaith.practices.management.commands import impact

    with override(language):
        try:
            one = impact.named(slug)
        except UsageError as wrong:
            raise WronglyAskedError(str(wrong)) from wrong
        version = one.current
        assert version is not None
        listed, whole = Listed.of(one), Version.of(version)
        said = [pair(version, name) for name in ("summary", "problem", "done", "changed", "money", "people", "time")]
        address = addresses.lasting(reverse("practice", kwargs={"slug": one.pk}))
        read = [From(name=str(link.title), address=link.url, on=day(link.read)) for link in whole.links]
        return Told(
            answered=True,
            text="\n\n".join([named(titled(one), sample=one.sample), *(str(text) for text in said if text)]),
            facts={"practice": listed.model_dump(mode="json"), "version": whole.model_dump(mode="json")},
            sources=[
                From(name=f"{pair(one.owner, 'name')}: {titled(one)}", address=address, on=day(listed.published)),
                *read,
            ],
            page=address,
            on=clock.today().isoformat(),
            language=language,
        )


def titled(one: Practice) -> str:
    """What a practice is called."""
    return str(pair(one.current, "title")) if one.current else one.pk


def day(at: dt.date | None) -> str | None:
    """A day, or the day of a moment, as programs read it."""
    return at.isoformat()[:10] if at else None


def named(name: str, *, sample: bool) -> str:
    """What something is called, and that it is made up where it is."""
    return f"{name} [{_('sample data')}]" if sample else name


def values(facts: Facts, name: str) -> set[str]:
    """Every value that stands under a name anywhere in facts."""
    if isinstance(facts, list):
        return set().union(*(values(one, name) for one in facts))
    if not isinstance(facts, dict):
        return set()
    here = facts.get(name)
    own = {here} if isinstance(here, str) else set(filter(None, here)) if isinstance(here, list) else set()
    return {one for one in own if isinstance(one, str)}.union(*(values(one, name) for one in facts.values()))


def of_figures(facts: Facts) -> Iterator[From]:
    """Who published the figures of an answer, and when; and the practices it names."""
    for one in Indicator.objects.filter(pk__in=values(facts, "indicator")).order_by("pk"):
        published = pair(one, "publisher")
        page = addresses.lasting(reverse("indicator", kwargs={"code": one.pk}))
        yield From(name=f"{published}, {one.dataset}", address=one.source_url or page, on=day(one.released))
    practices = values(facts, "practice") | values(facts, "practices")
    for practice in Practice.objects.filter(pk__in=practices).select_related("current").order_by("pk"):
        address = addresses.lasting(reverse("practice", kwargs={"slug": practice.pk}))
        yield From(name=named(titled(practice), sample=practice.sample), address=address)


def of_law(facts: Facts) -> Iterator[From]:
    """The sections of law from which duties are read."""
    known = duties()
    found = {(known[code].source, known[code].url) for code in sorted(values(facts, "duty")) if code in known}
    yield from (From(name=name, address=address) for name, address in sorted(found))


def of_the_record(facts: Facts) -> Iterator[From]:
    """Where each thing that was said in the Senedd was read."""
    for one in facts or []:
        yield From(name=f"{one['office']}: {one['code']}", address=one["source"], on=one["on"])
