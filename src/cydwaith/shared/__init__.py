"""What every room uses and no room owns: two languages, forms, exports. Knows Django, knows no domain."""
