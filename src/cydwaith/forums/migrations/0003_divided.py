"""Meetings and decisions left this room: only Django hears of it. Their tables stay."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("forums", "0002_frozen"),
        ("decisions", "0001_initial"),
        ("meetings", "0001_initial"),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.RemoveField(
                    model_name="decision",
                    name="current",
                ),
                migrations.DeleteModel(
                    name="Review",
                ),
                migrations.DeleteModel(
                    name="Reservation",
                ),
                migrations.DeleteModel(
                    name="Consent",
                ),
                migrations.DeleteModel(
                    name="Text",
                ),
                migrations.DeleteModel(
                    name="Decision",
                ),
                migrations.DeleteModel(
                    name="Action",
                ),
                migrations.DeleteModel(
                    name="Minutes",
                ),
                migrations.DeleteModel(
                    name="Attendance",
                ),
                migrations.DeleteModel(
                    name="Paper",
                ),
                migrations.DeleteModel(
                    name="Item",
                ),
                migrations.DeleteModel(
                    name="Meeting",
                ),
            ],
        ),
    ]
