import AvowOperations
import AvowRecord

/// A list of recommendations in the forms in which it is printed.
struct RecommendationList: Encodable {
  /// How many meet the conditions, whatever the limit.
  let total: Int
  let offset: Int
  let items: [Recommendation]

  /// One row a recommendation: ids of states, or the name as printed where none is known.
  static func csv(_ items: [Recommendation]) -> String {
    RecommendationRows.csv(items)
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
