"""This module runs the program as `python -m generator`."""

from generator.cli import main

main()
