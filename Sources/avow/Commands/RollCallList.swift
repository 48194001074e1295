import AvowRecord

/// A list of roll calls in the three forms in which it is printed.
struct RollCallList: Encodable {
  /// How many meet the conditions, whatever the limit.
  let total: Int
  let offset: Int
  let items: [RollCallSummary]

  /// One row a roll call. Issues are separated by blanks; a total that the source does not print is empty.
  static func csv(_ items: [RollCallSummary]) -> String {
    var writer = DelimitedWriter(header: [
      "id", "date", "session", "body", "resolution", "symbol_as_printed", "title", "part", "issues", "yes",
      "no", "abstain", "absent", "not_a_member", "margin", "printed_yes", "printed_no", "printed_abstain",
      "same_as",
    ])
    for item in items {
      let rollCall = item.rollCall
      let counted = item.counted
      writer.append([
        rollCall.id, rollCall.date.description, rollCall.session, rollCall.body, rollCall.resolution,
        rollCall.symbolAsPrinted, rollCall.title, rollCall.part, item.issues.joined(separator: " "),
        "\(counted.yes)", "\(counted.no)", "\(counted.abstain)", "\(counted.absent)", "\(counted.notMember)",
        "\(item.margin)", rollCall.printedYes.map(String.init), rollCall.printedNo.map(String.init),
        rollCall.printedAbstain.map(String.init), rollCall.sameAs,
      ])
    }
    return writer.text
  }

  /// The columns that a person needs to choose one.
  static func table(_ items: [RollCallSummary]) -> TextTable {
    var table = TextTable(
      ["Id", "Date", "Resolution", "Yes", "No", "Abstain", "Title"], right: ["Yes", "No", "Abstain"])
    for item in items {
      table.append([
        item.id, item.rollCall.date.description,
        item.rollCall.resolution ?? item.rollCall.symbolAsPrinted ?? "", "\(item.counted.yes)",
        "\(item.counted.no)", "\(item.counted.abstain)",
        item.rollCall.title + (item.rollCall.sameAs.map { " (same as \($0))" } ?? ""),
      ])
    }
    return table
  }
}
