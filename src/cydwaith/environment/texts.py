"""A thing said in both languages, before Django is there to say in which one."""

from typing import NamedTuple


class Told(NamedTuple):
    """The same thing in Welsh and in English."""

    cy: str
    en: str

    def in_(self, language: str) -> str:
        """The text in a language, "cy" or "en"."""
        return self.cy if language == "cy" else self.en

    @property
    def both(self) -> str:
        """Both, for where nobody knows who reads."""
        return f"{self.cy} / {self.en}"


def said(*, cy: str, en: str) -> Told:
    """Say something in both languages; whoever reviews the Welsh finds it by this name, as all other sentences."""
    return Told(cy, en)
