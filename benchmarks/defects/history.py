"""Defects of history and of hard matters."""
