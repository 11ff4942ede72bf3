"""The pages of regions and their projects."""
