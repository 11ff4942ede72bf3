"""Regional offices and development agencies are kinds of bodies."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("bodies", "0008_post_kinds"),
    ]

    operations = [
        migrations.AlterField(
            model_name="body",
            name="kind",
            field=models.CharField(
                choices=[
                    ("government", "Government"),
                    ("council", "Council"),
                    ("cjc", "Joint Committee"),
                    ("psb", "Services Board"),
                    ("health_board", "Health Board"),
                    ("fire", "Fire"),
                    ("police", "Police"),
                    ("national_park", "National Park"),
                    ("association", "Association"),
                    ("audit", "Audit"),
                    ("inspectorate", "Inspectorate"),
                    ("school", "School"),
                    ("regional_office", "Regional Office"),
                    ("development_agency", "Development Agency"),
                    ("partner", "Partner"),
                ],
                max_length=20,
            ),
        ),
    ]
