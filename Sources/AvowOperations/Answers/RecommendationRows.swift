public import AvowRecord
import AvowSources

/// Recommendations as comma-separated text, and the empty tables that anybody can fill in.
public enum RecommendationRows {
  /// The columns that other programs may rely on: one row a recommendation, lenses separated by semicolons.
  ///
  /// - Parameter lenses: the lenses that find a phrase in it, by id.
  public static func csv(_ items: [Recommendation], lenses: [String: [String]]) -> String {
    var writer = DelimitedWriter(header: [
      "id", "from", "to", "session", "response", "action", "lenses", "text",
    ])
    for item in items {
      writer.append([
        item.id, item.maker ?? item.makerAsPrinted, item.addressee ?? item.addresseeAsPrinted, item.session,
        item.answer?.rawValue, item.action.map(String.init), lenses[item.id]?.joined(separator: "; "),
        item.text,
      ])
    }
    return writer.text
  }

  /// Every column, one row a recommendation. `from` and `to` are ids of states, or the name as printed where no state is known;
  /// `response` is the latest answer of the state addressed and empty for none.
  /// `same_as` is the earliest to the same state that says the same, itself where it is the earliest of several.
  public static func allColumns(
    _ items: [Recommendation], lenses: [String: [String]], leaders: [String: String]
  ) -> String {
    var writer = DelimitedWriter(header: [
      "id", "from", "to", "session", "response", "action", "lenses", "issues", "date", "document",
      "paragraph", "same_as", "text",
    ])
    for item in items {
      writer.append([
        item.id, item.maker ?? item.makerAsPrinted, item.addressee ?? item.addresseeAsPrinted, item.session,
        item.answer?.rawValue, item.action.map(String.init), lenses[item.id]?.joined(separator: "; "),
        item.issues.joined(separator: "; "),
        item.date?.description, item.document, item.paragraph, leaders[item.id], item.text,
      ])
    }
    return writer.text
  }

  /// The header of the plain table of recommendations, or of what became of them.
  public static func template(events: Bool) -> String {
    DelimitedWriter(header: PlainTables.header(events: events)).text
  }
}
