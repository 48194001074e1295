/// What the name of a column says of a list of risks: the window that is foretold, and the year of the data.
///
/// `risk_in_2019`, `risk_in_2019_20`, `risk_2017_18`, `risk.2023and2024.from2022`, `risk.2023only.from2022`,
/// `rank.2023and2024.from2022`.
struct RiskListColumn: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case risk
    case rank
  }

  let name: String
  let kind: Kind
  let from: Int
  let until: Int
  /// Nil where the name does not tell.
  let base: Int?

  /// Nil for a name that tells no window; also for one whose window ends before it begins or lasts over ten years.
  init?(_ name: String) {
    let plain = name.lowercased()
    let isRank = plain.hasPrefix("rank") || plain.hasPrefix("riskrank")
    guard isRank || plain.hasPrefix("risk") || plain.hasPrefix("prob") else { return nil }
    let whole =
      #/(?:risk|rank|riskrank|prob|probability)[^a-z0-9]*(?:in|for|of)?[^a-z0-9]*([0-9]{4})(?:only|[^a-z0-9]*(?:and|to)?[^a-z0-9]*([0-9]{4}|[0-9]{2}))?(?:[^a-z0-9]*(?:from|base|based)[^a-z0-9]*([0-9]{4}))?[^a-z0-9]*/#
    guard let found = try? whole.wholeMatch(in: plain), let from = Int(found.1) else { return nil }
    var until = from
    if let last = found.2, let number = Int(last) {
      until = last.count == 4 ? number : from / 100 * 100 + number
      // 1999_00 is the turn of a century.
      if last.count == 2, until < from { until += 100 }
    }
    let base = found.3.flatMap { Int($0) }
    guard (1900...2200).contains(from), until >= from, until - from < 10, (base ?? from - 1) < from else {
      return nil
    }
    self.name = name
    kind = isRank ? .rank : .risk
    (self.from, self.until, self.base) = (from, until, base)
  }
}
