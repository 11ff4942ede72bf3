"""Courses, cohorts, those who learn, and certificates."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import cydwaith.school.models.learning


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("bodies", "0009_offices_and_agencies"),
        ("practices", "0007_because_of_a_recommendation"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Course",
            fields=[
                ("code", models.SlugField(max_length=60, primary_key=True, serialize=False)),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("design", "Design"),
                            ("open", "Open"),
                            ("running", "Running"),
                            ("checked", "Checked"),
                        ],
                        default="design",
                        max_length=8,
                    ),
                ),
                ("title_cy", models.CharField(blank=True, max_length=200)),
                ("title_en", models.CharField(blank=True, max_length=200)),
                ("purpose_cy", models.TextField(blank=True)),
                ("purpose_en", models.TextField(blank=True)),
                ("work_cy", models.TextField(blank=True)),
                ("work_en", models.TextField(blank=True)),
                ("found_cy", models.TextField(blank=True)),
                ("found_en", models.TextField(blank=True)),
                ("tells_employer", models.BooleanField(default=False)),
                ("sample", models.BooleanField(default=False)),
                ("at", models.DateTimeField()),
                (
                    "body",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="bodies.body"),
                ),
            ],
            options={
                "ordering": ("code",),
            },
        ),
        migrations.CreateModel(
            name="Cohort",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("begins", models.DateField()),
                ("closes", models.DateField()),
                ("places", models.PositiveSmallIntegerField()),
                ("seed", models.CharField(max_length=40)),
                ("shared", models.DateTimeField(null=True)),
                ("at", models.DateTimeField()),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="cohorts", to="school.course"
                    ),
                ),
            ],
            options={
                "ordering": ("begins", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Certificate",
            fields=[
                (
                    "id",
                    models.CharField(
                        default=cydwaith.school.models.learning.new_number,
                        editable=False,
                        max_length=36,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("digest", models.CharField(max_length=64)),
                ("at", models.DateTimeField()),
                ("revoked", models.DateTimeField(null=True)),
                ("why_cy", models.TextField(blank=True)),
                ("why_en", models.TextField(blank=True)),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="certificates", to="school.course"
                    ),
                ),
            ],
            options={
                "ordering": ("at", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Enrolment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("language", models.CharField(choices=[("cy", "Welsh"), ("en", "English")], max_length=2)),
                (
                    "progress",
                    models.CharField(
                        choices=[
                            ("asked", "Asked"),
                            ("held", "Held"),
                            ("waiting", "Waiting"),
                            ("left", "Left"),
                            ("done", "Done"),
                        ],
                        default="asked",
                        max_length=7,
                    ),
                ),
                ("tells_employer", models.BooleanField(default=False)),
                ("asked", models.DateTimeField()),
                ("done", models.DateTimeField(null=True)),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="bodies.body"),
                ),
                (
                    "cohort",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="enrolments", to="school.cohort"
                    ),
                ),
            ],
            options={
                "ordering": ("asked", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Holding",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("badge", models.TextField()),
                (
                    "certificate",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="holding", to="school.certificate"
                    ),
                ),
                (
                    "enrolment",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="holding", to="school.enrolment"
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="Module",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("order", models.PositiveSmallIntegerField()),
                ("title_cy", models.CharField(blank=True, max_length=200)),
                ("title_en", models.CharField(blank=True, max_length=200)),
                ("reading_cy", models.TextField(blank=True)),
                ("reading_en", models.TextField(blank=True)),
                ("at", models.DateTimeField()),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="modules", to="school.course"
                    ),
                ),
                (
                    "practice",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="practices.practice",
                    ),
                ),
            ],
            options={
                "ordering": ("course", "order"),
            },
        ),
        migrations.CreateModel(
            name="ModuleDone",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("language", models.CharField(choices=[("cy", "Welsh"), ("en", "English")], max_length=2)),
                ("at", models.DateTimeField()),
                (
                    "enrolment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="modules_done", to="school.enrolment"
                    ),
                ),
                (
                    "module",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="school.module"
                    ),
                ),
            ],
            options={
                "ordering": ("module__order", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Session",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("starts", models.DateTimeField()),
                ("minutes", models.PositiveSmallIntegerField()),
                (
                    "language",
                    models.CharField(choices=[("cy", "Welsh"), ("en", "English"), ("both", "Both")], max_length=4),
                ),
                ("place_cy", models.CharField(blank=True, max_length=200)),
                ("place_en", models.CharField(blank=True, max_length=200)),
                ("online", models.BooleanField(default=False)),
                ("cancelled", models.DateTimeField(null=True)),
                ("why_cy", models.TextField(blank=True)),
                ("why_en", models.TextField(blank=True)),
                ("at", models.DateTimeField()),
                (
                    "cohort",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="sessions", to="school.cohort"
                    ),
                ),
                (
                    "module",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="sessions", to="school.module"
                    ),
                ),
            ],
            options={
                "ordering": ("starts", "pk"),
            },
        ),
        migrations.AddConstraint(
            model_name="course",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("title_cy", ""), _negated=True),
                    models.Q(("title_en", ""), _negated=True),
                    _connector="OR",
                ),
                name="course_has_a_title",
            ),
        ),
        migrations.AddConstraint(
            model_name="course",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("stage", "design"),
                    models.Q(
                        models.Q(("title_cy", ""), _negated=True),
                        models.Q(("title_en", ""), _negated=True),
                        models.Q(("purpose_cy", ""), _negated=True),
                        models.Q(("purpose_en", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="course_is_open_in_both_languages",
            ),
        ),
        migrations.AddConstraint(
            model_name="course",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("stage", "checked"), _negated=True),
                    models.Q(models.Q(("found_cy", ""), _negated=True), models.Q(("found_en", ""), _negated=True)),
                    _connector="OR",
                ),
                name="course_is_checked_in_both_languages",
            ),
        ),
        migrations.AddConstraint(
            model_name="cohort",
            constraint=models.CheckConstraint(
                condition=models.Q(("closes__lte", models.F("begins"))), name="cohort_closes_before_it_begins"
            ),
        ),
        migrations.AddConstraint(
            model_name="cohort",
            constraint=models.CheckConstraint(condition=models.Q(("places__gte", 1)), name="cohort_has_places"),
        ),
        migrations.AddConstraint(
            model_name="certificate",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("revoked", None), models.Q(("why_cy", ""), ("why_en", ""), _negated=True), _connector="OR"
                ),
                name="certificate_is_revoked_with_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="enrolment",
            constraint=models.UniqueConstraint(fields=("cohort", "account"), name="one_enrolment_in_a_cohort"),
        ),
        migrations.AddConstraint(
            model_name="enrolment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("done__isnull", False), ("progress", "done")),
                    models.Q(models.Q(("progress", "done"), _negated=True), ("done", None)),
                    _connector="OR",
                ),
                name="what_is_done_has_its_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="module",
            constraint=models.UniqueConstraint(fields=("course", "order"), name="one_module_in_a_place"),
        ),
        migrations.AddConstraint(
            model_name="module",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("title_cy", ""), _negated=True),
                    models.Q(("title_en", ""), _negated=True),
                    _connector="OR",
                ),
                name="module_has_a_title",
            ),
        ),
        migrations.AddConstraint(
            model_name="moduledone",
            constraint=models.UniqueConstraint(fields=("enrolment", "module"), name="a_module_is_done_once"),
        ),
        migrations.AddConstraint(
            model_name="session",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("place_cy", ""), ("place_en", ""), _negated=True), ("online", True), _connector="OR"
                ),
                name="session_is_somewhere_or_online",
            ),
        ),
        migrations.AddConstraint(
            model_name="session",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("cancelled", None), models.Q(("why_cy", ""), ("why_en", ""), _negated=True), _connector="OR"
                ),
                name="session_is_cancelled_with_a_reason",
            ),
        ),
    ]
