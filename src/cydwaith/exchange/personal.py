"""What the room holds of people: what they keep for themselves, and what they applied for."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, Final

from django.db.models import Q, QuerySet

from cydwaith.exchange.models import (
    Answer,
    Application,
    Document,
    Letter,
    Placement,
    PlacementStep,
    Profile,
    ProfileReader,
    Proposed,
    Rank,
    Signature,
    TeamMember,
    Version,
)
from cydwaith.exchange.words import LANGUAGE_SKILLS, LEVELS, SIDES
from cydwaith.exchange.words import STEPS as STEP_WORDS
from cydwaith.shared.personal import Nobodys, Personal
from cydwaith.shared.said import Said, said

UNTIL_ERASED: Final = said(
    cy="Nes i chi ei ddileu, neu nes dileu’r cyfrif", en="Until you erase it, or the account is erased"
)
KEPT_FOR: Final = dt.timedelta(days=6 * 365 + 2)
SIX_YEARS: Final = said(
    cy="Chwe blynedd wedi i’r lleoliad ddod i ben; os na ddaeth lleoliad ohono, nes tynnu’r cais yn ôl neu ddileu’r "
    "cyfrif",
    en="Six years after the placement ended; where none came of it, until the application or the account goes",
)
AS_LONG: Final = said(cy="Cyhyd â’r cais ei hun", en="As long as the application itself")
STAYS: Final = said(
    cy="Yn barhaol, heb enw: mae’r cofnod cyhoeddus yn dangos na newidiwyd dim",
    en="For good, without a name: the public record shows that nothing was changed",
)
COLUMNS: Final = {
    **{name: said(cy=f"Cymraeg: {one.cy}", en=f"Welsh: {one.en}") for name, one in LANGUAGE_SKILLS.items()},
    "account": said(cy="Eich cyfrif", en="Your account"),
    "home": said(cy="Pwy sy’n eich cyflogi", en="Who employs you"),
    "skills": said(cy="Beth y gallwch ei wneud", en="What you can do"),
    "learn": said(cy="Beth yr hoffech ei ddysgu", en="What you would like to learn"),
    "places": said(cy="Codau lleoedd", en="Codes of places"),
    "remote": said(cy="O bell", en="Remote"),
    "free_from": said(cy="Rhydd o", en="Free from"),
    "free_until": said(cy="Rhydd tan", en="Free until"),
    "about": said(cy="Eich geiriau", en="Your words"),
    "profile": said(cy="Eich proffil", en="Your profile"),
    "body": said(cy="Y sefydliad", en="The organisation"),
    "key": said(cy="Allwedd ar hap", en="Random key"),
    "opening": said(cy="Y cyfle", en="The opening"),
    "wish": said(cy="Pa ddymuniad", en="Which wish"),
    "on": said(cy="Pryd", en="When"),
    "at": said(cy="Pryd", en="When"),
    "withdrawn": said(cy="Wedi’i dynnu’n ôl", en="Withdrawn"),
    "application": said(cy="Eich cais", en="Your application"),
    "words": said(cy="Geiriau", en="Words"),
    "side": said(cy="Dros bwy", en="For whom"),
    "yes": said(cy="Cydsynio", en="Yes"),
    "by": said(cy="Enw ar hap y sawl a’i gwnaeth", en="Random name of whoever did it"),
    "number": said(cy="Rhif", en="Number"),
    "begins": said(cy="O", en="From"),
    "ends": said(cy="Hyd", en="Until"),
    "ended": said(cy="Daeth i ben", en="Ended"),
    "competition": said(cy="Cystadleuaeth agored", en="Open competition"),
    "sealed": said(cy="Swm gwirio’r testun", en="A checksum of the text"),
    "version": said(cy="Y testun", en="The text"),
    "salt": said(cy="Rhif ar hap", en="Random number"),
    "terms": said(cy="Y cymalau a’r costau", en="The clauses and costs"),
    "placement": said(cy="Y lleoliad", en="The placement"),
    "kind": said(cy="Pa gam", en="Which step"),
    "team": said(cy="Y tîm", en="The team"),
    "place": said(cy="Lle yn y drefn", en="Place"),
    "round": said(cy="Y rownd", en="The round"),
}
"""What each column is called, in whichever of the tables it stands."""
WORDS: Final[Mapping[str, Mapping[str, Said]]] = {
    **{name: {level.value: word for level, word in LEVELS.items()} for name in LANGUAGE_SKILLS},
    "side": dict(SIDES),
    "kind": dict(STEP_WORDS),
}
"""What stands in a column that holds a choice."""


def nobodys_now(_now: dt.datetime) -> QuerySet[Application]:
    """Applications whose person is gone, and of which no placement came."""
    return Application.objects.filter(account=None, placement=None)


def over(now: dt.datetime, prefix: str) -> Q:
    """That the placement ended as long ago as its papers are kept."""
    until = (now - KEPT_FOR).date()
    ended = Q(**{f"{prefix}ended__lte": until})
    return ended | Q(**{f"{prefix}ended": None, f"{prefix}ends__lte": until})


def old_documents(now: dt.datetime) -> QuerySet[Document]:
    """Texts whose time is over."""
    return Document.objects.filter(over(now, "version__application__placement__"))


def old_steps(now: dt.datetime) -> QuerySet[PlacementStep]:
    """Steps whose time is over."""
    return PlacementStep.objects.filter(over(now, "placement__"))


def held(
    model: Any,  # Any: whichever of the tables
    path: str,
    what: Said,
    purpose: Said,
    kept: Said,
    *,
    stays: bool = False,
    old: Callable[[dt.datetime], QuerySet[Any]] | None = None,
) -> Personal:
    """What a table holds of people: the rows that `path` leads from to an account, every column but its number.

    `stays`: others need the rows too, so that erasing the account leaves them.
    """
    names = [one.name for one in model._meta.concrete_fields if not one.primary_key]
    return Personal(
        model=model,
        what=what,
        purpose=purpose,
        kept=kept,
        columns={name: COLUMNS[name] for name in names},
        words={name: WORDS[name] for name in names if name in WORDS},
        rows=lambda account: model.objects.filter(**{f"{path}account": account}),
        stays=stays,
        old=old,
    )


OF_PEOPLE: Final = (
    held(
        Profile,
        "",
        said(cy="Eich proffil ar gyfer gweithio mewn man arall", en="Your profile for work elsewhere"),
        said(
            cy="I ddangos cyfleoedd sy’n addas i chi. Ni all eich cyflogwr ei weld, na gwybod ei fod yno.",
            en="To show openings that fit you. Your employer sees neither it nor that it is there.",
        ),
        UNTIL_ERASED,
    ),
    held(
        ProfileReader,
        "profile__",
        said(cy="I bwy y dangoswch eich proffil", en="To whom you show your profile"),
        said(cy="Fel na wêl neb arall ef", en="So that nobody else sees it"),
        UNTIL_ERASED,
    ),
    held(
        Application,
        "",
        said(cy="Am beth yr ydych wedi ymgeisio", en="What you applied for"),
        said(
            cy="Er mwyn i’r ddau sefydliad ateb. Nid oes neb arall yn ei weld, na’r cofnod cyhoeddus yn sôn amdano.",
            en="So that both organisations can answer. Nobody else sees it, and the public record has no word of it.",
        ),
        said(
            cy="Nes dileu’r cyfrif; yna fe’i dilëir y noson honno, oni bai bod cytundeb ar leoliad",
            en="Until the account is erased; then it goes that night, unless a placement was agreed",
        ),
        stays=True,
        old=nobodys_now,
    ),
    held(
        Letter,
        "",
        said(cy="Yr hyn a ysgrifennoch wrth ymgeisio", en="What you wrote when you applied"),
        said(cy="Er mwyn i’r ddau sefydliad ei ddarllen", en="So that both organisations can read it"),
        said(
            cy="Nes i chi dynnu’r cais yn ôl, neu nes dileu’r cyfrif",
            en="Until you withdraw the application, or the account is erased",
        ),
    ),
    held(
        Answer,
        "application__",
        said(cy="Pwy a gydsyniodd â’ch lleoliad", en="Who said yes to your placement"),
        said(cy="Ni leolir neb heb gydsyniad y tri", en="Nobody is placed without all three"),
        STAYS,
        stays=True,
    ),
    held(
        Version,
        "application__",
        said(cy="Testunau’r cytundeb", en="Texts of the agreement"),
        said(cy="Er mwyn i’r tri lofnodi’r un testun", en="So that all three sign the same text"),
        STAYS,
        stays=True,
    ),
    held(
        Document,
        "version__application__",
        said(cy="Geiriau’r cytundeb, gydag enwau a chyflog", en="The words of the agreement, with names and pay"),
        said(cy="Er mwyn i’r tri wybod beth yw’r cytundeb", en="So that all three know what was agreed"),
        SIX_YEARS,
        stays=True,
        old=old_documents,
    ),
    held(
        Signature,
        "version__application__",
        said(cy="Llofnodion", en="Signatures"),
        said(cy="Ni chytunir ar ddim heb i’r tri lofnodi", en="Nothing is agreed without all three"),
        STAYS,
        stays=True,
    ),
    held(
        Placement,
        "application__",
        said(cy="Eich lleoliadau", en="Your placements"),
        said(cy="Er mwyn gwybod o ba ddiwrnod hyd ba ddiwrnod", en="To know from which day until which"),
        STAYS,
        stays=True,
    ),
    held(
        PlacementStep,
        "placement__application__",
        said(cy="Yr hyn a ddigwyddodd, a’r hyn a ddysgwyd", en="What happened, and what was learnt"),
        said(cy="Er mwyn i’r tri ddysgu ohono", en="So that all three learn from it"),
        SIX_YEARS,
        stays=True,
        old=old_steps,
    ),
    held(
        TeamMember,
        "",
        said(cy="Eich tîm, a’i drefn rhyddhau", en="Your team, and its order of release"),
        said(cy="Er mwyn i rowndiau barchu trefn y tîm", en="So that rounds keep to the team’s order"),
        said(cy="Nes dileu’r cyfrif", en="Until the account is erased"),
    ),
    held(
        Rank,
        "application__",
        said(cy="Eich lle yn nhrefn y sefydliad sy’n derbyn", en="Your place in the host’s order"),
        said(cy="Er mwyn i rowndiau barchu ei drefn", en="So that rounds keep to its order"),
        AS_LONG,
        stays=True,
    ),
    held(
        Proposed,
        "application__",
        said(cy="Yr hyn a gynigiodd rowndiau i chi", en="What rounds proposed to you"),
        said(cy="Er mwyn i’r tri ei weld", en="So that the three of you see it"),
        AS_LONG,
        stays=True,
    ),
)
DECLARATIONS: Final[tuple[Any, ...]] = (  # Any: declarations of several kinds
    *OF_PEOPLE,
    Nobodys(table="exchange.Round", columns=("seed", "certificate"), why="drawn by lot, and a hash"),
    Nobodys(table="exchange.Certificate", columns=("salt", "pairs"), why="names drawn by lot"),
    Nobodys(table="exchange.DayOfHelp", columns=("salt",), why="drawn by lot"),
    Nobodys(
        table="exchange.Opening",
        columns=("skills", "others", "trust", "source", "source_url"),
        why="codes of skills, organisations, and where it was read",
    ),
)
