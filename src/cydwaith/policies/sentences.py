"""What is said of a policy: who leads it, what is missing, whose turn it is."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Final

from cydwaith.decisions import words as decision_words
from cydwaith.engines.drafting.parity import Parity
from cydwaith.forums.models import Seat, Side
from cydwaith.policies.asked import ASKED, Asked
from cydwaith.policies.models import Agreement, Citation, Judgement, Lead, Policy, Reply, Stage, StageChange
from cydwaith.policies.quoting import in_both
from cydwaith.policies.stages import ABOUT
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, pair, said
from cydwaith.texts.models import Version

TITLE: Final = said(cy="Polisïau", en="Policies")
NOBODY_LEADS: Final = said(cy="Nid oes neb yn arwain hyn eto", en="Nobody leads this yet")
NO_FIGURE: Final = said(
    cy="Nid yw’r ffigur a fydd yn dangos a wnaeth ei waith wedi’i ddyfynnu",
    en="The figure that will show whether it worked is not cited",
)
NO_TEXT: Final = said(cy="Nid oes testun eto", en="There is no text yet")
NO_TITLE: Final = said(cy="Mae angen teitl y testun yn y ddwy iaith", en="The text needs a title in both languages")
NO_SECTION: Final = said(cy="Nid oes adran yn y testun eto", en="The text has no section yet")
NOT_PUT: Final = said(
    cy="Nid yw’r testun wedi’i roi gerbron y fforwm i gydsynio iddo",
    en="The text has not been put to the forum for consent",
)
NOT_AGREED: Final = said(cy="Nid yw pob adran o’r testun wedi’i chytuno", en="Not every section of the text is agreed")
RECORD_IT: Final = said(cy="Erys cofnodi canlyniad y cydsynio", en="It remains to record the outcome of the consents")
ASK_ANEW: Final = said(
    cy="mynd yn ôl i gam cynharach os oes rhywbeth i’w newid",
    en="go back to an earlier stage if something is to change",
)
SAY_WHAT_WAS_LEARNT: Final = said(cy="dweud a wnaeth yr hyn yr oedd i’w wneud", en="say whether it did what it was for")


def on(moment: dt.date) -> Said:
    """A day, as each language writes it."""
    from cydwaith.shared import formats

    return said(cy=formats.date(moment, language="cy"), en=formats.date(moment, language="en"))


def nobody_leads_for(side: Side) -> Said:
    """That nobody leads it on one side."""
    name = pair(side, "name")
    return said(cy=f"Nid oes neb yn arwain hyn ar ran {name.cy} eto", en=f"Nobody leads this yet for {inside(name.en)}")


def not_answered(asked: Asked, side: Side | None) -> Said:
    """That something which is asked has no answer."""
    if side is None:
        return said(cy=f"Heb ateb: {asked.title.cy}", en=f"Not answered: {asked.title.en}")
    name = pair(side, "name")
    return said(cy=f"Heb ateb: {asked.title.cy} ({name.cy})", en=f"Not answered: {asked.title.en} ({name.en})")


def stage_name(stage: str) -> Said:
    """The name of a stage within a sentence."""
    name = ABOUT[Stage(stage)].name
    return said(cy=f"“{name.cy}”", en=f"“{name.en}”")


def say_yes_or_no(change: StageChange) -> Said:
    """What is wanted of the other sides while a change of stage waits."""
    to = stage_name(change.to_stage)
    if change.back:
        return said(cy=f"dweud a gaiff fynd yn ôl i’r cam {to.cy}", en=f"say whether it may go back to {to.en}")
    return said(cy=f"dweud a gaiff y cam {to.cy} agor", en=f"say whether {to.en} may open")


def ask_for(stage: str) -> Said:
    """What is left when nothing is missing: to ask for the next stage."""
    to = stage_name(stage)
    return said(cy=f"gofyn am agor y cam {to.cy}", en=f"ask that {to.en} be opened")


def inside(name: str) -> str:
    """An English name of a side within a sentence: the councils, the Welsh Government."""
    return f"the {name.removeprefix('The ')}"


def within(name: str) -> str:
    """A Welsh name of a side within a sentence: y cynghorau."""
    return name[0].lower() + name[1:] if name.startswith(("Y ", "Yr ")) else name


def either(sides: Iterable[Side]) -> Said:
    """Any of some sides."""
    names = [pair(side, "name") for side in sides]
    return said(cy=" neu ".join(within(name.cy) for name in names), en=" or ".join(inside(name.en) for name in names))


def whose_turn(sides: Iterable[Side], what: Said, since: dt.datetime) -> Said:
    """Whose turn it is, since when, and to do what."""
    who, when = either(sides), on(since)
    return said(
        cy=f"Tro {who.cy}, ers {when.cy}. {cy.capital(what.cy)}.",
        en=f"It is the turn of {who.en}, since {when.en}. {en.capital(what.en)}.",
    )


def finding(stage: str, led: int, sides: int) -> Said:
    """The sentence with which the page of a policy opens."""
    name = stage_name(stage)
    if not led:
        return said(cy=f"Yn y cam {name.cy}. {NOBODY_LEADS.cy}.", en=f"At the stage {name.en}. {NOBODY_LEADS.en}.")
    if led < sides:
        return said(
            cy=f"Yn y cam {name.cy}. Ar un ochr yn unig y mae rhywun yn arwain.",
            en=f"At the stage {name.en}. Somebody leads on one side only.",
        )
    return said(
        cy=f"Yn y cam {name.cy}, gyda rhywun yn arwain ar bob ochr.",
        en=f"At the stage {name.en}, with somebody leading on every side.",
    )


def listing(number: int) -> Said:
    """How many policies there are."""
    return said(
        cy=f"Mae {cy.counted(number, 'polisi', 'polisïau')} yma",
        en=f"There {en.be(number)} {en.many(number, 'policy', 'policies')} here",
    )


def proposed(policy: Policy) -> Said:
    """Who proposed it, here or elsewhere."""
    if policy.proposed_by is None:
        return said(cy="Ysgrifennwyd y cynnig yma", en="The proposal was written down here")
    who = pair(policy.proposed_by, "name")
    return said(cy=f"Cynigiwyd {cy.by_name(who.cy)}", en=f"Proposed by {who.en}")


def lead(one: Lead) -> Said:
    """A post and its organisation."""
    post, body = pair(one.post, "title"), pair(one.body, "name")
    return said(cy=f"{post.cy}, {body.cy}", en=f"{post.en}, {body.en}")


def began_to_lead(one: Lead) -> Said:
    """That a post began to lead."""
    who, side = lead(one), pair(one.side, "name")
    return said(
        cy=f"Dechreuodd arwain dros ei ochr: {who.cy} ({side.cy})",
        en=f"Began to lead for its side: {who.en} ({side.en})",
    )


def ceased_to_lead(one: Lead) -> Said:
    """That a post ceased to lead."""
    who = lead(one)
    return said(cy=f"Peidiodd ag arwain: {who.cy}", en=f"Ceased to lead: {who.en}")


def asked_change(change: StageChange) -> Said:
    """That a side asked for another stage, and why where it said so."""
    to, who, why = stage_name(change.to_stage), asker(change), because(pair(change, "reason"))
    if change.back:
        return said(
            cy=f"Gofynnodd {who.cy} am fynd yn ôl i’r cam {to.cy}{why.cy}",
            en=f"{who.en} asked to go back to {to.en}{why.en}",
        )
    return said(
        cy=f"Gofynnodd {who.cy} am agor y cam {to.cy}{why.cy}", en=f"{who.en} asked that {to.en} be opened{why.en}"
    )


def asker(change: StageChange) -> Said:
    """The organisation that asked for a change of stage: the first to say yes."""
    return pair(next(iter(change.yeses.all())).body, "name")


def because(reason: Said) -> Said:
    """A reason behind what was done; nothing where there is none."""
    return said(cy=f": {reason.cy}" if reason.cy else "", en=f": {reason.en}" if reason.en else "")


def took_change(change: StageChange) -> Said:
    """That a policy went on, or back."""
    to = stage_name(change.to_stage)
    if change.back:
        return said(cy=f"Aeth yn ôl i’r cam {to.cy}", en=f"Went back to {to.en}")
    return said(cy=f"Agorodd y cam {to.cy}", en=f"{to.en} opened")


def dropped_change(change: StageChange) -> Said:
    """That a change of stage was refused, and why."""
    to, why = stage_name(change.to_stage), because(pair(change, "why_not"))
    return said(cy=f"Gwrthodwyd newid i’r cam {to.cy}{why.cy}", en=f"Change to {to.en} refused{why.en}")


def replied(one: Reply) -> Said:
    """Who replied to what."""
    who, what = pair(one.body, "name"), ASKED[one.asked].title
    return said(cy=f"{who.cy}: {what.cy}", en=f"{who.en}: {what.en}")


def cited(one: Citation) -> Said:
    """What was cited."""
    what = pair(one, "title")
    return said(cy=f"Dyfynnwyd: {what.cy}", en=f"Cited: {what.en}")


def removed(one: Citation) -> Said:
    """What was taken away."""
    what = pair(one, "title")
    return said(cy=f"Tynnwyd y dyfyniad: {what.cy}", en=f"Citation taken away: {what.en}")


MADE_TOGETHER: Final = said(cy="Polisi ar y cyd", en="Policy made together")
EVERY: Final = said(cy="Pob polisi", en="Every policy")


def about_topics(number: int) -> Said:
    """How many policies are about a topic."""
    if not number:
        return said(cy="Nid oes polisi ar y cyd am hyn eto.", en="There is no policy made together about this yet.")
    return said(
        cy=f"Mae {cy.counted(number, 'polisi', 'polisïau')} am hyn.",
        en=f"There {en.be(number)} {en.many(number, 'policy', 'policies')} about this.",
    )


def wanted(what: Said, since: dt.datetime) -> Said:
    """What is wanted, and since when."""
    when = on(since)
    return said(cy=f"Ers {when.cy}: {what.cy}", en=f"Since {when.en}: {what.en}")


PARITY: Final = {
    Parity.WELSH_BEHIND: said(cy="mae’r Gymraeg ar ei hôl hi", en="the Welsh is behind"),
    Parity.ENGLISH_BEHIND: said(cy="mae’r Saesneg ar ei hôl hi", en="the English is behind"),
    Parity.BOTH_CHANGED: said(
        cy="newidiodd y ddwy iaith, ac nid oes neb wedi’u cymharu",
        en="both languages changed, and nobody has compared them",
    ),
}


def out_of_step(number: int, parity: Parity) -> Said:
    """That the languages of a section do not say the same."""
    how = PARITY[parity]
    return said(cy=f"Adran {number}: {how.cy}", en=f"Section {number}: {how.en}")


def silent(seats: Sequence[Seat]) -> Said:
    """Which seats have not answered, by their organisations."""
    names = list(dict.fromkeys(pair(seat.body, "name") for seat in seats))
    few, more = names[:NAMED], len(names) - NAMED
    told_cy, told_en = ", ".join(one.cy for one in few), ", ".join(one.en for one in few)
    if more > 0:
        told_cy, told_en = f"{told_cy} ac eraill ({more})", f"{told_en} and others ({more})"
    return said(cy=f"Heb ateb i’r testun eto: {told_cy}", en=f"Not yet answered to the text: {told_en}")


NAMED: Final = 3


def put_forward(version: Version, review_on: dt.date, sunset_on: dt.date | None, *, whole: bool) -> Said:
    """What stands above the sections that the forum is asked to agree: version, hash, review and end."""
    first, last = on(review_on), on(sunset_on) if sunset_on else None
    end = said(cy=f" Daw i ben ar {last.cy}.", en=f" It ends on {last.en}.") if last else said(cy="", en="")
    part = (
        said(cy="y testun cyfan", en="the whole text")
        if whole
        else said(cy="yr adrannau isod", en="the sections below")
    )
    return said(
        cy=f"Fersiwn {version.number}: {part.cy}, yn y ddwy iaith. SHA-256: {version.digest}. "
        f"Adolygir ar {first.cy}.{end.cy}",
        en=f"Version {version.number}: {part.en}, in both languages. SHA-256: {version.digest}. Reviewed on "
        f"{first.en}.{end.en}",
    )


DID: Final = {
    Judgement.Did.YES: said(cy="Do", en="Yes"),
    Judgement.Did.PARTLY: said(cy="Yn rhannol", en="In part"),
    Judgement.Did.NO: said(cy="Naddo", en="No"),
    Judgement.Did.CANNOT_TELL: said(cy="Ni ellir dweud", en="Cannot tell"),
}


def judged(one: Judgement) -> Said:
    """What a side said when it was asked whether it did what it was for."""
    side, did = pair(one.side, "name"), DID[Judgement.Did(one.did)]
    return said(cy=f"A wnaeth ei waith? {side.cy}: {did.cy}", en=f"Did it do its work? {side.en}: {did.en}")


def put_to_forum(one: Agreement) -> Said:
    """That a version was put to the forum."""
    return said(
        cy=f"Rhoddwyd fersiwn {one.version.number} gerbron y fforwm",
        en=f"Version {one.version.number} put to the forum",
    )


def settled(one: Agreement) -> Said:
    """What came of it."""
    state = in_both(decision_words.STATES[one.decision.state])
    return said(cy=f"Fersiwn {one.version.number}: {state.cy}", en=f"Version {one.version.number}: {state.en}")


BY_CONSENT: Final = said(
    cy="Mae’r testun yn cael ei rewi air am air yn y ddwy iaith. Bydd pob sedd yn ateb drosti ei hun, a gall "
    "gydsynio gyda neilltuad. Cytunir dim ond pan fydd pob ochr yn cydsynio.",
    en="The text is frozen word for word in both languages. Each seat answers for itself, and can consent with a "
    "reservation. It is agreed only when every side consents.",
)
ASKED_AT_REVIEW: Final = said(cy="A wnaeth yr hyn yr oedd i’w wneud?", en="Did it do what it was for?")


def found_for(number: int) -> Said:
    """What the impact engine says of a figure, before what it found of each practice."""
    if number:
        return said(
            cy="Yr hyn a ddarganfu’r dadansoddiad effaith am yr arferion y mae’r polisi’n seiliedig arnynt:",
            en="What the analysis of impact found of the practices that the policy rests on:",
        )
    return said(
        cy="Ni ellir dweud a yw’r polisi wedi symud y ffigur: nid oes arfer â manyleb ar gyfer y ffigur hwn yma, ac "
        "nid oes cyngor y tu allan i’r polisi i gymharu ag ef.",
        en="It cannot be told whether the policy moved the figure: no practice here has a specification for it, and no "
        "council is outside the policy to compare with.",
    )
