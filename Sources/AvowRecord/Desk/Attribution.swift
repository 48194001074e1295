/// Under which rule something was said or sent.
public enum Attribution: String, CaseIterable, Hashable, Sendable, Codable {
  /// What was said and by whom may be public.
  case onTheRecord = "on-the-record"
  /// What was said may be public, not who said it nor who was there.
  case notForAttribution = "not-for-attribution"
  /// Nothing may be public.
  case confidential

  /// Whether less may be public under it than under another.
  public func isStricter(than other: Attribution) -> Bool {
    let all = Attribution.allCases
    return (all.firstIndex(of: self) ?? 0) > (all.firstIndex(of: other) ?? 0)
  }

  /// For a person.
  public var words: String { rawValue.replacing("-", with: " ") }
}
