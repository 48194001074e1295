"""The elastic net of a risk list: Avow against glmnet and scikit-learn, on one machine, in one run.

    make release
    python3 Benchmarks/fit_risk.py            # path and ten-fold cross-validation
    python3 Benchmarks/fit_risk.py --origins 1993-2021 --bootstrap 200

Needs a training table with folds and, for the origins, a panel (see --train and --panel; the defaults are in data/risk in
the folder named by AVOW_SHARED, else in ../shared). Avow's times are those of whole processes, with reading the tables;
those of glmnet (R, Debian: r-cran-glmnet) and scikit-learn are of the fits alone. Clock and processor time are told apart:
Avow uses every core, glmnet one. A peer that is not installed is left out, and that is said.

The origins of Avow fit and grade eight models a year, those of glmnet the elastic net alone. The bootstrap draws countries
whole and fits at one penalty. scikit-learn has no path for the logistic elastic net: it fits one penalty, the chosen one.
"""

import argparse
import csv
import gzip
import json
import os
import pathlib
import resource
import shutil
import statistics
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
OUTCOMES = {"mk_onset", "mk_onset_1", "mk_onset_2", "mk_onset_1or2", "ewp_name", "ccode", "foldid"}
PATH = """
suppressMessages(library(glmnet))
d <- read.csv(gzfile("{train}"), check.names = FALSE)
x <- as.matrix(d[, readLines("{names}")])
for (run in 1:{runs}) {{
  t <- system.time(fit <- cv.glmnet(x, d[["{outcome}"]], family = "binomial", alpha = .5, foldid = d[["{folds}"]]))
  cat(t[["elapsed"]], t[["user.self"]], format(fit$lambda.min, digits = 17), "\\n")
}}
"""
ORIGINS = """
suppressMessages(library(glmnet))
d <- read.csv(gzfile("{panel}"), check.names = FALSE)
names <- readLines("{names}")
d <- d[complete.cases(d[, c(names, "{outcome}", "mk_onset_1", "mk_onset_2")]), ]
x <- as.matrix(d[, names]); y <- d[["{outcome}"]]
set.seed(1)
t <- system.time(for (year in {first}:{last}) {{
  old <- d$year <= year - 2
  fit <- cv.glmnet(x[old, ], y[old], family = "binomial", alpha = .5)
  p <- predict(fit, x[d$year == year, ], s = "lambda.min", type = "response")
}})
cat(t[["elapsed"]], t[["user.self"]], "\\n")
"""
BOOTSTRAP = """
suppressMessages(library(glmnet))
d <- read.csv(gzfile("{train}"), check.names = FALSE)
x <- as.matrix(d[, readLines("{names}")]); y <- d[["{outcome}"]]
rows <- split(seq_along(y), d[["{unit}"]])
path <- exp(seq(log(.06), log({penalty}), length.out = 13))
set.seed(1)
t <- system.time(for (draw in 1:{draws}) {{
  i <- unlist(rows[sample(length(rows), replace = TRUE)])
  fit <- glmnet(x[i, ], y[i], family = "binomial", alpha = .5, lambda = path)
}})
cat(t[["elapsed"]], t[["user.self"]], "\\n")
"""
SKLEARN = """
import csv, gzip, sys, time, warnings
import numpy
from sklearn.linear_model import LogisticRegression
warnings.filterwarnings("ignore")
names = open("{names}").read().split()
with gzip.open("{train}", "rt") as file:
    rows = list(csv.DictReader(file))
x = numpy.array([[float(row[name]) for name in names] for row in rows])
y = numpy.array([int(row["{outcome}"]) for row in rows])
z = (x - x.mean(0)) / numpy.where(x.std(0) > 0, x.std(0), 1)
start, used = time.perf_counter(), time.process_time()
LogisticRegression(penalty="elasticnet", l1_ratio=.5, C=1 / (len(y) * {penalty}), solver="saga", tol=1e-4, max_iter=5000).fit(z, y)
print(time.perf_counter() - start, time.process_time() - used)
"""


