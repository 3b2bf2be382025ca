"""What the program says about itself on the command line."""

from __future__ import annotations

import argparse
import importlib

import pytest

from generator.cli import COMMANDS, EXIT_CODES
from tests.helpers.cli import generator


def test_help_without_a_command_lists_all_of_them() -> None:
    shown = generator("--help")
    assert shown.returncode == 0
    assert all(f"  {name} " in shown.stdout for name in COMMANDS)
    assert "``" not in shown.stdout and EXIT_CODES in shown.stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_of_every_command_is_explained(name: str) -> None:
    parser = argparse.ArgumentParser()
    importlib.import_module(f"generator.{COMMANDS[name][0]}").add_arguments(parser)
    silent = [action.dest for action in parser._actions if not action.help]
    assert silent == []


def test_help_of_a_command_says_its_exit_codes() -> None:
    shown = generator("check", "--help")
    assert (shown.returncode, EXIT_CODES in shown.stdout) == (0, True)


def test_an_unknown_command_is_bad_input() -> None:
    shown = generator("chekc")
    assert shown.returncode == 2 and "invalid choice: 'chekc'" in shown.stderr
