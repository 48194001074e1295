/// What a reader understood of a file of roll calls: the votes, the ballots in columns, and the findings.
///
/// Ballots stand in parallel arrays of equal length (a table of a million ballots is 16 MB); the order
/// is the file's.
public struct RollCallTable: Sendable {
  /// Roll calls in the file's order; empty when the file holds ballots only.
  public var rollCalls: [RollCall] = []
  /// Issue labels by roll-call id.
  public var issues: [(rollCall: String, issue: String)] = []
  /// The roll-call id of each distinct key that ballots point to.
  public var rollCallIDs: [String] = []
  /// The source's codes of voters, such as `cow:365`, that ballots point to.
  public var voters: [Voter] = []
  /// Index into ``rollCallIDs`` of each ballot.
  public var ballotRollCall: [Int32] = []
  /// Index into ``voters`` of each ballot.
  public var ballotVoter: [Int16] = []
  /// What was voted.
  public var ballotChoice: [UInt8] = []
  /// Index into ``originals``: the source's own value.
  public var ballotOriginal: [UInt8] = []
  /// The distinct values as the source has them.
  public var originals: [String] = []
  /// Line of the file on which each ballot stands.
  public var ballotLine: [Int32] = []
  public var findings: [Finding] = []
  /// Records of the file, the header not counted.
  public var rowsRead = 0

  public init() {}

  /// A voter as a source names it.
  public struct Voter: Hashable, Sendable, Codable {
    /// `cow`, `iso2`, `iso3` or `name`.
    public let scheme: String
    public let code: String
    /// The name printed beside the code, if any.
    public let name: String?

    public init(scheme: String, code: String, name: String? = nil) {
      self.scheme = scheme
      self.code = code
      self.name = name
    }

    public var id: String { scheme + ":" + code }
  }
}
