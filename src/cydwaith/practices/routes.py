"""The addresses of the main job, each with the rule that opens it."""

from typing import Final

from cydwaith.practices import feeds
from cydwaith.practices.deeds.adoptions import ADOPTION_STEP
from cydwaith.practices.deeds.asks import ASK_ANSWER, ASK_ASK
from cydwaith.practices.deeds.attachments import FILE_ADD, FILE_REMOVE
from cydwaith.practices.deeds.practices import (
    PRACTICE_READ,
    PRACTICE_READ_DRAFT,
    PRACTICE_REVISE,
    PRACTICE_SAVE,
    PRACTICE_START,
    PRACTICE_WITHDRAW,
)
from cydwaith.practices.deeds.signals import SIGNAL_ANSWER
from cydwaith.practices.deeds.specifications import SPECIFICATION_REVISE
from cydwaith.practices.lists import ADOPTIONS, ASKS, BETTER, COUNCILS, NUMBERS, OVERVIEW, PRACTICES, REACH
from cydwaith.practices.pages import (
    adoptions,
    asks,
    attachments,
    better,
    council,
    councils,
    gains,
    impact,
    overview,
    practices,
    reach,
    signals,
    specification,
    topics,
    writing,
)
from cydwaith.shared.routes import Route, file, page, part
from cydwaith.shared.said import said

