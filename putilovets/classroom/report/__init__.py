"""What a class did: one page for a browser and one table, without a line about any one pupil."""
