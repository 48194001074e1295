import AvowAnalysis
import AvowRecord

extension EvaluateThemes.Row {
  /// What the measures mean, one sentence each.
  public var sentences: [String] {
    var lines: [String] = []
    let one = measured
    let three = EvaluateThemes.Row.three
    func range(_ interval: Interval?) -> String {
      interval.map { " (95 % interval \(three($0.low)) to \(three($0.high)))" } ?? ""
    }
    if let precision = one.precision {
      lines.append(
        "Precision \(three(precision))\(range(one.precisionInterval)): of \(one.taggedRead) tagged passages that were "
          + "read, \(one.taggedAbout) are about the theme.")
    }
    if let recall = one.recall {
      lines.append(
        "Recall \(three(recall))\(range(one.recallInterval)) among passages with a tag or a near miss: of "
          + "\(one.nearRead) near misses that were read, \(one.nearAbout) are about the theme; the record has "
          + "\(one.taggedPassages) tagged passages and \(one.nearPassages) near misses.")
    }
    lines.append(
      "Elsewhere: of \(one.restRead) passages drawn from all that have neither, \(one.restAbout) are about the theme"
        + (one.restInterval.map { "; a share of up to \(three($0.high)) fits that." } ?? "."))
    if let kappa = agreement.kappa {
      lines.append(
        "The two codings agree beyond chance with κ = \(three(kappa))\(range(agreement.interval)) over "
          + "\(agreement.cases) passages. Both were made by a language model, the second with the passages and the codebook only: people would "
          + "agree less."
      )
    }
    return lines
  }

  /// A line of a table: precision, its interval, passages read, recall, its interval, near misses read, what was found
  /// elsewhere, κ and its interval.
  public var cells: [String] {
    func three(_ value: Double?) -> String { value.map(EvaluateThemes.Row.three) ?? "–" }
    func range(_ interval: Interval?) -> String {
      interval.map { three($0.low) + "–" + three($0.high) } ?? "–"
    }
    return [
      three(measured.precision), range(measured.precisionInterval), String(measured.taggedRead),
      three(measured.recall), range(measured.recallInterval), String(measured.nearRead),
      "\(measured.restAbout) of \(measured.restRead)", three(agreement.kappa), range(agreement.interval),
    ]
  }

  /// A number from 0 on with three decimals.
  private static func three(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
