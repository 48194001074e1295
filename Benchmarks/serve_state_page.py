#!/usr/bin/env python3
"""Requests a second and p99 of a state page, against Datasette and nginx, on loopback.

Datasette serves the row of the same state from the same database file; nginx serves Avow's page, saved, as a
static file. Each is measured alone with the same `wrk` settings, in turn, and the medians are printed.
"""

import argparse
import importlib.util
import os
import pathlib
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parent.parent


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def get(address: str) -> bytes:
    with urllib.request.urlopen(address, timeout=30) as response:
        return response.read()


def await_answer(address: str, child: subprocess.Popen, log: pathlib.Path) -> None:
    for _ in range(600):
        if child.poll() is not None:
            raise SystemExit(f"the server of {address} ended:\n{log.read_text(errors='replace')[-2000:]}")
        try:
            get(address)
            return
        except OSError:
            time.sleep(0.1)
    raise SystemExit(f"{address} does not answer:\n{log.read_text(errors='replace')[-2000:]}")


class Server:
    """A server process on loopback while it is being measured."""

    def __init__(self, name: str, command: list[str], address: str, there: pathlib.Path):
        self.name, self.command, self.address = name, command, address
        self.log = there / f"{name.split()[0]}.log"

    def __enter__(self):
        self.output = self.log.open("wb")
        self.child = subprocess.Popen(self.command, stdout=self.output, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
        await_answer(self.address, self.child, self.log)
        return self

    def __exit__(self, *_):
        self.child.terminate()
        try:
            self.child.wait(10)
        except subprocess.TimeoutExpired:
            self.child.kill()
            self.child.wait()
        self.output.close()


def wrk(address: str, seconds: int, connections: int) -> tuple[float, float]:
    """Requests a second and p99 in milliseconds; stops when anything but 2xx came."""
    text = subprocess.run(
        ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", address],
        check=True, capture_output=True, text=True, timeout=seconds + 30).stdout
    if "Non-2xx" in text or "Requests/sec" not in text:
        raise SystemExit(f"wrk on {address}:\n{text}")
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", text).group(1))
    value, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", text).groups()
    return rate, float(value) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


def nginx(page: bytes, there: pathlib.Path) -> Server:
    folder = there / "static"
    folder.mkdir()
    (folder / "page.html").write_bytes(page)
    os.chmod(there, 0o755)
    port = free_port()
    configuration = there / "nginx.conf"
    user = "user root;" if os.geteuid() == 0 else ""
    configuration.write_text(f"""
{user} daemon off; worker_processes auto; pid {there}/nginx.pid; error_log {there}/nginx-error.log;
events {{ worker_connections 1024; }}
http {{ access_log off; sendfile on; keepalive_requests 1000000; types {{ text/html html; }}
  client_body_temp_path {there}/b; proxy_temp_path {there}/p; fastcgi_temp_path {there}/f; uwsgi_temp_path {there}/u; scgi_temp_path {there}/s;
  server {{ listen 127.0.0.1:{port}; root {folder}; }} }}
""")
    return Server("nginx, static file", ["nginx", "-c", str(configuration)], f"http://127.0.0.1:{port}/page.html", there)


def datasette(data: pathlib.Path, state: str, row: str, there: pathlib.Path) -> Server:
    port = free_port()
    database = there / "record.sqlite"
    shutil.copy(data / "record.sqlite", database)
    return Server(
        "Datasette, row page", [sys.executable, "-m", "datasette", "serve", str(database), "--port", str(port)],
        f"http://127.0.0.1:{port}/record/{row.format(state=state)}", there)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    shared = pathlib.Path(os.environ.get("AVOW_SHARED") or ROOT.parent / "shared")
    parser.add_argument("--votes", type=pathlib.Path, default=shared / "data/votes", help="folder of the two gzip files")
    parser.add_argument("--binary", type=pathlib.Path, default=ROOT / ".build/release/avow")
    parser.add_argument("--state", default="RWA")
    parser.add_argument("--row", default="state/{state}", help="table and key of the row that Datasette shows")
    parser.add_argument("--seconds", type=int, default=8, help="length of one measurement (8)")
    parser.add_argument("--connections", type=int, default=16)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    if not shutil.which("wrk"):
        raise SystemExit("wrk is not installed: install the package 'wrk'")
    with tempfile.TemporaryDirectory(prefix="avow-bench-") as temporary:
        there = pathlib.Path(temporary)
        data = there / "data"
        files = [options.votes / name for name in ("resolutions_1946_2020.csv.gz", "votes_1946_2020.csv.gz")]
        if all(file.exists() for file in files):
            subprocess.run([options.binary, "--data", data, "import", *files], check=True, stdout=subprocess.DEVNULL)
        else:
            print("the votes are not there: the page shows the embedded record only")
            subprocess.run([options.binary, "--data", data, "check"], check=True, stdout=subprocess.DEVNULL)
        port = free_port()
        avow = Server(
            "Avow, state page", [str(options.binary), "--data", str(data), "serve", "--port", str(port)],
            f"http://127.0.0.1:{port}/states/{options.state}", there)
        with avow:
            page = get(avow.address)
        servers = [avow]
        if importlib.util.find_spec("datasette"):
            servers.append(datasette(data, options.state, options.row, there))
        else:
            print("Datasette is not installed: left out")
        if shutil.which("nginx"):
            servers.append(nginx(page, there))
        else:
            print("nginx is not installed: left out")
        measured = {server.name: [] for server in servers}
        for _ in range(options.rounds):
            for server in servers:
                with server:
                    wrk(server.address, 1, options.connections)  # warm
                    measured[server.name].append(wrk(server.address, options.seconds, options.connections))
    print(f"\nState page of {options.state}, {len(page):,} bytes; wrk, 1 thread, {options.connections} connections,"
          f" {options.seconds} s, median of {options.rounds}")
    medians = {name: [statistics.median(column) for column in zip(*runs)] for name, runs in measured.items()}
    ours = medians["Avow, state page"]
    print(f"{'':22} {'requests/s':>11} {'p99 ms':>8}   Avow's rate ÷ this one's")
    for name, (rate, p99) in medians.items():
        print(f"{name:22} {rate:11,.0f} {p99:8.2f}   {ours[0] / rate:.2f}")
    for name, goal in (("Datasette, row page", 10), ("nginx, static file", 1 / 3)):
        if name in medians:
            ratio = ours[0] / medians[name][0]
            print(f"against {name.split(',')[0]}: {ratio:.2f} (goal ≥ {goal:.2g}: {'met' if ratio >= goal else 'not met'})")


if __name__ == "__main__":
    main()
