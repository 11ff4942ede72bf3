"""Draft minutes go to those who attended, who may propose changes. Those that everybody could read are with them alone from now on."""

import django.db.models.deletion
from django.db import migrations, models

from cydwaith.meetings.frozen import ANSWERED, FROZEN


def protect(_apps, editor):
    """SQLite made the table of minutes anew, without its triggers."""
    for one in (FROZEN, ANSWERED):
        one.protect(editor.connection)


class Migration(migrations.Migration):
    dependencies = [
        ("forums", "0004_official_names"),
        ("meetings", "0002_frozen"),
    ]

    operations = [
        migrations.CreateModel(
            name="ProposedChange",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("language", models.CharField(choices=[("cy", "Cymraeg"), ("en", "English")], max_length=2)),
                ("passage", models.TextField()),
                ("instead", models.TextField(blank=True)),
                ("reason_cy", models.TextField(blank=True)),
                ("reason_en", models.TextField(blank=True)),
                ("at", models.DateTimeField()),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "Open"), ("accepted", "Accepted"), ("declined", "Declined")],
                        default="open",
                        max_length=8,
                    ),
                ),
                ("answer_cy", models.TextField(blank=True)),
                ("answer_en", models.TextField(blank=True)),
                ("answered", models.DateTimeField(null=True)),
            ],
            options={
                "ordering": ("minutes", "item__order", "item", "id"),
            },
        ),
        migrations.AddField(
            model_name="minutes",
            name="changes_until",
            field=models.DateField(null=True),
        ),
        migrations.AlterField(
            model_name="minutes",
            name="state",
            field=models.CharField(
                choices=[
                    ("draft", "Draft"),
                    ("published", "Circulated"),
                    ("approved", "Approved"),
                    ("superseded", "Superseded"),
                ],
                default="draft",
                max_length=10,
            ),
        ),
        migrations.AddField(
            model_name="proposedchange",
            name="item",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="meetings.item"
            ),
        ),
        migrations.AddField(
            model_name="proposedchange",
            name="minutes",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="proposed", to="meetings.minutes"
            ),
        ),
        migrations.AddField(
            model_name="proposedchange",
            name="seat",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="forums.seat"),
        ),
        migrations.AddConstraint(
            model_name="proposedchange",
            constraint=models.CheckConstraint(
                condition=models.Q(("passage", ""), _negated=True), name="proposed_change_to_a_passage"
            ),
        ),
        migrations.AddConstraint(
            model_name="proposedchange",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("reason_cy", ""), _negated=True),
                    models.Q(("reason_en", ""), _negated=True),
                    _connector="OR",
                ),
                name="proposed_change_with_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="proposedchange",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("answer_cy", ""), ("answer_en", ""), ("answered", None), ("state", "open")),
                    models.Q(
                        models.Q(("state", "open"), _negated=True),
                        ("answered__isnull", False),
                        models.Q(
                            models.Q(("answer_cy", ""), _negated=True),
                            models.Q(("answer_en", ""), _negated=True),
                            _connector="OR",
                        ),
                    ),
                    _connector="OR",
                ),
                name="proposed_change_answered_with_a_reason",
            ),
        ),
        # Going back leaves them: whatever makes a table anew puts its own.
        migrations.RunPython(protect, migrations.RunPython.noop),
    ]
