"""Meetings of forums: notice, agenda, papers, who came, minutes, and what was to be done."""
