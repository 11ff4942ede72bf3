"""The text of an agreement in both languages, made from its data: what everybody signs."""

from collections.abc import Iterable, Mapping
from typing import Final

from cydwaith.bodies.models import Body, Post
from cydwaith.evidence.models import Indicator
from cydwaith.funds.agreements.articles import Articles
from cydwaith.funds.facts import funds
from cydwaith.funds.sums import amount
from cydwaith.practices.models import Practice
from cydwaith.shared.formats import date
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.pairs import both
from cydwaith.shared.said import Said, pair, said

HEADINGS: Final[Mapping[str, Said]] = {
    "what": said(cy="Beth fydd yn cael ei wneud", en="What will be done"),
    "spread": said(cy="Yr arfer a fabwysiedir", en="The practice that is taken up"),
    "money": said(cy="Yr arian", en="The money"),
    "schedule": said(cy="Pryd y telir", en="When it is paid"),
    "actions": said(cy="Gweithredoedd", en="Actions"),
    "aims": said(cy="Y ffigurau y bwriedir eu symud", en="The figures that are to move"),
    "returns": said(cy="Adroddiadau", en="Reports"),
    "rules": said(cy="Rheolau’r arian", en="Rules of the money"),
    "clauses": said(cy="Telerau eraill", en="Other conditions"),
    "signs": said(cy="Pwy sy’n llofnodi", en="Who signs"),
}
RULES: Final = (
    said(
        cy="Hawlir am waith a wnaed, hyd at gyfran pob sefydliad a dim mwy. Ni ellir hawlio ar ôl y diwrnod hawlio "
        "olaf.",
        en="Claims are for work that was done, up to the share of each organisation and no more. There are none after "
        "the last day for claims.",
    ),
    said(
        cy="Mae’r hyn nas hawliwyd erbyn y diwrnod hwnnw’n mynd yn ôl i’r gronfa.",
        en="What is not claimed by that day goes back to the fund.",
    ),
    said(
        cy="Gall y sefydliad sy’n talu ofyn am arian yn ôl, â rheswm, os nad aeth ar y gwaith hwn; ni ellir hawlio’r "
        "arian hwnnw eto.",
        en="The organisation that pays may ask for money back, with the reason, where it did not go on this work; it "
        "cannot be claimed again.",
    ),
    said(
        cy="Mae sefydliad sy’n gadael yn cadw’r hyn a hawliodd am waith a wnaed, ac nid yw’n hawlio mwy.",
        en="An organisation that leaves keeps what it claimed for work that was done, and claims no more.",
    ),
    said(
        cy="Mae unrhyw newid yn destun newydd: mae llofnodion yr hen destun yn ddi-rym, ac mae pawb yn llofnodi eto.",
        en="Any change makes a new text: signatures of the old one are void, and everyone signs again.",
    ),
)


def worded(one: Articles, funder: str, fund: str) -> Said:
    """The whole text."""
    names = {body.pk: pair(body, "name") for body in Body.objects.filter(pk__in=[funder, *one.shares])}
    parts = [
        ("what", [one.what, between(one), from_fund(names[funder], fund)]),
        ("spread", spread(one)),
        ("money", money(one, names)),
        ("schedule", [of(names[due.body], due.pence, day(due.due)) for due in one.schedule]),
        ("actions", [to_do(names[act.body], act.title, day(act.due)) for act in one.actions]),
        ("aims", judged(one)),
        ("returns", [reports(one)] if one.returns else []),
        ("rules", list(RULES)),
        ("clauses", [one.clauses] if one.clauses else []),
        ("signs", signs(one, funder, names)),
    ]
    return Said(
        *(
            "\n\n".join(in_language(part, lines, language) for part, lines in parts if lines)
            for language in ("cy", "en")
        )
    )


def in_language(part: str, lines: Iterable[Said], language: str) -> str:
    """A part with its heading, each sentence or paragraph on a line of its own."""
    told = [getattr(line, language) or getattr(line, "en" if language == "cy" else "cy") for line in lines]
    written = [one.strip() for text in told for one in text.splitlines() if one.strip()]
    return "\n".join([getattr(HEADINGS[part], language), *written])


def day(value: object) -> Said:
    """A day in both languages."""
    return Said(*(date(value, "day", language) for language in ("cy", "en")))  # type: ignore[arg-type]  # a date


def between(one: Articles) -> Said:
    """From when to when, and until when it is claimed for."""
    begins, ends, last = day(one.begins), day(one.ends), day(one.claims_by)
    return said(
        cy=f"Gwneir y gwaith o {begins.cy} hyd {ends.cy}. Y diwrnod olaf i hawlio yw {last.cy}.",
        en=f"The work is done from {begins.en} to {ends.en}. The last day for claims is {last.en}.",
    )


