/// A key that a device keeps for its owner and that signs for this desk alone (W3C Web Authentication, level 2).
///
/// The desk has its public half. What was signed cannot be passed on by a page that imitates the desk.
public struct Passkey: Hashable, Sendable, Identifiable {
  /// How a passkey signs, by its number in the COSE registry (RFC 9053).
  public enum Algorithm: Int, Codable, Sendable, CaseIterable {
    case es256 = -7
    case ed25519 = -8
    case rs256 = -257
  }

  /// What is sealed in the desk's file.
  public struct Content: Hashable, Sendable, Codable {
    /// What its owner calls it.
    public let name: String
    /// What the device calls it: 16 to 1023 bytes.
    public let credential: [UInt8]
    public let algorithm: Algorithm
    /// The public key as `SubjectPublicKeyInfo` in DER.
    public let key: [UInt8]

    public init(name: String, credential: [UInt8], algorithm: Algorithm, key: [UInt8]) {
      self.name = name
      self.credential = credential
      self.algorithm = algorithm
      self.key = key
    }
  }

  public let id: Int
  public let content: Content
  /// How often the device says it signed; 0 where it does not count.
  public let counter: Int
  public let made: Moment
  /// When it last let somebody in; nil until then.
  public let used: Moment?

  public init(id: Int, content: Content, counter: Int, made: Moment, used: Moment?) {
    self.id = id
    self.content = content
    self.counter = counter
    self.made = made
    self.used = used
  }
}
