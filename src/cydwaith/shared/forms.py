"""Forms in GOV.UK markup: a renderer, a base form, texts in both languages, the summary of what must be mended."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Final, TypeAlias

from django import forms
from django.core.exceptions import ValidationError
from django.forms.renderers import BaseRenderer
from django.http import QueryDict
from django.template import engines
from django.utils.functional import lazy
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from cydwaith.engines.texts import cleaned
from cydwaith.shared.bilingual import LANGUAGES
from cydwaith.shared.bounds import bounded
from cydwaith.shared.meanwhile import SEEN, Now, seen_of
from cydwaith.shared.pairs import columns_of, in_columns
from cydwaith.shared.said import Said, said

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

CLASSES: dict[type[forms.Widget], str] = {
    forms.Textarea: "govuk-textarea",
    forms.Select: "govuk-select",
    forms.CheckboxSelectMultiple: "govuk-checkboxes__input",
    forms.CheckboxInput: "govuk-checkboxes__input",
    forms.RadioSelect: "govuk-radios__input",
    forms.widgets.Input: "govuk-input",
}
ONE_LINE = (forms.TextInput, forms.EmailInput, forms.URLInput)
CHOICES = (forms.RadioSelect, forms.CheckboxSelectMultiple)
GROUPS = (*CHOICES, forms.MultiWidget)
NOT_WHOLE: Final = said(
    cy="Ni ddaeth y ffurflen i law yn gyfan: agorwch y dudalen eto, a’i hanfon eto.",
    en="The form did not arrive whole: open the page again, and send it again.",
)
IN: Final = {"cy": _("in Welsh"), "en": _("in English")}
Label: TypeAlias = "str | _StrPromise"
"""What a field is called: a text, or one that is translated when it is read."""


def _filled(text: Label, facts: object) -> str:
    return str(text) % facts


filled = lazy(_filled, str)
"""A text with facts in it that is translated when it is read: a plain `%` would translate it at once."""


class Renderer(BaseRenderer):
    """Renders fields with the site's own template engine."""

    form_template_name = "shared/form.html"
    field_template_name = "shared/field.html"

    def get_template(self, template_name: str) -> Any:  # Any: a template of either engine
        return engines["jinja"].get_template(template_name)


class Pair(forms.Field):
    """A text in both languages, declared once: a form has a field for each, and its cleaned data the two as one.

    `rows` lines high, a single line where there are none; of `most` signs in each language.
    """

    def __init__(self, label: Label, hint: Label = "", *, most: int, rows: int = 0, required: bool = False) -> None:
        super().__init__(label=label, help_text=hint, required=required)
        self.most = most
        self.rows = rows

    def halves(self, name: str) -> dict[str, forms.Field]:
        """Its two fields, by name; the hint stands at the first."""
        return dict(zip(columns_of(name), map(self.half, LANGUAGES), strict=True))

    def half(self, language: str) -> forms.CharField:
        """The field for one of the languages, which it says."""
        lines = forms.Textarea(attrs={"rows": self.rows}) if self.rows else forms.TextInput()
        lines.attrs["lang"] = language
        hint = self.help_text if language == LANGUAGES[0] else ""
        label = format_lazy("{} ({})", self.label, IN[language])
        return forms.CharField(label=label, required=self.required, max_length=self.most, widget=lines, help_text=hint)


def line(label: Label, hint: Label = "", *, most: int = 200, required: bool = False) -> Pair:
    """A line of text in each language."""
    return Pair(label, hint, most=most, required=required)


def prose(label: Label, hint: Label = "", *, rows: int = 4, most: int = 5000) -> Pair:
    """Some sentences in each language; one of them is enough, as far as the form can tell."""
    return Pair(label, hint, most=most, rows=rows)


