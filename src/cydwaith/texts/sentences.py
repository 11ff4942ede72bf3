"""What is said of a text: who wrote a version when, how its languages stand, what is proposed."""

import datetime as dt
from collections.abc import Sequence

from cydwaith.engines.drafting.parity import Parity
from cydwaith.engines.drafting.sections import Became, Compared
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, pair, said
from cydwaith.texts.models import Amendment, Comment, Support, Version
from cydwaith.texts.queries.contents import Placed


def on(moment: dt.datetime) -> Said:
    """A day, as each language writes it."""
    from cydwaith.shared import formats

    return said(cy=formats.date(moment, language="cy"), en=formats.date(moment, language="en"))


def written(version: Version) -> Said:
    """Which version it is, and who wrote it when."""
    when, who = on(version.at), pair(version.body, "name")
    return said(
        cy=f"Fersiwn {version.number}, {when.cy}, {cy.by_name(who.cy)}.",
        en=f"Version {version.number}, {when.en}, by {who.en}.",
    )


def fixed(version: Version) -> Said:
    """That a version is frozen, or published, since when."""
    if version.published:
        when = on(version.published)
        return said(cy=f"Cyhoeddwyd ar {when.cy}.", en=f"Published on {when.en}.")
    if version.frozen:
        when = on(version.frozen)
        return said(
            cy=f"Rhewyd ar {when.cy}: ni newidir gair o’r fersiwn hon.",
            en=f"Frozen on {when.en}: no word of this version changes.",
        )
    return said(cy="Drafft: mae’r ysgrifennu’n parhau.", en="A draft: writing goes on.")


def in_step(there: Sequence[Placed]) -> Said:
    """How many sections are in step in both languages."""
    behind = sum(one.parity != Parity.IN_STEP for one in there)
    if not there:
        return said(cy="Nid oes adran ynddo eto.", en="It has no section yet.")
    if not behind:
        return said(cy="Mae’r ddwy iaith yn cyd-fynd ym mhob adran.", en="Both languages are in step in every section.")
    return said(
        cy=f"Nid yw’r ddwy iaith yn cyd-fynd eto mewn {behind} o’r {len(there)} adran.",
        en=f"In {behind} of {len(there)} sections the two languages are not in step yet.",
    )


def differences(found: Sequence[Compared]) -> Said:
    """How many sections of two versions differ."""
    changed, added, gone = (
        sum(one.became == became for one in found) for became in (Became.CHANGED, Became.ADDED, Became.GONE)
    )
    moved = sum(one.moved for one in found)
    if not (changed or added or gone or moved):
        return said(cy="Mae’r adrannau yr un fath.", en="The sections are the same.")
    return said(
        cy=f"Adrannau a newidiwyd: {changed}; a ychwanegwyd: {added}; a dynnwyd: {gone}; a symudwyd: {moved}.",
        en=f"Sections changed: {changed}; added: {added}; removed: {gone}; moved: {moved}.",
    )


def proposed(amendment: Amendment) -> Said:
    """Who proposed an amendment, and when."""
    when, who = on(amendment.at), pair(amendment.body, "name")
    return said(cy=f"Cynigiwyd {cy.by_name(who.cy)} ar {when.cy}.", en=f"Proposed by {who.en} on {when.en}.")


def settled(amendment: Amendment) -> Said:
    """Who settled an amendment, and when; nothing while it is open."""
    if amendment.settled is None or amendment.settled_body is None:
        return Said()
    when, who = on(amendment.settled), pair(amendment.settled_body, "name")
    welsh, english = {
        Amendment.State.MERGED: ("Derbyniwyd", "Merged"),
        Amendment.State.REFUSED: ("Gwrthodwyd", "Refused"),
        Amendment.State.WITHDRAWN: ("Tynnwyd yn ôl", "Withdrawn"),
    }[Amendment.State(amendment.state)]
    return said(cy=f"{welsh} {cy.by_name(who.cy)} ar {when.cy}.", en=f"{english} by {who.en} on {when.en}.")


def supporters(supports: Sequence[Support]) -> Said:
    """Which other bodies support an amendment."""
    names = [pair(one.body, "name") for one in supports if one.taken_back is None]
    if not names:
        return said(cy="Nid oes neb arall wedi’i gefnogi eto.", en="Nobody else supports it yet.")
    return said(
        cy=f"Cefnogir {cy.by_name(cy.listed([one.cy for one in names]))}.",
        en=f"Supported by {en.listed([one.en for one in names])}.",
    )


def conflicting(others: Sequence[int]) -> Said:
    """Which other amendments change the same words."""
    numbers = [str(one) for one in others]
    return said(
        cy=f"Mae’n gwrthdaro â {'gwelliant' if len(numbers) == 1 else 'gwelliannau'} {cy.listed(numbers)}: dim ond un "
        "a all sefyll.",
        en=f"It conflicts with {'amendment' if len(numbers) == 1 else 'amendments'} {en.listed(numbers)}: only one can "
        "stand.",
    )


def remarked(comment: Comment) -> Said:
    """Who made a comment, and when; and when it was closed."""
    when, who = on(comment.at), pair(comment.body, "name")
    if comment.closed is None:
        return said(cy=f"{who.cy}, {when.cy}", en=f"{who.en}, {when.en}")
    end = on(comment.closed)
    return said(cy=f"{who.cy}, {when.cy}; caewyd ar {end.cy}", en=f"{who.en}, {when.en}; closed on {end.en}")
