"""The site as a whole: the first page, what Cydwaith is, how accessible it is, and what programs can read."""
