"""Every variable of the environment, in the order in which somebody who installs the site meets them."""

from typing import Final

from cydwaith.environment import kinds
from cydwaith.environment.declared_letters import LETTERS
from cydwaith.environment.declared_running import RUNNING
from cydwaith.environment.texts import said
from cydwaith.environment.variable import Group, Variable

FILE: Final = Variable(
    name="CYDWAITH_SETTINGS",
    group=Group.SITE,
    what=said(
        cy="ffeil o linellau ENW=gwerth; yr hyn a osodir yn yr amgylchedd sy’n cyfrif pan fo yn y ddau",
        en="a file of lines NAME=value; what is set in the environment counts where both say something",
    ),
    read=kinds.text,
)
SITE: Final = Variable(
    name="CYDWAITH_SITE",
    group=Group.SITE,
    what=said(
        cy="cyfeiriad y wefan ei hun, https://…; ohono y gwneir enwau mewn ffrydiau, calendrau a llythyrau",
        en="the site’s own address, https://…; names in feeds, calendars and letters are made from it",
    ),
    read=kinds.address,
)
HOSTS: Final = Variable(
    name="CYDWAITH_HOSTS",
    group=Group.SITE,
    what=said(
        cy="yr enwau y gofynnir am y wefan wrthynt, â bwlch rhyngddynt",
        en="the names by which the site is asked for, with spaces between them",
    ),
    read=kinds.hosts,
    default="127.0.0.1 localhost [::1]",
)
ORIGINS: Final = Variable(
    name="CYDWAITH_ORIGINS",
    group=Group.SITE,
    what=said(
        cy="cyfeiriadau eraill y caiff ffurflenni ddod oddi wrthynt, â bwlch rhyngddynt",
        en="other addresses from which forms may come, with spaces between them",
    ),
    read=kinds.addresses,
)
HTTPS: Final = Variable(
    name="CYDWAITH_HTTPS",
    group=Group.SITE,
    what=said(
        cy="1 pan fo’r dirprwy o flaen y wefan yn siarad https: cwcis diogel, HSTS am flwyddyn",
        en="1 where the proxy in front speaks https: secure cookies, HSTS for a year",
    ),
    read=kinds.flag,
)
PROXIES: Final = Variable(
    name="CYDWAITH_PROXIES",
    group=Group.SITE,
    what=said(
        cy="faint o ddirprwyon sydd o flaen y wefan; y cyfeiriad a welodd yr olaf sy’n cyfrif wrth fewngofnodi",
        en="how many proxies stand in front; the address that the last of them saw counts in signing in",
    ),
    read=kinds.whole(0, 9),
    default="0",
)
CONTACT: Final = Variable(
    name="CYDWAITH_CONTACT",
    group=Group.SITE,
    what=said(
        cy="sut i gysylltu â phwy bynnag sy’n rhedeg y wefan",
        en="how to reach whoever runs the site",
    ),
    read=kinds.text,
)
HOME: Final = Variable(
    name="CYDWAITH_HOME",
    group=Group.DATA,
    what=said(
        cy="y ffolder gartref: cronfa ddata SQLite, allweddi, dyddlyfr y cofnod, yr arddulliau",
        en="the home folder: the SQLite database, keys, the record’s journal, the styles",
    ),
    read=kinds.folder,
    default="var",
)
DATABASE: Final = Variable(
    name="CYDWAITH_DATABASE",
    group=Group.DATA,
    what=said(
        cy="cyfeiriad cronfa ddata PostgreSQL; heb un, SQLite yn y ffolder gartref",
        en="the address of a PostgreSQL database; without one, SQLite in the home folder",
    ),
    read=kinds.postgresql,
    secret=True,
)
SECRET_KEY: Final = Variable(
    name="CYDWAITH_SECRET_KEY",
    group=Group.DATA,
    what=said(
        cy="allwedd sesiynau a dolenni; heb un, gwneir un a’i chadw yn y ffolder gartref",
        en="the key of sessions and links; without one, one is made and kept in the home folder",
    ),
    read=kinds.text,
    secret=True,
)
SCANNER: Final = Variable(
    name="CYDWAITH_SCANNER",
    group=Group.DATA,
    what=said(
        cy="y gorchymyn sy’n sganio ffeiliau a anfonir; dim byd: clamdscan os yw yno; off: dim sganio",
        en="the command that scans files that are sent; nothing: clamdscan where it is there; off: no scanning",
    ),
    read=kinds.text,
)
OIDC_SERVER: Final = Variable(
    name="CYDWAITH_OIDC_SERVER",
    group=Group.PEOPLE,
    what=said(
        cy="cyfeiriad gwasanaeth mewngofnodi’r sefydliad ei hun (OpenID Connect)",
        en="the address of an organisation’s own sign-in (OpenID Connect)",
    ),
    read=kinds.address,
    needs=("CYDWAITH_OIDC_CLIENT", "CYDWAITH_OIDC_SECRET"),
)
OIDC_CLIENT: Final = Variable(
    name="CYDWAITH_OIDC_CLIENT",
    group=Group.PEOPLE,
    what=said(cy="enw’r wefan yn y gwasanaeth hwnnw", en="what the site is called there"),
    read=kinds.text,
)
OIDC_SECRET: Final = Variable(
    name="CYDWAITH_OIDC_SECRET",
    group=Group.PEOPLE,
    what=said(cy="cyfrinach y wefan yn y gwasanaeth hwnnw", en="the site’s secret there"),
    read=kinds.text,
    secret=True,
)
OIDC_NAME: Final = Variable(
    name="CYDWAITH_OIDC_NAME",
    group=Group.PEOPLE,
    what=said(cy="yr hyn y geilw’r botwm y gwasanaeth hwnnw", en="what the button calls that sign-in"),
    read=kinds.text,
)
OIDC_TENANT: Final = Variable(
    name="CYDWAITH_OIDC_TENANT",
    group=Group.PEOPLE,
    what=said(
        cy="y cyfeiriadur y caiff ei bobl ddod i mewn (`tid` yn Microsoft Entra)",
        en="the directory whose people may come in (`tid` in Microsoft Entra)",
    ),
    read=kinds.text,
)
EMAIL_BACKEND: Final = Variable(
    name="CYDWAITH_EMAIL_BACKEND",
    group=Group.PEOPLE,
    what=said(
        cy="dosbarth Django sy’n anfon llythyrau; heb un, fe’u hargreffir",
        en="Django’s class that sends letters; without one they are printed",
    ),
    read=kinds.text,
    default="django.core.mail.backends.console.EmailBackend",
)
EMAIL_FROM: Final = Variable(
    name="CYDWAITH_EMAIL_FROM",
    group=Group.PEOPLE,
    what=said(cy="pwy sy’n anfon llythyrau", en="who sends letters"),
    read=kinds.text,
    default="cydwaith@localhost",
)
ANALYSTS: Final = Variable(
    name="CYDWAITH_ANALYSTS",
    group=Group.PEOPLE,
    what=said(
        cy="codau’r sefydliadau y caiff eu golygyddion a’u gweinyddwyr fewnforio ffigurau pob cyngor",
        en="codes of the organisations whose editors and administrators may import figures of all councils",
    ),
    read=kinds.several,
    default="CYD-DATA-CYMRU",
)
RECORD: Final = Variable(
    name="CYDWAITH_RECORD",
    group=Group.RECORD,
    what=said(
        cy="enw log y cofnod am byth, ym mhob pwynt gwirio; cyfeiriad heb https:// yw’r arfer",
        en="the name of the record’s log for ever, in each checkpoint; an address without https:// is usual",
    ),
    read=kinds.text,
    default="cydwaith.example/log",
)
KEPT: Final = Variable(
    name="CYDWAITH_KEPT",
    group=Group.RECORD,
    what=said(
        cy="y dyddlyfr y tu allan i’r gronfa ddata; heb un, log-kept yn y ffolder gartref",
        en="the journal outside the database; without one, log-kept in the home folder",
    ),
    read=kinds.text,
)
KEPT_WITHIN: Final = Variable(
    name="CYDWAITH_KEPT_WITHIN",
    group=Group.RECORD,
    what=said(
        cy="o fewn faint o funudau y mae’n rhaid i bob cofnod fod yn y dyddlyfr",
        en="within how many minutes every entry must be in the journal",
    ),
    read=kinds.number(0.1, 10_000),
    default="10",
)
WITNESSES: Final = Variable(
    name="CYDWAITH_WITNESSES",
    group=Group.RECORD,
    what=said(
        cy="cyfeiriadau’r tystion y gwthir pwyntiau gwirio atynt, â bwlch rhyngddynt",
        en="addresses of witnesses to which checkpoints are pushed, with spaces between them",
    ),
    read=kinds.addresses,
)
STATSWALES: Final = Variable(
    name="CYDWAITH_STATSWALES",
    group=Group.FIGURES,
    what=said(cy="lle gofynnir am ffigurau", en="where figures are asked for"),
    read=kinds.address,
    default="https://api.stats.gov.wales/v2",
)
FETCH_PAUSE: Final = Variable(
    name="CYDWAITH_FETCH_PAUSE",
    group=Group.FIGURES,
    what=said(cy="eiliadau rhwng dau gwestiwn yno", en="seconds between two questions there"),
    read=kinds.number(0, 3600),
    default="1",
)
DECLARED: Final[tuple[Variable[object], ...]] = (  # type: ignore[assignment]  # read only: what each gives is an object
    *(FILE, SITE, HOSTS, ORIGINS, HTTPS, PROXIES, CONTACT),
    *(HOME, DATABASE, SECRET_KEY, SCANNER),
    *(OIDC_SERVER, OIDC_CLIENT, OIDC_SECRET, OIDC_NAME, OIDC_TENANT, EMAIL_BACKEND, EMAIL_FROM, *LETTERS, ANALYSTS),
    *(RECORD, KEPT, KEPT_WITHIN, WITNESSES, STATSWALES, FETCH_PAUSE),
    *RUNNING,
)
"""All of them. A test finds a variable that the code, the tests or the documents name and that is not here."""
