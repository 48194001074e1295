public import AvowRecord

/// The part of a meeting that belongs to a debate: one meeting may take up several items.
public struct DebatePart: Sendable {
  public let interventions: [Intervention]
  /// Which part was taken and why, in a sentence; nil for a meeting with one item, which is taken whole.
  public let sentence: String?

  /// - Parameters:
  ///   - record: the verbatim record of the meeting.
  ///   - items: the agenda items of the debate; a heading is theirs when it has the number or the title of one.
  public init(of record: SpokenRecord, under items: [AgendaItem]) {
    guard let own = DebatePart.items(of: record, under: items) else {
      interventions = record.interventions
      sentence =
        record.items.count > 1 && !items.isEmpty
        ? "None of the \(record.items.count) items that the record announces is recognised as the debate's: the whole "
          + "meeting is counted." : nil
      return
    }
    interventions = record.interventions.filter { $0.item.map(own.contains) ?? false }
    let left = record.interventions.count - interventions.count
    sentence =
      left == 0
      ? nil
      : "Of the meeting only what stands under the debate's item is counted; "
        + (left == 1 ? "1 turn under another item is not." : "\(left) turns under other items are not.")
  }

  /// The ids of the announced items that are the debate's; nil where the meeting is to be taken whole: it has one
  /// item, or none of its items is recognised.
  public static func items(of record: SpokenRecord, under items: [AgendaItem]) -> Set<String>? {
    guard record.items.count > 1, !items.isEmpty else { return nil }
    var own: Set<String> = []
    var isInside = false
    for heading in record.items {
      // A heading without a number is a part of the item before it.
      if heading.number != nil || hasTitle(heading, of: items) { isInside = isAnnounced(heading, items) }
      if isInside { own.insert(heading.id) }
    }
    return own.isEmpty ? nil : own
  }

  /// Whether a heading announces one of some items, by its number or its title.
  public static func isAnnounced(_ heading: AnnouncedItem, _ items: [AgendaItem]) -> Bool {
    let numbers = Set(DebatePart.numbers(heading.number ?? ""))
    if items.contains(where: { $0.number.map { !numbers.isDisjoint(with: DebatePart.numbers($0)) } ?? false })
    {
      return true
    }
    return hasTitle(heading, of: items)
  }

  private static func hasTitle(_ heading: AnnouncedItem, of items: [AgendaItem]) -> Bool {
    let words = heading.heading.joined(separator: " ").lowercased()
    return items.contains { item in
      guard let title = item.title?.lowercased(), title.count > 5 else { return false }
      return words.contains(title.hasPrefix("the ") ? String(title.dropFirst(4)) : title)
    }
  }

  /// `44 and 107` → `44`, `107`.
  private static func numbers(_ text: String) -> [String] {
    text.split { !$0.isNumber }.map(String.init)
  }
}
