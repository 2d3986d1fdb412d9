"""A pupil's own minute book on paper: every decision of a play, and what was written of it."""
