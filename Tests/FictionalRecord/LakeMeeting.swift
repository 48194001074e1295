public import AvowRecord
import AvowStore

/// A fictional meeting of the debate on otters, with paragraphs to code.
public enum LakeMeeting {
  public static let symbol = "A/67/PV.901"

  /// What two fictional states said, and the chair.
  public static let words: [(speaker: String, state: StateID?, paragraphs: [String])] = [
    (
      "The President", nil,
      ["I open the debate on otters and on all that lives in the lakes of the two states."]
    ),
    (
      "Ms. Ottery (Brevonia)", "XAB",
      [
        "We thank you.",
        "My country supports the protection of otters, and it says so here, before all who fish in the lakes.",
        "Otters are protected by our law, and otters are protected by our people, who know every reed of the lake.",
        "The mist on the lake in the morning is a thing that nobody forgets who has once seen it from the quay.",
      ]
    ),
    (
      "Mr. Reed (Arlania)", "XAA",
      [
        "We can accept the protection of otters if the nets of our fishers are protected just as well as the otters are.",
        "My delegation is against every list of lakes that was made without those who live on their shores.",
        "Let me recall that the ferry across the lake was built by both our countries and carries everybody alike.",
      ]
    ),
  ]

  /// - Parameter change: other words for a paragraph, by its id.
  public static func record(_ change: [String: String] = [:]) -> SpokenRecord? {
    guard let date = PartialDate("2012-12-20") else { return nil }
    var meeting = SpokenMeeting(symbol: symbol, body: "GA", date: date)
    meeting.session = 67
    meeting.number = 901
    meeting.pages = 2
    var record = SpokenRecord(meeting: meeting)
    record.interventions = words.enumerated().map { index, one in
      let id = "\(symbol)#\(index + 1)"
      var turn = Intervention(
        id: id, number: index + 1, kind: one.state == nil ? .chair : .statement, speaker: one.speaker, page: 1
      )
      turn.state = one.state
      turn.paragraphs = one.paragraphs.enumerated().map { place, text in
        let paragraph = "\(id).\(place + 1)"
        return SpokenParagraph(
          id: paragraph, number: place + 1, page: 1, text: change[paragraph] ?? text)
      }
      return turn
    }
    return record
  }
}

extension FictionalRecord {
  /// Imports the meeting on otters, with other words where some are given.
  public func holdLakeMeeting(_ change: [String: String] = [:], file letter: Character = "a") throws {
    guard let record = LakeMeeting.record(change) else { return }
    try store.save(
      record,
      file: ImportedFile(
        digest: String(repeating: letter, count: 64), name: "meeting.pdf", source: "verbatim-record",
        importedOn: "2026-11-23", rowsRead: 3, rollCalls: 0, ballots: 0, findings: 0))
  }
}
