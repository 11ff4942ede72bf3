"""What people ask about figures: query sets and frozen answers, without any page in mind."""
