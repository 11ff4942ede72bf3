"""Pictures of decisions: how far each side is from consenting."""

from cydwaith.decisions import sentences
from cydwaith.decisions.models import Consent
from cydwaith.decisions.queries.decisions import Account, Tallied
from cydwaith.engines.drawing import SideBar, consents
from cydwaith.engines.drawing import Stance as Sign
from cydwaith.forums.consenting import Of, Tally, Who
from cydwaith.forums.models import Side
from cydwaith.forums.pictures import PHONE
from cydwaith.forums.sentences import tally as tally_sentences
from cydwaith.shared.charts import Chart, drawn
from cydwaith.shared.said import Said, pair


def bars(account: Account) -> Chart | None:
    """How far each side is from what the rule asks; None while no text is frozen."""
    if account.tallied is None:
        return None
    shown = [bar(tally, account.tallied, account) for tally in account.tallied.outcome.tallies]
    lines = [verdict(tally, account.sides.get(tally.side)) for tally in account.tallied.outcome.tallies]
    title = "; ".join(map(str, lines))
    desc = ". ".join(f"{one.name}: {one.stands}, {one.needs}" for one in shown)
    told = {"title": title, "desc": desc}
    return drawn(
        title, lambda key, width: consents(shown, key=key, width=width, **told), "consents", wide=760, phone=PHONE
    )


def verdict(tally: Tally, side: Side | None) -> Said:
    """Where one side stands, as a sentence."""
    return tally_sentences.verdict(
        pair(side, "name") if side else None,
        agrees=tally.agrees,
        reached=tally.reached,
        quorate=tally.quorate,
        possible=tally.possible,
    )


def bar(tally: Tally, tallied: Tallied, account: Account) -> SideBar:
    """One side's bar: consents first, then what was not consent, then silence."""
    rule = next(one for one in tallied.rule.sides if one.side == tally.side)
    able = [one for one in tallied.order if one.side == tally.side and (rule.who == Who.VOTING or one.co_chair)]
    people = tallied.rule.people if rule.enough.of == Of.POPULATION else {}
    shared = {one.body: sum(other.body == one.body for other in able) for one in able}
    parts = [
        (said(account.answers.get(one.seat)), people.get(one.body, 0) / shared[one.body] if people else 1.0)
        for one in able
    ]
    needed = float(rule.enough.part if rule.enough.of == Of.COUNT else rule.enough.part * tally.whole)
    side = account.sides.get(tally.side)
    willing = sum(one in {Sign.CONSENT, Sign.RESERVATION} for one, _ in parts)
    return SideBar(
        name=side.name.plain if side else account.decision.forum.name.plain,
        answers=sorted(parts, key=lambda pair: list(Sign).index(pair[0])),
        needed=needed if tally.whole else None,
        needs=str(tally_sentences.lacks(rule.enough, have=tally.have, whole=tally.whole)),
        stands=str(sentences.bar_stands(consented=willing, seats=tally.seats)),
    )


def said(consent: Consent | None) -> Sign:
    """What a seat said, for the picture."""
    return Sign(consent.answer) if consent else Sign.NOTHING
