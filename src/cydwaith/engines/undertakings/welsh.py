"""The Welsh ways of undertaking something, and what is none.

Verbs are known by their radicals, so that a mutated verb-noun (*i ysgrifennu*, *i gyfarfod*) is the same verb. *Byddwn*
is both *we will* and *I would*: with *ni* it is the first; without, verbs of opinion make it the second, and what is
left is marked as doubtful. *Ni* before a verb denies it, after one it is *we*.
"""

import re
from typing import Final

from cydwaith.engines.undertakings.grammar import Found, Grammar, Refusal, Way, any_of
from cydwaith.engines.undertakings.kinds import Passed, Rule
from cydwaith.engines.undertakings.welsh_verbs import OPINION, PERFORMED, SOMETHING_DONE, STATES, STEERING, VOTING
from cydwaith.engines.welsh.radicals import radicals

OFFICE: Final = (
    r"(?:(?:y|yr|fy|ein) )?(?:(?:dirprwy|prif) )?(?:prif weinidog|brif weinidog|gweinidog|weinidog"
    r"|ysgrifennydd (?:y )?cabinet"
    r"|cwnsler cyffredinol|prif chwip)(?: (?:dros|y|cyllid|addysg|iechyd) (?:(?!yn\b)[\w'-]+,? ){0,11}?(?!yn\b)[\w-]+)?"
)
GOVERNMENT: Final = (
    r"llywodraeth cymru|lywodraeth cymru|y llywodraeth(?: hon)?|gweinidogion cymru|weinidogion cymru"
    r"|(?:fy|ein) swyddogion(?: i| ni)?|swyddogion llywodraeth cymru|fy adran(?: i)?|gweinidogion a swyddogion"
)
DOER: Final = rf"(?P<who>{GOVERNMENT}|{OFFICE})"
BY_THE_WAY: Final = any_of(
    "hefyd bob_amser wrth_gwrs yn_sicr yn_amlwg yn_awr nawr felly eto yn_parhau gyda'n_gilydd wedyn yn_bendant yn_wir "
    "bellach o_hyd gyfan_gwbl yn_bersonol"
)
SLOT: Final = rf"(?:,? ?\b(?:{BY_THE_WAY})\b,?|, [^,]{{1,40}},){{0,4}}"
PRONOUN: Final = r"(?: (?:i|innau|fi|finnau|ni|ninnau|nhw))?"
YN: Final = r"(?: yn|'n)"
# What may stand before a verb without denying it.
FIRST: Final = r"(?:\b(?:fe|mi) )?\b"
I_AM: Final = r"(?:rwy|rwyf|rydw i|dw i|dwi|yr wyf(?: i)?|rydym(?: ni)?|rydyn ni|ry'n ni|yr ydym(?: ni)?|wyf i|rwyf i)"


def verb(words: str) -> set[str]:
    """What the verb-noun some words begin with may be: itself and its radicals, alone and with what follows."""
    parts = re.findall(r"[\w'-]+", words)[:2]
    if not parts:
        return set()
    forms = {parts[0], *radicals(parts[0])}
    return forms | {f"{form}_{parts[1]}" for form in forms if len(parts) > 1}


def does(found: Found) -> Passed | None:
    """Whether what follows is something done."""
    words = found.string[found.start("verb") :]
    if VOTING.match(words):
        return Passed.THE_MEETING
    if SOMETHING_DONE.match(words):
        return None
    if verb(words) & STATES:
        return Passed.STATE
    return Passed.THE_MEETING if verb(words) & STEERING else None


def is_willing(found: Found) -> Passed | None:
    """Whether one is willing to do something, rather than glad of what is."""
    words = found.string[found.start("verb") :]
    if re.match(
        r"(?:gweld|weld) (?:beth|a\b|sut)|(?:cael|gael) (?:\w+ )?(?:cyfarfod|sgwrs|trafodaeth|golwg)"
        r"|(?:ymateb) (?:yn ysgrif)",
        words,
    ):
        return None
    return Passed.THE_MEETING if verb(words) & (PERFORMED - {"cyflwyno"}) else None


EXACTLY: Final = re.compile(r"\bdyna'?(?:n union)? (?:beth|yr hyn)(?: y| a)? $")


def not_denied(found: Found) -> Passed | None:
    """Whether nothing before or after the verb denies it."""
    before = found.string[: found.start()]
    if re.search(r"\b(?:a|beth(?: y)?) $", before) and found[0][0] in "fwy" and not EXACTLY.search(before):
        return Passed.WONDERED
    if re.search(r"\b(?:ni|nid|na|nad|nac|chaf|byth) $", before) or " ddim" in found[0] or " byth" in found[0]:
        return Passed.NEGATED
    return Passed.NEGATED if re.match(r"(?:dim|ddim|neb)\b", found.string[found.start("verb") :]) else None


