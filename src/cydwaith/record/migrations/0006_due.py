from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("record", "0005_kept_outside"),
    ]

    operations = [
        migrations.CreateModel(
            name="Due",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("queue", models.CharField(max_length=30)),
                ("what", models.JSONField()),
                ("at", models.DateTimeField()),
                ("after", models.DateTimeField()),
                ("tries", models.PositiveSmallIntegerField(default=0)),
                ("fault", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "verbose_name_plural": "due",
                "ordering": ("id",),
                "indexes": [models.Index(fields=["after", "id"], name="due_next")],
            },
        ),
    ]
