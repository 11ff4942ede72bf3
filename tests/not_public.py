"""Every table, declared: open to everybody, or which of its rows are not; and a world full of what is not.

Each table that is not public has a marker of its own, a word that stands nowhere else. It is planted in every column of
every row that is not public, by what people do as far as that can, and past the actions where it cannot.
"""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any, Final

from django.apps import apps
from django.db import DatabaseError, connection, models, transaction
from django.db.models import Q
from django.utils import timezone

from cydwaith.engines.disclosure.threshold import FEWEST
from cydwaith.practices.lifecycle import OPEN

WORD: Final = "qzvx"
"""What every marker begins with."""
ALL: Final = Q()
# Every row of these is for everybody to read.
PUBLIC: Final = frozenset(
    {
        *("auth.Group", "auth.Group_permissions", "auth.Permission", "contenttypes.ContentType"),
        *("bodies.AreaGroup", "bodies.AreaMembership", "bodies.Body", "bodies.Domain"),
        *("bodies.Holding", "bodies.Place", "bodies.Post", "bodies.Portfolio", "bodies.PortfolioTopic", "bodies.Topic"),
        *("decisions.Consent", "decisions.Decision", "decisions.Reservation", "decisions.Review", "decisions.Text"),
        *("deliberations.Closing", "deliberations.Conversation", "deliberations.Week"),
        *("evidence.Calculation", "evidence.Change", "evidence.Cluster", "evidence.Indicator", "evidence.Load"),
        *("evidence.Neighbour", "evidence.Observation", "evidence.Standing", "evidence.Target"),
        *("forums.Confirmation", "forums.ConsentRule", "forums.Forum", "forums.Forum_topics", "forums.Seat"),
        "forums.Side",
        *(
            "exchange.DayOfHelp",
            "exchange.Opening",
            "exchange.OpeningPartner",
            "exchange.Round",
            "exchange.Round_openings",
        ),
        *("funds.Award", "funds.AwardFile", "funds.Call", "funds.CallCriterion"),
        # What is put to a forum is read by everybody, as its decision is.
        *("funds.Problem", "funds.ProblemShared", "funds.Proposal", "funds.ProposedBid"),
        *("funds.Award", "funds.AwardFile"),
        *("funds.JointAward", "funds.AgreementVersion", "funds.AgreementParty", "funds.AgreementAction"),
        *("funds.AgreementSignature", "funds.Instalment", "funds.Claim", "funds.MoneyLine", "funds.AwardReturn"),
        *("funds.ReturnReminder", "funds.AgreementAim", "funds.AwardVerdict"),
        *("meetings.Action", "meetings.Attendance", "meetings.Item", "meetings.Meeting", "meetings.Paper"),
        *(
            "policies.Agreement",
            "policies.Announcement",
            "policies.Citation",
            "policies.Column",
            "policies.Duty",
            "policies.Judgement",
            "policies.Lead",
            "policies.Matter",
            "policies.MatterStep",
            "policies.Outsider",
            "policies.Policy",
            "policies.Reply",
            "policies.StageChange",
            "policies.Yes",
        ),
        *("practices.Adoption", "practices.Ask", "practices.Impact", "practices.Specification", "practices.Step"),
        # A draft's key is drawn by lot, and its address is the same until it is published.
        "practices.Practice",
        *("programme.Assent", "programme.Commitment", "programme.Dependency", "programme.Milestone"),
        *("programme.Party", "programme.Programme", "programme.Status", "programme.Terms", "programme.Terms_places"),
        "programme.Terms_topics",
        *("performance.DutyStatus", "performance.Reminder", "performance.Reply"),
        *("performance.PanelAssessment", "performance.PanelDate", "performance.PanelMember", "performance.PanelScope"),
        *("performance.Consultation", "performance.ConsultationFinding", "performance.Resolution"),
        *("performance.PanelAnswer", "performance.PanelSending", "performance.PanelView"),
        *("performance.Scale", "performance.Sending", "performance.Update"),
        *("school.Certificate", "school.Cohort", "school.Course", "school.Module", "school.Session"),
        *(
            "school.Joined",
            "school.SchoolAgreement",
            "school.SchoolMoney",
            "school.Study",
            "school.ModuleQuestion",
            "school.Trial",
        ),
        *(
            "regions.Money",
            "regions.Oversight",
            "regions.PolicyStatement",
            "regions.PolicyTitle",
            "regions.Project",
            "regions.ProjectMilestone",
        ),
        *(
            "regions.ProjectPartner",
            "regions.ProjectReview",
            "regions.ProjectSite",
            "regions.ProjectStatus",
            "regions.ProjectTie",
            "regions.Gathered",
            "regions.Since",
        ),
        *("questions.Question", "revisions.Page", "revisions.Raised"),
        *("record.Checkpoint", "record.Cosignature", "record.Entry", "record.Head", "record.Node", "record.Witness"),
        # Keys drawn by lot, and which body did something with them when: the record tells as much.
        *("texts.InStep", "texts.Section", "texts.Support", "texts.Text"),
        *(
            "senedd.Confirmed",
            "senedd.Contribution",
            "senedd.Division",
            "senedd.Near",
            "senedd.Evidence",
            "senedd.Former",
            "senedd.Group",
            "senedd.Item",
        ),
        *("senedd.Confirmed", "senedd.Member", "senedd.Membership", "senedd.Near", "senedd.Sitting", "senedd.Vote"),
        *("search.Document", "search.Frequency", "search.Size", "search.State", "search.Term"),
    }
)
# Which rows of the others are not.
DECLARED: Final[dict[str, Q]] = {
    "account.EmailAddress": ALL,
    "account.EmailConfirmation": ALL,
    "bodies.Account": ALL,
    "bodies.Acting": ALL,
    "bodies.Delegation": ALL,
    "bodies.JoinRequest": ALL,
    "bodies.Kept": ALL,
    "bodies.Membership": ALL,
    "bodies.Person": ALL,
    "deliberations.Code": ALL,
    "deliberations.Invitation": ALL,
    "deliberations.Outcome": ALL,
    "deliberations.Participant": ALL,
    "deliberations.Statement": Q(state__in=["waiting", "refused"]),
    "deliberations.Vote": ALL,
    "exchange.Answer": ALL,
    "exchange.Application": ALL,
    "exchange.Certificate": ALL,
    "exchange.Document": ALL,
    "exchange.Letter": ALL,
    "exchange.Placement": ALL,
    "exchange.PlacementStep": ALL,
    "exchange.Profile": ALL,
    "exchange.ProfileReader": ALL,
    "exchange.Proposed": ALL,
    "exchange.Rank": ALL,
    "exchange.Signature": ALL,
    "exchange.Team": ALL,
    "exchange.TeamMember": ALL,
    "exchange.Version": ALL,
    "evidence.CouncilGroup": ALL,
    "evidence.CouncilGroup_councils": ALL,
    "evidence.Upload": ALL,
    # A bid is its partners' own until it is decided, and its scores those of who assess it.
    **dict.fromkeys(
        (
            *("funds.Bid", "funds.BidCost", "funds.BidIndicator", "funds.BidPartner", "funds.BidPromise"),
            *("funds.BidSection", "funds.BidSignature", "funds.BidVersion"),
            *("funds.Assessor", "funds.CallRule", "funds.Interest", "funds.Mark", "funds.Scoring", "funds.Suggestion"),
        ),
        ALL,
    ),
    "letters.Asking": ALL,
    "letters.Invitation": ALL,
    "letters.Letter": ALL,
    "letters.Unreachable": ALL,
    "letters.Webhook": ALL,
    "meetings.Minutes": ~Q(state="approved"),
    "meetings.ProposedChange": ALL,
    "mfa.Authenticator": ALL,
    "notices.Follow": ALL,
    "notices.News": ~Q(least=""),
    "notices.Notice": ALL,
    "notices.Of": ~Q(news__least=""),
    "notices.Sent": ALL,
    "notices.Wish": ALL,
    # A number of people that is too small to be shown.
    "performance.ConsultationGroup": Q(reached__lt=FEWEST),
    # A report that nobody has published, and all that stands in it.
    "performance.Report": ~Q(state="published"),
    **dict.fromkeys(
        (
            "performance.Action",
            "performance.Asked",
            "performance.Carried",
            "performance.Evidence",
            "performance.Rating",
        ),
        ~Q(report__state="published"),
    ),
    # What is only for the council and the members’ organisations, and what a panel drafts before its report.
    "performance.PanelEvidence": Q(readers="panel"),
    "performance.PanelFinding": Q(assessment__reported=None),
    "performance.PanelWording": Q(finding__assessment__reported=None),
    "practices.Attachment": Q(version__state__in=OPEN),
    "practices.Move": Q(version__state__in=OPEN),
    "practices.Signal": Q(kind="fell"),
    "practices.Version": Q(state__in=OPEN),
    "practices.Version_topics": Q(version__state__in=OPEN),
    "record.Due": ALL,
    "school.SessionLink": ALL,
    "school.Enrolment": ALL,
    "school.Holding": ALL,
    "school.ModuleDone": ALL,
    "school.ModuleAnswer": ALL,
    "search.Asked": ALL,
    "search.Saved": ALL,
    "sessions.Session": ALL,
    "socialaccount.SocialAccount": ALL,
    "socialaccount.SocialApp": ALL,
    "socialaccount.SocialToken": ALL,
    "texts.Amendment": ALL,
    "texts.Comment": ALL,
    "texts.Version": Q(published=None),
    "texts.Wording": ALL,
}
TABLES: Final = frozenset(model._meta.label for model in apps.get_models(include_auto_created=True))
NOT_PUBLIC: Final = {table: which for table, which in DECLARED.items() if table in TABLES}
ON_PAGES: Final = frozenset({"bodies.Person"})
"""Shown on pages, to whoever reads them there, and nowhere else."""
MEANT: Final = {
    "exchange.Answer": {"by": "a pseudonym"},
    "exchange.Application": {"key": "drawn by lot"},
    "exchange.Certificate": {"salt": "drawn by lot", "pairs": "read back as a list of pairs"},
    "exchange.Document": {"salt": "drawn by lot"},
    "exchange.Placement": {"salt": "drawn by lot"},
    "exchange.Signature": {"by": "a pseudonym", "sealed": "a hash"},
    "exchange.Version": {"sealed": "a hash"},
    "exchange.Profile": {
        "skills": "codes of the one list",
        "learn": "codes of the one list",
        "places": "codes of places",
    },
    "bodies.Account": {"password": "a hash", "pseudonym": "drawn by lot, and what the record knows"},
    "bodies.Acting": {"name": "drawn by lot, of a post"},
    **{
        f"funds.{table}": {"salt": "drawn by lot"}
        for table in (
            *("Bid", "BidCost", "BidPartner", "BidPromise", "BidSection"),
            *("Interest", "Mark", "Scoring"),
        )
    },
    "funds.BidIndicator": {"text": "of public figures", "digest": "a hash", "salt": "drawn by lot"},
    "funds.BidSignature": {"digest": "a hash"},
    "funds.BidVersion": {"text": "what its parts say", "digest": "a hash", "salt": "drawn by lot"},
    "funds.CallRule": {"among": "codes of organisations", "salt": "drawn by lot"},
    "funds.Suggestion": {"text": "numbers of bids", "salt": "drawn by lot"},
    "notices.Sent": {"period": "a day or a week"},
    "performance.Action": {"salt": "drawn by lot"},
    "performance.Asked": {"ref": "a key of something public", "salt": "drawn by lot"},
    "performance.Carried": {"salt": "drawn by lot"},
    "performance.Evidence": {
        "salt": "drawn by lot",
        # What is cited is public, and stays as it stood; which of it is cited is not.
        **dict.fromkeys(("kind", "key", "title", "told", "source", "path", "data"), "of what everybody may read"),
    },
    "performance.Rating": {"salt": "drawn by lot"},
    "performance.Report": {
        "duty": "the code of a duty",
        "also": "codes of duties",
        "sections": "keys of sections",
        "digest": "a hash",
        "salt": "drawn by lot",
    },
    "practices.Attachment": {"media_type": "a kind", "digest": "a hash", "alternative": "of a picture; this is none"},
    "bodies.Kept": {"form": "drawn by lot"},
    "deliberations.Outcome": {
        "facts": "what pages show of it",
        "cast": "numbers",
        "released": "read back as arrays",
        "apart": "read back as arrays",
    },
    "deliberations.Statement": {"salt": "drawn by lot"},
    "evidence.Upload": {"format": "one of the importers", "choices": "how to read the file"},
    "letters.Letter": {"reference": "drawn by lot", "address": "of somebody without an account; this has one"},
    "letters.Webhook": {"nonce": "drawn by lot"},
    "meetings.Minutes": {"digest": "a hash", "approvals": "sides that approved"},
    "mfa.Authenticator": {"data": "read back by its kind"},
    "practices.Signal": {"facts": "numbers that pages read", "period": "a period", "answer_text": "it asks nothing"},
    "practices.Version": {"writers": "pseudonyms", "checked_by": "a pseudonym", "goals": "a list", "ways": "a list"},
    "record.Due": {"queue": "one of the queues", "fault": "of what failed"},
    "search.Asked": {"language": "a language"},
    "search.Saved": {"kind": "a kind", "topic": "a topic", "where": "a place", "mark": "a mark", "language": "one"},
    "sessions.Session": {"session_key": "drawn by lot", "session_data": "signed"},
    "socialaccount.SocialAccount": {"extra_data": "read back by its kind"},
    "texts.Amendment": {"salt": "drawn by lot"},
    "texts.Comment": {"salt": "drawn by lot"},
    "texts.Version": {"salt": "drawn by lot", "wordings": "numbers of rows", "digest": "a hash"},
    "texts.Wording": {"salt": "drawn by lot"},
    "socialaccount.SocialApp": {"provider": "a kind", "provider_id": "a name", "settings": "read back by its kind"},
}
"""Columns whose values mean something to the code, and what: no marker stands in them."""


