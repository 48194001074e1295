/// What a coder says of a paragraph: that it speaks of a theme, or where it stands.
///
/// Written as `theme:rtop` or `stance:supports`.
public enum ClaimCode: Hashable, Sendable {
  /// The id of a theme of the vocabulary.
  case theme(String)
  case stance(Stance)

  public var text: String {
    switch self {
    case .theme(let id): "theme:\(id)"
    case .stance(let stance): "stance:\(stance.rawValue)"
    }
  }

  /// Nil for a text of another form.
  public init?(_ text: String) {
    let halves = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count == 2, !halves[1].isEmpty else { return nil }
    switch halves[0] {
    case "theme": self = .theme(String(halves[1]))
    case "stance":
      guard let stance = Stance(rawValue: String(halves[1])) else { return nil }
      self = .stance(stance)
    default: return nil
    }
  }

  /// True when words of the paragraph must be named for it: for all but silence.
  public var needsWords: Bool { self != .stance(.doesNotSay) }

  public var isStance: Bool { if case .stance = self { true } else { false } }
}

extension ClaimCode: Comparable {
  /// Themes by their ids, then stances.
  public static func < (one: ClaimCode, other: ClaimCode) -> Bool {
    (one.isStance ? 1 : 0, one.text) < (other.isStance ? 1 : 0, other.text)
  }
}

extension ClaimCode: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let code = ClaimCode(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text)” is no code")
    }
    self = code
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
