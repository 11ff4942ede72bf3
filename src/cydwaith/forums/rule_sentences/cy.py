"""A consent rule in Welsh. *Ochr* and *sedd* are feminine: ei seddi, ei chyd-gadeiryddion, ei phobl."""

from fractions import Fraction

from cydwaith.engines.welsh.mutations import aspirate, i_place, soft
from cydwaith.forums.consenting import Of, Share, SideRule, Who
from cydwaith.shared.grammar.cy import capital, words, words_her

PARTS = {
    Fraction(1, 3): "traean",
    Fraction(2, 3): "dwy ran o dair",
    Fraction(1, 4): "chwarter",
    Fraction(3, 4): "tri chwarter",
}


def part(share: Fraction) -> str:
    """A share in words, in per cent where it has no word, else as a fraction."""
    if share in PARTS:
        return PARTS[share]
    whole = share * 100
    return f"{whole.numerator}%" if whole.denominator == 1 else f"{share.numerator}/{share.denominator}"


def seats(who: Who) -> str:
    """The seats that may consent, after *ei* of a feminine noun."""
    return "chyd-gadeiryddion" if who == Who.CO_CHAIRS else "seddi pleidleisio"


def of(share: Share, whole: str) -> str:
    """So much of something: hanner ei seddi, dwy ran o dair o’i seddi, with *mwy na* or *o leiaf* before."""
    if share.part == Fraction(1, 2):
        return f"{'mwy na' if share.more_than else 'o leiaf'} hanner ei {whole}"
    if share.more_than:
        return f"mwy na {aspirate(part(share.part))} o’i {whole}"
    return f"o leiaf {part(share.part)} o’i {whole}"


def amount(share: Share, who: Who) -> str:
    """How much must do something: o leiaf hanner ei seddi pleidleisio."""
    if share.of == Of.COUNT:
        number = int(share.part)
        return f"o leiaf {words(number) if who == Who.CO_CHAIRS else words_her(number)} o’i {seats(who)}"
    speaking = "cyd-gadeiryddion" if who == Who.CO_CHAIRS else "seddi pleidleisio"
    if share.part == 1:
        return f"pob un o’i {seats(who)}" if share.of == Of.MEMBERS else f"{speaking} sy’n siarad dros ei holl bobl"
    if share.of == Of.MEMBERS:
        return of(share, seats(who))
    return f"{speaking} sy’n siarad dros {soft(of(share, 'phobl'))}"


def only_then(*, alone: bool) -> str:
    """What every rule says."""
    if alone:
        return (
            "Dim ond drwy gydsyniad i un testun wedi’i rewi, yn y ddwy iaith, y gwneir penderfyniad. "
            "Nid yw tewi byth yn gydsyniad."
        )
    return (
        "Dim ond pan fydd pob ochr yn cydsynio i’r un testun wedi’i rewi, yn y ddwy iaith, y gwneir penderfyniad. "
        "Nid yw tewi byth yn gydsyniad, ac mae unrhyw olygu ar ôl rhewi yn dirymu’r cydsyniadau."
    )


def side(name: str, rule: SideRule) -> str:
    """What it takes for one side."""
    quorum = f", ac ateb gan {soft(amount(rule.quorum, rule.who))}" if rule.quorum else ""
    sentence = f"rhaid cael cydsyniad {amount(rule.enough, rule.who)}{quorum}."
    return f"{name}: {sentence}" if name else capital(sentence)


def aside(*, counts: bool, quorum: bool) -> str:
    """What standing aside does."""
    if not quorum:
        return "Nid yw sedd sy’n sefyll o’r neilltu yn cyfrif fel un sy’n cydsynio."
    if counts:
        return (
            "Nid yw sedd sy’n sefyll o’r neilltu yn cyfrif fel un sy’n cydsynio, ond cyfrifir hi fel un sydd wedi ateb."
        )
    return "Nid yw sedd sy’n sefyll o’r neilltu yn cyfrif fel un sy’n cydsynio, nac fel un sydd wedi ateb."


def open_for(days: int) -> str:
    """How long a text stays open."""
    number = {1: "un diwrnod", 2: "ddau ddiwrnod", 3: "dri diwrnod", 4: "bedwar diwrnod", 5: "bum niwrnod"}.get(
        days, f"{days} o ddiwrnodau" if days > 10 else f"{words(days)} diwrnod"
    )
    return f"Mae testun wedi’i rewi yn aros ar agor am {number} o leiaf."


def split(onward: str, forum: str) -> str:
    """What happens when the sides split."""
    where = {
        "forum": f"mae’n mynd {i_place(forum)} i’w drafod",
        "meeting": "mae’n mynd i’r cyfarfod nesaf i’w drafod",
        "co_chairs": "mae’n mynd at y cyd-gadeiryddion i’w drafod gyda’i gilydd",
    }.get(onward)
    if where is None:
        return "Os bydd un ochr yn cydsynio ac un arall heb gydsynio, ni chytunir arno, ac nid yw’n mynd ymhellach."
    return (
        f"Os bydd un ochr yn cydsynio ac un arall heb gydsynio, ni chytunir arno, ac {where}; "
        "dim ond testun newydd a chydsyniadau newydd a all ei wneud yn benderfyniad."
    )


def people(on: str, source: str) -> str:
    """Where the numbers of people come from."""
    return f"Cyfrifir pobl fel yr oeddent ar {on}{f' ({source})' if source else ''}."


def lacks(share: Share, *, have: Fraction, whole: Fraction) -> str:
    """What the line on a bar stands for: angen o leiaf 12; angen mwy na hanner ei phobl."""
    if share.of == Of.COUNT:
        return f"angen o leiaf {int(share.part)}"
    if share.of == Of.POPULATION:
        needed = "ei holl bobl" if share.part == 1 else of(share, "phobl")
        return f"angen {needed}; {percent(have, whole)} hyd yma"
    return "angen pob sedd" if share.part == 1 else f"angen {of(share, 'seddi')}"


def percent(have: Fraction, whole: Fraction) -> str:
    """A share of the whole in per cent, rounded down, so that nothing seems reached that is not."""
    return f"{int(100 * have / whole) if whole else 0}%"


def verdict(name: str, *, agrees: bool, reached: bool, quorate: bool, possible: bool) -> str:
    """Where one side stands now."""
    lead = f"{name}: " if name else ""
    if agrees:
        return f"{lead}yn cydsynio"
    if not possible:
        return f"{lead}ni all gydsynio mwyach"
    if reached and not quorate:
        return f"{lead}digon o gydsyniad, ond rhy ychydig wedi ateb"
    return f"{lead}dim digon o gydsyniad eto"
