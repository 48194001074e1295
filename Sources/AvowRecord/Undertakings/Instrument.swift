/// Something that a state can commit itself to: a treaty, a code of conduct, an initiative or a network.
///
/// The instruments ship as a table, so that one without any list of states is shown as just that.
public struct Instrument: Hashable, Sendable, Codable, Identifiable {
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case treaty, code, initiative, network
  }

  /// Short and legible: `CEDAW`, `ROME-STATUTE`, `ACT-CODE`.
  public let id: String
  public let kind: Kind
  public let shortName: String
  public let fullTitle: String
  /// When it was adopted, opened or launched; nil where that is not known.
  public let adopted: PartialDate?
  /// When it entered into force; nil where it did not, or where the word has no meaning.
  public let inForce: PartialDate?
  /// What those on board are called, in the plural: `states parties`, `supporters`.
  public let onBoard: String
  /// The group of states whose members stand behind it; nil where none is kept.
  public let group: String?
  /// What the dates of that group mean: `listed` (on a list of that day) or `joined`.
  public let groupDates: String?
  /// The subject of published figures about it; nil where none is known.
  public let figures: String?
  /// The end of the name of a status table, such as `cat` of `hr_status_cat.csv`; nil where there is none.
  public let statusTable: String?
  /// What the record can and cannot have of it, in a sentence.
  public let note: String?
  public let source: String
  public let asOf: PartialDate
}
