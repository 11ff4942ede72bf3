"""What a task costs on a phone stays within its bounds, in both languages."""

import pytest
from playwright.sync_api import Browser

from tests.browser.tasks import DOCS, TASKS, Task, done


@pytest.mark.parametrize("language", ["cy", "en"])
@pytest.mark.parametrize("task", TASKS, ids=lambda task: str(task.number))
def test_a_task_is_done_within_its_bounds(task: Task, language: str, site: str, browser: Browser) -> None:
    cost = done(task, language, site, browser)
    assert cost.actions <= task.actions
    assert cost.scrolled <= task.scrolled


def test_the_figures_are_written_down() -> None:
    told = DOCS.read_text()
    assert [task.number for task in TASKS if f"| {task.number} | {task.words} |" not in told] == []
