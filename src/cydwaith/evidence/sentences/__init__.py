"""What Cydwaith says about figures, in both languages side by side.

A sentence never says more than the figures: no "because", no "worked". Names come as pairs, periods and dates as they
are kept, and figures written out, which both languages do alike.
"""
