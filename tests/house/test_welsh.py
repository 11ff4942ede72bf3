"""Mechanical faults of Welsh: what an editor corrected once is looked for in every text, sentence, message and fact."""

import csv
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from cydwaith.engines.welsh.mutations import aspirate, soft
from cydwaith.shared.grammar import cy
from cydwaith.site.language import catalogue
from cydwaith.site.language.catalogue import forms
from cydwaith.site.language.sentences import sentences

ROOT = Path(__file__).parents[2]
STOPS = r"(?:p(?!h)|t(?!h)|c(?!h))"
NOUNS = r"(?:diwrnod|mis|awr|papur|cam|cyngor|ffigur|cyfnod|pwnc|sefydliad)"
HER = r"(?:sedd|ochr|eitem|rhaglen|ffeil|iaith|llinell|wefan|ffurflen|dudalen|garreg|flynedd|flwyddyn)"
HIS = r"(?:[cg]yngor|dd?angosydd|dd?iwrnod|[pb]apur|[cg]am|fforwm|[mf]is|rhif|arfer|[td]estun|[pb]wnc)"
SUBJECT = r"bydd|byddai|oedd|roedd|mae|gwellodd|gwaethygodd|daeth|cafodd|symudodd|newidiodd"
SOFTENING = r"(?<![’'])\b(?:am|ar|at|dan|dros|drwy|heb|i|o|wrth|gan)"
OBJECT = r"yn (?:rhannu|cynnig|dangos|cyhoeddi|cymharu|newid|gweld|cael|rhoi|ychwanegu|mabwysiadu)"
MONTHS = "Ionawr|Chwefror|[MF]awrth|Ebrill|[MF]ai|[MF]ehefin|Gorffennaf|Awst|[MF]edi|Hydref|[TD]h?achwedd|Rh?agfyr"
# What is wrong, and what stands in its place.
WRONG = {
    # numerals and what follows them
    r"\bgyda (?=[aeiouwyâêîôûŵŷ]|1\b|8\b|11\b)": "gydag before a vowel, 1, 8 and 11",
    rf"\bchwech {NOUNS}\b": "chwe before a noun",
    rf"\bpump {NOUNS}\b": "pum before a noun",
    rf"\b(?:tri|chwe) {STOPS}": "the aspirate mutation after tri and chwe",
    rf"\bdd?au {STOPS}(?!yn\b)": "the soft mutation after dau",
    rf"(?<![\d.,])[36] {STOPS}|(?<![\d.,O])2 {STOPS}": "figures mutate as words do: 2 bapur, 3 phapur",
    rf"\bdd?au {HER}\b|\b[td]ri {HER}\b|\b[pb]edwar {HER}\b": "dwy, tair and pedair before a feminine noun",
    rf"\bdd?wy {HIS}\b|\b[td]air {HIS}\b|\b[pb]edair {HIS}\b": "dau, tri and pedwar before a masculine noun",
    r"\bam (?:deg|dau|tri|pum|pedwar)\b": "am ddeg: the soft mutation after a preposition",
    rf"{SOFTENING} (?!tua\b)(?:{STOPS}|ll|rh)\w+\b(?![.]net)": "a preposition softens",
    # a subject after its verb, and the object of a verb-noun, do not mutate
    rf"\b(?:{SUBJECT}|{OBJECT}) (?:dd(?:au|wy)|b(?:edwar|edair|um))\b": "no mutation of subject or verb-noun’s object",
    r"\b(?<!yr hyn a )(?!aelwyd|bywyd)\w+(?:wyd|[dg]ir) fod\b": "bod, not fod, after an impersonal verb",
    # dates
    rf"\b(?:yn|ym|ers|hyd|[Ee]rbyn|tan|dd?iwedd|dd?echrau) (?:{MONTHS})\b": "ym mis Mai, erbyn mis Mai",
    # negation
    r"\b(?:daeth|bu|cafodd|wnaeth) neb\b(?<!ni ddaeth neb)(?<!ni fu neb)": "ni ddaeth neb",
    r"\bddim un \w": "ni … yr un",
    r"(?:^|[.:;] )[Nn]id cyn\b": "ddim cyn",
    # agreement
    r"\bei hunain\b|\beu hun\b|\bein hun\b|\beich hunan\b": "ei hun, eu hunain, ein hunain",
    r"\bna(?:g|c) (?:[bcdfhlmnpt](?!ac ))(?!ydd|i[’' ]|hynny|mae|sydd)": "na before a consonant",
    r"(?<!i ble’r )\bâ (?=[aeiouwyâêîôûŵŷ])": "ag before a vowel",
    r"\b(?:ag|gydag) (?=[bcdfglmnprst]\w)": "â and gyda before a consonant",
    r"\byn (?:[Nn]gh|[Mm]h)\w": "yng Nghymru, ym Mhowys",
    # one term for one idea
    r"\bsafle(?:oedd)? (?:hwn|hyn)\b": "gwefan: a website; safle is a standing",
    r"\bsafle \{?\d*\}? ?o blith\b": "1af, 2il: a place in an order; safle is a standing",
    r"\bsefyll o[’']r neilltu\b": "ymatal",
    r"\b[Ss]etl(?:o|wyd|wch)\b": "penderfynu, rhoi ateb",
    r"\byn dal mwyach\b": "yn ddilys mwyach",
    r"\bddelir\b": "a gedwir yma",
    r"\bmewn safle arall\b": "mewn lle arall yn y drefn; safle is a standing",
    r"\bstatysau\b": "adroddiadau cynnydd",
    r"\bhambwrdd\b": "yn aros am gyfarfod",
    r"\bONS\b": "SYG: one name of the Office",
    r"\bRhyddhawyd\b|\bdyddiad(?:au)? rhyddhau\b": "cyhoeddi: one term",
    r"\blleiafswm\b": "isafswm: one term",
    r"\bdarogan": "rhagfynegi: one term",
    r"\bstwns[hi]\w*|\bhashi(?:wyd|o)\b": "hash, a noun: one term",
    r"\brheolydd(?:ion)? synthetig\b": "grŵp rheoli synthetig",
    r"\brheol gydsynio\b": "rheol cydsynio: one term",
    r"\bffigur ynghyd\b": "ffigur cyfunol",
    r"\bwedi[’'](?:i|u) (?:b|p)wyso (?!a\b)": "pwysoli: weighting",
    r"\bo faint y mae\b": "enwadur",
    # Welsh, and not English in Welsh words
    r"\bwnaeth(?:ant|om)\b": "beth wnaethon nhw",
    r"\by?n sefyll\b(?! allan)": "safle, sefyllfa, mewn grym",
    r"\b[Tt]ystiolaeth ar hap\b": "o hapdreial: what is found by chance is no evidence",
    r"\b[Cc]lymu’r prosiect wrth\b|\b[Ee]i glymu wrth\b": "cysylltu â",
    r"\b[Pp]a mor bell y mae.* wedi dod\b": "ble mae … arni",
    r"\b[Pp]a mor hir y cymerodd\b": "faint o amser a gymerodd",
    r"\b(?:delir|dal) [^.;:]* wrth ochr\b": "cymharu â",
    r"\byr hyn a fyn\b|[’']r hyn a fyn\b": "yr hyn a ddymuna",
    r"(?:^|; )bellaf\b": "pellaf",
    r"\b(?:bo|sy[’']n) g[wc]o?r[wu]m\b": "mae cworwm",
    r"\bymaith\b": "dileu",
    r"\bdudalen flaen\b": "hafan",
    r"\b(?:â|ar) rh?ai pobl eraill\b": "datganiadau pobl eraill; rhai pobl are some people",
    r"\bdim am a (?:fu|oes|wnaed|yw)\b": "dweud a … ai peidio",
    r"(?<![Pph]a )\bmor (?:aml|araf|bell|gadarn|hir) y\b": "pa mor aml y",
    r"\bo flaen y rhain\b": "cyn y rhain",
    r"\byn tynnu(?:’n|'n) ol\b": "yn ôl",
    r"\b[cg]orlan\b": "ysgrifennu: a corlan holds sheep, and writes nothing",
    r"\bi sefyll\b(?! allan)": "yn addas o hyd, mewn grym",
    r"\bcanlynol\b": "y rhain",
    r"\bgweithio allan\b": "cyfrifo",
    r"\bTynnu allan\b|\b(?:mynd|tynnu) allan o’r cais\b": "dileu, tynnu o’r cais",
    r"\b(?:arfer|gofnodwyd) a gymerir ymlaen\b|\bcymerir arfer ymlaen\b": "mabwysiadu arfer: one term",
    r"\b(?:[Pp]|ph)wy a all ei godi\b": "dileu rhwystr: to codi one is to put it up",
    r"\b[Nn]id yw neb\b": "nid oes neb",
    r"\b[Ll]?lawn-amser\b": "amser llawn",
    r"\bllofnod yn dal\b|\bllofnod’n dal\b": "yn ddilys",
    r"\bneb heb y tri\b": "heb gydsyniad y tri",
    r"\brhy ychydig i’w ddangos\b": "i’w dangos: few are many",
    r"\bcydbwyllgor|\bgydbwyllgor": "cyd-bwyllgor: one spelling",
    r"\b(?:[Pp]awb|[Pp]obl|[Gg]rwpiau|[CcGg]ynghorau|[Ss]efydliadau) a ofynnwyd\b": "gofyn i: pawb y gofynnwyd iddynt",
    r"\b(?:(?:heb (?:ei g|eu c)|wedi(?:’i g|’u c))ytuno|a gytunwyd)\b": "cytuno ar: heb gytundeb arno",
    r"\b[Bb]eth\b[^.;,:]*\b(?:edrych|sôn|gwrando|dibynnu) (?:arno|amdano)\b": "ar beth y mae’n edrych",
    r"\bmo (?:[pbtdcgm]|ll|rh)\w": "nid archwiliad yw panel",
    r"\bwedi cyfrif ar (?!wahân|ôl)": "dibynnu ar",
    # plain, and not as an officer writes
    r"\b\w+as(?:ant|om|och)\b": "dywedon nhw, cadwon ni, darllenoch",
    r"\b[Nn]is [a-zŵŷ]": "ni newidiwyd dim, ni chaiff ei ddilyn",
    r"\b[Mm]ae wedi[’']i gofnodi (?:at|bod|fod|pwy|erbyn)\b": "cofnodwyd",
    r"\b[CcGg]rynodeb\b[^.]*\bSHA": "hash: a crynodeb is a summary",
    r"[a-zâêîôûŵŷ]'[a-zâêîôûŵŷ]": "’ and not ' within a word",
}
FEMININE = frozenset(
    {
        "allwedd",
        "awr",
        "blynedd",
        "carreg",
        "cronfa",
        "eitem",
        "llinell",
        "ochr",
        "pleidlais",
        "rhaglen",
        "rhes",
        "rhesi",
    }
    | {"sedd", "sgwrs", "wythnos"}
)
COUNTED = re.compile(r"\bcounted\((?:[^(),]|\([^()]*\))+, [\"'](\w+)")


