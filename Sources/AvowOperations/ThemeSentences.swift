import AvowAnalysis
import AvowRecord

extension EvaluateThemes.Row {
  /// What the measures mean, one sentence each.
  public var sentences: [String] {
    var lines: [String] = []
    let one = measured
    func range(_ interval: Interval?) -> String {
      interval.map { " (95 % interval \($0.low.threeDecimals) to \($0.high.threeDecimals))" } ?? ""
    }
    if let precision = one.precision {
      lines.append(
        "Precision \(precision.threeDecimals)\(range(one.precisionInterval)): of \(one.taggedRead) tagged passages that were "
          + "read, \(one.taggedAbout) are about the theme.")
    }
    if let recall = one.recall {
      lines.append(
        "Recall \(recall.threeDecimals)\(range(one.recallInterval)) among passages with a tag or a near miss: of "
          + "\(one.nearRead) near misses that were read, \(one.nearAbout) are about the theme; the record has "
          + "\(one.taggedPassages) tagged passages and \(one.nearPassages) near misses.")
    }
    lines.append(
      "Elsewhere: of \(one.restRead) passages drawn from all that have neither, \(one.restAbout) are about the theme"
        + (one.restInterval.map { "; a share of up to \($0.high.threeDecimals) fits that." } ?? "."))
    if let kappa = agreement.kappa {
      lines.append(
        "The two codings agree beyond chance with κ = \(kappa.threeDecimals)\(range(agreement.interval)) over "
          + "\(agreement.cases) passages. Both were made by a language model, the second with the passages and the codebook only: people would "
          + "agree less."
      )
    }
    return lines
  }

  /// A line of a table: precision, its interval, passages read, recall, its interval, near misses read, what was found
  /// elsewhere, κ and its interval.
  public var cells: [String] {
    func three(_ value: Double?) -> String { value?.threeDecimals ?? "–" }
    func range(_ interval: Interval?) -> String {
      interval.map { $0.low.threeDecimals + "–" + $0.high.threeDecimals } ?? "–"
    }
    return [
      three(measured.precision), range(measured.precisionInterval), String(measured.taggedRead),
      three(measured.recall), range(measured.recallInterval), String(measured.nearRead),
      "\(measured.restAbout) of \(measured.restRead)", three(agreement.kappa), range(agreement.interval),
    ]
  }
}
