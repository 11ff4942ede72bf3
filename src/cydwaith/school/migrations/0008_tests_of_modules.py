"""Tests of modules, and what learners answered."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("school", "0007_agreements_and_money"),
    ]

    operations = [
        migrations.CreateModel(
            name="ModuleQuestion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("order", models.PositiveSmallIntegerField()),
                ("text_cy", models.TextField()),
                ("text_en", models.TextField()),
                ("options", models.JSONField()),
                ("right", models.PositiveSmallIntegerField()),
                ("at", models.DateTimeField()),
                (
                    "module",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="questions", to="school.module"
                    ),
                ),
            ],
            options={
                "ordering": ("module", "order"),
            },
        ),
        migrations.CreateModel(
            name="ModuleAnswer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("choice", models.PositiveSmallIntegerField()),
                ("language", models.CharField(choices=[("cy", "Welsh"), ("en", "English")], max_length=2)),
                ("at", models.DateTimeField()),
                (
                    "enrolment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="answers", to="school.enrolment"
                    ),
                ),
                (
                    "question",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="school.modulequestion"
                    ),
                ),
            ],
            options={
                "ordering": ("question__order", "pk"),
            },
        ),
        migrations.AddConstraint(
            model_name="modulequestion",
            constraint=models.UniqueConstraint(fields=("module", "order"), name="one_question_in_a_place"),
        ),
        migrations.AddConstraint(
            model_name="modulequestion",
            constraint=models.CheckConstraint(
                condition=models.Q(models.Q(("text_cy", ""), _negated=True), models.Q(("text_en", ""), _negated=True)),
                name="question_in_both_languages",
            ),
        ),
        migrations.AddConstraint(
            model_name="modulequestion",
            constraint=models.CheckConstraint(
                condition=models.Q(("right__gte", 1)), name="question_has_a_right_answer"
            ),
        ),
        migrations.AddConstraint(
            model_name="moduleanswer",
            constraint=models.UniqueConstraint(fields=("enrolment", "question"), name="one_answer_to_a_question"),
        ),
        migrations.AddConstraint(
            model_name="moduleanswer",
            constraint=models.CheckConstraint(condition=models.Q(("choice__gte", 1)), name="answer_is_an_option"),
        ),
    ]
