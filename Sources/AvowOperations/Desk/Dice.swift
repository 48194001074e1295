/// Where the desk gets its random bytes from; tests give bytes that repeat.
public struct Dice: Sendable {
  private let throwing: @Sendable (Int) -> [UInt8]

  public init(_ throwing: @escaping @Sendable (Int) -> [UInt8]) { self.throwing = throwing }

  /// The system's generator, fit for keys.
  public static let system = Dice { count in
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  public func bytes(_ count: Int) -> [UInt8] { throwing(count) }

  /// 32 random bytes for a session or a link, in 43 letters that may stand in an address.
  public func secret() -> String { Base64URL.text(bytes(32)) }
}