PLAINEST: Final = {
    models.DateTimeField: timezone.now(),
    models.DateField: timezone.localdate(),
    models.JSONField: [],
    models.BinaryField: b"x",
    models.IntegerField: 1,
    models.BooleanField: False,
}
"""The plainest value of each kind of column that holds no words."""


def marker(table: str) -> str:
    """The word of a table, that stands nowhere else; it can be a part of an address or of an e-mail address."""
    return WORD + "".join(filter(str.isalnum, table.lower()))


def every_table() -> Iterator[type[models.Model]]:
    """Every table, those between two others among them."""
    yield from apps.get_models(include_auto_created=True)


def hidden(table: str) -> models.QuerySet[Any]:
    """The rows of a table that are not public."""
    return apps.get_model(table)._base_manager.filter(NOT_PUBLIC[table])


def shown(model: type[models.Model]) -> models.QuerySet[Any]:
    """The rows of a table that everybody may read."""
    label = model._meta.label
    if label not in NOT_PUBLIC:
        return model._base_manager.all()
    if NOT_PUBLIC[label] == ALL:
        return model._base_manager.none()
    return model._base_manager.exclude(pk__in=hidden(label).values("pk"))


def written(table: str) -> list[models.Field]:
    """The columns of a table in which words may stand, and nothing that the code reads a meaning from."""
    kinds = (models.CharField, models.TextField, models.JSONField, models.BinaryField)
    meant = MEANT.get(table, {})
    return [
        one
        for one in apps.get_model(table)._meta.concrete_fields
        if isinstance(one, kinds)
        and not one.choices
        and not one.primary_key
        and one.name.removesuffix("_cy").removesuffix("_en") not in meant
    ]


