"""Meetings are a room of their own: only Django hears of it. The tables stay what and where they are, under their old names."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("forums", "0002_frozen"),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name="Meeting",
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
                                on_delete=django.db.models.deletion.PROTECT, related_name="meetings", to="forums.forum"
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("planned", "Planned"),
                                    ("called", "Called"),
                                    ("held", "Held"),
                                    ("cancelled", "Cancelled"),
                                ],
                                default="planned",
                                max_length=10,
                            ),
                        ),
                        ("title_cy", models.CharField(blank=True, max_length=200)),
                        ("title_en", models.CharField(blank=True, max_length=200)),
                        ("starts", models.DateTimeField()),
                        ("ends", models.DateTimeField()),
                        (
                            "manner",
                            models.CharField(
                                choices=[("in_person", "In Person"), ("remote", "Remote"), ("both", "Both")],
                                max_length=10,
                            ),
                        ),
                        ("venue_cy", models.CharField(blank=True, max_length=300)),
                        ("venue_en", models.CharField(blank=True, max_length=300)),
                        ("link", models.URLField(blank=True, max_length=500)),
                        ("called", models.DateTimeField(null=True)),
                        ("short_notice_cy", models.TextField(blank=True)),
                        ("short_notice_en", models.TextField(blank=True)),
                        ("reason_cy", models.TextField(blank=True)),
                        ("reason_en", models.TextField(blank=True)),
                        ("balance_accepted", models.PositiveSmallIntegerField(null=True)),
                        (
                            "balance_accepted_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="forums.side",
                            ),
                        ),
                        ("balance_reason_cy", models.TextField(blank=True)),
                        ("balance_reason_en", models.TextField(blank=True)),
                        ("sequence", models.PositiveIntegerField(default=0)),
                        ("outside", models.CharField(blank=True, max_length=200)),
                        ("sample", models.BooleanField(default=False)),
                        ("changed", models.DateTimeField()),
                    ],
                    options={
                        "db_table": "forums_meeting",
                        "ordering": ("-starts", "-id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("ends__gt", models.F("starts"))),
                                name="meeting_ends_after_it_starts",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("state__in", ("planned", "cancelled")),
                                    ("called__isnull", False),
                                    models.Q(("outside", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="meeting_was_called",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("balance_accepted", None), ("balance_accepted_by", None)),
                                    models.Q(
                                        ("balance_accepted__isnull", False), ("balance_accepted_by__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="meeting_balance_accepted_by_a_side",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("outside", ""), _negated=True),
                                fields=("forum", "outside"),
                                name="meeting_once_outside",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Item",
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
                                on_delete=django.db.models.deletion.PROTECT, related_name="items", to="forums.forum"
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="items",
                                to="meetings.meeting",
                            ),
                        ),
                        (
                            "parent",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="parts",
                                to="meetings.item",
                            ),
                        ),
                        ("order", models.PositiveSmallIntegerField(default=0)),
                        (
                            "kind",
                            models.CharField(
                                choices=[("item", "Item"), ("minutes", "Minutes"), ("arising", "Arising")],
                                default="item",
                                max_length=8,
                            ),
                        ),
                        (
                            "purpose",
                            models.CharField(
                                choices=[
                                    ("information", "Information"),
                                    ("discussion", "Discussion"),
                                    ("decision", "Decision"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("title_cy", models.CharField(blank=True, max_length=200)),
                        ("title_en", models.CharField(blank=True, max_length=200)),
                        ("text_cy", models.TextField(blank=True)),
                        ("text_en", models.TextField(blank=True)),
                        ("minutes_long", models.PositiveSmallIntegerField(default=0)),
                        (
                            "owner",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="bodies.post",
                            ),
                        ),
                        (
                            "tabled_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="items",
                                to="forums.side",
                            ),
                        ),
                        (
                            "tabled_body",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="items_tabled",
                                to="bodies.body",
                            ),
                        ),
                        ("tabled", models.DateTimeField()),
                        ("withdrawn", models.DateTimeField(null=True)),
                        ("outside", models.CharField(blank=True, max_length=200)),
                    ],
                    options={
                        "db_table": "forums_item",
                        "ordering": ("meeting", "order", "id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("title_cy", ""), _negated=True),
                                    models.Q(("title_en", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="item_has_a_title",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("outside", ""), _negated=True),
                                fields=("meeting", "outside"),
                                name="item_once_outside",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Paper",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="papers",
                                to="meetings.meeting",
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="papers",
                                to="meetings.item",
                            ),
                        ),
                        ("title_cy", models.CharField(blank=True, max_length=200)),
                        ("title_en", models.CharField(blank=True, max_length=200)),
                        ("language", models.CharField(choices=[("cy", "Cymraeg"), ("en", "English")], max_length=2)),
                        (
                            "pair",
                            models.OneToOneField(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="paired",
                                to="meetings.paper",
                            ),
                        ),
                        ("name", models.CharField(max_length=200)),
                        ("media_type", models.CharField(max_length=100)),
                        ("size", models.PositiveIntegerField()),
                        ("digest", models.CharField(blank=True, max_length=64)),
                        ("content", models.BinaryField()),
                        ("address", models.URLField(blank=True, max_length=1000)),
                        (
                            "put_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="forums.side",
                            ),
                        ),
                        (
                            "put_body",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="bodies.body",
                            ),
                        ),
                        ("late", models.BooleanField(default=False)),
                        ("late_reason_cy", models.TextField(blank=True)),
                        ("late_reason_en", models.TextField(blank=True)),
                        ("at", models.DateTimeField()),
                        ("withdrawn", models.DateTimeField(null=True)),
                    ],
                    options={
                        "db_table": "forums_paper",
                        "ordering": ("meeting", "item", "id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("title_cy", ""), _negated=True),
                                    models.Q(("title_en", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="paper_has_a_title",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("address", ""), ("digest__regex", "^[0-9a-f]{64}$")),
                                    models.Q(models.Q(("address", ""), _negated=True), ("digest", "")),
                                    _connector="OR",
                                ),
                                name="paper_is_a_file_or_an_address",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("late", False),
                                    models.Q(("late_reason_cy", ""), _negated=True),
                                    models.Q(("late_reason_en", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="paper_late_with_a_reason",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Attendance",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="attendances",
                                to="meetings.meeting",
                            ),
                        ),
                        (
                            "seat",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="attendances",
                                to="forums.seat",
                            ),
                        ),
                        (
                            "manner",
                            models.CharField(
                                choices=[
                                    ("present", "Present"),
                                    ("remote", "Remote"),
                                    ("substitute", "Substitute"),
                                    ("apologies", "Apologies"),
                                    ("absent", "Absent"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "substitute",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="bodies.post",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "forums_attendance",
                        "ordering": ("meeting", "seat"),
                        "constraints": [models.UniqueConstraint(fields=("meeting", "seat"), name="attendance_once")],
                    },
                ),
                migrations.CreateModel(
                    name="Minutes",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="minutes",
                                to="meetings.meeting",
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "Draft"),
                                    ("published", "Published"),
                                    ("approved", "Approved"),
                                    ("superseded", "Superseded"),
                                ],
                                default="draft",
                                max_length=10,
                            ),
                        ),
                        ("text", models.TextField()),
                        ("digest", models.CharField(max_length=64)),
                        (
                            "approved_at",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="minutes_approved",
                                to="meetings.meeting",
                            ),
                        ),
                        ("approvals", models.JSONField(default=list)),
                        ("at", models.DateTimeField()),
                    ],
                    options={
                        "verbose_name_plural": "minutes",
                        "db_table": "forums_minutes",
                        "ordering": ("meeting", "-number"),
                        "constraints": [
                            models.UniqueConstraint(fields=("meeting", "number"), name="minutes_number_once"),
                            models.UniqueConstraint(
                                condition=models.Q(("state", "approved")),
                                fields=("meeting",),
                                name="one_approved_minutes",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Action",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="actions",
                                to="meetings.meeting",
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="actions",
                                to="meetings.item",
                            ),
                        ),
                        ("what_cy", models.TextField(blank=True)),
                        ("what_en", models.TextField(blank=True)),
                        (
                            "owner",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="meeting_actions",
                                to="bodies.post",
                            ),
                        ),
                        ("due", models.DateField(null=True)),
                        ("done", models.DateField(null=True)),
                        ("done_note_cy", models.TextField(blank=True)),
                        ("done_note_en", models.TextField(blank=True)),
                        ("at", models.DateTimeField()),
                    ],
                    options={
                        "db_table": "forums_action",
                        "ordering": ("meeting", "due", "id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("what_cy", ""), _negated=True),
                                    models.Q(("what_en", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="action_says_what",
                            )
                        ],
                    },
                ),
            ],
        ),
    ]
