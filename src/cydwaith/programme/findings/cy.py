"""Findings about commitments in Welsh. *Ymrwymiad*, *diwrnod* and *statws* are masculine, *ochr* is feminine."""

from collections.abc import Sequence

from cydwaith.engines.welsh.mutations import soft, softened
from cydwaith.shared.grammar.cy import after_article, capital, councils, counted, listed, words

AGREED = "y cytunwyd arnynt"


def commitments(number: int) -> str:
    """So many commitments: un ymrwymiad, chwe ymrwymiad, 11 o ymrwymiadau."""
    return counted(number, "ymrwymiad", "ymrwymiadau")


def days(number: int) -> str:
    """So many days: un diwrnod, dau ddiwrnod, 34 o ddiwrnodau."""
    return counted(number, "diwrnod", "diwrnodau")


def overall(*, total: int, agreed: int, late: int, endangered: int, disputed: int) -> str:
    """Where the commitments stand; `total` is without those withdrawn."""
    if not total:
        return "Nid oes ymrwymiad wedi’i gofnodi eto"
    if not agreed:
        return only_proposed(total)
    return f"{lateness(agreed, late, endangered)}{disagreement(disputed)}"


def only_proposed(total: int) -> str:
    """That nobody has agreed to anything."""
    if total == 1:
        return "Cynnig yn unig yw’r ymrwymiad: nid oes neb wedi cytuno arno eto"
    return f"Cynigion yn unig yw’r {after_article(total, 'ymrwymiad')}: nid oes neb wedi cytuno arnynt eto"


def lateness(agreed: int, late: int, endangered: int) -> str:
    """How many are late, and what they endanger."""
    if agreed == 1:
        one = "unig ymrwymiad y cytunwyd arno yn hwyr"
        told = f"Mae’r {one}" if late else f"Nid yw’r {one}"
    elif not late:
        told = f"Nid oes yr un o’r {after_article(agreed, 'ymrwymiad')} {AGREED} yn hwyr"
    else:
        told = f"Mae {words(late)} o’r {after_article(agreed, 'ymrwymiad')} {AGREED} yn hwyr"
    if not (late and endangered):
        return told
    return f"{told}, gan beryglu {words(endangered)} arall"


def disagreement(disputed: int) -> str:
    """On how many the two sides say different things."""
    return f"; ar {soft(words(disputed))} ohonynt mae’r ddwy ochr yn anghytuno" if disputed else ""


def owed(body: str, *, owes: int, month: int, late: int, others: int) -> str:
    """What a body owes: in all, this month, late, and how many commitments of others wait on what is late."""
    having = softened("gan", body)
    if not owes:
        return f"Nid oes {having} ymrwymiad y cytunwyd arno"
    told = (
        f"Y mis hwn mae {having} {soft(commitments(month))} i’w {'gyflawni' if month == 1 else 'cyflawni'}"
        if month
        else f"Nid oes {having} ymrwymiad i’w gyflawni y mis hwn"
    )
    if not late:
        return f"{told}; nid oes dim yn hwyr"
    because = f", ac mae {commitments(others)} gan gyrff eraill yn aros o’r herwydd" if others else ""
    return f"{told}; mae {commitments(late)} yn hwyr{because}"


def sides(owner: str, owner_says: str, other: str, other_says: str) -> str:
    """What the last to report on each side of a commitment say; an empty text where nobody on it has."""
    if not (owner_says or other_says):
        return "Nid yw’r naill ochr na’r llall wedi adrodd eto"
    if not (owner_says and other_says):
        who, what = (owner, owner_says) if owner_says else (other, other_says)
        return f"Dim ond un ochr sydd wedi adrodd; {who} oedd yr olaf: {what}"
    if owner_says == other_says:
        return f"Yr un yw gair olaf y ddwy ochr: {owner_says}"
    return f"Mae’r ddwy ochr yn anghytuno: “{owner_says}” yn ôl {owner}, “{other_says}” yn ôl {other}"


def on_time(promised: str, *, certain: bool) -> str:
    """That the promise can be kept, as far as is known; not `certain` when a date it depends on is missing."""
    told = f"Nid oes dim hysbys yn rhwystro’r dyddiad a addawyd, {promised}"
    return told if certain else f"{told}; ond nid oes dyddiad gan rywbeth y mae’n aros amdano"


def slipping(honest: str, number: int, waits_for: Sequence[str], *, certain: bool) -> str:
    """When it can honestly be expected at the earliest, how many days late, and what it waits for, nearest first."""
    least = "" if certain else "o leiaf "
    told = f"Ni ellir ei ddisgwyl yn onest cyn {honest}, {least}{days(number)} ar ôl y dyddiad a addawyd"
    return f"{told}: {chain(waits_for)}" if waits_for else told


def undated(honest: str, waits_for: Sequence[str]) -> str:
    """That no date was promised; `honest` is empty where nothing is known of when either."""
    if not honest:
        return "Nid oes dyddiad wedi’i addo"
    told = f"Nid oes dyddiad wedi’i addo; ni ellir ei ddisgwyl yn onest cyn {honest}"
    return f"{told}: {chain(waits_for)}" if waits_for else told


def chain(waits_for: Sequence[str]) -> str:
    """What waits for what."""
    first, *rest = (f"“{title}”" for title in waits_for)
    return ", ".join([f"mae’n aros am {first}", *(f"sy’n aros am {title}" for title in rest)])


def finished(on: str) -> str:
    """That those who owe it say it is done."""
    return f"Mae’r rhai sydd i’w gyflawni yn dweud iddo gael ei gyflawni, ar {on}"


def roadmap(total: int, slipping: int) -> str:
    """What the road map shows."""
    if not slipping:
        return f"{capital(commitments(total))} yn nhrefn y dyddiadau a addawyd"
    if total == 1:
        return "O fod yn onest, ni ellir disgwyl yr ymrwymiad mewn pryd"
    return f"O fod yn onest, ni ellir disgwyl {words(slipping)} o’r {after_article(total, 'ymrwymiad')} mewn pryd"


def target(figure: str, wanted: str, *, met: bool) -> str:
    """A latest figure beside its target."""
    return f"{figure}, o’i gymharu â tharged o {wanted}: {'wedi’i gyrraedd' if met else 'heb ei gyrraedd eto'}"


def bodies(names: Sequence[str]) -> str:
    """Names in a row."""
    return listed(names)


def many(number: int, *, councils_only: bool) -> str:
    """So many bodies, where their names would be too many: 22 o gynghorau."""
    return councils(number) if councils_only else counted(number, "corff", "cyrff")


def way(title: str, *, status: str, promised: str, honest: str) -> str:
    """One row of the road map, read out."""
    told = f"{title}: {status}. Addawyd erbyn {promised}" if promised else f"{title}: {status}. Dim dyddiad wedi’i addo"
    return f"{told}; nid cyn {honest}" if honest else told


def count_of_lines(number: int) -> str:
    """How many commitments a list holds."""
    return capital(commitments(number)) if number else "Dim ymrwymiad"
