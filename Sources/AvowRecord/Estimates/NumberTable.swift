/// A table of numbers as a model takes them: some columns as numbers, the others as the words that tell rows apart.
public struct NumberTable: Sendable {
  /// The name of the file, for sentences.
  public let file: String
  /// Names of the columns read as numbers, and their values; a missing value is not a number (NaN).
  public let names: [String]
  public let columns: [[Double]]
  /// Names of the other columns, and their texts.
  public let labels: [String]
  public let texts: [[String]]
  /// The line of the file on which each row starts.
  public let lines: [Int]

  public init(
    file: String, names: [String], columns: [[Double]], labels: [String], texts: [[String]], lines: [Int]
  ) {
    self.file = file
    self.names = names
    self.columns = columns
    self.labels = labels
    self.texts = texts
    self.lines = lines
  }

  public var rows: Int { lines.count }

  /// The values of a column that was read as numbers; nil for none of the name.
  public func column(_ name: String) -> [Double]? { names.firstIndex(of: name).map { columns[$0] } }

  /// The words of a row under the other columns, by their names.
  public func words(ofRow row: Int) -> [String: String] {
    Dictionary(zip(labels, texts.map { $0[row] })) { first, _ in first }
  }
}
