import AvowRecord

/// The addresses of the desk that need no sign-in.
enum OutsidePlace: Hashable, Sendable {
  /// Where something is sent: a warning, a measure, a correction.
  case submit
  /// Where it is followed up with the code of a receipt.
  case receipt
  /// A comment on a public page, by the path of the page.
  case comment(String)
  /// Where somebody offers to take part.
  case join(Person.Wish)

  var path: String {
    switch self {
    case .submit: "/submit"
    case .receipt: "/receipt"
    case .comment(let page): "/comment" + Percent.path(page)
    case .join(let wish): "/join/" + wish.rawValue
    }
  }

  /// Nil when there is no such place; takes path components.
  init?(_ path: [String]) {
    switch (path.first, path.count) {
    case ("submit", 1): self = .submit
    case ("receipt", 1): self = .receipt
    case ("comment", 3): self = .comment("/" + path.dropFirst().joined(separator: "/"))
    case ("join", 2):
      guard let wish = Person.Wish(rawValue: path[1]) else { return nil }
      self = .join(wish)
    default: return nil
    }
  }
}
