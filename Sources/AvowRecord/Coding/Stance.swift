/// Where a paragraph stands towards what a coding project asks about.
public enum Stance: String, CaseIterable, Hashable, Sendable, Codable {
  case supports
  /// For it, if or as far as something holds.
  case conditions
  case opposes
  case doesNotSay = "does-not-say"

  /// For a person.
  public var words: String {
    switch self {
    case .supports: "supports"
    case .conditions: "supports under conditions"
    case .opposes: "opposes"
    case .doesNotSay: "does not say"
    }
  }
}
