"""Running the site: workers that are watched over, health, logs without personal data, and measures for Prometheus."""
