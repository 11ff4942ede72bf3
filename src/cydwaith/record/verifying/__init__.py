"""Finding out whether the record is as it was: in the database, or in a copy of the log's files."""
