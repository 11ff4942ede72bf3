"""Projects with their money, who oversees which area, and verified titles of spatial policies."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("bodies", "0009_offices_and_agencies"),
    ]

    operations = [
        migrations.CreateModel(
            name="Project",
            fields=[
                ("code", models.SlugField(max_length=60, primary_key=True, serialize=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[("portfolio", "Portfolio"), ("fund", "Fund"), ("project", "Project")], max_length=9
                    ),
                ),
                ("name_cy", models.CharField(blank=True, max_length=200)),
                ("name_en", models.CharField(blank=True, max_length=200)),
                ("what_cy", models.TextField(blank=True)),
                ("what_en", models.TextField(blank=True)),
                ("places", models.CharField(blank=True, max_length=240)),
                ("others", models.CharField(blank=True, max_length=500)),
                ("policies", models.CharField(blank=True, max_length=100)),
                ("began", models.DateField(null=True)),
                (
                    "began_known",
                    models.CharField(
                        choices=[("day", "Day"), ("month", "Month"), ("year", "Year"), ("noted", "Noted")],
                        default="day",
                        max_length=5,
                    ),
                ),
                ("source", models.CharField(max_length=300)),
                ("source_url", models.URLField(blank=True, max_length=500)),
                ("trust", models.CharField(default="H", max_length=1)),
                ("sample", models.BooleanField(default=False)),
                ("at", models.DateTimeField()),
                (
                    "parent",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parts",
                        to="regions.project",
                    ),
                ),
            ],
            options={
                "ordering": ("code",),
            },
        ),
        migrations.CreateModel(
            name="Money",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "nature",
                    models.CharField(
                        choices=[
                            ("committed", "Committed"),
                            ("provisional", "Provisional"),
                            ("released", "Released"),
                            ("spent", "Spent"),
                            ("repaid", "Repaid"),
                            ("estimate", "Estimate"),
                            ("aim", "Aim"),
                        ],
                        max_length=11,
                    ),
                ),
                ("whole", models.BooleanField(default=False)),
                (
                    "funder",
                    models.CharField(
                        choices=[
                            ("uk-government", "Uk Government"),
                            ("welsh-government", "Welsh Government"),
                            ("both-governments", "Both"),
                            ("deal", "Deal"),
                            ("councils", "Councils"),
                            ("public", "Public"),
                            ("private", "Private"),
                            ("mixed", "Mixed"),
                            ("unstated", "Unstated"),
                        ],
                        max_length=16,
                    ),
                ),
                ("pounds", models.PositiveBigIntegerField()),
                ("purpose", models.SlugField(blank=True, max_length=60)),
                ("year", models.PositiveSmallIntegerField(null=True)),
                ("on", models.DateField()),
                (
                    "on_known",
                    models.CharField(
                        choices=[("day", "Day"), ("month", "Month"), ("year", "Year"), ("noted", "Noted")],
                        default="day",
                        max_length=5,
                    ),
                ),
                ("ended", models.DateField(null=True)),
                ("note_cy", models.TextField(blank=True)),
                ("note_en", models.TextField(blank=True)),
                ("why_cy", models.TextField(blank=True)),
                ("why_en", models.TextField(blank=True)),
                ("source", models.CharField(max_length=300)),
                ("source_url", models.URLField(blank=True, max_length=500)),
                ("at", models.DateTimeField()),
                (
                    "body",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="bodies.body"
                    ),
                ),
                (
                    "project",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="money", to="regions.project"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "money",
                "ordering": ("project", "nature", "-whole", "funder", "purpose", "-on", "pk"),
            },
        ),
        migrations.CreateModel(
            name="ProjectMilestone",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title_cy", models.CharField(blank=True, max_length=200)),
                ("title_en", models.CharField(blank=True, max_length=200)),
                ("planned", models.DateField(null=True)),
                (
                    "planned_known",
                    models.CharField(
                        choices=[("day", "Day"), ("month", "Month"), ("year", "Year"), ("noted", "Noted")],
                        default="day",
                        max_length=5,
                    ),
                ),
                ("reached", models.DateField(null=True)),
                (
                    "reached_known",
                    models.CharField(
                        choices=[("day", "Day"), ("month", "Month"), ("year", "Year"), ("noted", "Noted")],
                        default="day",
                        max_length=5,
                    ),
                ),
                ("on", models.DateField()),
                ("source", models.CharField(max_length=300)),
                ("source_url", models.URLField(blank=True, max_length=500)),
                ("at", models.DateTimeField()),
                (
                    "body",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="bodies.body"
                    ),
                ),
                (
                    "project",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="milestones", to="regions.project"
                    ),
                ),
            ],
            options={
                "ordering": ("project", "planned", "reached", "pk"),
            },
        ),
        migrations.CreateModel(
            name="ProjectPartner",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("leads", models.BooleanField(default=False)),
                (
                    "body",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="bodies.body"),
                ),
                (
                    "project",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="partners", to="regions.project"
                    ),
                ),
            ],
            options={
                "ordering": ("project", "-leads", "body"),
            },
        ),
        migrations.CreateModel(
            name="ProjectReview",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("by", models.DateField()),
                ("reason_cy", models.TextField(blank=True)),
                ("reason_en", models.TextField(blank=True)),
                ("at", models.DateTimeField()),
                (
                    "body",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="bodies.body"),
                ),
                (
                    "project",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="reviews", to="regions.project"
                    ),
                ),
            ],
            options={
                "ordering": ("project", "-at", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="ProjectStatus",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "side",
                    models.CharField(
                        choices=[("read", "Read"), ("partner", "Partner"), ("region", "Region")], max_length=7
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("planned", "Planned"),
                            ("provisional", "Provisional"),
                            ("approved", "Approved"),
                            ("delivery", "Delivery"),
                            ("reserve", "Reserve"),
                            ("withdrawn", "Withdrawn"),
                            ("repaid", "Repaid"),
                            ("done", "Done"),
                        ],
                        max_length=11,
                    ),
                ),
                ("on", models.DateField()),
                (
                    "on_known",
                    models.CharField(
                        choices=[("day", "Day"), ("month", "Month"), ("year", "Year"), ("noted", "Noted")],
                        default="day",
                        max_length=5,
                    ),
                ),
                ("expected", models.DateField(null=True)),
                ("note_cy", models.TextField(blank=True)),
                ("note_en", models.TextField(blank=True)),
                ("went_cy", models.TextField(blank=True)),
                ("went_en", models.TextField(blank=True)),
                ("source", models.CharField(blank=True, max_length=300)),
                ("source_url", models.URLField(blank=True, max_length=500)),
                ("sample", models.BooleanField(default=False)),
                ("at", models.DateTimeField()),
                (
                    "body",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="bodies.body"
                    ),
                ),
                (
                    "project",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="statuses", to="regions.project"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "project statuses",
                "ordering": ("project", "-on", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Oversight",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("begins", models.DateField()),
                ("ends", models.DateField(null=True)),
                ("source", models.CharField(max_length=300)),
                ("source_url", models.URLField(blank=True, max_length=500)),
                ("sample", models.BooleanField(default=False)),
                ("at", models.DateTimeField()),
                (
                    "body",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="bodies.body"),
                ),
                (
                    "group",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="bodies.areagroup"
                    ),
                ),
            ],
            options={
                "ordering": ("group", "begins", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ends", None), ("ends__gte", models.F("begins")), _connector="OR"),
                        name="oversight_in_order",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("ends", None)), fields=("body", "group"), name="oversight_once_at_a_time"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("source", ""), _negated=True), name="oversight_has_a_source"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PolicyTitle",
            fields=[
                ("number", models.PositiveSmallIntegerField(primary_key=True, serialize=False)),
                ("title_cy", models.CharField(blank=True, max_length=300)),
                ("title_en", models.CharField(blank=True, max_length=300)),
                ("source_url", models.URLField(max_length=500)),
                ("page", models.CharField(max_length=40)),
                ("verified_on", models.DateField()),
                ("at", models.DateTimeField()),
                (
                    "verified_by",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="bodies.body"),
                ),
            ],
            options={
                "ordering": ("number",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("number__gte", 1), ("number__lte", 36)), name="policy_number_is_of_the_plan"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("title_cy", ""), _negated=True),
                            models.Q(("title_en", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="policy_title_is_given",
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="project",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("name_cy", ""), _negated=True), models.Q(("name_en", ""), _negated=True), _connector="OR"
                ),
                name="project_has_a_name",
            ),
        ),
        migrations.AddConstraint(
            model_name="project",
            constraint=models.CheckConstraint(
                condition=models.Q(("parent", models.F("code")), _negated=True), name="project_is_no_part_of_itself"
            ),
        ),
        migrations.AddConstraint(
            model_name="project",
            constraint=models.CheckConstraint(
                condition=models.Q(("places__regex", "^(W\\d{8}( W\\d{8})*)?$")), name="project_places_are_codes"
            ),
        ),
        migrations.AddIndex(
            model_name="money",
            index=models.Index(
                fields=["whole", "on", "ended", "project", "nature", "funder", "pounds"], name="money_held"
            ),
        ),
        migrations.AddConstraint(
            model_name="money",
            constraint=models.CheckConstraint(
                condition=models.Q(("ended", None), ("ended__gte", models.F("on")), _connector="OR"),
                name="money_ends_after_it_begins",
            ),
        ),
        migrations.AddConstraint(
            model_name="money",
            constraint=models.CheckConstraint(
                condition=models.Q(("source", ""), _negated=True), name="money_has_a_source"
            ),
        ),
        migrations.AddConstraint(
            model_name="projectmilestone",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("title_cy", ""), _negated=True),
                    models.Q(("title_en", ""), _negated=True),
                    _connector="OR",
                ),
                name="project_milestone_has_a_title",
            ),
        ),
        migrations.AddConstraint(
            model_name="projectmilestone",
            constraint=models.CheckConstraint(
                condition=models.Q(("planned__isnull", False), ("reached__isnull", False), _connector="OR"),
                name="project_milestone_has_a_date",
            ),
        ),
        migrations.AddConstraint(
            model_name="projectpartner",
            constraint=models.UniqueConstraint(fields=("project", "body"), name="project_partner_once"),
        ),
        migrations.AddConstraint(
            model_name="projectreview",
            constraint=models.CheckConstraint(
                condition=models.Q(("reason_cy", ""), ("reason_en", ""), _negated=True), name="a_review_says_why"
            ),
        ),
        migrations.AddConstraint(
            model_name="projectstatus",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("body", None), ("side", "read")),
                    models.Q(models.Q(("side", "read"), _negated=True), ("body__isnull", False)),
                    _connector="OR",
                ),
                name="who_says_a_state_is_named",
            ),
        ),
        migrations.AddConstraint(
            model_name="projectstatus",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "withdrawn"), _negated=True),
                    ("side", "read"),
                    models.Q(("went_cy", ""), ("went_en", ""), _negated=True),
                    _connector="OR",
                ),
                name="withdrawn_says_where_the_money_went",
            ),
        ),
    ]
