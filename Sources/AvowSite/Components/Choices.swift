import AvowRecord

/// Options of a form field, with how many records stand under each.
enum Choices {
  struct Option: Sendable {
    let value: String
    let label: String
    let isChosen: Bool
  }

  /// A value that is chosen but stands under no record is kept, so that the form says what was asked.
  static func options(
    _ counts: [RollCallFacets.Count], chosen: String?, names: [String: String] = [:]
  ) -> [Option] {
    var options = counts.map {
      Option(
        value: $0.value, label: "\(names[$0.value] ?? $0.value) (\(Number.text($0.count)))",
        isChosen: $0.value == chosen)
    }
    if let chosen, !options.contains(where: \.isChosen) {
      options.append(Option(value: chosen, label: "\(chosen) (0)", isChosen: true))
    }
    return options
  }
}