def from_fund(funder: Said, fund: str) -> Said:
    """Who pays, and out of which fund."""
    known = funds().get(fund)
    if known is None:
        return said(cy=f"Telir yr arian {cy.by_name(funder.cy)}.", en=f"The money is paid by {funder.en}.")
    return said(
        cy=f"Telir yr arian {cy.by_name(funder.cy)} o’r gronfa “{known.name.cy or known.name.en}”.",
        en=f"The money is paid by {funder.en} from the fund “{known.name.en}”.",
    )


def spread(one: Articles) -> list[Said]:
    """What is taken up, whose it was, and what comes after the money."""
    practice = Practice.objects.filter(pk=one.practice).select_related("current", "owner").first()
    if practice is None or practice.current is None:
        return []
    title, owner = both(practice.current, "title"), pair(practice.owner, "name")
    return [
        said(
            cy=f"“{title.cy or title.en}”, fel y mae {owner.cy} yn ei wneud.",
            en=f"“{title.en or title.cy}”, as {owner.en} does it.",
        ),
        said(
            cy=f"Pwy sy’n talu wedyn: {one.after_pays.cy or one.after_pays.en}",
            en=f"Who pays afterwards: {one.after_pays.en or one.after_pays.cy}",
        ),
        said(
            cy=f"Gan bwy y mae amser wedyn: {one.after_time.cy or one.after_time.en}",
            en=f"Who has time afterwards: {one.after_time.en or one.after_time.cy}",
        ),
    ]


def money(one: Articles, names: Mapping[str, Said]) -> list[Said]:
    """The whole, and each share."""
    whole = amount(one.total)
    lines = [said(cy=f"Y dyfarniad cyfan: {whole.cy}.", en=f"The whole award: {whole.en}.")]
    for partner in one.partners:
        who, share = names[partner.body], amount(partner.pence)
        leads = said(cy=" (yn arwain)", en=" (leads)") if partner.leads else Said("", "")
        leaves = said(cy=" (yn gadael)", en=" (leaves)") if partner.leaves else Said("", "")
        lines.append(
            said(
                cy=f"{who.cy}{leads.cy}{leaves.cy}: {share.cy}.",
                en=f"{who.en}{leads.en}{leaves.en}: {share.en}.",
            )
        )
    return lines


def of(who: Said, pence: int, when: Said) -> Said:
    """An instalment."""
    much = amount(pence)
    return said(cy=f"{when.cy}: {much.cy} i {who.cy}.", en=f"{when.en}: {much.en} to {who.en}.")


def to_do(who: Said, title: Said, when: Said) -> Said:
    """An action."""
    return said(
        cy=f"{who.cy}, erbyn {when.cy}: {title.cy or title.en}", en=f"{who.en}, by {when.en}: {title.en or title.cy}"
    )


def judged(one: Articles) -> list[Said]:
    """Which figures, and how it will be told whether they moved."""
    if not one.aims:
        return []
    measures = [pair(indicator, "measure") for indicator in Indicator.objects.filter(pk__in=one.aims).order_by("pk")]
    return [
        *(said(cy=f"{cy.capital(measure.cy)}.", en=f"{en.capital(measure.en)}.") for measure in measures),
        said(
            cy="Bernir hynny drwy gymharu’r cynghorau hyn â’r rhai eraill, fel y pennir yma cyn i neb weld canlyniad. "
            "Os na ellir dweud, dywedir hynny.",
            en="It is judged by comparing these councils with the others, as is laid down here before anyone sees a "
            "result. Where it cannot be told, that is said.",
        ),
    ]


def reports(one: Articles) -> Said:
    """By when each partner reports."""
    days = [day(due) for due in one.returns]
    return said(
        cy=f"Mae pob sefydliad sy’n cael cyfran yn adrodd erbyn: {'; '.join(due.cy for due in days)}.",
        en=f"Each organisation with a share reports by: {'; '.join(due.en for due in days)}.",
    )


def signs(one: Articles, funder: str, names: Mapping[str, Said]) -> list[Said]:
    """The post that signs for each."""
    wanted = {funder: one.pays} | {partner.body: partner.post for partner in one.partners if not partner.leaves}
    posts = {post.pk: pair(post, "title") for post in Post.objects.filter(pk__in=wanted.values())}
    return [
        said(cy=f"{names[body].cy}: {posts[code].cy}", en=f"{names[body].en}: {posts[code].en}")
        for body, code in wanted.items()
    ]
