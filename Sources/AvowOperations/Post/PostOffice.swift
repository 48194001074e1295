/// What takes a letter and sees that it goes out. Tests give one that keeps the letters.
public protocol PostOffice: Sendable {
  /// Returns when the next station has taken the letter in charge. Throws ``PostFault``.
  func send(_ letter: Letter) async throws
}

/// Why a letter did not go out.
public enum PostFault: Error, CustomStringConvertible, Equatable {
  case badAddress(String)
  /// The relay could not be reached or broke off: worth another try.
  case unreachable(String)
  /// The relay refused for good.
  case refused(String)

  /// True when the same letter may go through later.
  public var isPassing: Bool {
    if case .unreachable = self { true } else { false }
  }

  public var description: String {
    switch self {
    case .badAddress(let text): "“\(text)” is no address of e-mail such as name@example.org."
    case .unreachable(let why): "The mail relay could not be reached: \(why)"
    case .refused(let why): "The mail relay refused the letter: \(why)"
    }
  }
}
