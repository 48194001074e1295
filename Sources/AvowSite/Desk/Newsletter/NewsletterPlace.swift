/// The addresses of the newsletter. The first three need no sign-in.
enum NewsletterPlace: Hashable, Sendable {
  case form
  /// What the link of the first letter opens, by its secret.
  case confirm(String)
  /// What the link of every later letter opens; mail programs send a form there by themselves (RFC 8058).
  case leave(String)
  /// What is kept of an address, on its owner's request.
  case readers
  /// What was sent, and the sending of a published article.
  case letters

  var path: String {
    switch self {
    case .form: "/newsletter"
    case .confirm(let secret): "/newsletter/confirm/" + Percent.path(secret)
    case .leave(let secret): "/newsletter/leave/" + Percent.path(secret)
    case .readers: "/newsletter/readers"
    case .letters: "/newsletter/letters"
    }
  }

  /// Nil when there is no such place; takes what stands behind `/newsletter`.
  init?(_ path: ArraySlice<String>) {
    let path = Array(path)
    switch (path.first, path.count) {
    case (nil, 0): self = .form
    case ("readers", 1): self = .readers
    case ("letters", 1): self = .letters
    case ("confirm", 2): self = .confirm(path[1])
    case ("leave", 2): self = .leave(path[1])
    default: return nil
    }
  }

  /// Whether anyone may enter.
  var isOpen: Bool {
    switch self {
    case .form, .confirm, .leave: true
    case .readers, .letters: false
    }
  }
}
