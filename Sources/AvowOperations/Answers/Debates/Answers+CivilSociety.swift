public import AvowAnalysis
public import AvowRecord

/// The room that civil society had over the years: by debate, with what was published beside.
public struct CivilSocietyAnswer: Sendable, Codable {
  public struct Year: Sendable, Codable, Identifiable {
    public var debate: Debate
    public var room: CivilSocietyRoom
    /// Organisations speaking, as others counted them.
    public var published: [PublishedFigure]
    public var figures: [Figure]
    public var id: String { debate.id }
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
        let room = CivilSocietyRoom(record, year: debate.from.year)
        let speaking = DebateRules.civilSociety.figure(of: record).figure
        return CivilSocietyAnswer.Year(
          debate: debate, room: room,
          published: proceedings.publishedFigures.filter {
            $0.subject == debate.id && $0.measure == "civil-society-speaking"
          }, figures: [speaking, room.wordsFigure].compactMap { $0 })
      })
  }
}
