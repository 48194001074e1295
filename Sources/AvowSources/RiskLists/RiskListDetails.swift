public import AvowRecord

/// What somebody says of a list of risks that the file itself does not tell.
public struct RiskListDetails: Hashable, Sendable {
  public var publisher: String?
  public var baseYear: Int?
  public var window: ClosedRange<Int>?
  public var issued: PartialDate?

  public init(
    publisher: String? = nil, baseYear: Int? = nil, window: ClosedRange<Int>? = nil,
    issued: PartialDate? = nil
  ) {
    self.publisher = publisher
    self.baseYear = baseYear
    self.window = window
    self.issued = issued
  }
}

/// Why a list of risks cannot be taken, in a sentence.
public enum RiskListFault: Error, Equatable, Sendable, CustomStringConvertible {
  case yearsNotTold(file: String, column: String)
  case yearsDiffer(file: String, column: String, values: [String])
  case baseInWindow(file: String, base: Int, from: Int)
  case publisherNotTold(file: String)
  case noRow(file: String)

  public var description: String {
    switch self {
    case .yearsNotTold(let file, let column):
      "“\(file)”: neither the column \(column) nor another tells for which years the risk is. Say it with --window 2024-2025."
    case .yearsDiffer(let file, let column, let values):
      "“\(file)”: the column \(column) has more than one year (\(values.joined(separator: ", "))). A list has one; cut the table "
        + "into one file a year."
    case .baseInWindow(let file, let base, let from):
      "“\(file)”: the base year \(base) is not before the first year foretold, \(from). Look at --base-year and --window."
    case .publisherNotTold(let file):
      "“\(file)” does not look like a list of the Early Warning Project. Say with --publisher whose list it is."
    case .noRow(let file): "No row of “\(file)” has a risk between 0 and 1; nothing was taken."
    }
  }
}
