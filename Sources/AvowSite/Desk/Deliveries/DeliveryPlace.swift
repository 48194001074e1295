/// The addresses of deliveries at the desk: the outbox, offices, answers, and the page of a receipt link.
enum DeliveryPlace: Hashable, Sendable {
  /// The outbox.
  case list
  /// Where an alert and offices are chosen.
  case new
  case one(Int)
  case answers
  case offices
  case newOffice
  case office(Int)
  /// What the link of a letter opens, by its secret; nobody signs in there.
  case arrival(String)

  var path: String {
    switch self {
    case .list: "/deliveries"
    case .new: "/deliveries/new"
    case .one(let id): "/deliveries/\(id)"
    case .answers: "/deliveries/answers"
    case .offices: "/deliveries/offices"
    case .newOffice: "/deliveries/offices/new"
    case .office(let id): "/deliveries/offices/\(id)"
    case .arrival(let secret): "/arrival/" + Percent.path(secret)
    }
  }

  /// Nil when there is no such place; takes the whole path.
  init?(_ path: ArraySlice<String>) {
    let parts = Array(path)
    func number(_ text: String) -> Int? { Int(text).flatMap { $0 > 0 ? $0 : nil } }
    switch (parts.count, parts.first) {
    case (2, "arrival"): self = .arrival(parts[1])
    case (1, "deliveries"): self = .list
    case (2, "deliveries"):
      switch parts[1] {
      case "new": self = .new
      case "answers": self = .answers
      case "offices": self = .offices
      default:
        guard let id = number(parts[1]) else { return nil }
        self = .one(id)
      }
    case (3, "deliveries") where parts[1] == "offices":
      if parts[2] == "new" {
        self = .newOffice
      } else {
        guard let id = number(parts[2]) else { return nil }
        self = .office(id)
      }
    default: return nil
    }
  }
}
