"""What is set from outside: every variable CYDWAITH_… declared once, read once, and explained in both languages.

It knows neither Django nor a database, so that it can say what is wrong before anything else could start.
"""
