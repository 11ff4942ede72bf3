"""What every refusal of these modules is."""


class Faulty(ValueError):  # noqa: N818  # says what it is
    """Something is not as it must be; the words say what."""
