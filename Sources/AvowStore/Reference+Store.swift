public import AvowRecord
import GRDB

extension RecordStore {
  /// The authority files as this record holds them, corrections applied.
  public func reference() throws -> ReferenceData {
    try pool.read { database in
      let corrections = try Corrections(in: database)
      return ReferenceData(
        states: try database.nouns(State.self, corrections),
        names: try database.nouns(StateName.self, corrections),
        ambiguousNames: try database.nouns(AmbiguousName.self, corrections),
        memberships: try database.nouns(Membership.self, corrections),
        relations: try database.nouns(StateRelation.self, corrections),
        codes: try database.nouns(SourceCode.self, corrections),
        groups: try database.nouns(Group.self, corrections),
        groupMemberships: try database.nouns(GroupMembership.self, corrections),
        regionalMemberships: try database.nouns(RegionalMembership.self, corrections),
        bodies: try database.nouns(Body.self, corrections),
        themes: try database.nouns(Theme.self, corrections),
        crimes: try database.nouns(Crime.self, corrections),
        issues: try database.nouns(RollCallIssue.self, corrections),
        tiles: try database.nouns(Tile.self, corrections),
        membershipChecks: try database.nouns(MembershipCheck.self, corrections),
        instruments: try database.nouns(Instrument.self, corrections))
    }
  }

  /// The small tables of the record, corrections applied.
  public func proceedings() throws -> Proceedings {
    try pool.read { database in
      let corrections = try Corrections(in: database)
      return Proceedings(
        topics: try database.nouns(Topic.self, corrections),
        agendaItems: try database.nouns(AgendaItem.self, corrections),
        debates: try database.nouns(Debate.self, corrections),
        meetings: try database.nouns(Meeting.self, corrections),
        meetingNotes: try database.nouns(MeetingNote.self, corrections),
        documents: try database.nouns(Document.self, corrections),
        decisions: try database.nouns(Decision.self, corrections),
        namedVotes: try database.nouns(NamedVote.self, corrections),
        sponsors: try database.nouns(Sponsor.self, corrections),
        interventions: try database.nouns(ReportedIntervention.self, corrections),
        publishedFigures: try database.nouns(PublishedFigure.self, corrections),
        measures: try database.nouns(FigureMeasure.self, corrections),
        contradictions: try database.nouns(Contradiction.self, corrections),
        acceptanceFacts: try database.nouns(AcceptanceFact.self, corrections),
        series: try database.nouns(FigureSeries.self, corrections))
    }
  }

  /// Puts the shipped tables in place of those held, in one transaction; what was imported stays.
  ///
  /// - Parameter digest: SHA-256 of the shipped files, so that the same edition is not loaded twice.
  public func replaceShipped(
    reference: ReferenceData, proceedings: Proceedings, digest: String
  ) throws {
    try write { database in
      func replace<Noun: KeptNoun>(_ nouns: [Noun]) throws {
        try Kept<Noun>.deleteAll(database)
        for noun in nouns { try Kept(noun).insert(database) }
      }
      try replace(reference.states)
      try replace(reference.names)
      try replace(reference.ambiguousNames)
      try replace(reference.memberships)
      try replace(reference.relations)
      try replace(reference.codes)
      try replace(reference.groups)
      try replace(reference.groupMemberships)
      try replace(reference.regionalMemberships)
      try replace(reference.bodies)
      try replace(reference.themes)
      try replace(reference.crimes)
      try replace(reference.issues)
      try replace(reference.tiles)
      try replace(reference.membershipChecks)
      try replace(reference.instruments)
      try replace(proceedings.topics)
      try replace(proceedings.agendaItems)
      try replace(proceedings.debates)
      try replace(proceedings.meetings)
      try replace(proceedings.meetingNotes)
      try replace(proceedings.documents)
      try replace(proceedings.decisions)
      try replace(proceedings.namedVotes)
      try replace(proceedings.sponsors)
      try replace(proceedings.interventions)
      try replace(proceedings.publishedFigures)
      try replace(proceedings.measures)
      try replace(proceedings.contradictions)
      try replace(proceedings.acceptanceFacts)
      try replace(proceedings.series)
      try database.execute(sql: "UPDATE edition SET shipped_digest = ?", arguments: [digest])
      let dangling = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
      if !dangling.isEmpty {
        throw StoreFault.dangling(dangling.prefix(10).map { "\($0[0] as String) → \($0[2] as String)" })
      }
    }
  }
}
