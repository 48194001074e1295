public import AvowRecord

/// A seeded draw of passages, by strata: for each theme some that are tagged and some near misses, and some of all.
///
/// Each stratum is a simple random sample: every passage gets a random number that depends on the seed, the stratum and its id,
/// and the lowest are drawn. So the draw does not depend on the order in which passages come.
public struct ThemeSample: Sendable {
  private struct Ticket {
    let priority: UInt64
    let intervention: String
    let passage: Passage
  }

  private let themes: [String]
  private let seed: UInt64
  private let wanted: (tagged: Int, near: Int, any: Int)
  private var tickets: [String: [Ticket]] = [:]
  private var sizes: [String: Int] = [:]

  public init(themes: [String], seed: UInt64, tagged: Int, near: Int, any: Int) {
    self.themes = themes
    self.seed = seed
    wanted = (tagged, near, any)
  }

  /// Puts a passage before the draw, with the themes that are tagged in it and those that are near.
  public mutating func add(
    _ passage: Passage, of intervention: String, tagged: Set<String>, near: Set<String>
  ) {
    put(passage, intervention, "any", 0, wanted.any)
    for (place, theme) in themes.enumerated() {
      if tagged.contains(theme) {
        put(passage, intervention, theme + ":tagged", 2 * place + 1, wanted.tagged)
      } else if near.contains(theme) {
        put(passage, intervention, theme + ":near", 2 * place + 2, wanted.near)
      }
    }
  }

  private mutating func put(
    _ passage: Passage, _ intervention: String, _ stratum: String, _ step: Int, _ count: Int
  ) {
    sizes[stratum, default: 0] += 1
    let priority = SeededStream.ticket(seed, step, "\(intervention)/\(passage.number)")
    if let last = tickets[stratum]?.last, tickets[stratum]?.count == count, last.priority <= priority {
      return
    }
    var held = tickets[stratum] ?? []
    let place = held.firstIndex { $0.priority > priority } ?? held.count
    held.insert(Ticket(priority: priority, intervention: intervention, passage: passage), at: place)
    if held.count > count { held.removeLast() }
    tickets[stratum] = held
  }

  /// The passages drawn, numbered in an order of chance.
  public func passages() -> [CodedPassage] {
    var strata: [String: [String]] = [:]
    var drawn: [String: Ticket] = [:]
    for (stratum, held) in tickets.sorted(by: { $0.key < $1.key }) {
      for ticket in held {
        let key = "\(ticket.intervention)/\(ticket.passage.number)"
        strata[key, default: []].append(stratum)
        drawn[key] = ticket
      }
    }
    let shuffled = drawn.sorted {
      (SeededStream.ticket(seed, 1000, $0.key), $0.key) < (SeededStream.ticket(seed, 1000, $1.key), $1.key)
    }
    return shuffled.enumerated().map { index, one in
      CodedPassage(
        number: index + 1, intervention: one.value.intervention, passage: one.value.passage.number,
        letters: one.value.passage.letters, mark: one.value.passage.mark,
        strata: (strata[one.key] ?? []).joined(separator: " "))
    }
  }

  /// How large the strata are.
  public func strata(vocabularyDigest: String, on day: String) -> [SampleStratum] {
    func one(_ theme: String, _ stratum: String, _ key: String) -> SampleStratum {
      SampleStratum(
        theme: theme, stratum: stratum, passages: sizes[key] ?? 0, drawn: tickets[key]?.count ?? 0,
        seed: Int(truncatingIfNeeded: seed), vocabularyDigest: vocabularyDigest, drawnOn: day)
    }
    return [one("all", "any", "any")]
      + themes.flatMap { [one($0, "tagged", $0 + ":tagged"), one($0, "near", $0 + ":near")] }
  }

  /// The same passages in another order of chance, for a second reading.
  public static func reordered(_ passages: [CodedPassage], seed: UInt64) -> [CodedPassage] {
    passages.sorted {
      SeededStream.ticket(seed, 2000, "\($0.number)") < SeededStream.ticket(seed, 2000, "\($1.number)")
    }
  }
}
