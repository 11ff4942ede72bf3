"""What projects hang together with."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("bodies", "0009_offices_and_agencies"),
        ("evidence", "0007_council_groups"),
        ("programme", "0001_initial"),
        ("regions", "0002_gathered_figures"),
    ]

    operations = [
        migrations.CreateModel(
            name="ProjectTie",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("needs", "Needs"),
                            ("delivers", "Delivers"),
                            ("moves", "Moves"),
                            ("serves", "Serves"),
                            ("risk", "Risk"),
                        ],
                        max_length=8,
                    ),
                ),
                ("policy", models.PositiveSmallIntegerField(null=True)),
                ("text_cy", models.TextField(blank=True)),
                ("text_en", models.TextField(blank=True)),
                ("on", models.DateField()),
                ("ended", models.DateField(null=True)),
                ("why_cy", models.TextField(blank=True)),
                ("why_en", models.TextField(blank=True)),
                ("source", models.CharField(max_length=300)),
                ("source_url", models.URLField(blank=True, max_length=500)),
                ("sample", models.BooleanField(default=False)),
                ("at", models.DateTimeField()),
                (
                    "body",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="bodies.body"),
                ),
                (
                    "commitment",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="programme.commitment",
                    ),
                ),
                (
                    "indicator",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="evidence.indicator",
                    ),
                ),
                (
                    "project",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="ties", to="regions.project"
                    ),
                ),
            ],
            options={
                "ordering": ("project", "kind", "on", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("commitment__isnull", False), ("kind__in", ("needs", "delivers"))),
                            models.Q(
                                models.Q(("kind__in", ("needs", "delivers")), _negated=True), ("commitment", None)
                            ),
                            _connector="OR",
                        ),
                        name="tie_names_its_commitment",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("indicator__isnull", False), ("kind__in", ("moves",))),
                            models.Q(models.Q(("kind__in", ("moves",)), _negated=True), ("indicator", None)),
                            _connector="OR",
                        ),
                        name="tie_names_its_indicator",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind__in", ("serves",)), ("policy__isnull", False)),
                            models.Q(models.Q(("kind__in", ("serves",)), _negated=True), ("policy", None)),
                            _connector="OR",
                        ),
                        name="tie_names_its_policy",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "risk"), _negated=True),
                            models.Q(("text_cy", ""), ("text_en", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="risk_says_what_it_is",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ended", None), ("ended__gte", models.F("on")), _connector="OR"),
                        name="tie_ends_after_it_begins",
                    ),
                    models.CheckConstraint(condition=models.Q(("source", ""), _negated=True), name="tie_has_a_source"),
                    models.UniqueConstraint(
                        condition=models.Q(("commitment__isnull", False), ("ended", None)),
                        fields=("project", "kind", "commitment"),
                        name="tied_to_a_commitment_once",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("ended", None), ("indicator__isnull", False)),
                        fields=("project", "indicator"),
                        name="tied_to_an_indicator_once",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("ended", None), ("policy__isnull", False)),
                        fields=("project", "policy"),
                        name="tied_to_a_policy_once",
                    ),
                ],
            },
        ),
    ]
