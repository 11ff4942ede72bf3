"""Why a decision does not go on as somebody wished."""

from cydwaith.forums.refusals import TextChanged


class TextMovedOn(TextChanged):
    """Somebody answered to, amended or froze a text that is not the current one; `now` is what names that."""

    def __init__(self, now: str | int) -> None:
        super().__init__()
        self.carries = {"seen": str(now)}
