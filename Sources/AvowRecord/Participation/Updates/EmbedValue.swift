/// What an embed stands for on one state of the record.
public struct EmbedValue: Hashable, Sendable, Codable {
  /// The name of the rule, the title of the record, the question of the chart.
  public let title: String
  /// The number of a figure, the sentence on a record; empty for a chart.
  public let value: String
  public let unit: String
  public let rule: String?
  public let ruleVersion: String?
  /// The date of what was counted; nil where it is not told.
  public let asOf: PartialDate?
  /// Ids of what was counted.
  public let list: [String]
  /// The rows behind a chart, the first with the names of the columns.
  public let table: [[String]]
  /// The pictures of a chart and the words beside them; nil where it is no chart.
  public let drawing: ChartDrawing?
  /// Where it stands in the record.
  public let reference: RecordReference?

  public init(
    title: String, value: String, unit: String = "", rule: String? = nil, ruleVersion: String? = nil,
    asOf: PartialDate? = nil, list: [String] = [], table: [[String]] = [],
    drawing: ChartDrawing? = nil, reference: RecordReference? = nil
  ) {
    self.title = title
    self.value = value
    self.unit = unit
    self.rule = rule
    self.ruleVersion = ruleVersion
    self.asOf = asOf
    self.list = list
    self.table = table
    self.drawing = drawing
    self.reference = reference
  }

  /// Whether a reader would learn something else: another value, rule, list or table. The same rows drawn in another way are the same.
  public func differs(from other: EmbedValue) -> Bool {
    value != other.value || ruleVersion != other.ruleVersion || list != other.list || table != other.table
  }
}

/// An embed with the value that it had when its article was published.
public struct FrozenEmbed: Hashable, Sendable, Codable {
  /// Counts the embeds of the version from 1.
  public let place: Int
  public let source: String
  public let value: EmbedValue

  public init(place: Int, source: String, value: EmbedValue) {
    self.place = place
    self.source = source
    self.value = value
  }
}
