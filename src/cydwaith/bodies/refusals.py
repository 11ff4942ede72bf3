"""What cannot be done, and why, in words that a form can show."""


class NotPossible(Exception):  # noqa: N818  # the caller reads: refused, because not possible
    """Something the actor is allowed to do, but which cannot be done so: the reason, and the field that mends it."""

    def __init__(self, reason: str, field: str | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.field = field
