"""Finding texts across two languages: translations learned and weighed, ranking, spelling and marking."""
