"""What must be fast, measured beside a peer or a floor in the same run; figures, never tests."""
