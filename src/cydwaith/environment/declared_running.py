"""Variables of how the site is run, watched, tried out and tested."""

from typing import Final

from cydwaith.environment import kinds
from cydwaith.environment.texts import said
from cydwaith.environment.variable import Group, Variable

LISTEN: Final = Variable(
    name="CYDWAITH_LISTEN",
    group=Group.SERVING,
    what=said(
        cy="lle mae’r wefan yn gwrando: cyfeiriad a phorth, neu soced (unix:/run/cydwaith/socket)",
        en="where the site listens: an address and a port, or a socket (unix:/run/cydwaith/socket)",
    ),
    read=kinds.place,
    default="127.0.0.1:8000",
)
WORKERS: Final = Variable(
    name="CYDWAITH_WORKERS",
    group=Group.SERVING,
    what=said(cy="faint o brosesau sy’n gweini tudalennau", en="how many processes serve pages"),
    read=kinds.whole(1, 64),
    default="2",
)
THREADS: Final = Variable(
    name="CYDWAITH_THREADS",
    group=Group.SERVING,
    what=said(
        cy="faint o geisiadau y mae pob un ohonynt yn eu hateb ar yr un pryd",
        en="how many requests each of them answers at a time",
    ),
    read=kinds.whole(1, 64),
    default="4",
)
DRAIN: Final = Variable(
    name="CYDWAITH_DRAIN",
    group=Group.SERVING,
    what=said(
        cy="faint o eiliadau a gaiff proses i orffen ei hatebion cyn cael ei lladd",
        en="how many seconds a process has to finish its answers before it is killed",
    ),
    read=kinds.whole(1, 600),
    default="30",
)
METRICS: Final = Variable(
    name="CYDWAITH_METRICS",
    group=Group.WATCHING,
    what=said(
        cy="lle mae Prometheus yn gofyn am fesurau: cyfeiriad a phorth y tu hwnt i’r cyhoedd; heb un, dim",
        en="where Prometheus asks for measures: an address and a port out of the public’s reach; without one, none",
    ),
    read=kinds.place,
)
SECURITY_CONTACT: Final = Variable(
    name="CYDWAITH_SECURITY_CONTACT",
    group=Group.WATCHING,
    what=said(
        cy="lle i roi gwybod am wendid, mailto:… neu https://…; yn /.well-known/security.txt",
        en="where to report a weakness, mailto:… or https://…; in /.well-known/security.txt",
    ),
    read=kinds.mail_or_web,
)
LOG_FORMAT: Final = Variable(
    name="CYDWAITH_LOG_FORMAT",
    group=Group.WATCHING,
    what=said(
        cy="json: un gwrthrych JSON ar bob llinell o’r log; text: i’w ddarllen gan bobl",
        en="json: one JSON object on each line of the log; text: for people to read",
    ),
    read=kinds.one_of("json", "text"),
    default="json",
)
LOG: Final = Variable(
    name="CYDWAITH_LOG",
    group=Group.WATCHING,
    what=said(
        cy="o ba ddifrifoldeb ymlaen yr ysgrifennir i’r log; INFO: llinell am bob cais",
        en="from which severity on the log is written; INFO: a line for each request",
    ),
    read=kinds.one_of("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"),
    default="INFO",
)
DEMO: Final = Variable(
    name="CYDWAITH_DEMO",
    group=Group.TRYING,
    what=said(
        cy="1: yr arddangosiad, gyda chyfrifon enghreifftiol a chyfrinair y mae pawb yn ei wybod",
        en="1: the demonstration, with sample accounts and a password that everyone knows",
    ),
    read=kinds.flag,
)
DEBUG: Final = Variable(
    name="CYDWAITH_DEBUG",
    group=Group.TRYING,
    what=said(
        cy="1: dangos manylion pob nam ar y dudalen; byth ar wefan gyhoeddus",
        en="1: show the details of each fault on the page; never on a public site",
    ),
    read=kinds.flag,
)
LANGUAGE: Final = Variable(
    name="CYDWAITH_LANGUAGE",
    group=Group.TRYING,
    what=said(
        cy="iaith atebion y gorchmynion, cy neu en; heb un, iaith y peiriant",
        en="the language in which commands answer, cy or en; without one, the machine’s",
    ),
    read=kinds.text,
)
TEST_POSTGRESQL: Final = Variable(
    name="CYDWAITH_TEST_POSTGRESQL",
    group=Group.TRYING,
    what=said(
        cy="gweinydd PostgreSQL i’r profion, yn lle un a wneir ar eu cyfer",
        en="a PostgreSQL server for the tests, instead of one made for them",
    ),
    read=kinds.text,
    secret=True,
)
SHARED_DATA: Final = Variable(
    name="CYDWAITH_SHARED_DATA",
    group=Group.TRYING,
    what=said(cy="ffeiliau go iawn i’r profion", en="real files for the tests"),
    read=kinds.text,
)
TESTS: Final = Variable(
    name="CYDWAITH_TESTS",
    group=Group.TRYING,
    what=said(
        cy="quick neu whole: faint o enghreifftiau a wna’r profion; cydwaith test sy’n ei osod",
        en="quick or whole: how many examples the tests make; cydwaith test sets it",
    ),
    read=kinds.text,
)
SHOTS: Final = Variable(
    name="CYDWAITH_SHOTS",
    group=Group.TRYING,
    what=said(cy="lle mae profion y porwr yn cadw lluniau", en="where the browser’s tests keep pictures"),
    read=kinds.text,
    default="var/shots",
)
KEEP_TOP_TEN: Final = Variable(
    name="CYDWAITH_KEEP_TOP_TEN",
    group=Group.TRYING,
    what=said(
        cy="1: cadw canlyniadau newydd y chwiliad fel y rhai disgwyliedig",
        en="1: keep the search’s new results as the expected ones",
    ),
    read=kinds.flag,
)
ENGINE: Final = Variable(
    name="CYDWAITH_ENGINE",
    group=Group.SERVING,
    what=said(
        cy="pa beiriant sy’n cyfrif yr hyn nad yw un peiriant yn ei ddal (cydwaith frames): duckdb neu spark",
        en="which engine works out what one machine does not hold (cydwaith frames): duckdb or spark",
    ),
    read=kinds.one_of("duckdb", "spark"),
    default="duckdb",
)
RUNNING: Final = (
    *(LISTEN, WORKERS, THREADS, DRAIN),
    *(METRICS, SECURITY_CONTACT, LOG, LOG_FORMAT, ENGINE),
    *(DEMO, DEBUG, LANGUAGE, TEST_POSTGRESQL, SHARED_DATA, TESTS, SHOTS, KEEP_TOP_TEN),
)
