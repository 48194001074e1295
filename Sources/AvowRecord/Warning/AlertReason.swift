/// Why an alert was issued: a sentence, and the evidence that it rests on.
public struct AlertReason: Hashable, Sendable, Codable {
  /// What kind of evidence is named.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// A kept proposal, by its id.
    case signal
    /// An assessment, by its id: `harrow-valley/1`.
    case assessment
    /// The run of a forecast, by its number.
    case forecast
    /// An event of the record, by its id: `ucdp-ged:25.1:71663`.
    case event
    /// Anything that anybody can read: a symbol, a title with page, an address.
    case citation
  }

  public let kind: Kind
  public let evidence: String
  public let text: String

  public init(kind: Kind, evidence: String, text: String) {
    self.kind = kind
    self.evidence = evidence
    self.text = text
  }

  /// Reads `KIND EVIDENCE: WORDS`, as in `assessment harrow-valley/1: Commanders were removed.`
  ///
  /// The evidence ends at the first colon that a blank follows, so that addresses and ids keep theirs. Nil when the kind is
  /// none of the list, or a part is empty.
  public init?(_ text: String) {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2, let kind = Kind(rawValue: parts[0].lowercased()),
      let colon = parts[1].firstRange(of: ": ")
    else { return nil }
    let evidence = parts[1][..<colon.lowerBound].trimmed
    let words = parts[1][colon.upperBound...].trimmed
    guard !evidence.isEmpty, !words.isEmpty else { return nil }
    self.init(kind: kind, evidence: evidence, text: words)
  }
}

extension StringProtocol {
  /// Without blanks at both ends.
  fileprivate var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
