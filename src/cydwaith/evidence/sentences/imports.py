"""What importing a file would do, in a sentence."""

from cydwaith.evidence.previewing import Fate, Preview
from cydwaith.evidence.sentences import nouns
from cydwaith.evidence.sources.notation import written
from cydwaith.shared.said import Said, said


def kept(value: float | None, lower: float | None, upper: float | None, status: str) -> str:
    """A figure as it is kept: 12.3 (11.9–12.8) p; a dash where there is none."""
    interval = f" ({written(lower)}–{written(upper)})" if lower is not None and upper is not None else ""
    return f"{written(value) or '–'}{interval} {status}".strip()


def finding(preview: Preview) -> Said:
    """How many figures would be added and changed; or that nothing can be imported."""
    if preview.faults:
        wrong = nouns.faults(len(preview.faults))
        return said(cy=f"Ni ellir mewnforio dim eto: {wrong.cy}", en=f"Nothing can be imported yet: {wrong.en}")
    added, changed = preview.counts[Fate.ADDED], preview.counts[Fate.CHANGED]
    if not added and not changed:
        return said(cy="Mae popeth sydd ynddi yma eisoes", en="Everything in it is here already")
    new, other = nouns.figures(added), nouns.figures(changed)
    if not changed:
        return said(cy=f"Byddai’n ychwanegu {new.cy}", en=f"It would add {new.en}")
    if not added:
        return said(cy=f"Byddai’n newid {other.cy}", en=f"It would change {other.en}")
    return said(
        cy=f"Byddai’n ychwanegu {new.cy} ac yn newid {changed}", en=f"It would add {new.en} and change {changed}"
    )