def day(label: Label, hint: Label = "", *, required: bool = True) -> forms.DateField:
    """A day as browsers let one choose it; ISO 8601, or 31/12/2026, where they do not."""
    return forms.DateField(
        label=label,
        required=required,
        widget=forms.DateInput(attrs={"type": "date", "class": "cw-short"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d", "%d/%m/%Y"],
        error_messages={"required": _("Give a day"), "invalid": _("Give a day, such as 2027-03-01")},
        help_text=hint,
    )


class Folded(forms.CheckboxSelectMultiple):
    """Checkboxes that are folded away until one of them is chosen: for long lists of which nothing need be chosen."""

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:  # Any: as every widget takes
        """What the template is given: also that they are folded."""
        context: dict[str, Any] = super().get_context(name, value, attrs)
        context["widget"]["folded"] = True
        return context


class Form(forms.Form):
    """A form as this site shows it: labels above, hints, errors beside their field and together at the top.

    `arrangement` says which fields stand beside each other; where it says nothing, each has a row of its own, and the
    two fields of a pair one. One that changes what is there says by `now` what stands there (`shared.meanwhile`).
    """

    error_css_class = "govuk-form-group--error"
    arrangement: ClassVar[tuple[tuple[str, ...], ...]] = ()

    def __init__(self, *args: Any, now: Now | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})
        self.data = taken(self.data)
        self.initial = in_columns(**self.initial)
        self.pairs: list[str] = []
        declared, self.fields = self.fields, {}
        for name, field in declared.items():
            self.add(name, field)
        self.saw = ""
        self.otherwise: Said | str = ""
        """What to say where it was opened for one thing, and sent for another at which something stands."""
        self.now = now
        if now is not None:
            self.fields[SEEN] = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)
            self.initial |= (there := self.stands())
            self.initial[SEEN] = seen_of(there)

    def stands(self) -> dict[str, Any]:
        """What stands there now of what it changes, by the names of its fields."""
        return in_columns(**self.now()) if self.now else {}

    def add(self, name: str, field: forms.Field) -> None:
        """Ask for something more; of a pair, in both languages."""
        if isinstance(field, Pair):
            self.pairs.append(name)
        new = field.halves(name) if isinstance(field, Pair) else {name: field}
        for one in new.values():
            bounded(one)
            dress(one.widget)
        self.in_one_line(new)
        self.fields |= new

    def in_one_line(self, fields: Mapping[str, forms.Field]) -> None:
        """What was sent of a field that is a single line is one, whoever sent it."""
        for name, field in fields.items():
            sent = self.data.get(whole := self.add_prefix(name))
            if isinstance(field.widget, ONE_LINE) and isinstance(sent, str) and "\n" in sent:
                self.data = with_value(self.data, whole, sent.replace("\n", " "))

    def leave_out(self, *names: str) -> None:
        """Do not ask for these."""
        for name in names:
            for part in self.parts(name):
                del self.fields[part]
        self.pairs = [name for name in self.pairs if name not in names]

    def parts(self, name: str) -> tuple[str, ...]:
        """The names of the fields that make up what is asked for: of a pair two."""
        return columns_of(name) if name in self.pairs else (name,)

    def beside(self, *names: str) -> list[forms.BoundField]:
        """The fields of one row that are seen, without those that are not asked for."""
        there = [self[part] for name in names for part in self.parts(name) if part in self.fields]
        return [field for field in there if not field.is_hidden]

    def laid_out(self) -> list[list[forms.BoundField]]:
        """The fields that are seen, in their rows."""
        return [row for names in self.arrangement or self.one_by_one() if (row := self.beside(*names))]

    def one_by_one(self) -> list[tuple[str, ...]]:
        """Everything that is asked for, each alone."""
        wholes = {part: name for name in self.pairs for part in self.parts(name)}
        return [(name,) for name in dict.fromkeys(wholes.get(name, name) for name in self.fields)]

    def _clean_fields(self) -> None:
        # Here, rather than in `clean`, so that the `clean` of every form finds its pairs whole.
        super()._clean_fields()  # type: ignore[misc]  # the stubs leave it out
        told = self.cleaned_data
        self.saw = told.pop(SEEN, "")
        for name in self.pairs:
            if all(part in told for part in self.parts(name)):
                told[name] = Said(*(told.pop(part) for part in self.parts(name)))

    def add_error(self, field: str | None, error: Any) -> None:  # Any: as Django has it
        """What is wrong with something that nobody sees is said of the whole form; nobody typed it."""
        if field in self.fields and self.fields[field].widget.is_hidden:
            error = str(NOT_WHOLE) if isinstance(error, ValidationError) else error
            field = None
        super().add_error(field, error)

    @property
    def summary(self) -> list[tuple[str, str]]:
        """(fragment, message) for every error, in the order of the fields; form-wide errors lead to the first field."""
        first = next(map(self._target, self.fields), "main")
        rows = [(first, str(message)) for message in self.non_field_errors()]
        for name in self.fields:
            rows += [(self._target(name), f"{self[name].label}: {message}") for message in self[name].errors]
        return rows

    def _target(self, name: str) -> str:
        """The id of the control that mends an error: of a group, its first control."""
        bound = self[name]
        if isinstance(bound.field.widget, CHOICES) and bound.subwidgets:
            return str(bound.subwidgets[0].id_for_label)
        group = isinstance(bound.field.widget, GROUPS)
        return f"{bound.auto_id}_0" if group else str(bound.id_for_label or bound.auto_id)


def taken(sent: Any) -> Any:  # Any: what a browser sent, or a mapping that stands for it
    """What was sent, cleaned (`engines.texts`); but passwords are what they are, to the last sign."""
    if not isinstance(sent, QueryDict):
        return {name: cleaned(one) if isinstance(one, str) else one for name, one in sent.items()}
    found = QueryDict(mutable=True)
    for name, values in sent.lists():
        found.setlist(name, values if "password" in name else list(map(cleaned, values)))
    return found


def with_value(sent: Any, name: str, value: str) -> Any:  # Any: the same
    """What was sent, with another value of one field."""
    found = sent.copy()
    found[name] = value
    return found


def dress(widget: forms.Widget) -> None:
    """Give a widget the class its kind has in GOV.UK Frontend."""
    for kind, name in CLASSES.items():
        if isinstance(widget, kind):
            widget.attrs["class"] = f"{name} {widget.attrs.get('class', '')}".strip()
            return
