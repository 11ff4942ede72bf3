"""Figures and projects put together so that any day adds up quickly, and what was written since."""

from django.db import migrations, models

from cydwaith.regions.noting import protect, unprotect


def forwards(_apps, editor):
    protect(editor.connection)


def backwards(_apps, editor):
    unprotect(editor.connection)


class Migration(migrations.Migration):
    dependencies = [
        ("regions", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Since",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("money", models.PositiveBigIntegerField(null=True)),
                ("project", models.CharField(blank=True, max_length=60)),
            ],
            options={
                "verbose_name_plural": "since",
            },
        ),
        migrations.CreateModel(
            name="Gathered",
            fields=[
                ("number", models.PositiveSmallIntegerField(default=1, primary_key=True, serialize=False)),
                ("upto", models.PositiveBigIntegerField()),
                ("columns", models.BinaryField()),
            ],
            options={
                "verbose_name_plural": "gathered",
                "constraints": [models.CheckConstraint(condition=models.Q(("number", 1)), name="gathered_once")],
            },
        ),
        migrations.RunPython(forwards, backwards),
    ]
