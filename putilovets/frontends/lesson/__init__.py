"""A lesson as leaves that either face tells: what stands on each, and what may be done there."""
