"""Seeded defects: how many of them `check` finds, and whether what it says is about them."""
