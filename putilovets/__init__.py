"""Putilovets: a serious game for the terminal about a shop party cell, Leningrad, 1926-1941."""

__version__ = "0.3.0"