def bare(table: str) -> list[models.Field]:
    """The columns in which no row that is not public has its table's marker."""
    rows = list(hidden(table))
    return [one for one in written(table) if not any(marker(table) in text(getattr(row, one.attname)) for row in rows)]


def plant(table: str) -> None:
    """Write the marker, past the actions, into the columns that have none, of all rows that are not public."""
    if NOT_PUBLIC[table] == ALL and not hidden(table).exists():
        make(apps.get_model(table))
    for field in bare(table):
        for row in hidden(table):
            value = f"{marker(table)} {field.name} {row.pk}"[: field.max_length or None]
            given = {models.JSONField: f'["{value}"]', models.BinaryField: value.encode()}.get(type(field), value)
            with connection.cursor() as cursor:
                cursor.execute(
                    f'UPDATE "{row._meta.db_table}" SET "{field.column}" = %s WHERE "{row._meta.pk.column}" = %s',
                    [given, row._meta.pk.get_db_prep_value(row.pk, connection)],
                )


def make(model: type[models.Model]) -> None:
    """A row where nobody did anything that makes one; of each column the plainest value that it can hold."""
    told = {one.attname: plainest(one) for one in model._meta.concrete_fields if not one.null and not one.primary_key}
    if model._meta.auto_created:
        return
    with suppress(DatabaseError), transaction.atomic():
        model._base_manager.create(**told)


def plainest(field: models.Field) -> object:
    """The plainest value that a column can hold; of another table its last row."""
    if field.choices:
        return field.choices[0][0]
    if isinstance(field, models.ForeignKey):
        return field.related_model._base_manager.order_by("-pk").values_list("pk", flat=True).first()
    return next((value for kind, value in PLAINEST.items() if isinstance(field, kind)), marker(field.model._meta.label))


def text(value: object) -> str:
    """What stands in a column, as words."""
    if isinstance(value, bytes | memoryview):
        return bytes(value).decode("utf-8", "replace")
    return str(value)
