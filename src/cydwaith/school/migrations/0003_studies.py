"""Studies and trials."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("bodies", "0009_offices_and_agencies"),
        ("evidence", "0007_council_groups"),
        ("practices", "0007_because_of_a_recommendation"),
        ("school", "0002_frozen"),
    ]

    operations = [
        migrations.CreateModel(
            name="Trial",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("steps", models.PositiveSmallIntegerField()),
                ("effect", models.FloatField()),
                ("seed", models.CharField(max_length=120)),
                ("at", models.DateTimeField()),
                ("drawn", models.DateTimeField(null=True)),
                ("before", models.CharField(blank=True, max_length=24)),
                ("context", models.JSONField(default=dict)),
                ("allowed", models.PositiveIntegerField(null=True)),
                ("imbalance", models.FloatField(null=True)),
                ("power", models.JSONField(default=list)),
                ("detectable", models.FloatField(null=True)),
                (
                    "body",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="bodies.body"),
                ),
                (
                    "indicator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="evidence.indicator"
                    ),
                ),
                (
                    "practice",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="practices.practice"
                    ),
                ),
            ],
            options={
                "ordering": ("-at", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Joined",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("step", models.PositiveSmallIntegerField(null=True)),
                ("started", models.DateField(null=True)),
                ("withdrew", models.DateField(null=True)),
                ("why_cy", models.TextField(blank=True)),
                ("why_en", models.TextField(blank=True)),
                ("at", models.DateTimeField()),
                (
                    "body",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="bodies.body"),
                ),
                (
                    "trial",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="joined", to="school.trial"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "joined",
                "ordering": ("trial", "step", "body"),
            },
        ),
        migrations.CreateModel(
            name="Study",
            fields=[
                ("id", models.SlugField(max_length=60, primary_key=True, serialize=False)),
                ("title_cy", models.CharField(blank=True, max_length=200)),
                ("title_en", models.CharField(blank=True, max_length=200)),
                ("question_cy", models.TextField(blank=True)),
                ("question_en", models.TextField(blank=True)),
                ("method_cy", models.TextField(blank=True)),
                ("method_en", models.TextField(blank=True)),
                ("frozen", models.DateTimeField(null=True)),
                ("results_cy", models.TextField(blank=True)),
                ("results_en", models.TextField(blank=True)),
                ("data", models.URLField(blank=True, max_length=300)),
                ("told", models.DateTimeField(null=True)),
                ("at", models.DateTimeField()),
                (
                    "body",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="bodies.body"),
                ),
            ],
            options={
                "verbose_name_plural": "studies",
                "ordering": ("id",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("title_cy", ""), _negated=True),
                            models.Q(("title_en", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="study_has_a_title",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("frozen", None),
                            models.Q(
                                models.Q(("method_cy", ""), _negated=True), models.Q(("method_en", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="study_method_in_both_languages",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("told", None),
                            models.Q(
                                ("frozen__isnull", False),
                                models.Q(("results_cy", ""), ("results_en", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="study_results_after_its_method",
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="trial",
            constraint=models.CheckConstraint(condition=models.Q(("steps__gte", 2)), name="trial_has_two_steps"),
        ),
        migrations.AddConstraint(
            model_name="joined",
            constraint=models.UniqueConstraint(fields=("trial", "body"), name="joined_once"),
        ),
        migrations.AddConstraint(
            model_name="joined",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("withdrew", None), models.Q(("why_cy", ""), ("why_en", ""), _negated=True), _connector="OR"
                ),
                name="withdrew_with_a_reason",
            ),
        ),
    ]
