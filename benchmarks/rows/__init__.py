"""The rows of the table, a class each."""
