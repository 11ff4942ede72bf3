"""A page as it is for whoever unfolds all of it: each part in the place of the link to it."""

import re

from django.test import Client

LINK = re.compile(
    r'<details[^>]* data-part="(?:paper|screen)"><summary>.*?</summary><p><a class="cw-alone" href="([^"]+)">.*?</p>',
    re.DOTALL,
)
CONTENT = re.compile(r'<div id="part">(.*)</div>\s*</main>', re.DOTALL)


def unfolded(client: Client, where: str) -> str:
    """The HTML of a page with its parts."""

    def part(link: re.Match[str]) -> str:
        answer = client.get(link[1].replace("&amp;", "&"), follow=True)
        assert answer.status_code == 200, link[1]
        found = CONTENT.search(answer.content.decode())
        assert found, link[1]
        return found[1]

    answer = client.get(where, follow=True)
    assert answer.status_code == 200, where
    return LINK.sub(part, answer.content.decode())
