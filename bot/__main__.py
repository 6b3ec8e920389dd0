"""python -m bot run | parse | simulate | migrate | unread"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(
        prog="python -m bot", description="A reminder bot that lives in a text thread."
    )
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    run = commands.add_parser("run", help="web and worker in one process, with a phone page on this machine")
    run.add_argument("--port", type=int, default=None, help="where the page is served (default 8000 or PORT)")
    run.add_argument("--data", type=Path, default=Path("var"), help="folder of the database file")
    parse = commands.add_parser("parse", help="what a text is understood to say")
    parse.add_argument("text", nargs="?", help="the text of a message")
    parse.add_argument("--zone", default="UTC", help="IANA name of the person's zone")
    parse.add_argument("--now", default=None, help="the moment it is said, ISO 8601 (default: now)")
    parse.add_argument(
        "--jsonl", action="store_true", help='read {"text","now","tz"} lines, write JSON lines'
    )
    simulate = commands.add_parser("simulate", help="play a script of texts on its own clock")
    simulate.add_argument(
        "file", nargs="?", type=Path, help="JSON lines, see docs/running-it.md (default: standard input)"
    )
    commands.add_parser("migrate", help="bring the database's schema up to date")
    commands.add_parser(
        "unread", help="kinds of texts that were not understood, counted, without their words"
    )
    return top


def main(argv: Sequence[str] | None = None) -> int:
    options = parser().parse_args(argv)
    if options.command == "parse":
        from bot.explaining import explain_command

        return explain_command(options.text, options.zone, options.now, options.jsonl)
    if options.command == "simulate":
        from bot.simulate import simulate_command

        return simulate_command(options.file)
    if options.command == "migrate":
        from bot.running import migrate

        return migrate()
    if options.command == "unread":
        from bot.running import unread

        return unread()
    from bot.running import run

    return run(options.port, options.data)


if __name__ == "__main__":
    sys.exit(main())
