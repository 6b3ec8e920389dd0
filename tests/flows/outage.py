"""`make outage`: Redis away for a while under real processes, with texts and reminders meanwhile.

Prints how long answers took and how late reminders came. Ends by itself.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time

from tests.flows.stack import running
from tests.servers import free_port, new_database, postgres_server, redis_server


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.flows.outage")
    parser.add_argument("--seconds", type=int, default=120)
    seconds = parser.parse_args().seconds
    port = free_port()
    answers: list[float] = []
    due: dict[str, float] = {}
    with (
        postgres_server() as postgres,
        redis_server(port=port) as redis,
        running(new_database(postgres, "outage"), redis.url) as stack,
    ):
        stack.text("hello")
        redis.kill()
        began = time.monotonic()
        n = 0
        while time.monotonic() - began < seconds:
            n += 1
            wait = 5 + n % 10
            _, reply, took = stack.text(f"in {wait} seconds task number {n}x", f"+1212555{1000 + n}")
            assert reply is not None
            answers.append(took)
            due[f"task number {n}x"] = time.time() + wait
            time.sleep(2)
        with redis_server(port=port):
            time.sleep(20)
        late = [m["_at"] - due[m["body"]] for m in stack.fake.messages if m["body"] in due]
        twice = len(stack.fake.messages) - len({m["body"] for m in stack.fake.messages})
    lost = len(due) - len(late)
    sys.stdout.write(
        f"Redis away {seconds} s: {len(answers)} texts answered, median {statistics.median(answers) * 1000:.0f} ms, "
        f"longest {max(answers) * 1000:.0f} ms\n{len(late)} reminders came, latest {max(late):.1f} s after its moment, "
        f"lost {lost}, twice {twice}\n"
    )
    return 1 if lost or twice or max(answers) > 0.5 or max(late) > 15 else 0


if __name__ == "__main__":
    sys.exit(main())
