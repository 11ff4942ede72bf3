"""Forms in GOV.UK markup: a renderer, a base form, and the summary of what must be mended."""

from typing import Any

from django import forms
from django.forms.renderers import BaseRenderer
from django.template import engines

CLASSES: dict[type[forms.Widget], str] = {
    forms.Textarea: "govuk-textarea",
    forms.Select: "govuk-select",
    forms.CheckboxSelectMultiple: "govuk-checkboxes__input",
    forms.CheckboxInput: "govuk-checkboxes__input",
    forms.RadioSelect: "govuk-radios__input",
    forms.widgets.Input: "govuk-input",
}
GROUPS = (forms.RadioSelect, forms.CheckboxSelectMultiple, forms.MultiWidget)


class Renderer(BaseRenderer):
    """Renders fields with the site's own template engine."""

    form_template_name = "shared/form.html"
    field_template_name = "shared/field.html"

    def get_template(self, template_name: str) -> Any:
        return engines["jinja"].get_template(template_name)


class Form(forms.Form):
    """A form as this site shows it: labels above, hints, errors beside their field and together at the top."""

    error_css_class = "govuk-form-group--error"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})
        for field in self.fields.values():
            dress(field.widget)

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
        group = isinstance(bound.field.widget, GROUPS)
        return f"{bound.auto_id}_0" if group else str(bound.id_for_label or bound.auto_id)


def dress(widget: forms.Widget) -> None:
    """Give a widget the class its kind has in GOV.UK Frontend."""
    for kind, name in CLASSES.items():
        if isinstance(widget, kind):
            widget.attrs["class"] = f"{name} {widget.attrs.get('class', '')}".strip()
            return
