"""A latest figure beside its target."""

from cydwaith.shared.said import Said, said


def beside_target(figure: str, target: str, *, met: bool) -> Said:
    """Whether a figure has reached its target; both are written alike in both languages."""
    reached = said(cy="wedi’i gyrraedd", en="reached") if met else said(cy="heb ei gyrraedd eto", en="not reached yet")
    return said(
        cy=f"{figure}, o’i gymharu â tharged o {target}: {reached.cy}",
        en=f"{figure}, against a target of {target}: {reached.en}",
    )
