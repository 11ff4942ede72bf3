"""The tools of assistants, by the Model Context Protocol: each answers one question and changes nothing.

Its library is an extra, and is imported only by `cydwaith mcp`.
"""

from collections.abc import Awaitable, Callable
from functools import wraps
from typing import TYPE_CHECKING, Annotated, Final

from asgiref.sync import sync_to_async
from pydantic import Field

from cydwaith.site import assisting
from cydwaith.site.assisting import Language, Told, WronglyAskedError

if TYPE_CHECKING:
    from mcp.server.mcpserver import MCPServer

Place = Annotated[str, Field(max_length=40, description="a council: GSS code or three letters, e.g. W06000015 or CRF")]
Topic = Annotated[
    str, Field(max_length=100, description="a topic, or a word for it in either language, e.g. recycling")
]
Measure = Annotated[str, Field(max_length=100, description="an indicator's code, e.g. waste-recycled-wales")]
Slug = Annotated[str, Field(max_length=100, description="a practice's code, e.g. multi-stream-recycling")]
Body = Annotated[str, Field(max_length=40, description="an organisation's code, e.g. GB-PLA-DEN")]
Question = Annotated[str, Field(min_length=1, max_length=400, description="words or a question, in either language")]
In = Annotated[Language | None, Field(description="language of the answer: cy (Welsh) or en (English)")]
INSTRUCTIONS: Final = (
    "Cydwaith: figures, practices, duties and promises of the public service of Wales, in Welsh and in English. "
    "Ask in the reader's language. Repeat each answer with its sources and dates. Where `answered` is false, say that "
    "it cannot be told, and why: it does not mean no. What is marked sample data is made up. Nobody's promise is "
    "marked here as kept or broken: do not do so. / "
    "Cydwaith: ffigurau, arferion, dyletswyddau ac addewidion gwasanaeth cyhoeddus Cymru, yn Gymraeg ac yn Saesneg. "
    "Gofynnwch yn iaith y darllenydd. Ailadroddwch bob ateb gyda’i ffynonellau a’i ddyddiadau. Lle mae `answered` yn "
    "false, dywedwch na ellir dweud, a pham: nid yw’n golygu na. Dychmygol yw’r hyn a nodir yn ddata enghreifftiol. Ni "
    "nodir yma fod addewid neb wedi’i gadw neu ei dorri: peidiwch â gwneud hynny."
)
Tool = Callable[..., Awaitable[Told]]


async def who_does_better(place: Place, topic: Topic, language: In = None) -> Told:
    """Councils that do better than their circumstances predict on a topic, as seen from one, and what they did."""
    return await answered("better", language, page="better", sources=assisting.of_figures, place=place, topic=topic)


async def standing(indicator: Measure, place: Place, language: In = None) -> Told:
    """How far one council's figure is from what its circumstances predict, and how sure that is."""
    return await answered(
        "standing", language, page="indicators", sources=assisting.of_figures, indicator=indicator, place=place
    )


async def practice(practice: Slug, language: In = None) -> Told:
    """What a practice is: what was done, by whom, what it took, who tried it, and whom to ask."""
    return await sync_to_async(assisting.practice)(practice, language)


async def impact(practice: Slug, language: In = None) -> Told:
    """Whether a practice moved the figures it is meant to, and how sure that is; often it cannot be told yet."""
    return await answered("impact", language, page="practices", sources=assisting.of_figures, practice=practice)


async def search(question: Question, language: In = None) -> Told:
    """Find anything here in either language, whichever it is written in: practices, figures, decisions, questions."""
    return await sync_to_async(assisting.found)(question, language)


async def duties(body: Body, language: In = None) -> Told:
    """What a council owes by law on its performance, by when, and how that is reckoned."""
    return await answered("duties", language, page="performance", sources=assisting.of_law, body=body)


async def promised(topic: Topic = "", words: Annotated[str, Field(max_length=200)] = "", language: In = None) -> Told:
    """What was undertaken in the Senedd, in the words spoken, and what is known since; never whether it was kept."""
    asked = {"topic": topic, "words": words}
    return await answered("promised", language, page="undertakings", sources=assisting.of_the_record, **asked)


TOOLS: Final[tuple[Tool, ...]] = (who_does_better, standing, practice, impact, search, duties, promised)
answered: Final = sync_to_async(assisting.told)


def stating(tool: Tool, wrong: type[Exception]) -> Tool:
    """A tool that tells its own refusals to whoever asked; any other fault is told as one, without what is in it."""

    @wraps(tool)
    async def asked(**given: str) -> Told:
        try:
            return await tool(**given)
        except WronglyAskedError as refusal:
            raise wrong(str(refusal)) from refusal

    return asked


def server() -> "MCPServer":
    """The server with all its tools. Raises ImportError where the extra is not installed."""
    from mcp.server.mcpserver import MCPServer
    from mcp.server.mcpserver.exceptions import ToolError
    from mcp.types import ToolAnnotations

    made = MCPServer("cydwaith", title="Cydwaith", instructions=INSTRUCTIONS, log_level="WARNING")
    reads = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)
    for tool in TOOLS:
        made.add_tool(stating(tool, ToolError), annotations=reads)
    return made
