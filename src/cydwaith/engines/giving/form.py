"""The form of a grant: its fields, what each may hold, and what each is called in a table.

Fields that the standard does not have are allowed, as it allows them; what they hold is not looked at.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Final

from cydwaith.engines.giving import codes


class Holds(StrEnum):
    """What a field holds."""

    TEXT = "text"
    NUMBER = "number"
    DAY = "day"
    """YYYY-MM-DD, or with a time of day."""
    SOME_DAY = "some_day"
    """As much of a day as is known: also YYYY and YYYY-MM."""
    MOMENT = "moment"
    ADDRESS = "address"
    CODE = "code"
    PART = "part"


@dataclass(frozen=True)
class Field:
    """A field: what it holds, whether null may stand for nothing, whether there are several of it."""

    title: str
    holds: Holds = Holds.TEXT
    null: bool = False
    several: bool = False
    part: "Form | None" = None
    codes: frozenset[str] = frozenset()
    least: int | None = None


@dataclass(frozen=True)
class Form:
    """The fields of a part, by name, and which it must have."""

    fields: Mapping[str, Field]
    needs: tuple[str, ...] = ()

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The name of each field by what it is called in a table, in small letters: "amount awarded"."""
        titles = {one.title.lower(): name for name, one in self.fields.items()}
        return titles | {name.lower(): name for name in self.fields}


def text(title: str, *, null: bool = False) -> Field:
    """A field of text."""
    return Field(title, null=null)


def several(title: str, part: Form) -> Field:
    """A field of several parts."""
    return Field(title, Holds.PART, several=True, part=part)


CHANGED: Final = Field("Last Modified", Holds.MOMENT)
CURRENCY: Final = Field("Currency", Holds.CODE, codes=codes.CURRENCIES)
LOCATION: Final = Form(
    {
        "id": text("Identifier"),
        "name": text("Name", null=True),
        "countryCode": Field("Country Code", Holds.CODE, codes=codes.COUNTRIES),
        "latitude": Field("Latitude", Holds.NUMBER, null=True),
        "longitude": Field("Longitude", Holds.NUMBER, null=True),
        "description": text("Description", null=True),
        "geoCode": text("Geographic Code", null=True),
        "geoCodeType": text("Geographic Code Type", null=True),
        "dateModified": CHANGED,
    }
)
ORGANISATION: Final = Form(
    {
        "id": text("Identifier"),
        "name": text("Name"),
        "department": text("Department"),
        "contactName": text("Contact Name"),
        "charityNumber": text("Charity Number"),
        "companyNumber": text("Company Number"),
        "streetAddress": text("Street Address"),
        "addressLocality": text("City"),
        "addressRegion": text("County"),
        "addressCountry": text("Country"),
        "postalCode": text("Postal Code"),
        "telephone": text("Phone Number"),
        "alternateName": text("Alternate Name"),
        "email": text("Email"),
        "description": text("Description"),
        "organisationType": text("Organisation Type", null=True),
        "url": Field("Web Address", Holds.ADDRESS),
        "location": several("Location", LOCATION),
        "dateModified": CHANGED,
    },
    ("id", "name"),
)
PERSON: Final = Form({"id": text("Identifier"), "name": text("Name")}, ("id", "name"))
EVENT: Final = Form(
    {
        "title": text("Title"),
        "startDate": Field("Start Date", Holds.SOME_DAY),
        "endDate": Field("End Date", Holds.SOME_DAY),
        "duration": Field("Duration (months)", Holds.NUMBER, least=0),
        "description": text("Description"),
        "dateModified": CHANGED,
    }
)
CLASSIFICATION: Final = Form(
    {
        "vocabulary": text("Vocabulary"),
        "code": text("Code"),
        "title": text("Title", null=True),
        "description": text("Description", null=True),
        "url": Field("URL", Holds.ADDRESS, null=True),
        "dateModified": CHANGED,
    }
)
PROGRAMME: Final = Form(
    {
        "code": text("Code"),
        "title": text("Title", null=True),
        "description": text("Description", null=True),
        "url": Field("URL", Holds.ADDRESS, null=True),
        "dateModified": CHANGED,
    }
)
DOCUMENT: Final = Form(
    {
        "id": text("Identifier"),
        "title": text("Title", null=True),
        "url": Field("Web Address", Holds.ADDRESS, null=True),
        "description": text("Description", null=True),
        "documentType": text("Document Type", null=True),
        "dateModified": CHANGED,
    }
)
TRANSACTION: Final = Form(
    {
        "id": text("Identifier"),
        "transactionDate": Field("Transaction Date", Holds.DAY),
        "currency": CURRENCY,
        "value": Field("Value", Holds.NUMBER),
        "valueDate": Field("Value Date", Holds.DAY),
        "description": text("Description", null=True),
        "provider": text("Provider", null=True),
        "recipient": text("Recipient", null=True),
        "dateModified": CHANGED,
    }
)
TO_PERSONS: Final = Form(
    {
        "primaryGrantReason": Field("Primary Grant Reason", Holds.CODE, codes=codes.REASONS),
        "secondaryGrantReason": Field("Secondary Grant Reason", Holds.CODE, codes=codes.REASONS),
        "grantPurpose": Field("Grant Purpose", Holds.CODE, several=True, codes=codes.PURPOSES),
    }
)
GRANT: Final = Form(
    {
        "id": text("Identifier"),
        "title": text("Title"),
        "description": text("Description"),
        "currency": CURRENCY,
        "amountAppliedFor": Field("Amount Applied For", Holds.NUMBER),
        "amountAwarded": Field("Amount Awarded", Holds.NUMBER),
        "amountDisbursed": Field("Amount Disbursed", Holds.NUMBER),
        "awardDate": Field("Award Date", Holds.DAY),
        "url": Field("URL", Holds.ADDRESS),
        "plannedDates": several("Planned Dates", EVENT),
        "actualDates": several("Actual Dates", EVENT),
        "recipientIndividual": Field("Recipient Ind", Holds.PART, part=PERSON),
        "toIndividualsDetails": Field("To Individuals Details", Holds.PART, part=TO_PERSONS),
        "recipientOrganization": several("Recipient Org", ORGANISATION),
        "beneficiaryLocation": several("Beneficiary Location", LOCATION),
        "fundingOrganization": several("Funding Org", ORGANISATION),
        "grantProgramme": several("Grant Programme", PROGRAMME),
        "fromOpenCall": Field("From An Open Call?", Holds.CODE, codes=codes.YES_NO),
        "fundingType": several("Funding Type", CLASSIFICATION),
        "classifications": several("Classifications", CLASSIFICATION),
        "relatedDocument": several("Related Document", DOCUMENT),
        "applicationTransaction": several("Application Transaction", TRANSACTION),
        "commitmentTransaction": several("Commitment Transaction", TRANSACTION),
        "disbursementTransaction": several("Disbursement Transaction", TRANSACTION),
        "relatedActivity": Field("Related Activity", several=True),
        "dateModified": CHANGED,
        "dataSource": Field("Data Source", Holds.ADDRESS, null=True),
        "regrantType": Field("For Regrant Type", Holds.CODE, codes=codes.REGRANTS),
        "locationScope": Field("Location Scope", Holds.CODE, codes=codes.SCOPES),
    },
    ("id", "title", "description", "currency", "amountAwarded", "awardDate", "fundingOrganization"),
)
RECIPIENTS: Final = ("recipientOrganization", "recipientIndividual")
"""A grant has one of these, and not both."""
NEEDS_SOME: Final = ("recipientOrganization", "fundingOrganization")
"""Of these there is at least one."""
