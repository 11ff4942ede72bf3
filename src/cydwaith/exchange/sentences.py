"""What the pages of the exchange say, in both languages side by side."""

from cydwaith.exchange.models import Opening, Round
from cydwaith.shared.clock import day_of
from cydwaith.shared.formats import date
from cydwaith.shared.grammar import cy
from cydwaith.shared.said import Said, said


def many(number: int) -> Said:
    """So many openings."""
    return said(cy=cy.counted(number, "cyfle", "cyfleoedd"), en=f"{number:,} opening{'' if number == 1 else 's'}")


def finding(waiting: int) -> Said:
    """How many wait for somebody."""
    if not waiting:
        return said(
            cy="Nid oes cyfle ar agor ar hyn o bryd; dyma swyddi a gwasanaethau a rennir eisoes",
            en="No opening waits for anybody at present; here are posts and services that are shared already",
        )
    told = many(waiting)
    return said(
        cy=f"Mae {told.cy} ar agor i bobl o sefydliadau eraill",
        en=f"{told.en} for people of other organisations {'is' if waiting == 1 else 'are'} open",
    )


def dates(one: Opening) -> Said | None:
    """From when to when, as far as is known."""
    begins, ends = one.begins, one.ends
    if begins and ends:
        return said(
            cy=f"{date(begins, 'day', 'cy')} – {date(ends, 'day', 'cy')}",
            en=f"{date(begins, 'day', 'en')} – {date(ends, 'day', 'en')}",
        )
    if begins:
        return said(cy=f"o {date(begins, 'day', 'cy')}", en=f"from {date(begins, 'day', 'en')}")
    if ends:
        return said(cy=f"hyd {date(ends, 'day', 'cy')}", en=f"until {date(ends, 'day', 'en')}")
    return None


def flowing(people: int | None) -> Said:
    """How many work elsewhere, as far as it may be told."""
    if people is None:
        return said(
            cy="Mae llai na phump o bobl wedi gweithio mewn sefydliad arall drwy’r wefan hon, neu ni ellir dweud faint",
            en="Fewer than five people have worked in another organisation through this site, or it cannot be told "
            "how many",
        )
    return said(
        cy=f"Mae {people:,} o bobl wedi gweithio mewn sefydliad arall drwy’r wefan hon",
        en=f"{people:,} people have worked in another organisation through this site",
    )


def balance(out: int | None, back: int | None) -> Said:
    """What councils and the Welsh Government lend each other."""
    if out is None or back is None:
        return said(
            cy="Ni ellir dweud beth yw’r cydbwysedd rhwng Llywodraeth Cymru a’r cynghorau: mae un o’r niferoedd yn "
            "rhy fach",
            en="The balance between the Welsh Government and councils cannot be told: one of the numbers is too small",
        )
    return said(
        cy=f"O’r cynghorau i Lywodraeth Cymru: {out:,}; yn ôl i’r cynghorau: {back:,}",
        en=f"From councils to the Welsh Government: {out:,}; from it to councils: {back:,}",
    )


def of_round(one: Round) -> Said:
    """What came of a round, in numbers, as far as they may be told."""
    if one.withdrawn:
        return said(
            cy=f"Tynnwyd y rownd hon yn ôl cyn ei rhedeg, ar {date(day_of(one.withdrawn), 'day', 'cy')}",
            en=f"This round was withdrawn before it was run, on {date(day_of(one.withdrawn), 'day', 'en')}",
        )
    if one.run is None:
        return said(cy="Nid yw’r rownd hon wedi’i rhedeg eto", en="This round has not been run yet")
    if one.asked is None or one.placed is None:
        return said(
            cy="Rhedwyd y rownd; mae’r niferoedd yn rhy fach i’w dangos",
            en="The round was run; its numbers are too small to be shown",
        )
    return said(
        cy=f"Cynigiwyd lle i {one.placed:,} o’r {one.asked:,} a ofynnodd",
        en=f"{one.placed:,} of the {one.asked:,} who asked were proposed a place",
    )


def of_blocking(number: int) -> Said:
    """How many would still change a round, and how that can be."""
    if not number:
        return said(
            cy="Neb: nid oes person a chyfle y byddai’n well ganddynt gael ei gilydd, a’r tîm cartref yn fodlon.",
            en="Nobody: no person and no opening would both rather have each other, with the home team’s leave.",
        )
    times = "Once" if number == 1 else f"{number:,} times"
    return said(
        cy=f"{cy.times(number).capitalize()} byddai’n well gan berson a chyfle gael ei gilydd, a’r tîm cartref "
        "yn fodlon.",
        en=f"{times} a person and an opening would rather have each other, with the home team’s leave.",
    )
