"""How long reading takes, beside other parsers, in one run: medians, 99th percentiles, ratios.

The texts are the first 500 plain ones of `../shared/corpora/instants.jsonl` up to 60 characters where that
is at hand, else our own phrases; and whole reminder texts of ours. One thread, warmed.
"""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.parsing import parse
from tests.corpus.intents import INTENTS, TASKS
from tests.corpus.times import MOMENTS, SERIES

NOW = datetime(2026, 11, 24, 10, tzinfo=UTC)
CORPUS = Path(__file__).parents[2] / "shared" / "corpora" / "instants.jsonl"
ROUNDS = 3


def plain_texts() -> list[str]:
    if CORPUS.exists():
        rows = [json.loads(line) for line in CORPUS.open(encoding="utf-8")]
        return [r["text"] for r in rows if r.get("core") and len(r["text"]) <= 60][:500]
    own = [t for _, texts in MOMENTS for t in texts]
    return (own * (500 // len(own) + 1))[:500]


def reminder_texts() -> list[str]:
    own = [t for texts in INTENTS.values() for t in texts] + [t for t, _ in TASKS]
    own += [f"remind me to water the plants {t}" for _, texts in (*MOMENTS, *SERIES) for t in texts]
    return [own[k * len(own) // 500] for k in range(500)]  # evenly from all of them


def measured(read: Callable[[str], Any], texts: list[str]) -> tuple[float, float]:
    """Median and 99th percentile in microseconds of the best of some rounds."""
    for text in texts[:50]:
        read(text)
    best = [float("inf")] * len(texts)
    for _ in range(ROUNDS):
        for i, text in enumerate(texts):
            started = time.perf_counter()
            read(text)
            best[i] = min(best[i], time.perf_counter() - started)
    best.sort()
    return statistics.median(best) * 1e6, best[int(len(best) * 0.99)] * 1e6


def peers() -> dict[str, Callable[[str], Any]]:
    import dateparser
    import parsedatetime
    from recurrent.event_parser import RecurringEvent

    naive = NOW.replace(tzinfo=None)
    calendar = parsedatetime.Calendar()
    settings = {"PREFER_DATES_FROM": "future", "RELATIVE_BASE": naive}
    return {
        "dateparser": lambda t: dateparser.parse(t, languages=["en"], settings=settings),
        "parsedatetime": lambda t: calendar.parse(t, naive),
        "recurrent": lambda t: tolerant(lambda: RecurringEvent(now_date=naive).parse(t)),
    }


def tolerant(read: Callable[[], Any]) -> Any:
    """A peer that raises on a text is timed all the same."""
    try:
        return read()
    except (TypeError, ValueError, AttributeError, IndexError, KeyError):
        return None


def chrono(texts: list[str]) -> tuple[float, float] | None:
    """chrono-node, where Node and the package are there (`npm install chrono-node` in this folder)."""
    folder = Path(__file__).parent
    if shutil.which("node") is None or not (folder / "node_modules" / "chrono-node").exists():
        return None
    code = (
        "const chrono=require('chrono-node');const t=JSON.parse(require('fs').readFileSync(0));const best=t.map(()=>1e9);"
        f"for(let r=0;r<{ROUNDS}+2;r++)t.forEach((x,i)=>{{const s=process.hrtime.bigint();chrono.parse(x,new Date(1795514400000));"
        "best[i]=Math.min(best[i],Number(process.hrtime.bigint()-s)/1e3)});console.log(JSON.stringify(best))"
    )
    ended = subprocess.run(
        ["node", "-e", code], cwd=folder, input=json.dumps(texts), capture_output=True, text=True, check=True
    )
    best = sorted(json.loads(ended.stdout))
    return statistics.median(best), best[int(len(best) * 0.99)]


def start_up() -> tuple[float, float]:
    """Milliseconds of the interpreter alone, and with our import and first parse."""
    first = "from datetime import *;from bot.parsing import parse;parse('call mom tomorrow at 5pm',datetime.now(timezone.utc))"

    def median_of(code: str) -> float:
        taken = []
        for _ in range(9):
            started = time.perf_counter()
            subprocess.run([sys.executable, "-c", code], check=True)
            taken.append((time.perf_counter() - started) * 1000)
        return statistics.median(taken)

    return median_of("pass"), median_of(first)


# what each part of the reader could be held up by, repeated to the end of a text
HOSTILE = (
    "every ", "1", "at ", "1/", "in 5 ", "a", "\u0130", "monday and ", "2 and a half ", ".", "-", "to ", "to  ", "by ", "\n",
    "fri ", "tues\n", "first, ", "at ten to ", "time. ", "in 2 fridays ", "reminders at ", "set up ", "snooze ", "and remind me ",
    "on, weekdays, ", "daily, till, nov, 27, ", "every day at 8, except weekends at 10 ", "at 9:15 every weekday but wednesday ",
    "next month, the 1st friday ", "move it to 5 and ", "don't forget to ", "what do i have ", "5 or ", "a 4 by 4 ", "12:30 ",
)  # fmt: skip


def main() -> None:
    say = sys.stdout.write
    plain, whole = plain_texts(), reminder_texts()
    for name, texts in (("plain times", plain), ("whole reminders", whole), ("both together", plain + whole)):
        say(f"{name}, {len(texts)} texts\n")
        rows = {"ours (whole parse)": measured(lambda t: parse(t, NOW), texts)}
        for peer, read in peers().items():
            rows[peer] = measured(read, texts)
        node = chrono(texts)
        if node is not None:
            rows["chrono-node"] = node
        base = rows["dateparser"][0]
        for peer, (median, p99) in rows.items():
            say(
                f"  {peer:20} median {median:8.0f} us   p99 {p99:8.0f} us   {median / base:6.2f} x dateparser's median\n"
            )
    taken = {unit: measured(lambda t: parse(t, NOW), [(unit * 1600)[:1600]])[0] / 1000 for unit in HOSTILE}
    unit, worst = max(taken.items(), key=lambda item: item[1])
    say(
        f"1,600 hostile characters, {len(HOSTILE)} kinds: at most {worst:.1f} ms ({unit.strip()!r} repeated)\n"
    )
    alone, ours = start_up()
    say(
        f"interpreter {alone:.0f} ms, with import and first parse {ours:.0f} ms: {ours - alone:.0f} ms more\n"
    )


if __name__ == "__main__":
    main()
