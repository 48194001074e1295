import AvowOperations
import AvowRecord

/// A list of recommendations in the forms in which it is printed.
struct RecommendationList: Encodable {
  /// How many meet the conditions, whatever the limit.
  let total: Int
  let offset: Int
  let items: [Item]

  /// A recommendation with the lenses that find a phrase in it.
  struct Item: Encodable {
    let recommendation: Recommendation
    let lenses: [String]

    private enum Keys: String, CodingKey { case lenses }

    func encode(to encoder: any Encoder) throws {
      try recommendation.encode(to: encoder)
      var container = encoder.container(keyedBy: Keys.self)
      try container.encode(lenses, forKey: .lenses)
    }
  }

  init(total: Int, offset: Int, items: [Recommendation], lenses: [String: [String]]) {
    self.total = total
    self.offset = offset
    self.items = items.map { Item(recommendation: $0, lenses: lenses[$0.id] ?? []) }
  }

  /// The columns that a person needs to choose one.
  static func table(_ items: [Recommendation], _ reference: ReferenceData) -> TextTable {
    var table = TextTable(["Id", "From", "To", "Session", "Response", "Text"])
    for item in items {
      table.append([
        item.id, item.maker.map { reference.name(of: $0, on: item.date) } ?? item.makerAsPrinted,
        item.addressee.map { reference.name(of: $0, on: item.date) } ?? item.addresseeAsPrinted, item.session,
        item.answer?.rawValue ?? "no answer", item.text,
      ])
    }
    return table
  }

  /// The header of a plain table, and nothing else.
  static func template(events: Bool) -> String {
    RecommendationRows.template(events: events)
  }
}