def run(command):
    """Seconds by the clock and of processors, and what was printed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    clock = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return clock, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, printed


def says(name, clock, processor, more=""):
    print(f"  {name:44} {clock:7.2f} s by the clock, {processor:7.2f} s of processors{more}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    shared = pathlib.Path(os.environ.get("AVOW_SHARED", ROOT.parent / "shared")) / "data" / "risk"
    parser.add_argument("--train", type=pathlib.Path, default=shared / "ewp2024_train.csv.gz")
    parser.add_argument("--predict", type=pathlib.Path, default=shared / "ewp2024_test.csv.gz")
    parser.add_argument("--panel", type=pathlib.Path, default=shared / "ewp2024_panel.csv.gz")
    parser.add_argument("--outcome", default="mk_onset_1or2")
    parser.add_argument("--folds", default="foldid")
    parser.add_argument("--unit", default="ccode")
    parser.add_argument("--origins", help="years such as 1993-2021; left out when not given")
    parser.add_argument("--bootstrap", type=int, default=0, help="draws; left out when not given")
    parser.add_argument("--avow", default=os.environ.get("AVOW_BINARY", ROOT / ".build" / "release" / "avow"))
    parser.add_argument("--python", default="python3", help="an interpreter that has scikit-learn")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    with gzip.open(options.train, "rt") as file:
        names = [name for name in next(csv.reader(file)) if name not in OUTCOMES | {options.outcome, options.folds}]
    has_glmnet = shutil.which("Rscript") and subprocess.run(
        ["Rscript", "-e", "library(glmnet)"], capture_output=True).returncode == 0
    has_sklearn = shutil.which(options.python) and subprocess.run(
        [options.python, "-c", "import sklearn"], capture_output=True).returncode == 0
    print("" if has_glmnet else "glmnet is not installed (Debian: r-cran-glmnet): left out\n", end="")
    print("" if has_sklearn else "scikit-learn is not installed (Debian: python3-sklearn): left out\n", end="")
    with tempfile.TemporaryDirectory() as folder:
        listed = pathlib.Path(folder, "predictors.txt")
        listed.write_text("\n".join(names) + "\n")
        known = dict(train=options.train, panel=options.panel, names=listed, runs=options.runs, outcome=options.outcome,
                     folds=options.folds, unit=options.unit, draws=options.bootstrap)

        def script(text, program="Rscript", suffix=".R", **more):
            path = pathlib.Path(folder, "script" + suffix)
            path.write_text(text.format(**known, **more))
            return [line.split() for line in run([program, str(path)])[2].splitlines()]

        fit = [str(options.avow), "risk", "fit", "--train", str(options.train), "--outcome", options.outcome,
               "--predictors", f"@{listed}", "--folds", options.folds, "--json"]
        print("Path and cross-validation")
        runs = [run(fit) for _ in range(options.runs)]
        clock, processor = (statistics.median(one[place] for one in runs) for place in (0, 1))
        penalty = json.loads(runs[-1][2])["lambda"]
        says("Avow, whole process", clock, processor, f"; penalty {penalty!r}")
        if has_glmnet:
            lines = script(PATH)
            theirs = [statistics.median(float(line[place]) for line in lines) for place in (0, 1)]
            says("glmnet, cv.glmnet alone", *theirs, f"; {theirs[0] / clock:.1f} and {theirs[1] / processor:.1f} times Avow's")
            print(f"  the penalties differ by {abs(penalty / float(lines[-1][2]) - 1):.1e}, relatively")
        if has_sklearn:
            line = script(SKLEARN, options.python, ".py", penalty=penalty)[0]
            says("scikit-learn, saga, one penalty alone", float(line[0]), float(line[1]))
        if options.origins:
            first, last = options.origins.split("-")
            print(f"Origins {options.origins}")
            ours = run([str(options.avow), "risk", "evaluate", "--panel", str(options.panel), "--outcome", options.outcome,
                        "--known-by", "mk_onset_1,mk_onset_2", "--predictors", f"@{listed}", "--unit", options.unit,
                        "--origins", options.origins, "--few", "popsize.log2,battledeaths.log2,mk_ever", "--quiet", "--csv"])
            says("Avow, eight models, 1,000 draws for scores", *ours[:2])
            if has_glmnet:
                line = script(ORIGINS, first=first, last=last)[0]
                says("glmnet, the elastic net alone", float(line[0]), float(line[1]))
        if options.bootstrap:
            print(f"{options.bootstrap} draws of countries at one penalty")
            ours = run(fit + ["--predict", str(options.predict), "--bootstrap", str(options.bootstrap), "--unit", options.unit])
            says("Avow, with path and cross-validation", *ours[:2])
            if has_glmnet:
                line = script(BOOTSTRAP, penalty=penalty)[0]
                says("glmnet, the draws alone", float(line[0]), float(line[1]))


if __name__ == "__main__":
    main()
