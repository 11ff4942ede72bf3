"""Pages of the main job."""
