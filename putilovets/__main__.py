"""``python -m putilovets`` is the ``putilovets`` command."""

from putilovets.cli import main

if __name__ == "__main__":
    main()
