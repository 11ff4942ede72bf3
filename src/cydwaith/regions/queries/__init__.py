"""What people ask of regions and their projects."""
