"""Variables of how the site is run, watched, tried out and tested."""

from typing import Final

from cydwaith.environment import kinds
from cydwaith.environment.texts import said
from cydwaith.environment.variable import Group, Variable

LOG: Final = Variable(
    name="CYDWAITH_LOG",
    group=Group.WATCHING,
    what=said(cy="o ba ddifrifoldeb ymlaen yr ysgrifennir i’r log", en="from which severity on the log is written"),
    read=kinds.one_of("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"),
    default="WARNING",
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
RUNNING: Final = (
    *(LOG,),
    *(DEMO, DEBUG, LANGUAGE, TEST_POSTGRESQL, SHARED_DATA, TESTS, SHOTS, KEEP_TOP_TEN),
)
