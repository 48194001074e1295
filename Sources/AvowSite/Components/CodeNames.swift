import AvowRecord

/// Codes and numbers of agreement in words, at the desk and on public pages.
struct CodeNames: Sendable {
  private let themes: [String: String]

  init(_ themes: [Theme]) {
    self.themes = Dictionary(themes.map { ($0.id, $0.name) }) { first, _ in first }
  }

  func words(_ code: ClaimCode) -> String {
    switch code {
    case .theme(let id): themes[id] ?? id
    case .stance(let stance): "Stance: \(stance.words)"
    }
  }

  /// Claims with the words that they rest on; none means that nothing applies.
  func words(_ claims: [Claim]) -> [String] {
    claims.isEmpty
      ? ["Nothing applies"]
      : claims.map { claim in words(claim.code) + (claim.quotation.map { ": “\($0.words)”" } ?? "") }
  }

  /// The name of a line of agreement.
  func words(ofCategory category: String) -> String {
    switch category {
    case "all": "All decisions together"
    case "stance": "Stance"
    default: ClaimCode(category).map(words) ?? category
    }
  }

  /// An alpha with two decimals and a sign where it is below 0.
  static func number(_ alpha: Double?) -> String {
    guard let alpha else { return "—" }
    let text = Share.text(abs(alpha))
    return alpha < 0 && text != "0.00" ? "−\(text)" : text
  }

  static func range(_ low: Double?, _ high: Double?) -> String {
    guard let low, let high else { return "—" }
    return "\(number(low)) to \(number(high))"
  }

  /// The table of agreement.
  func table(_ lines: [AgreementLine], caption: String) -> DataTable {
    DataTable(
      caption,
      columns: [
        "What", "Paragraphs#", "Alike#", "Not alike#", "Alpha#", "95 % interval#", "Pairs of quotations#",
        "Overlap#",
      ],
      rows: lines.map { line in
        [
          .init(words(ofCategory: line.category)), .init(Number.text(line.paragraphs), isNumber: true),
          .init(Number.text(line.chosen + line.left), isNumber: true),
          .init(Number.text(line.differing), isNumber: true),
          .init(CodeNames.number(line.alpha), isNumber: true),
          .init(CodeNames.range(line.low, line.high), isNumber: true),
          .init(line.category == "stance" ? "—" : Number.text(line.quoted), isNumber: true),
          .init(Share.text(line.overlap), isNumber: true),
        ]
      })
  }
}
