"""A compiled pack as plain data: read once with its models, and from then on without them."""
