/// What kind of event a source says it is. The words of each source are kept apart: a battle of ACLED is not a
/// state-based event of UCDP.
public enum EventType: String, Sendable, Codable, CaseIterable {
  /// UCDP 1: between a government and an organised group, or two governments.
  case stateBased = "state-based"
  /// UCDP 2: between organised groups, no government among them.
  case nonState = "non-state"
  /// UCDP 3: an organised actor against civilians.
  case oneSided = "one-sided"
  case battles, riots, protests
  case explosions = "explosions-remote-violence"
  case violenceAgainstCivilians = "violence-against-civilians"
  case strategic = "strategic-developments"
  /// The four classes of GDELT.
  case verbalCooperation = "verbal-cooperation"
  case materialCooperation = "material-cooperation"
  case verbalConflict = "verbal-conflict"
  case materialConflict = "material-conflict"
  /// Another kind, in a table of a local organisation.
  case other

  /// The number under which the store keeps it; never changed.
  public var code: Int {
    switch self {
    case .stateBased: 1
    case .nonState: 2
    case .oneSided: 3
    case .battles: 11
    case .explosions: 12
    case .violenceAgainstCivilians: 13
    case .riots: 14
    case .protests: 15
    case .strategic: 16
    case .verbalCooperation: 21
    case .materialCooperation: 22
    case .verbalConflict: 23
    case .materialConflict: 24
    case .other: 31
    }
  }

  /// Nil for a number that stands for nothing.
  public init?(code: Int) {
    guard let type = EventType.byCode[code] else { return nil }
    self = type
  }

  private static let byCode = Dictionary(uniqueKeysWithValues: allCases.map { ($0.code, $0) })

  /// As a page writes it: `one-sided violence`.
  public var words: String {
    switch self {
    case .stateBased: "state-based conflict"
    case .nonState: "non-state conflict"
    case .oneSided: "one-sided violence"
    default: rawValue.replacing("-", with: " ")
    }
  }

  /// True when the source means deliberate violence against civilians.
  public var isAgainstCivilians: Bool { self == .oneSided || self == .violenceAgainstCivilians }
}
