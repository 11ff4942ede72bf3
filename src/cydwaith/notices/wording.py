"""A letter in words: plain text, in one language, every address absolute."""

from typing import Final

from django.urls import reverse

from cydwaith.engines.welsh.mutations import soft
from cydwaith.notices.digest import Digest, Group, Waiting
from cydwaith.notices.shown import Shown
from cydwaith.shared import formats
from cydwaith.shared.addresses import lasting
from cydwaith.shared.clock import day_of
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said

SAMPLE: Final = said(cy="data enghreifftiol", en="sample data")
TO_DO: Final = said(cy="I chi ei wneud", en="For you to do")
NEW: Final = said(cy="Beth sy’n newydd yn yr hyn yr ydych yn ei ddilyn", en="What is new of what you follow")
ALL: Final = said(cy="Popeth, gyda’r hyn nad oes lle iddo yma:", en="All of it, with what there is no room for here:")
CHANGE: Final = said(
    cy="Newid beth yr ydych yn ei ddilyn a pha mor aml y daw llythyr:",
    en="Change what you follow and how often a letter comes:",
)
STOP: Final = said(
    cy="I beidio â chael rhagor o’r llythyrau hyn, heb fewngofnodi:", en="No more of these letters, without signing in:"
)
SUBJECT_TO_DO: Final = said(cy="Cydwaith: yr hyn sy’n aros amdanoch", en="Cydwaith: what waits for you")
SUBJECT_NEW: Final = said(cy="Cydwaith: yr hyn sy’n newydd", en="Cydwaith: what is new")


def subject(digest: Digest) -> Said:
    """What a letter is about: what is to be done, if anything is."""
    return SUBJECT_TO_DO if digest.waiting or digest.turn else SUBJECT_NEW


def whole(digest: Digest, stop: str) -> str:
    """A letter, in the reader's language. `stop` is the address that ends such letters."""
    parts: list[str] = []
    if digest.waiting or digest.turn:
        parts.append(heading(TO_DO))
        parts.extend(map(waits, digest.waiting))
        parts.extend(map(told, digest.turn))
    if digest.groups:
        parts.append(heading(NEW))
        parts.extend(map(group, digest.groups))
        if digest.more:
            parts.append(f"{more_things(digest.more)}.")
    return "\n\n".join([*parts, foot(stop)]) + "\n"


def heading(words: Said) -> str:
    """A heading in plain text."""
    return f"{words}\n{'=' * len(str(words))}"


def waits(one: Waiting) -> str:
    """What waits for an organisation: each line with what is to be known of it, its next step and where."""
    lines = [str(one.body)]
    for line in one.lines:
        lines.append(f"- {marked(line.title, made_up=line.sample)}")
        lines.append(f"  {line.note}")
        lines.append(f"  {line.step.words}: {lasting(line.step.href)}")
    if one.more:
        lines.append(f"- {more(one.more)}: {lasting(reverse('home'))}")
    return "\n".join(lines)


def group(one: Group) -> str:
    """What is new of one thing."""
    lines = [marked(one.thing.title, made_up=one.thing.sample)]
    lines.extend(f"- {each}" for each in map(told, one.lines))
    lines.extend(f"- {marked(found.title, made_up=found.sample)}: {lasting(found.address)}" for found in one.found)
    if one.more:
        lines.append(f"- {more(one.more)}: {lasting(one.thing.href)}")
    return "\n".join(lines)


def told(one: Shown) -> str:
    """One piece of news: what is to be done, if anything is; what happened, when, to what, and where."""
    news = one.notice.news
    when, title = formats.date(day_of(news.at)), marked(one.title, made_up=news.sample)
    line = f"- {one.to_do}: {title}\n  {one.happened}, {when}" if one.to_do else f"{one.happened}, {when}: {title}"
    return f"{line}\n  {lasting(one.href)}" if one.href else line


def subject_of(one: Shown) -> Said:
    """What a letter about one piece of news is about: what is to be done, or else what happened."""
    what = one.to_do or one.happened
    return said(cy=f"{what.cy}: {one.title.cy}", en=f"{what.en}: {one.title.en}")


def newly_found(search: Said) -> Said:
    """What a letter about a kept search is about; the search is in the words in which it was asked."""
    return said(cy=f"Rhywbeth newydd yn eich chwiliad: {search.cy}", en=f"Something new in your search: {search.en}")


def marked(title: object, *, made_up: bool) -> str:
    """A title that says, once, when its thing is made up for a demonstration."""
    return str(title) if str(SAMPLE) in str(title) else f"{title}{sample(made_up=made_up)}"


def sample(*, made_up: bool) -> str:
    """That something is made up for a demonstration, or nothing."""
    return f" ({SAMPLE})" if made_up else ""


def more(number: int) -> Said:
    """How many more lines there are."""
    return said(cy=f"{number:,} arall", en=f"{number:,} more")


def more_things(number: int) -> Said:
    """How many more things that somebody follows have news."""
    things, others = cy.counted(number, "peth", "pethau"), "arall" if number <= 10 else "eraill"
    return said(
        cy=f"Mae newyddion hefyd am {soft(things)} {others}",
        en=f"There is news of {en.many(number, 'more thing')}, too",
    )


def foot(stop: str) -> str:
    """Where all of it is, and how to have less."""
    lines = [f"{ALL} {lasting(reverse('notices'))}", f"{CHANGE} {lasting(reverse('following'))}"]
    return "\n".join([*lines, *([f"{STOP} {stop}"] if stop else [])])
