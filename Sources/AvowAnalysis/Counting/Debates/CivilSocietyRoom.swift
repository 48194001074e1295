public import AvowRecord

/// The room that civil society had: who spoke, how many words, in which place of the order.
public struct CivilSocietyRoom: Sendable, Codable, Hashable {
  /// One contribution of a civil-society organisation.
  public struct Voice: Sendable, Codable, Hashable, Identifiable {
    /// The intervention.
    public let id: String
    public let organisation: String
    public let speaker: String
    public let meeting: String
    public let date: PartialDate
    public let words: Int
    /// Its place among the speakers of the debate, from 1, and how many there were.
    public let place: Int
    public let of: Int
  }

  public let debate: String
  public let title: String
  public let year: Int
  /// In the order in which they spoke.
  public let voices: [Voice]
  /// Words of all speakers of the debate, chair and Secretariat left out.
  public let allWords: Int
  public let coverage: String
  /// True when nothing of the debate is held: then no voice is no zero.
  public let isHeld: Bool

  public init(_ debate: DebateRecord, year: Int) {
    self.debate = debate.id
    title = debate.title
    self.year = year
    let turns = debate.turns.filter(\.isOfDebate)
    // A speaker whom the chair interrupts keeps the place.
    var place = 0
    var last: DebateTurn?
    var placed: [(turn: DebateTurn, place: Int)] = []
    for turn in turns {
      if last?.delegation != turn.delegation || last?.person != turn.person { place += 1 }
      last = turn
      placed.append((turn, place))
    }
    voices = placed.filter { $0.turn.kind == .civilSociety }.map { turn, at in
      Voice(
        id: turn.id, organisation: turn.affiliation ?? turn.organisation ?? turn.speaker,
        speaker: turn.speaker,
        meeting: turn.meeting, date: turn.date, words: turn.words, place: at, of: place)
    }
    allWords = turns.map(\.words).reduce(0, +)
    coverage = debate.coverage
    isHeld = !debate.held.isEmpty
  }

  public var words: Int { voices.map(\.words).reduce(0, +) }
  /// Share of the words of the debate, 0…1; nil where nothing is held.
  public var share: Double? { allWords == 0 ? nil : Double(words) / Double(allWords) }
  public var firstPlace: Int? { voices.map(\.place).min() }

  /// The words of civil society as a figure, with its interventions; nil where nothing is held.
  public var wordsFigure: Figure? {
    isHeld
      ? Figure(
        value: Double(words), rule: CivilSocietyRules.words, asOf: voices.map(\.date).max(),
        list: voices.map(\.id)) : nil
  }
}

/// The rules for the room of civil society; who spoke is counted by ``DebateRules/civilSociety``.
public enum CivilSocietyRules {
  public static let all = [words, place]

  public static let words = CountingRule(
    id: "civil-society-words", version: "1", name: "Words of civil society", unit: "words",
    sentence:
      "Words in the statements of civil-society organisations as the verbatim record prints them: runs of "
      + "letters and digits, a hyphen or an apostrophe inside one not parting it.",
    excludes:
      "The label of the speaker, stage directions, and what was said in meetings without a verbatim record.")

  public static let place = CountingRule(
    id: "civil-society-place", version: "1", name: "Place of civil society in the order", unit: "ordinal",
    sentence:
      "The place of the first civil-society organisation among the speakers of the debate, counted from 1.",
    excludes:
      "The chair, the Secretariat, introductions, explanations of vote, rights of reply and points of order "
      + "are no places in the order.")
}
