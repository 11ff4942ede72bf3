"""What every refusal of these modules is."""


class Refused(ValueError):
    """Something is not as it must be; the words say what."""
