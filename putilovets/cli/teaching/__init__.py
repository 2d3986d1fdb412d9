"""The commands of a teacher, a file each."""
