"""The built product, and how the checks run it: one command at a time, or as a server on loopback."""

import contextlib
import json
import os
import pathlib
import re
import selectors
import signal
import socket
import subprocess
import tempfile
import time
from dataclasses import dataclass

ROOT = pathlib.Path(__file__).resolve().parent.parent


def binary() -> pathlib.Path:
    """AVOW_BINARY, else the release build, else the debug build."""
    named = os.environ.get("AVOW_BINARY")
    candidates = [pathlib.Path(named)] if named else [ROOT / ".build/release/avow", ROOT / ".build/debug/avow"]
    for candidate in candidates:
        if candidate.exists():
            return candidate.resolve()
    raise SystemExit("avow is not built: run 'swift build -c release --product avow' first")


def shared() -> pathlib.Path | None:
    """The folder with the large public data sets (AVOW_SHARED, else ../shared), or None."""
    folder = pathlib.Path(os.environ.get("AVOW_SHARED") or ROOT.parent / "shared")
    return folder if (folder / "data").is_dir() else None


def real_votes() -> list[pathlib.Path]:
    """The General Assembly's roll calls 1946-2020, resolutions first; empty where they are absent."""
    folder = shared()
    if folder is None:
        return []
    files = [folder / "data/votes" / name for name in ("resolutions_1946_2020.csv.gz", "votes_1946_2020.csv.gz")]
    return files if all(file.exists() for file in files) else []


@dataclass
class Outcome:
    """What one run of the command line did."""

    arguments: list[str]
    code: int
    out: str
    err: str
    seconds: float
    peak_megabytes: float

    @property
    def said(self) -> str:
        return (self.err + self.out).strip()

    def json(self):
        try:
            return json.loads(self.out)
        except ValueError as error:
            raise AssertionError(f"{' '.join(self.arguments)} did not print JSON ({error}):\n{self.said[:2000]}") from None


def avow(data, *arguments, timeout: float = 300, limit_megabytes: int | None = None, stdin: bytes = b"") -> Outcome:
    """Runs `avow --data DATA ARGUMENTS…` to its end; a run past the timeout is killed and has code -9."""
    command = [str(binary()), "--data", str(data), *map(str, arguments)]
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err, tempfile.TemporaryFile() as read:
        read.write(stdin)
        read.seek(0)
        start = time.monotonic()
        child = subprocess.Popen(command, stdin=read, stdout=out, stderr=err)
        deadline = start + timeout
        while True:
            pid, status, usage = os.wait4(child.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() > deadline or (limit_megabytes and resident(child.pid) > limit_megabytes * 2):
                os.kill(child.pid, signal.SIGKILL)
                pid, status, usage = os.wait4(child.pid, 0)
                break
            time.sleep(0.01)
        child.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.monotonic() - start
        out.seek(0)
        err.seek(0)
        return Outcome(
            command[1:], child.returncode, out.read().decode("utf-8", "replace"),
            err.read().decode("utf-8", "replace"), seconds, usage.ru_maxrss / 1024)


def resident(pid: int) -> float:
    """Resident megabytes of a running process, 0 when it has ended."""
    try:
        pages = int(pathlib.Path(f"/proc/{pid}/statm").read_text().split()[1])
    except (OSError, IndexError, ValueError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def served(data, *more, wait: float = 60):
    """`avow serve` on a free port of loopback; gives the address, stops the server at the end."""
    with served_process(data, *more, wait=wait) as (address, _):
        yield address


@contextlib.contextmanager
def served_process(data, *more, wait: float = 60):
    """As `served`; gives the address and the number of the process."""
    port = free_port()
    command = [str(binary()), "--data", str(data), "serve", "--port", str(port), *more]
    child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    try:
        yield await_address(child, wait), child.pid
    finally:
        child.terminate()
        try:
            child.wait(10)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()


def await_address(child: subprocess.Popen, wait: float) -> str:
    """The address a server prints when it listens."""
    seen = b""
    selector = selectors.DefaultSelector()
    selector.register(child.stdout, selectors.EVENT_READ)
    deadline = time.monotonic() + wait
    while time.monotonic() < deadline:
        if not selector.select(0.2):
            continue
        chunk = os.read(child.stdout.fileno(), 65536)
        seen += chunk
        found = re.search(rb"http://127\.0\.0\.1:\d+", seen)
        if found:
            drain(child)
            return found.group().decode()
        if not chunk:
            break
    raise SystemExit(f"avow serve printed no address within {wait} s:\n{seen.decode('utf-8', 'replace')[-2000:]}")


def drain(child: subprocess.Popen) -> None:
    """Keeps a server's output from filling its pipe."""
    import threading

    threading.Thread(target=lambda: [None for _ in child.stdout], daemon=True).start()


class Tally:
    """Counts checks, prints those that fail, and closes with one line."""

    def __init__(self, name: str):
        self.name, self.passed, self.failed, self.skipped = name, 0, 0, 0

    def check(self, holds: bool, sentence: str, detail: str = "") -> bool:
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED {sentence}" + (f"\n       {detail}" if detail else ""), flush=True)
        return bool(holds)

    def skip(self, sentence: str) -> None:
        self.skipped += 1
        print(f"skipped: {sentence}", flush=True)

    def close(self) -> int:
        print(f"{self.name}: {self.passed} passed, {self.failed} failed, {self.skipped} skipped", flush=True)
        return 1 if self.failed else 0