def would(found: Found) -> Passed | None:
    """Whether *byddwn* without *ni* is likelier *we will* than *I would*."""
    return Passed.WONDERED if verb(found.string[found.start("verb") :]) & OPINION else None


TO_COME: Final = re.compile(
    r"\b(?:nesaf|yfory|yr wythnos hon|y mis hwn|yn ddiweddarach|yn nes ymlaen|cyn bo hir|cyn hir"
    r"|yn fuan|i ddod|erbyn|dd?ydd (?:llun|mawrth|mercher|iau|gwener)"
    r"|y prynhawn yma|eleni|maes o law|cyn gynted|cyn (?:yr? )?(?:haf|nadolig|pasg|toriad|diwedd)"
    r"|(?:ym|yn|ddechrau|ddiwedd) (?:mis |yr )?(?:ionawr|chwefror|mawrth|ebrill|mai|mehefin"
    r"|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr|gwanwyn|haf|gaeaf))\b"
)


def to_come(found: Found) -> Passed | None:
    """Whether its time is still to come."""
    return None if TO_COME.search(found.string, found.start()) else Passed.STATE


CONDITION: Final = re.compile(r"\b(?:os|pe|pe bai|petai|oni bai|pan|lle bo)\b")


UNREAL: Final = re.compile(
    r"\bpe (?:bai|byddai|baem|bawn|bydden)\b[^.;,]*\b(?:pwer|gen|gallu)|\bpetaem\b|\bpe baem\b|\bpe bawn\b"
)
"""A condition that is told as not being so: *pe bai’r pwerau gennym*."""


def on_condition(found: Found) -> Passed | None:
    """Whether an obligation or *I would* has its condition in the sentence."""
    if UNREAL.search(found.string):
        return Passed.WONDERED
    return None if CONDITION.search(found.string) else Passed.WONDERED


OTHERS: Final = re.compile(
    r"\b(?:g?h?yngor\w*|g?h?ynghorau|awdurdod\w*|f?wrdd|b?yrddau|ymddiriedolaeth|y deyrnas unedig"
    r"|d?u|g?omisi(?:wn|ynydd)"
    r"|arolygiaeth|estyn|ombwdsmon|archwil\w+|pwyllgor|b?wyllgor|eu|ei|ysgol(?:ion)?|brifysgol\w*"
    r"|prifysgol\w*|coleg\w*|cwmn\w+|trysorlys"
    r"|san steffan|annibynnol|heddlu|senedd|aelod(?:au)?|chi)\b"
)


def ours(found: Found) -> Passed | None:
    """Whether nobody but the government can be the doer."""
    agent = re.search(r"\b(?:gan|gan y|gan yr) ([\w' -]{1,40})", found.string[found.end() :])
    by_others = agent is not None and OTHERS.search(agent[1]) is not None
    return Passed.NO_DOER if by_others or OTHERS.search(found["subject"]) else None


