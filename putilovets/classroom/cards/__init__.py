"""Pseudonyms on paper."""
