/// Pairs of roll calls on the same question in different sessions, as a source has them.
public struct BridgeTable: Sendable {
  /// Two roll calls by id.
  public struct Pair: Hashable, Sendable, Codable {
    public let earlier: String
    public let later: String

    public init(earlier: String, later: String) {
      self.earlier = earlier
      self.later = later
    }
  }

  /// In the file's order, each once.
  public var pairs: [Pair] = []
  public var findings: [Finding] = []
  /// Records of the file, the header not counted.
  public var rowsRead = 0

  public init() {}
}
