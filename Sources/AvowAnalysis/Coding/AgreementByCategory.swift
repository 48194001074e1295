public import AvowRecord

/// How far coders agree: Krippendorff's alpha a category, of the stance, and of all decisions together, with the overlap
/// of the words they quote.
public struct AgreementByCategory: Sendable {
  /// The codings of one paragraph by its coders, in any order; missing ones are not there.
  public typealias Paragraph = [[Claim]]

  /// One line for all decisions, one for the stance where it is asked, one for each code.
  ///
  /// - Parameters:
  ///   - codes: what coders could choose.
  ///   - seed: for the draws of the intervals.
  public static func lines(_ paragraphs: [Paragraph], codes: [ClaimCode], seed: UInt64) -> [AgreementLine] {
    let coded = paragraphs.filter { $0.count > 1 }
    var lines = [all(coded, codes, seed)]
    if codes.contains(where: \.isStance) { lines.append(stance(coded, seed)) }
    return lines + codes.map { one($0, coded, seed) }
  }

  private static func one(_ code: ClaimCode, _ coded: [Paragraph], _ seed: UInt64) -> AgreementLine {
    let choices = coded.map { codings in codings.map { holds(code, $0) ? 1 : 0 } }
    return line(
      code.text, groups: choices.map { [$0] }, categories: 2,
      chosen: choices.count { !$0.contains(0) }, left: choices.count { !$0.contains(1) }, of: coded.count,
      overlaps: coded.flatMap { overlaps($0, code) }, seed)
  }

  private static func stance(_ coded: [Paragraph], _ seed: UInt64) -> AgreementLine {
    let values = coded.map { codings in
      codings.map { Stance.allCases.firstIndex(of: stance(of: $0)) ?? 0 }
    }
    return line(
      "stance", groups: values.map { [$0] }, categories: Stance.allCases.count,
      chosen: values.count { Set($0).count == 1 }, left: 0, of: coded.count, overlaps: [], seed)
  }

  private static func all(_ coded: [Paragraph], _ codes: [ClaimCode], _ seed: UInt64) -> AgreementLine {
    let groups = coded.map { codings in
      codes.map { code in codings.map { holds(code, $0) ? 1 : 0 } }
    }
    return line(
      "all", groups: groups, categories: 2,
      chosen: groups.count { $0.allSatisfy { Set($0).count == 1 } }, left: 0, of: coded.count,
      overlaps: coded.flatMap { codings in codes.flatMap { overlaps(codings, $0) } }, seed)
  }

  private static func line(
    _ category: String, groups: [[[Int]]], categories: Int, chosen: Int, left: Int, of paragraphs: Int,
    overlaps: [Double], _ seed: UInt64
  ) -> AgreementLine {
    let each = groups.map { units in
      units.reduce(into: Coincidences(categories: categories)) { $0.add($1) }
    }
    let alpha = each.reduce(into: Coincidences(categories: categories), +=).alpha
    let interval = alpha == nil ? nil : Coincidences.interval(of: each, seed: seed)
    return AgreementLine(
      category: category, paragraphs: paragraphs, chosen: chosen, differing: paragraphs - chosen - left,
      left: left, alpha: alpha, low: interval?.low, high: interval?.high, quoted: overlaps.count,
      overlap: overlaps.isEmpty ? nil : overlaps.sorted().reduce(0, +) / Double(overlaps.count))
  }

  private static func holds(_ code: ClaimCode, _ claims: [Claim]) -> Bool {
    code == .stance(.doesNotSay) ? stance(of: claims) == .doesNotSay : claims.contains { $0.code == code }
  }

  /// Whoever chose no stance says that the paragraph does not tell.
  private static func stance(of claims: [Claim]) -> Stance {
    for claim in claims {
      if case .stance(let stance) = claim.code { return stance }
    }
    return .doesNotSay
  }

  /// For each pair of codings that both quote words for a code: characters quoted by both / by either.
  private static func overlaps(_ codings: Paragraph, _ code: ClaimCode) -> [Double] {
    let quoted = codings.map { claims in
      Set(claims.filter { $0.code == code }.compactMap { $0.quotation?.range }.flatMap { Array($0) })
    }.filter { !$0.isEmpty }
    var shares: [Double] = []
    for (place, one) in quoted.enumerated() {
      for other in quoted[(place + 1)...] {
        shares.append(Double(one.intersection(other).count) / Double(one.union(other).count))
      }
    }
    return shares
  }
}
