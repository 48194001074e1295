/// What a table of commitments says: rows as printed, names not yet looked up.
public struct CommitmentTable: Sendable {
  public struct Row: Sendable {
    public var line: Int
    /// The id of an instrument, or the end of the name of its status table.
    public var instrument: String
    public var state: String
    /// The code that the source gives beside the name; nil for none.
    public var iso2: String?
    public var act: Commitment.Act
    public var date: PartialDate?
    public var by: PartialDate?
    public var source: String?
    public var note: String?

    public init(line: Int, instrument: String, state: String, act: Commitment.Act) {
      self.line = line
      self.instrument = instrument
      self.state = state
      self.act = act
    }
  }

  public var rows: [Row] = []
  public var rowsRead = 0
  public var findings: [Finding] = []
  /// Where the file is from, for rows that do not say it.
  public var source: String

  public init(source: String) { self.source = source }
}
