"""What the room holds of people: nothing. Organisations speak here, by whoever edits for them."""

from typing import Final

from cydwaith.shared.personal import Nobodys

SOURCES: Final = "where a fact about a project was read"

DECLARATIONS: Final = (
    Nobodys(
        table="regions.Project",
        columns=("places", "others", "policies", "trust"),
        why="codes, and organisations in a project",
    ),
    Nobodys(table="regions.Project", columns=("source", "source_url"), why=SOURCES),
    Nobodys(table="regions.Money", columns=("source", "source_url"), why=SOURCES),
    Nobodys(table="regions.ProjectStatus", columns=("source", "source_url"), why=SOURCES),
    Nobodys(table="regions.ProjectMilestone", columns=("source", "source_url"), why=SOURCES),
    Nobodys(table="regions.ProjectSite", columns=("geometry", "source", "source_url"), why=SOURCES),
    Nobodys(table="regions.ProjectTie", columns=("source", "source_url"), why=SOURCES),
    Nobodys(table="regions.Oversight", columns=("source", "source_url"), why="a public decision"),
    Nobodys(table="regions.Gathered", why="figures of money, as numbers"),
    Nobodys(table="regions.Since", why="which figures and projects changed"),
    Nobodys(table="regions.PolicyTitle", columns=("source_url", "page"), why="the page of a published plan"),
)
