"""What is printed for a class: pages as plain data, written as HTML and as Markdown."""