A_TOPIC: Final = {"code": "recycling-and-waste"}
A_PRACTICE: Final = {"slug": "multi-stream-recycling"}
AN_IMPACT: Final = {"slug": "multi-stream-recycling", "indicator": "waste-recycled-wales"}
TOPICS: tuple[Route, ...] = (
    page("topics/", "pynciau/", topics.topics, name="topics", may=PRACTICE_READ),
    page(
        "portfolios/<portfolio:code>/",
        "portffolios/<portfolio:code>/",
        topics.portfolio,
        name="portfolio",
        may=PRACTICE_READ,
        example={"code": "minister-for-finance-and-local-government"},
    ),
    page(
        "topics/<topic:code>/", "pynciau/<topic:code>/", topics.topic, name="topic", may=PRACTICE_READ, example=A_TOPIC
    ),
    page(
        "topics/<topic:code>/improved/",
        "pynciau/<topic:code>/wedi-gwella/",
        gains.improved,
        name="topic_improved",
        may=PRACTICE_READ,
        former="pynciau/<topic:code>/gwelliannau/",
        example={"code": "work-and-unemployment"},
    ),
    page(
        "topics/<topic:code>/opportunity/",
        "pynciau/<topic:code>/cyfle/",
        gains.opportunity,
        name="topic_opportunity",
        may=PRACTICE_READ,
        example=A_TOPIC,
    ),
)
COUNCIL: Final = page(
    "councils/<str:code>/",
    "cynghorau/<str:code>/",
    council.council,
    name="council",
    may=PRACTICE_READ,
    example={"code": "W06000009"},
)
PLACES: tuple[Route, ...] = (
    page("councils/", "cynghorau/", councils.councils, name="councils", may=PRACTICE_READ),
    *COUNCILS.files("councils/councils", "cynghorau/cynghorau"),
    page("councils/overview/", "cynghorau/trosolwg/", overview.page, name="overview", may=PRACTICE_READ),
    *OVERVIEW.files("councils/overview/overview", "cynghorau/trosolwg/trosolwg", asking=overview.asked),
    COUNCIL,
    part(
        COUNCIL,
        "indicators/",
        "dangosyddion/",
        council.every_indicator,
        name="council_indicators",
        title=said(cy="Pob dangosydd", en="Every indicator"),
    ),
)
REACHED: Final = page("reach/", "cyrhaeddiad/", reach.reach, name="reach", may=PRACTICE_READ)
QUESTIONS: tuple[Route, ...] = (
    page("better/", "gwell/", better.who, name="better", may=PRACTICE_READ),
    *BETTER.files("better/better", "gwell/gwell"),
    REACHED,
    part(
        REACHED,
        "table/",
        "tabl/",
        reach.table,
        name="reach_table",
        title=said(cy="Y tabl cyfan", en="The whole table"),
    ),
    part(
        REACHED,
        "topics/<topic:code>/",
        "pynciau/<topic:code>/",
        reach.topic,
        name="reach_topic",
        title=said(cy="Pa gynghorau", en="Which councils"),
        example=A_TOPIC,
    ),
    *REACH.files("reach/reach", "cyrhaeddiad/cyrhaeddiad"),
)
OF_PRACTICES: tuple[Route, ...] = (
    page("practices/", "arferion/", practices.practice_list, name="practices", may=PRACTICE_READ),
    *PRACTICES.files("practices/practices", "arferion/arferion"),
    file("practices/feed.atom", "arferion/ffrwd.atom", feeds.practices, name="practices_feed", may=PRACTICE_READ),
    file(
        "practices/adoptions.atom",
        "arferion/mabwysiadu.atom",
        feeds.adoptions,
        name="adoptions_feed",
        may=PRACTICE_READ,
    ),
    page("practices/new/", "arferion/newydd/", writing.new, name="practice_new", may=PRACTICE_START),
    page(
        "practices/<practice:slug>/",
        "arferion/<practice:slug>/",
        practices.practice,
        name="practice",
        may=PRACTICE_READ,
        example=A_PRACTICE,
    ),
    page(
        "practices/<practice:slug>/versions/<int:number>/",
        "arferion/<practice:slug>/fersiynau/<int:number>/",
        practices.practice,
        name="practice_version",
        may=PRACTICE_READ,
        example={"slug": "multi-stream-recycling", "number": 1},
    ),
    page(
        "practices/<practice:slug>/draft/",
        "arferion/<practice:slug>/drafft/",
        writing.check,
        name="practice_check",
        may=PRACTICE_READ_DRAFT,
    ),
    page(
        "practices/<practice:slug>/edit/",
        "arferion/<practice:slug>/golygu/",
        writing.edit,
        name="practice_edit",
        may=PRACTICE_SAVE,
    ),
    page(
        "practices/<practice:slug>/revise/",
        "arferion/<practice:slug>/diwygio/",
        writing.revise,
        name="practice_revise",
        may=PRACTICE_REVISE,
    ),
    page(
        "practices/<practice:slug>/withdraw/",
        "arferion/<practice:slug>/tynnu-yn-ol/",
        writing.withdraw,
        name="practice_withdraw",
        may=PRACTICE_WITHDRAW,
    ),
    page(
        "practices/<practice:slug>/files/new/",
        "arferion/<practice:slug>/ffeiliau/newydd/",
        attachments.new,
        name="practice_file_new",
        may=FILE_ADD,
    ),
    file(
        "practices/<practice:slug>/files/<int:id>/",
        "arferion/<practice:slug>/ffeiliau/<int:id>/",
        attachments.read,
        name="practice_file",
        may=PRACTICE_READ,
        apart="needs a file: none ships",
    ),
    file(
        "practices/<practice:slug>/pictures/<int:id>/",
        "arferion/<practice:slug>/lluniau/<int:id>/",
        attachments.picture,
        name="practice_picture",
        may=PRACTICE_READ,
        apart="needs a picture: none ships",
    ),
    page(
        "practices/<practice:slug>/files/<int:id>/remove/",
        "arferion/<practice:slug>/ffeiliau/<int:id>/tynnu/",
        attachments.remove,
        name="practice_file_remove",
        may=FILE_REMOVE,
        example={"slug": "multi-stream-recycling", "id": 1},
    ),
    page(
        "practices/<practice:slug>/adopt/",
        "arferion/<practice:slug>/mabwysiadu/",
        adoptions.adopt,
        name="adopt",
        may=ADOPTION_STEP,
        example=A_PRACTICE,
    ),
    *ADOPTIONS.files(
        "practices/<practice:practice>/adoptions",
        "arferion/<practice:practice>/mabwysiadu",
        asking=adoptions.asked,
        example={"practice": "welsh-veg-in-schools"},
    ),
    page(
        "practices/<practice:slug>/impact/<indicator:indicator>/",
        "arferion/<practice:slug>/effaith/<indicator:indicator>/",
        impact.impact,
        name="impact",
        may=PRACTICE_READ,
        example=AN_IMPACT,
    ),
    *NUMBERS.files(
        "practices/<practice:slug>/impact/<indicator:indicator>/impact",
        "arferion/<practice:slug>/effaith/<indicator:indicator>/effaith",
        asking=impact.numbers_asked,
        example=AN_IMPACT,
    ),
    page(
        "practices/<practice:slug>/impact/<indicator:indicator>/specification/",
        "arferion/<practice:slug>/effaith/<indicator:indicator>/manyleb/",
        specification.revise,
        name="specification_revise",
        may=SPECIFICATION_REVISE,
        example=AN_IMPACT,
    ),
)
OF_ASKS: tuple[Route, ...] = (
    page("asks/", "ymholiadau/", asks.ask_list, name="asks", may=PRACTICE_READ),
    *ASKS.files("asks/asks", "ymholiadau/ymholiadau"),
    page("asks/new/", "ymholiadau/newydd/", asks.new, name="ask_new", may=ASK_ASK),
    page(
        "asks/<int:id>/",
        "ymholiadau/<int:id>/",
        asks.ask,
        name="ask",
        may=PRACTICE_READ,
        apart="needs an ask: none ships",
    ),
    page(
        "asks/<int:id>/answer/",
        "ymholiadau/<int:id>/ateb/",
        asks.answer,
        name="answer",
        may=ASK_ANSWER,
        example={"id": 1},
    ),
)
OF_SIGNALS: tuple[Route, ...] = (
    page("signals/", "arwyddion/", signals.signals, name="signals", may=PRACTICE_READ),
    file("signals/feed.atom", "arwyddion/ffrwd.atom", feeds.signals, name="signals_feed", may=PRACTICE_READ),
    page(
        "signals/<int:id>/",
        "arwyddion/<int:id>/",
        signals.signal,
        name="signal",
        may=PRACTICE_READ,
        apart="needs a signal that this reader may see",
    ),
    page(
        "signals/<int:id>/answer/",
        "arwyddion/<int:id>/ateb/",
        signals.answer,
        name="signal_answer",
        may=SIGNAL_ANSWER,
        apart="needs a signal of one's own council",
    ),
)
ROUTES: tuple[Route, ...] = (*TOPICS, *PLACES, *QUESTIONS, *OF_PRACTICES, *OF_ASKS, *OF_SIGNALS)
