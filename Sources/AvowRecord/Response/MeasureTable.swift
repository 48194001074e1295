/// What a table of measures says: rows as printed, nothing looked up yet.
public struct MeasureTable: Sendable {
  public struct Row: Sendable {
    public var line: Int
    /// Fields by the name of their column; empty ones are left out.
    public var fields: [String: String]

    public init(line: Int, fields: [String: String]) {
      self.line = line
      self.fields = fields
    }
  }

  public var rows: [Row] = []
  public var rowsRead = 0
  public var findings: [Finding] = []

  public init() {}
}
