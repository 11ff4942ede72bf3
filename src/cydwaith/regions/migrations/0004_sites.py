"""Where projects stand."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("bodies", "0009_offices_and_agencies"),
        ("regions", "0003_ties"),
    ]

    operations = [
        migrations.CreateModel(
            name="ProjectSite",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("geometry", models.JSONField()),
                ("on", models.DateField()),
                ("ended", models.DateField(null=True)),
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="sites", to="regions.project"
                    ),
                ),
            ],
            options={
                "ordering": ("project", "-on", "-pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ended", None), ("ended__gte", models.F("on")), _connector="OR"),
                        name="site_ends_after_it_begins",
                    ),
                    models.CheckConstraint(condition=models.Q(("source", ""), _negated=True), name="site_has_a_source"),
                    models.UniqueConstraint(
                        condition=models.Q(("ended", None)), fields=("project",), name="one_site_at_a_time"
                    ),
                ],
            },
        ),
    ]
