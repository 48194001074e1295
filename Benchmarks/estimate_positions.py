#!/usr/bin/env python3
"""Time, memory and accuracy of `avow estimate positions`, against the published estimates where they are at hand.

Usage: python3 Benchmarks/estimate_positions.py [--avow PATH] [--scale]

Needs the roll-call tables of `../shared/data` (or AVOW_SHARED). With --scale the record is also thinned to a tenth
(every tenth roll call) and replicated ten times (each roll call ten times, under new numbers), to show that cost grows linearly in votes.
Peers are restated from the published comparison, not measured here: emIRT is not installed.
"""
import argparse, csv, gzip, json, math, os, pathlib, resource, subprocess, tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARED = pathlib.Path(os.environ.get("AVOW_SHARED", ROOT.parent / "shared")) / "data"
PEERS = [
    ("emIRT, dynamic binary (restated)", 9.1, "r .982 a session, least .954"),
    ("emIRT, static binary (restated)", 4.9, "no change over time"),
    ("Gibbs sampler in C++, 24,000 sweeps (restated)", 876, "r .9995 overall, mean error .024"),
]


def run(avow, folder, *arguments):
    """Standard output and the peak memory of a command, in MB."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    done = subprocess.run([avow, "--data", folder, *arguments], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(done.stderr)
    return done.stdout, max(before, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) / 1024


def peak(avow, folder, *arguments):
    """The same with the memory of that command alone."""
    script = ("import resource,subprocess,sys;p=subprocess.run(sys.argv[1:],capture_output=True,text=True);"
              "sys.stdout.write(p.stdout);sys.stderr.write(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))")
    done = subprocess.run(["python3", "-c", script, avow, "--data", folder, *arguments], capture_output=True, text=True)
    return done.stdout, int(done.stderr.split()[-1]) / 1024


def published():
    file = SHARED / "idealpoints/IdealpointestimatesAll_Apr2020.csv"
    rows = csv.DictReader(open(file, encoding="latin-1"))
    return {(r["ccode"], r["session"]): (float(r["IdealPoint"]), float(r["Q5%"]), float(r["Q95%"])) for r in rows}


def pearson(pairs):
    n = len(pairs)
    mx, my = sum(p[0] for p in pairs) / n, sum(p[1] for p in pairs) / n
    sxy = sum((x - mx) * (y - my) for x, y in pairs)
    sxx, syy = sum((x - mx) ** 2 for x, _ in pairs), sum((y - my) ** 2 for _, y in pairs)
    return sxy / math.sqrt(sxx * syy), sxy / sxx, mx, my


def accuracy(table):
    truth = published()
    rows = [(r["session"], float(r["mean"]), float(r["q95"]) - float(r["q05"]), *truth[(r["cow"], r["session"])])
            for r in csv.DictReader(table.splitlines()) if (r["cow"], r["session"]) in truth]
    r, slope, mx, my = pearson([(row[1], row[3]) for row in rows])
    error = sum(abs(my + slope * (row[1] - mx) - row[3]) for row in rows) / len(rows)
    by_session = {}
    for row in rows:
        by_session.setdefault(row[0], []).append((row[1], row[3]))
    within = [pearson(pairs)[0] for pairs in by_session.values()]
    width = slope * sum(row[2] for row in rows) / len(rows)
    return (f"{len(rows)} positions, r {r:.5f}, mean error {error:.4f}, within sessions {sum(within) / len(within):.5f} "
            f"(least {min(within):.5f}), width {width:.3f} (published "
            f"{sum(row[5] - row[4] for row in rows) / len(rows):.3f})")


def scaled(folder, factor):
    """Copies of the two tables with a tenth of the roll calls, or each roll call ten times."""
    out = [pathlib.Path(folder) / name for name in ("resolutions.csv.gz", "votes.csv.gz")]
    for source, target in zip(("resolutions_1946_2020.csv.gz", "votes_1946_2020.csv.gz"), out):
        with gzip.open(SHARED / "votes" / source, "rt", encoding="utf-8") as rows, gzip.open(target, "wt", encoding="utf-8", compresslevel=1) as copy:
            reader, writer = csv.reader(rows), csv.writer(copy)
            writer.writerow(next(reader))
            for row in reader:
                number = int(row[0])
                if factor < 1 and number % 10:
                    continue
                for k in range(max(1, int(factor))):
                    writer.writerow([str(number + 100_000 * k), *row[1:]])
    return out


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--avow", default=str(ROOT / ".build/release/avow"))
    options.add_argument("--scale", action="store_true")
    options.add_argument("--sweeps", type=int, nargs="*", default=[], help="also the sampler with so many sweeps")
    options = options.parse_args()
    for factor in ([0.1, 1, 10] if options.scale else [1]):
        with tempfile.TemporaryDirectory() as folder:
            files = scaled(folder, factor) if factor != 1 else [
                SHARED / "votes" / name for name in ("resolutions_1946_2020.csv.gz", "votes_1946_2020.csv.gz")]
            data = str(pathlib.Path(folder) / "data")
            run(options.avow, data, "import", *map(str, files))
            if factor == 1:
                run(options.avow, data, "import", str(SHARED / "idealpoints/Matches.csv"))
            text, memory = peak(options.avow, data, "estimate", "positions", "--votes-until", "2019-12-31", "--json", "--quiet")
            report = json.loads(text)["run"]
            print(f"{factor:g} x: {report['votes']} votes, {report['cpuSeconds']:.2f} CPU seconds, "
                  f"{1e6 * report['cpuSeconds'] / report['votes']:.2f} a million votes, peak {memory:.0f} MB")
            if factor == 1:
                print("fast:", accuracy(run(options.avow, data, "positions", "--csv")[0]))
                for sweeps in options.sweeps:
                    text, memory = peak(options.avow, data, "estimate", "positions", "--votes-until", "2019-12-31",
                                        "--json", "--quiet", "--method", "sampler", "--sweeps", str(sweeps))
                    print(f"sampler, {sweeps} sweeps: {json.loads(text)['run']['cpuSeconds']:.0f} CPU seconds, peak {memory:.0f} MB:",
                          accuracy(run(options.avow, data, "positions", "--csv")[0]))
    for name, seconds, note in PEERS:
        print(f"{name}: {seconds} CPU seconds, {note}")


if __name__ == "__main__":
    main()