GOVERNED: Final = (
    r"(?:gyhoeddi|chyhoeddi|cyhoeddi|osod|gosod|gyflwyno|chyflwyno|cyflwyno|lansio|ddefnyddio i|defnyddio i|sefydlu"
    r"|rhoi ar waith|hailgyflwyno|ailgyflwyno|cyhoeddi ar-lein|rhannu gyda'r aelodau)"
)
WORK: Final = (
    r"(?:(?:y |yr )?(?:cam|cyfnod|gwaith|ymgynghoriad|adolygiad|rhaglen|cynllun peilot|peilot"
    r"|gwerthusiad|cynllun|broses|ail gam"
    r"|cam nesaf|ymgysylltu))"
)
GLAD: Final = (
    r"(?:hapus(?: iawn)?|hynod hapus|bodlon(?: iawn)?|fodlon(?: iawn)?|barod(?: iawn)?"
    r"|falch(?: iawn)?|fwy na (?:pharod|hapus|bodlon|balch)|berffaith fodlon|berffaith hapus"
    r"|ddigon (?:hapus|bodlon|parod)|agored)"
)
ACTED: Final = any_of(
    "ysgrifennaf cyhoeddaf ystyriaf cyflwynaf darparaf rhoddaf gofynnaf cwrddaf cyfarfyddaf trafodaf sicrhaf gweithiaf "
    "af_â_hyn af_â_hynny af_i_â_hynny af_i_â_hyn anfonaf adroddaf codaf edrychaf ymchwiliaf diweddaraf "
    "gweithredaf archwiliaf gosodaf dychwelaf "
    "ysgrifennwn cyhoeddwn ystyriwn cyflwynwn darparwn gweithredwn sicrhawn anfonwn adroddwn"
)
WAYS: Final = (
    Way(
        Rule.PROMISES,
        re.compile(
            rf"(?P<who>{FIRST}(?:gallaf|galla i|gallwn|fe allaf|fe allwn)){PRONOUN}{SLOT} (?P<verb>(?:roi"
            rf"|rhoi) (?:\w+ ){{0,3}}?(?:ymrwymiad|sicrwydd|addewid|gwarant)|ymrwymo i|addo)"
        ),
        (not_denied,),
        needs=("ymrwym", "sicrwydd", "addewid", "gwarant", "addo"),
    ),
    Way(
        Rule.PROMISES,
        re.compile(
            rf"\b(?P<who>{I_AM}){PRONOUN}{YN}{SLOT} (?P<verb>ymrwymo i|addo|rhoi (?:fy|ein) (?:ngair|ymrwymiad))"
        ),
        (not_denied,),
        needs=("ymrwym", "addo", "ngair"),
    ),
    Way(
        Rule.WILLING,
        re.compile(
            rf"(?P<who>\b(?:{I_AM}|(?:fe |mi )?(?:byddaf|byddwn|fyddaf|fyddwn|bydden ni|buaswn|baswn)|mae "
            rf"(?:{OFFICE}|{GOVERNMENT})|bydd (?:{OFFICE}|{GOVERNMENT})))"
            rf"{PRONOUN}{SLOT}(?: yn|'n)?{SLOT}(?: yn)?(?: sicr yn"
            rf"| wastad yn)? {GLAD}(?:, [^,]{{1,30}},)?(?: i|(?<=odlon)"
            rf"|(?<=odlon iawn)) {SLOT} ?(?P<verb>[\w'-]+)"
        ),
        (not_denied, is_willing),
        needs=(" i ", "odlon"),
    ),
    Way(
        Rule.WILLING,
        re.compile(
            r"\b(?P<who>nid oes gen(?:nyf|i)(?: i)?|does gen i|does gen(?:nyf|nym)(?: i| ni)?) "
            r"(?:ddim )?(?:unrhyw )?(?:broblem|wrthwynebiad) (?:o ran|gyda|ynghylch|â|i) (?P<verb>[\w'-]+)"
        ),
        needs=("oes gen",),
    ),
    Way(
        Rule.WILL,
        re.compile(
            rf"{FIRST}(?P<who>gwnaf|wnaf|gwna i|wna i|gwnawn|wnawn|gwnawn ni|wnawn ni){PRONOUN}{SLOT},? "
            rf"(?P<verb>[\w'-]+)"
        ),
        (not_denied, does),
        needs=("wna",),
    ),
    Way(
        Rule.WILL,
        re.compile(
            rf"{FIRST}(?P<who>byddaf|fyddaf|bydda i|fydda i"
            rf"|byddai? i'n){PRONOUN}{SLOT}(?: ddim)?{YN}{SLOT} (?P<verb>[\w'-]+)"
        ),
        (not_denied, does),
        needs=("ydda",),
    ),
    Way(
        Rule.WILL,
        re.compile(
            rf"{FIRST}(?P<who>(?:byddwn|fyddwn) (?:ni|ninnau)|byddem ni){SLOT}(?: ddim)?{YN}{SLOT} (?P<verb>[\w'-]+)"
        ),
        (not_denied, does),
        needs=("ydd",),
    ),
    Way(
        Rule.WILL,
        re.compile(rf"{FIRST}(?P<who>byddwn|fyddwn){SLOT}(?: ddim)?{YN}{SLOT} (?P<verb>[\w'-]+)"),
        (not_denied, does, would),
        doubtful=True,
        needs=("yddwn",),
    ),
    Way(
        Rule.WILL,
        re.compile(rf"{FIRST}(?:bydd|fydd) {DOER}{SLOT}(?: ddim)?{YN}{SLOT} (?P<verb>[\w'-]+)"),
        (not_denied, does),
        needs=("ydd",),
    ),
    Way(Rule.WILL, re.compile(rf"{FIRST}(?P<who>{ACTED})\b(?! ymlaen)(?P<verb>)"), (not_denied,)),
    Way(
        Rule.WOULD,
        re.compile(r"(?P<who>\bbydd(?: yn|'n)? rhaid (?:i ni|inni|i mi|imi|i fi)) (?P<verb>[\w'-]+)"),
        (not_denied, does, on_condition),
        needs=("rhaid",),
    ),
    Way(
        Rule.WOULD,
        re.compile(rf"(?P<who>\b(?:byddwn|buaswn|baswn) i|\bbydden ni){SLOT}{YN}{SLOT} (?P<verb>[\w'-]+)"),
        (not_denied, does, would, on_condition),
        needs=("ddwn i", "swn i", "bydden ni"),
    ),
    Way(
        Rule.INTENDS,
        re.compile(
            rf"\b(?P<who>{I_AM}|mae (?:{GOVERNMENT}|{OFFICE})){PRONOUN}{YN}{SLOT}(?: yn)? (?:bwriadu"
            rf"|cynllunio i|anelu at|arfaethu|paratoi i|mynd i|disgwyl (?=gwneud|cyhoeddi|cyflwyno|gosod"
            rf"|lansio)|am) ?(?P<verb>[\w'-]+)"
        ),
        (not_denied, does),
        needs=("bwriadu", "cynllunio i", "anelu at", "arfaethu", "paratoi i", "mynd i", "disgwyl", " am"),
    ),
    Way(
        Rule.INTENDS,
        re.compile(
            r"\b(?:ein|fy) (?:bwriad|mwriad|nod|cynllun) (?:i |ni )?(?:yw|ydy|ydi) (?P<verb>[\w'-]+)"
            r"|\bmae'n fwriad (?:gen i|gennyf|gennym|gan lywodraeth cymru)(?: ni| i)? "
            r"(?:i )?(?P<verb2>[\w'-]+)"
        ),
        needs=("wriad", " nod ", " cynllun "),
    ),
    Way(
        Rule.ARRANGED,
        re.compile(
            rf"\b(?P<who>{I_AM}){PRONOUN}{YN}{SLOT} (?P<verb>cwrdd|cyfarfod|gweld|ymweld|cyhoeddi|lansio"
            rf"|gosod|cyflwyno|gwneud|cynnal|ysgrifennu|siarad|trafod|rhoi|sicrhau|agor)\b"
        ),
        (not_denied, to_come),
        needs=("rwy", "dw i", "dwi", "wyf", "ryd", "ry'n", "ydym"),
    ),
    Way(
        Rule.PASSIVE,
        re.compile(
            rf"\b(?:bydd|fydd) (?P<subject>(?:(?!bydd\b)[\w'£%,.-]+ ){{1,12}}?)(?:yn|'n) cael (?:ei|eu) "
            rf"(?P<verb>{GOVERNED})\b"
        ),
        (ours,),
        needs=(" cael e",),
    ),
    Way(
        Rule.PASSIVE,
        re.compile(rf"\b(?:caiff|ceir) (?P<subject>(?:[\w'£%,.-]+ ){{1,12}}?)(?:ei|eu) (?P<verb>{GOVERNED})\b"),
        (ours,),
        needs=("caiff ", "ceir "),
    ),
    Way(
        Rule.PASSIVE,
        re.compile(
            r"(?P<verb>\b(?:cyhoeddir|cyflwynir|lansir|gosodir|defnyddir|sefydlir)) (?P<subject>(?:[\w'£%,.-]+ ){1,8})"
        ),
        (ours, not_denied),
        needs=("cyhoeddir", "cyflwynir", "lansir", "gosodir", "defnyddir", "sefydlir"),
    ),
    Way(
        Rule.BEGINS,
        re.compile(
            rf"\b(?:bydd|fydd) (?P<subject>{WORK}(?: (?!yn\b)[\w'-]+){{0,6}}?) ?(?:yn|'n) (?P<verb>dechrau|cychwyn)\b"
        ),
        (ours,),
        needs=("dechrau", "cychwyn"),
    ),
)
SAYS: Final = (
    r"(?:gofyn(?:nodd|nwyd)?|dweud|dywed(?:odd|asoch|soch)|awgrym(?:u|odd|wyd)|honn?i|honn?odd"
    r"|credu|meddwl|eisiau|pwyso|galw|tybed|dadlau|sôn)"
)
REFUSALS: Final = (
    Refusal(
        Passed.REPORTED,
        re.compile(
            rf"\b(?:mae(?:'r|nt)?|oedd(?:ech)?|gwnaethoch|fe wnaeth|rydych(?: chi)?|ydych|maen nhw|rhai"
            rf"|pobl|roedd) ?(?:\w+ ){{0,5}}?(?:yn |'n |wedi )?{SAYS}\b|\b(?:gofynnodd|dywedodd|awgrymodd"
            rf"|honnodd|dywedasoch|dywedsoch|gofynnoch|gofynasoch)\b"
        ),
    ),
    Refusal(Passed.WONDERED, re.compile(r"\b(?:sut|pryd|pam|ble|lle|pwy|ai|os|pa bryd|p'un a|pan)(?: y| yr| a)? ?$")),
    Refusal(
        Passed.HOPED,
        re.compile(
            r"\b(?:gobeithio|ngobaith|gobaith|dymuno|bosibilrwydd|amau|annhebygol|nad wyf yn meddwl"
            r"|nid wyf yn (?:credu|meddwl|siŵr))\b(?: \w+){0,4} ?$"
        ),
    ),
)
DENIED: Final = re.compile(r"\b(?:ni|nid|na|nad|nac|ddim|dim|byth|methu)\b|\b(?:dydw|dydy|doedd|does|dyw|dw i ddim)")
GRAMMAR: Final = Grammar(WAYS, REFUSALS, DENIED)