@cache
def texts() -> dict[str, str]:
    """Every Welsh text of ours, by where it stands."""
    ours = {one.key: one.welsh for one in [*sentences(ROOT), *catalogue.messages(ROOT, {})]}
    return ours | dict(titles()) | dict(facts())


def titles() -> Iterator[tuple[str, str]]:
    """What columns of lists are called."""
    for path in sorted((ROOT / "src/cydwaith").rglob("*.py")):
        for found in re.finditer(r'\btitled\(\s*cy="([^"]+)"', path.read_text()):
            yield f"{path.relative_to(ROOT)}: {found[1]}", found[1]


def facts() -> Iterator[tuple[str, str]]:
    """What our reference files say in Welsh; names and titles of others, in CSV, are as they give them."""
    for path in sorted((ROOT / "src/cydwaith").glob("*/reference/**/*.toml")):
        where = str(path.relative_to(ROOT))
        yield from ((f"{where}: {key}", text) for key, text in welsh(tomllib.loads(path.read_text()), ""))
    for path in sorted((ROOT / "src/cydwaith").glob("*/reference/*.csv")):
        for row in csv.DictReader(path.read_text().splitlines()):
            yield from (
                (f"{path.name}: {key} {text[:20]}", text) for key, text in row.items() if key == "note_cy" and text
            )
    for path in sorted((ROOT / "src/cydwaith").glob("*/reference/*.tsv")):
        for row in csv.DictReader(path.read_text().splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
            told = ((key, text) for key, text in row.items() if key and key.endswith("_cy") and key != "name_cy")
            yield from ((f"{path.name}: {key} {text[:20]}", text) for key, text in told if text)


def welsh(value: object, key: str) -> Iterator[tuple[str, str]]:
    """Everything under a key `cy`, or one that ends in `_cy`, however deep."""
    match value:
        case dict():
            for name, part in value.items():
                yield from welsh(part, f"{key}.{name}")
        case list():
            for number, part in enumerate(value):
                yield from welsh(part, f"{key}[{number}]")
        case str() if re.search(r"[._]cy(?:\[\d+\])?$", key):
            yield key, value


@pytest.mark.parametrize("wrong", WRONG, ids=WRONG.values())
def test_no_text_has_what_an_editor_corrected(wrong: str) -> None:
    found = {key: text for key, text in texts().items() if re.search(wrong, text)}
    assert found == {}, WRONG[wrong]


def counted(text: str) -> tuple[str, str] | None:
    """The noun that follows a number put into a text, and the rest."""
    found = re.search(r"%\(num\)[sd] (\w+)", text)
    return (found[1], text[: found.start(1)] + text[found.end(1) :]) if found else None


def ill_counted() -> Iterator[str]:
    """Plural forms whose noun does not mutate as it should after 2, 3 and 6."""
    for message in catalogue.catalogue(ROOT):
        told = [counted(form) for form in forms(message)] if message.id else []
        if len(told) < 6 or not told[5] or told[5][0] in {"o", "yn", "newydd", "dan", "mae"}:
            continue
        noun = told[5][0]
        wanted = {2: soft(noun), 3: noun if noun in FEMININE else aspirate(noun), 6: aspirate(noun)}
        for number, form in wanted.items():
            place = {2: 2, 3: 3, 6: 4}[number]
            if told[place] and told[place][0] != form:
                yield f"{number} {told[place][0]}, not {form}: {message.id}"


def test_nouns_after_figures_mutate_in_every_form() -> None:
    assert list(ill_counted()) == []


def test_feminine_nouns_are_counted_as_feminine() -> None:
    code = ((path, COUNTED.findall(path.read_text())) for path in (ROOT / "src/cydwaith").rglob("*.py"))
    assert [(path.name, noun) for path, nouns in code for noun in nouns if noun in FEMININE] == []


def test_loans_keep_their_g() -> None:
    assert [cy.counted(number, "grant", "grantiau") for number in (2, 3, 12)] == [
        "dau grant",
        "tri grant",
        "12 o grantiau",
    ]


@pytest.mark.parametrize(
    "bad",
    [
        "gyda un",
        "gyda 8 papur",
        "chwech diwrnod",
        "tri cyngor",
        "dau penderfyniad",
        "mae 3 papur",
        "am deg diwrnod",
        "dau sedd",
        "tair cyngor",
        "i cyngor",
        "byddai ddau gyngor",
        "mae’n cynnig… ac yn cynnig ddau arfer",
        "yn rhannu ddau",
        "ddim un eitem",
        "Nid cyn 3 Mai",
        "ar eu hun",
        "â eraill",
        "gydag pawb",
        "yn Nghymru",
        "y safle hwn",
        "sedd sy’n sefyll o’r neilltu",
        "Setlwyd",
        "y statysau",
        "yn ôl ONS",
        "Rhyddhawyd",
        "y lleiafswm",
        "ei stwnsh",
        "y rheol gydsynio",
        "Beth a wnaethant?",
        "mae’r cynnig yn sefyll",
        "Delir hwn wrth ochr y llall".lower(),
        "Ei thynnu ymaith",
        "I’r dudalen flaen",
        "mae'r ffeil",
        "Chi sy’n dal y gorlan",
        "a yw’ch ateb yn dal i sefyll",
        "i’r canlynol",
        "Pawb a ofynnwyd",
        "heb ei gytuno eto",
        "Beth mae’n edrych arno",
        "Nid archwiliad mo panel",
        "roeddem wedi cyfrif ar gartrefi",
        "a ddywedasant",
        "nis newidiwyd dim",
        "Mae wedi’i gofnodi at bwy",
        "Crynodeb ei eiriau (SHA-256)",
        "darllenwyd fod £3m wedi’i ymrwymo",
        "erbyn Hydref 2025",
        "nid yw’n dal mwyach, yn dal mwyach",
        "popeth a ddelir",
        "mewn safle arall",
        "yn anghytuno â rhai pobl eraill",
        "nid yw’n dweud dim am a wnaed rhywbeth",
        "dweud mor gadarn y’i dywedwyd",
        "y gellid ei weithio allan, neu gweithio allan",
        "yn mynd allan o’r cais",
        "Yr arfer a gymerir ymlaen",
        "y rhwystrau, a phwy a all ei godi",
        "Nid yw neb yn gwybod",
        "Llawn-amser",
        "Mae’r llofnod yn dal",
        "Ni leolir neb heb y tri",
        "rhy ychydig i’w ddangos",
        "o dan gydbwyllgor",
    ],
)
def test_what_is_wrong_would_be_found(bad: str) -> None:
    assert any(re.search(wrong, bad) for wrong in WRONG)


def test_right_welsh_is_let_be() -> None:
    good = [
        "Byddai dau gyngor yn symud, o leiaf ddau ohonynt gydag un arall.",
        "Nid oes yr un o’r 22 cyngor yn sefyll allan, a thri chyngor yn waeth; ni ddaeth neb.",
        "Erbyn 3 Mai 2025, ac erbyn mis Mai; pa mor aml y daw.",
        "Llofnodwyd 2 bwynt gwirio, 3 phwynt ac 11 pwynt, gyda’r rhai o’u blaen.",
    ]
    assert [text for text in good if any(re.search(wrong, text) for wrong in WRONG)] == []
