import AvowRecord

/// Statements as comma-separated text, one row each, without their words.
public enum StatementTable {
  public static func text(_ items: [StatementHit]) -> String {
    var writer = DelimitedWriter(header: [
      "id", "date", "state", "state_name", "organisation", "speaker", "capacity", "on_behalf_of", "kind",
      "form", "meeting",
      "words",
    ])
    for item in items {
      writer.append([
        item.id, item.date.description, item.state, item.stateName, item.organisation, item.speaker,
        item.capacity,
        item.onBehalfOf, item.kind.rawValue, item.form.rawValue, item.meeting, "\(item.words)",
      ])
    }
    return writer.text
  }
}
