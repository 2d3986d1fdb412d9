"""What a teacher prints: the guide of a lesson, the sheet of sources and its key."""
