"""`make bench`: every benchmark in this folder, one after the other."""

from __future__ import annotations

import importlib
import pkgutil
import sys

import bench


def main() -> int:
    for found in sorted(pkgutil.iter_modules(bench.__path__), key=lambda m: m.name):
        if found.name.startswith("bench_"):
            sys.stdout.write(f"\n== {found.name.removeprefix('bench_')}\n")
            importlib.import_module(f"bench.{found.name}").main()
    return 0


if __name__ == "__main__":
    sys.exit(main())
