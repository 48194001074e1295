import AvowAnalysis
import AvowRecord

extension EvaluateLenses.Row {
  /// What the measures mean, one sentence each.
  public var sentences: [String] {
    var lines: [String] = []
    if let precision = measured.precision {
      lines.append(
        "Precision \(precision.threeDecimals)\(Self.range(measured.precisionInterval)): of \(read(\.tagged)) recommendations read in which "
          + "it finds a phrase, \(read(\.taggedAbout)) are about its subject.")
    }
    if let recall = measured.recall {
      lines.append(
        "Recall \(recall.threeDecimals)\(Self.range(measured.recallInterval)): of the others that were read, "
          + "\(Self.missed(measured.tagged)) in the stratum of those found at the draw, \(Self.missed(measured.near)) of the near misses and "
          + "\(Self.missed(measured.rest)) of the rest are about it.")
    }
    guard agreement.cases > 0 else {
      lines.append(
        "The sample was coded once, so that nothing is known of how far two codings would agree. A second coding is wanted."
      )
      return lines
    }
    if let precision = lenient.precision, let recall = lenient.recall {
      lines.append(
        "Counted as about it where either coding says so: precision \(precision.threeDecimals)\(Self.range(lenient.precisionInterval)), "
          + "recall \(recall.threeDecimals)\(Self.range(lenient.recallInterval)).")
    }
    let alike = agreement.both + agreement.neither
    lines.append(
      "The two codings say the same of \(alike) of \(agreement.cases) recommendations"
        + (agreement.kappa.map {
          ", and agree beyond chance with κ = \($0.threeDecimals)\(Self.range(agreement.interval))"
        } ?? "")
        + ". Both are by a language model, apart from each other and from the author of the phrases: codings by people are wanted, "
        + "and people would agree less.")
    return lines
  }

  /// A line of a table: precision, its interval, found and read, recall, its interval, missed among the others read, raw
  /// agreement, κ and its interval.
  public var cells: [String] {
    func interval(_ interval: Interval?) -> String {
      interval.map { $0.low.threeDecimals + "–" + $0.high.threeDecimals } ?? "–"
    }
    let missed = read(\.missed)
    let others = read(\.read) - read(\.tagged)
    return [
      measured.precision?.threeDecimals ?? "–", interval(measured.precisionInterval),
      "\(read(\.taggedAbout)) of \(read(\.tagged))", measured.recall?.threeDecimals ?? "–",
      interval(measured.recallInterval), "\(missed) of \(others)",
      agreement.cases == 0
        ? "–" : (Double(agreement.both + agreement.neither) / Double(agreement.cases)).threeDecimals,
      agreement.kappa?.threeDecimals ?? "–", interval(agreement.interval),
    ]
  }

  private func read(_ what: KeyPath<LensEvaluation.Read, Int>) -> Int {
    measured.tagged[keyPath: what] + measured.near[keyPath: what] + measured.rest[keyPath: what]
  }

  private static func missed(_ read: LensEvaluation.Read) -> String {
    "\(read.missed) of \(read.read - read.tagged)"
  }

  private static func range(_ interval: Interval?) -> String {
    interval.map { " (95 % interval \($0.low.threeDecimals) to \($0.high.threeDecimals))" } ?? ""
  }
}

extension EvaluateLenses.Report {
  /// What was drawn and read, in a sentence.
  public var sentence: String {
    "The \(sample) sample: \(recommendations) different wordings of \(wordings.grouped) in the record, drawn on "
      + "\(PartialDate(drawnOn)?.inWords ?? drawnOn) with seed \(seed) by the strata of the lenses, coded for each lens; "
      + "shares are weighted by the chance of being drawn. Where two codings differ, a recommendation counts as not about the lens."
      + (missing.isEmpty ? "" : " \(missing.count) are not in this record, and these are not measured.")
  }
}
