"""An analysis as one file of HTML that needs nothing else: the map, the table beside it, and what was found."""

from django.template import engines

from cydwaith.deliberations.picture import drawn
from cydwaith.deliberations.reading import letter
from cydwaith.deliberations.report import Report
from cydwaith.engines.opinion import Analysis
from cydwaith.shared.said import said


def page(found: Analysis, told: Report) -> str:
    """The file, in the reader's language."""
    groups = [(letter(group).upper(), size) for group, size in enumerate(found.grouping.sizes.tolist())]
    template = engines["jinja"].get_template("deliberations/analysis.html")
    rendered: str = template.render(
        {
            "told": told,
            "groups": groups,
            "picture": drawn(found, told.finding) if groups else None,
            "group": said(cy="Grŵp", en="Group"),
            "people": said(cy="Pobl", en="People"),
        }
    )
    return rendered.strip()
