"""To whom the school is tied, and its money."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("bodies", "0009_offices_and_agencies"),
        ("school", "0006_links_and_samples"),
    ]

    operations = [
        migrations.CreateModel(
            name="SchoolAgreement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(choices=[("university", "University"), ("school", "School")], max_length=10)),
                ("partner", models.SlugField(blank=True, max_length=60)),
                ("name_cy", models.CharField(blank=True, max_length=200)),
                ("name_en", models.CharField(blank=True, max_length=200)),
                ("text_cy", models.TextField(blank=True)),
                ("text_en", models.TextField(blank=True)),
                ("degrees", models.BooleanField(default=False)),
                ("on", models.DateField()),
                ("ended", models.DateField(null=True)),
                ("why_cy", models.TextField(blank=True)),
                ("why_en", models.TextField(blank=True)),
                ("source", models.CharField(max_length=300)),
                ("source_url", models.URLField(blank=True, max_length=500)),
                ("at", models.DateTimeField()),
                (
                    "body",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="bodies.body"),
                ),
            ],
            options={
                "ordering": ("-on", "-pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("name_cy", ""), ("name_en", ""), _negated=True),
                        name="school_agreement_names_the_other",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("source", ""), _negated=True), name="school_agreement_has_a_source"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ended", None),
                            models.Q(
                                ("ended__gte", models.F("on")), models.Q(("why_cy", ""), ("why_en", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="school_agreement_ends_with_a_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SchoolMoney",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("year", models.PositiveSmallIntegerField()),
                ("nature", models.CharField(choices=[("real", "Real"), ("proposed", "Proposed")], max_length=8)),
                ("whose_cy", models.CharField(blank=True, max_length=200)),
                ("whose_en", models.CharField(blank=True, max_length=200)),
                ("what_cy", models.TextField(blank=True)),
                ("what_en", models.TextField(blank=True)),
                ("pence", models.PositiveBigIntegerField()),
                ("source", models.CharField(max_length=300)),
                ("source_url", models.URLField(blank=True, max_length=500)),
                ("ended", models.DateField(null=True)),
                ("why_cy", models.TextField(blank=True)),
                ("why_en", models.TextField(blank=True)),
                ("at", models.DateTimeField()),
                (
                    "body",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="bodies.body"),
                ),
            ],
            options={
                "verbose_name_plural": "school money",
                "ordering": ("-year", "nature", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("whose_cy", ""), ("whose_en", ""), _negated=True),
                        name="school_money_says_whose",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("source", ""), _negated=True), name="school_money_has_a_source"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ended", None), models.Q(("why_cy", ""), ("why_en", ""), _negated=True), _connector="OR"
                        ),
                        name="school_money_ends_with_a_reason",
                    ),
                ],
            },
        ),
    ]
