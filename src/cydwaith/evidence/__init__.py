"""Evidence: indicators, figures, and how places stand against what their circumstances predict."""
