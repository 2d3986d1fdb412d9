"""The rules of play. Standard library only: integers, no files, no clock, no hidden randomness."""
