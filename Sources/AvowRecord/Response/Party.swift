import Foundation

/// Who is told, or who acts: a state, a body of the record, or an office that is known by its name alone.
public struct Party: Hashable, Sendable, Codable {
  public let name: String
  public let state: StateID?
  /// The id of a body of the record; nil for a state and for what is no such body.
  public let body: String?

  public init(name: String, state: StateID? = nil, body: String? = nil) {
    self.name = name
    self.state = state
    self.body = body
  }

  /// The same for everything that is told to it or done by it: the id of the state or of the body, else its name in small
  /// letters with hyphens. It stands in ids and addresses: `XAA`, `sc`, `office-of-lanterns`.
  public var key: String { state ?? Party.key(body ?? name) }

  /// A text in small letters, digits and single hyphens; a mark of its words where it has none of these.
  public static func key(_ text: String) -> String {
    let plain = text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil).lowercased()
    let parts = plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return parts.isEmpty ? ContentMark.of(text) : String(parts.joined(separator: "-").prefix(60))
  }
}

/// An office to which a warning is delivered.
public struct Office: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case state
    case councilMember = "council-member"
    case unOffice = "un-office"
    case regionalBody = "regional-body"
    /// Anybody who reads: no answer is expected, and nobody is silent.
    case `public`

    public var words: String {
      switch self {
      case .state: "state"
      case .councilMember: "Security Council member"
      case .unOffice: "UN office"
      case .regionalBody: "regional body"
      case .public: "the public"
      }
    }

    /// True where the office is one of a state.
    public var isOfState: Bool { self == .state || self == .councilMember }
  }

  public let kind: Kind
  /// What it is called: `Permanent Mission of Arlania`. The name is public; addresses are never here.
  public let name: String
  /// Whose office it is.
  public let party: Party

  public init(kind: Kind, name: String, party: Party) {
    self.kind = kind
    self.name = name
    self.party = party
  }
}
