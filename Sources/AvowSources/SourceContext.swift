public import AvowRecord
public import Foundation

/// What a reader may know besides the file: the states of the record, the meetings that it has, further tables, and
/// what somebody says of the file.
public struct SourceContext: Sendable {
  /// A meeting of the record, for files that tell of one without its date.
  public struct KnownMeeting: Sendable {
    public var date: PartialDate
    public var body: String

    public init(date: PartialDate, body: String) {
      self.date = date
      self.body = body
    }
  }

  public let reference: ReferenceData
  /// The names of the states, indexed once for all files of a run.
  let names: StateNames
  /// By id and by symbol.
  public var meetings: [String: KnownMeeting] = [:]
  /// A folder whose `organisations.csv`, `speaking-groups.csv`, `offices.csv` and `corrections.csv` are added to the
  /// tables that ship.
  public var further: URL?
  /// What is said of a statement or press release; a form beside the file says it too.
  public var form: StatementForm?
  /// What is said of a list of risks.
  public var riskList = RiskListDetails()

  public init(reference: ReferenceData) {
    self.reference = reference
    names = StateNames(reference: reference)
  }

  /// The states and tables that ship, and nothing else.
  public static func shipped() throws -> SourceContext { try shippedOnce.get() }

  private static let shippedOnce = Result { SourceContext(reference: try .shipped()) }

  /// The tables of speakers, groups, offices and corrections, with those of the further folder.
  func spokenData() throws -> SpokenData {
    guard let further else { return try .shipped() }
    return try SpokenData(adding: further)
  }

  /// The form given for a file: what was said of it, over what the form beside it says.
  func form(beside file: FileBytes) throws -> StatementForm? {
    let beside = try StatementForm.beside(file.url)
    guard let form else { return beside }
    return beside.map { form.filled(from: $0) } ?? form
  }
}
