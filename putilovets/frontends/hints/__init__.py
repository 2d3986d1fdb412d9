"""A line that says what a key does, at the moment it is first of use."""
