public import AvowRecord

/// All that one file of roll calls brings into the record, ready to be written in one transaction.
public struct RollCallImport: Sendable {
  /// A ballot in the order of the table's key: state, roll call, voter.
  public struct PlacedBallot: Sendable {
    /// Index into ``states``.
    public var state: Int16
    /// Number of the roll call in the store.
    public var rollCall: Int32
    /// Index into ``voters``.
    public var voter: Int16
    public var choice: Choice
    /// Index into ``originals``.
    public var original: UInt8

    public init(state: Int16, rollCall: Int32, voter: Int16, choice: Choice, original: UInt8) {
      self.state = state
      self.rollCall = rollCall
      self.voter = voter
      self.choice = choice
      self.original = original
    }
  }

  public var file: ImportedFile
  /// The first number that the store has free, as it was when the import was prepared.
  public var firstNumber: Int
  /// Roll calls that are new, numbered from ``firstNumber`` in this order.
  public var rollCalls: [RollCall] = []
  public var issues: [(rollCall: Int, issue: String)] = []
  public var states: [StateID] = []
  public var voters: [RollCallTable.Voter] = []
  public var originals: [String] = []
  public var ballots: [PlacedBallot] = []
  /// Counted ballots to add, by number of the roll call.
  public var counted: [Int: BallotCount] = [:]
  public var findings: [Finding] = []

  public init(file: ImportedFile, firstNumber: Int) {
    self.file = file
    self.firstNumber = firstNumber
  }
}

/// What an import needs to know of a roll call that the record already has.
public struct KnownRollCall: Sendable {
  public let number: Int
  public let rollCall: RollCall
  public let counted: BallotCount
}
