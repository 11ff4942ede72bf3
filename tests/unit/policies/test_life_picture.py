"""The picture of the life of a policy in the documents is the one that the code draws."""

import pytest

from cydwaith.policies.stages import ABOUT
from scripts.life_of_a_policy import PAGES, life, with_life


@pytest.mark.parametrize("language", PAGES)
def test_the_documents_show_the_stages_as_they_are(language: str) -> None:
    page = PAGES[language].read_text(encoding="utf-8")
    assert life(language) in page, "PYTHONPATH=. .venv/bin/python scripts/life_of_a_policy.py"
    assert with_life(page, language) == page
    assert life(language).count("-.->") == len(ABOUT) - 1
