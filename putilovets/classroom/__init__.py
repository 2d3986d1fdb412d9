"""Lessons: assignments, what pupils hand in, its verification by replay, and what a class did."""
