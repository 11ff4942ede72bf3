"""What machines read of programmes and commitments: columns called the same on pages, in files and in the API."""
