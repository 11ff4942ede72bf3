"""What areas say that they do for the spatial policies."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("bodies", "0011_no_row_is_changed_into_another"),
        ("regions", "0004_sites"),
    ]

    operations = [
        migrations.CreateModel(
            name="PolicyStatement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("policy", models.PositiveSmallIntegerField()),
                ("on", models.DateField()),
                ("text_cy", models.TextField(blank=True)),
                ("text_en", models.TextField(blank=True)),
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
                "ordering": ("policy", "group", "-on", "-pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("policy__gte", 1), ("policy__lte", 36)),
                        name="policy_statement_is_of_the_plan",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("text_cy", ""), ("text_en", ""), _negated=True),
                        name="policy_statement_says_something",
                    ),
                ],
            },
        ),
    ]
