import AvowAnalysis
public import AvowRecord

/// The room that civil society had over the years: by debate, with what was published beside.
public struct CivilSocietyAnswer: Sendable, Codable {
  /// One contribution of a civil-society organisation.
  public struct Voice: Sendable, Codable, Identifiable {
    /// The intervention.
    public var id: String
    public var organisation: String
    public var speaker: String
    public var date: PartialDate
    public var words: Int
    /// Its place among the speakers of the debate, from 1, and how many there were.
    public var place: Int
    public var of: Int
  }

  public struct Year: Sendable, Codable, Identifiable {
    public var debate: Debate
    /// True where a verbatim record is held; else the numbers counted here are null.
    public var isHeld: Bool
    public var coverage: String
    public var organisations: Int?
    public var words: Int?
    /// Share of the words of the debate, 0 to 1.
    public var share: Double?
    public var firstPlace: Int?
    public var voices: [Voice]
    /// Organisations speaking, as others counted them.
    public var published: [PublishedFigure]
    /// What is counted here, with its lists.
    public var figures: [Figure]
    public var id: String { debate.id }

    init(_ debate: Debate, _ record: DebateRecord, published: [PublishedFigure]) {
      let room = CivilSocietyRoom(record, year: debate.from.year)
      self.debate = debate
      self.published = published
      isHeld = room.isHeld
      coverage = room.coverage
      let speaking = DebateRules.civilSociety.figure(of: record).figure
      organisations = speaking.map { Int($0.value) }
      words = room.isHeld ? room.words : nil
      share = room.share
      firstPlace = room.firstPlace
      voices = room.voices.map {
        Voice(
          id: $0.id, organisation: $0.organisation, speaker: $0.speaker, date: $0.date, words: $0.words,
          place: $0.place, of: $0.of)
      }
      figures = [speaking, room.wordsFigure].compactMap { $0 }
    }
  }

  public var rules: [CountingRule]
  /// In the order of time; years without a debate are left out.
  public var years: [Year]
}

extension Answers {
  /// The room that civil society had in each debate and dialogue.
  public func civilSociety() throws -> CivilSocietyAnswer {
    CivilSocietyAnswer(
      rules: [DebateRules.civilSociety.rule] + CivilSocietyRules.all,
      years: try debateRecords().map { debate, record in
        CivilSocietyAnswer.Year(
          debate, record,
          published: proceedings.publishedFigures.filter {
            $0.subject == debate.id && $0.measure == "civil-society-speaking"
          })
      })
  }
}
