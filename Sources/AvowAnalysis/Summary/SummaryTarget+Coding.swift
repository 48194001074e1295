/// What a word leads to, as JSON has it: `{"kind": "figure", "id": "states-speaking"}`.
extension DebateSummary.Target: Codable {
  private enum Key: String, CodingKey { case kind, id }

  private var parts: (kind: String, id: String) {
    switch self {
    case .figure(let id): ("figure", id)
    case .state(let id): ("state", id)
    case .turn(let id): ("intervention", id)
    case .debate(let id): ("debate", id)
    case .meeting(let id): ("meeting", id)
    case .document(let id): ("document", id)
    case .theme(let id): ("theme", id)
    case .published(let id): ("published figure", id)
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(parts.kind, forKey: .kind)
    try container.encode(parts.id, forKey: .id)
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let id = try container.decode(String.self, forKey: .id)
    let kind = try container.decode(String.self, forKey: .kind)
    switch kind {
    case "figure": self = .figure(id)
    case "state": self = .state(id)
    case "intervention": self = .turn(id)
    case "debate": self = .debate(id)
    case "meeting": self = .meeting(id)
    case "document": self = .document(id)
    case "theme": self = .theme(id)
    case "published figure": self = .published(id)
    default:
      throw DecodingError.dataCorruptedError(
        forKey: .kind, in: container, debugDescription: "“\(kind)” is nothing that a summary leads to")
    }
  }
}
