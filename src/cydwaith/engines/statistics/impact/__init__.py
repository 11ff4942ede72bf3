"""Did it work where it was adopted?"""
