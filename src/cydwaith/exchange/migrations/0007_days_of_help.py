import django.db.models.deletion
from django.db import migrations, models

import cydwaith.exchange.models.help
import cydwaith.record.sealing


class Migration(migrations.Migration):
    dependencies = [
        ("bodies", "0010_no_row_takes_anothers_place"),
        ("exchange", "0006_no_row_takes_anothers_place"),
    ]

    operations = [
        migrations.CreateModel(
            name="DayOfHelp",
            fields=[
                (
                    "key",
                    models.SlugField(
                        default=cydwaith.exchange.models.help.new_key, max_length=24, primary_key=True, serialize=False
                    ),
                ),
                ("need_cy", models.CharField(blank=True, max_length=300)),
                ("need_en", models.CharField(blank=True, max_length=300)),
                ("at", models.DateTimeField()),
                (
                    "reply",
                    models.CharField(
                        blank=True, choices=[("yes", "Yes"), ("no", "No"), ("later", "Later")], max_length=5
                    ),
                ),
                ("line_cy", models.CharField(blank=True, max_length=300)),
                ("line_en", models.CharField(blank=True, max_length=300)),
                ("answered", models.DateTimeField(null=True)),
                ("salt", models.CharField(default=cydwaith.record.sealing.new_salt, max_length=32)),
                ("sample", models.BooleanField(default=False)),
                (
                    "asked",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="bodies.body"),
                ),
                (
                    "asking",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="bodies.body"),
                ),
                (
                    "topic",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="bodies.topic"),
                ),
            ],
            options={
                "ordering": ("-at", "key"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("reply__in", ("", "later"))),
                        fields=("topic", "asked", "asking"),
                        name="a_day_of_help_waits_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("asked", models.F("asking")), _negated=True), name="nobody_helps_itself"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("need_cy", ""), _negated=True),
                            models.Q(("need_en", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="a_day_of_help_says_for_what",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answered", None), ("reply", "")),
                            models.Q(
                                models.Q(("reply", ""), _negated=True),
                                ("answered__isnull", False),
                                models.Q(
                                    models.Q(("line_cy", ""), _negated=True),
                                    models.Q(("line_en", ""), _negated=True),
                                    _connector="OR",
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="a_reply_has_its_line",
                    ),
                ],
            },
        ),
    ]
