"""What is said to a council whose figure changed: what is seen, how sure that is, and what next."""

from cydwaith.practices.models import Signal
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said

CHANCE = said(
    cy=(
        "Lle nad yw ffigurau ond yn amrywio ar hap o’r naill gyfnod i’r llall, caiff tua dau o bob mil eu nodi fel "
        "hyn. Ni ddywedir dim am y rheswm dros y newid."
    ),
    en=(
        "Where figures only vary by chance from one period to the next, about two in a thousand are told like this. "
        "Nothing is said about why it changed."
    ),
)
CHECK = said(
    cy=(
        "Gofynnwch i bwy bynnag sy’n casglu’r ffigur a newidiodd unrhyw beth heblaw’r gwasanaeth: diffiniad neu "
        "ffurflen newydd, er enghraifft."
    ),
    en="Check with whoever collects the figure that nothing but the service changed: no new definition, no new form.",
)
IMPROVED = (
    CHECK,
    said(
        cy=(
            "Os gwnaeth eich cyngor rywbeth a allai fod wedi’i symud, adroddwch amdano fel arfer, er mwyn i eraill "
            "roi cynnig arno."
        ),
        en="If your council did something that may have moved it, tell it as a practice, so that others can try it.",
    ),
    said(
        cy="Mae “ni wyddom” yn ateb hefyd, ac yn werth ei gael.",
        en="“We do not know” is an answer too, and worth having.",
    ),
)
FELL = (
    CHECK,
    said(
        cy="Gwelwch pwy sy’n gwneud yn well yn ôl y ffigur hwn, beth wnaethon nhw, a phwy i’w ffonio.",
        en="See who does better on this figure, what they did, and whom to call.",
    ),
    said(
        cy="Dim ond aelodau eich cyngor sy’n gweld yr hysbysiad hwn. Mae’r ffigur ei hun yn gyhoeddus, fel erioed.",
        en="Nobody but members of your council sees this notice. The figure itself is public, as it always was.",
    ),
)


def next_steps(kind: str) -> tuple[Said, ...]:
    """What to do next."""
    return IMPROVED if kind == Signal.Kind.IMPROVED else FELL


def signal(kind: str, place: Said, label: Said) -> Said:
    """A signal in a line."""
    how = said(cy="gwellodd", en="improved") if kind == Signal.Kind.IMPROVED else said(cy="gwaethygodd", en="got worse")
    return said(
        cy=f"{place.cy}: {label.cy}: {how.cy}",
        en=f"{en.capital(en.the(place.en))}: {label.en} {how.en}",
    )


def councils_asked(number: int) -> Said:
    """How many figures improved and were asked about."""
    if not number:
        return said(
            cy="Ni ofynnwyd eto i’r un cyngor am ffigur a wellodd",
            en="No council has been asked yet about a figure that improved",
        )
    many_cy = cy.counted(number, "ffigur", "ffigurau")
    many_en = en.capital(en.many(number, "figure"))
    return said(
        cy=f"Gwellodd {many_cy} yn fwy nag amrywio arferol: beth a wnaed yno?",
        en=f"{many_en} improved by more than ordinary variation: what was done there?",
    )
