"""Decisions are a room of their own: only Django hears of it. The tables stay what and where they are, under their old names."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("meetings", "0001_initial"),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name="Decision",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "forum",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="decisions", to="forums.forum"
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="decisions",
                                to="meetings.item",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("motion", "Motion"),
                                    ("frozen", "Frozen"),
                                    ("agreed", "Agreed"),
                                    ("agreed_with_reservations", "Agreed With Reservations"),
                                    ("not_agreed", "Not Agreed"),
                                    ("withdrawn", "Withdrawn"),
                                ],
                                default="motion",
                                max_length=24,
                            ),
                        ),
                        ("title_cy", models.CharField(blank=True, max_length=200)),
                        ("title_en", models.CharField(blank=True, max_length=200)),
                        (
                            "moved_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="moved",
                                to="forums.side",
                            ),
                        ),
                        (
                            "moved_body",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="moved", to="bodies.body"
                            ),
                        ),
                        ("moved", models.DateTimeField()),
                        ("settled", models.DateTimeField(null=True)),
                        ("changes_rule", models.BooleanField(default=False)),
                        ("sample", models.BooleanField(default=False)),
                    ],
                    options={
                        "db_table": "forums_decision",
                        "ordering": ("-moved", "-id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("title_cy", ""), _negated=True),
                                    models.Q(("title_en", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="decision_has_a_title",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("state__in", ("motion", "withdrawn")), ("current__isnull", False), _connector="OR"
                                ),
                                name="decision_has_a_text",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("settled", None), ("state__in", ("motion", "frozen"))),
                                    models.Q(
                                        models.Q(("state__in", ("motion", "frozen")), _negated=True),
                                        ("settled__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="decision_settled_has_a_date",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Text",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="texts",
                                to="decisions.decision",
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField()),
                        ("title_cy", models.CharField(blank=True, max_length=200)),
                        ("title_en", models.CharField(blank=True, max_length=200)),
                        ("text_cy", models.TextField(blank=True)),
                        ("text_en", models.TextField(blank=True)),
                        ("new_rule", models.TextField(blank=True)),
                        ("commitments", models.TextField(blank=True)),
                        (
                            "written_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="forums.side",
                            ),
                        ),
                        (
                            "written_body",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="bodies.body"
                            ),
                        ),
                        ("at", models.DateTimeField()),
                        ("frozen", models.DateTimeField(null=True)),
                        (
                            "frozen_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="forums.side",
                            ),
                        ),
                        (
                            "frozen_body",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="bodies.body",
                            ),
                        ),
                        ("digest", models.CharField(blank=True, max_length=64)),
                        (
                            "rule",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="texts",
                                to="forums.consentrule",
                            ),
                        ),
                        ("seats", models.TextField(blank=True)),
                        ("closes", models.DateTimeField(null=True)),
                    ],
                    options={
                        "db_table": "forums_text",
                        "ordering": ("decision", "-number"),
                        "constraints": [
                            models.UniqueConstraint(fields=("decision", "number"), name="text_number_once"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("digest", ""), ("frozen", None)),
                                    models.Q(
                                        models.Q(("digest", ""), _negated=True),
                                        models.Q(("text_cy", ""), _negated=True),
                                        models.Q(("text_en", ""), _negated=True),
                                        ("frozen__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="text_frozen_in_both_languages",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("closes", None),
                                        ("frozen", None),
                                        ("frozen_body", None),
                                        ("rule", None),
                                        ("seats", ""),
                                    ),
                                    models.Q(
                                        models.Q(("seats", ""), _negated=True),
                                        ("closes__gt", models.F("frozen")),
                                        ("frozen_body__isnull", False),
                                        ("rule__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="text_frozen_under_a_rule",
                            ),
                        ],
                    },
                ),
                migrations.AddField(
                    model_name="decision",
                    name="current",
                    field=models.OneToOneField(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="decisions.text"
                    ),
                ),
                migrations.CreateModel(
                    name="Consent",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "text",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="consents",
                                to="decisions.text",
                            ),
                        ),
                        (
                            "seat",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="consents", to="forums.seat"
                            ),
                        ),
                        (
                            "answer",
                            models.CharField(
                                choices=[
                                    ("consent", "Consent"),
                                    ("reservation", "Reservation"),
                                    ("refuse", "Refuse"),
                                    ("aside", "Aside"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("reason_cy", models.TextField(blank=True)),
                        ("reason_en", models.TextField(blank=True)),
                        ("at", models.DateTimeField()),
                    ],
                    options={
                        "db_table": "forums_consent",
                        "ordering": ("text", "id"),
                    },
                ),
                migrations.CreateModel(
                    name="Reservation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "consent",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reservation",
                                to="decisions.consent",
                            ),
                        ),
                        ("why_cy", models.TextField(blank=True)),
                        ("why_en", models.TextField(blank=True)),
                        ("review_on", models.DateField()),
                        (
                            "escalate_to",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="forums.forum",
                            ),
                        ),
                        ("escalated", models.DateTimeField(null=True)),
                        ("closed", models.DateTimeField(null=True)),
                        ("closed_note_cy", models.TextField(blank=True)),
                        ("closed_note_en", models.TextField(blank=True)),
                    ],
                    options={
                        "db_table": "forums_reservation",
                        "ordering": ("review_on", "id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("why_cy", ""), _negated=True),
                                    models.Q(("why_en", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="reservation_says_why",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("escalated", None), ("escalate_to__isnull", False), _connector="OR"
                                ),
                                name="reservation_escalated_to_a_forum",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Review",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "reservation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reviews",
                                to="decisions.reservation",
                            ),
                        ),
                        ("was_due", models.DateField()),
                        ("note_cy", models.TextField(blank=True)),
                        ("note_en", models.TextField(blank=True)),
                        ("at", models.DateTimeField()),
                    ],
                    options={
                        "db_table": "forums_review",
                        "ordering": ("reservation", "id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("note_cy", ""), _negated=True),
                                    models.Q(("note_en", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="review_says_something",
                            )
                        ],
                    },
                ),
            ],
        ),
    ]
