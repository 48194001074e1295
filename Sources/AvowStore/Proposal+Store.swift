public import AvowRecord
import GRDB

extension RecordStore {
  /// Keeps proposals under a run, each once: one that is held already stays as it is. One transaction.
  ///
  /// - Returns: those that are new, with the number of the run; the run is kept even when it found nothing new.
  public func add(
    _ proposals: [Signal], of run: AnalysisRun
  ) throws -> (run: AnalysisRun, new: [Proposal]) {
    try write { database in
      var run = run
      if run.id == 0 {
        run.id = try Int.fetchOne(database, sql: "SELECT coalesce(max(id), 0) + 1 FROM analysis_run") ?? 1
        try Kept(run).insert(database)
      }
      var new: [Proposal] = []
      for one in proposals {
        try database.execute(
          sql: """
            INSERT INTO proposal (id, rule, family, state, region, cadence, first_day, last_day, value, count, usual,
              probability, adjusted, sentence, run) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO NOTHING
            """,
          arguments: [
            one.id, one.rule, one.family, one.state, one.region, one.cadence.rawValue, one.from.description,
            one.until.description, one.value, one.count, one.usual, one.probability, one.adjusted,
            one.sentence,
            run.id,
          ])
        if database.changesCount > 0 { new.append(Proposal(signal: one, run: run.id)) }
      }
      return (run, new)
    }
  }

  /// The kept proposals, newest period first, then by id.
  public func proposals(_ filter: ProposalFilter = ProposalFilter()) throws -> [Proposal] {
    try pool.read { database in
      let acts = Dictionary(
        grouping: try Row.fetchAll(database, sql: "SELECT * FROM proposal_act ORDER BY proposal, place"),
        by: { $0["proposal"] as String })
      let rows = try Row.fetchAll(
        database,
        sql: "SELECT * FROM proposal WHERE ? IS NULL OR state = ? ORDER BY first_day DESC, id",
        arguments: [filter.state, filter.state])
      return try rows.map { try Proposal(row: $0, acts: acts[$0["id"]] ?? []) }.filter(filter.holds)
    }
  }

  /// The proposal with an id, or nil.
  public func proposal(_ id: String) throws -> Proposal? {
    try pool.read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM proposal WHERE id = ?", arguments: [id]).map {
        try Proposal(
          row: $0,
          acts: Row.fetchAll(
            database, sql: "SELECT * FROM proposal_act WHERE proposal = ? ORDER BY place", arguments: [id]))
      }
    }
  }

  /// Adds a dated row about a proposal.
  public func add(_ act: Proposal.Act, to proposal: String) throws {
    try write { try $0.add(act, to: proposal) }
  }
}

extension Database {
  func add(_ act: Proposal.Act, to proposal: String) throws {
    let place =
      try Int.fetchOne(
        self, sql: "SELECT coalesce(max(place), 0) + 1 FROM proposal_act WHERE proposal = ?",
        arguments: [proposal]) ?? 1
    try execute(
      sql:
        "INSERT INTO proposal_act (proposal, place, status, date, by, situation, alert, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        proposal, place, act.status.rawValue, act.date.description, act.by, act.situation, act.alert,
        act.reason,
      ])
  }

  /// A date of a table of warnings.
  static func date(_ text: String) throws -> PartialDate {
    guard let date = PartialDate(text) else {
      throw StoreFault.valueDoesNotFit(field: "date", value: text, why: "it is no date")
    }
    return date
  }
}

extension Proposal {
  fileprivate init(row: Row, acts: [Row]) throws {
    self.init(
      signal: Signal(
        rule: row["rule"], family: row["family"], state: row["state"], region: row["region"],
        cadence: Cadence(rawValue: row["cadence"]) ?? .week, from: try Database.date(row["first_day"]),
        until: try Database.date(row["last_day"]), value: row["value"], count: row["count"],
        usual: row["usual"], probability: row["probability"], adjusted: row["adjusted"],
        sentence: row["sentence"]),
      run: row["run"],
      acts: try acts.map { act in
        Act(
          status: Status(rawValue: act["status"]) ?? .open, date: try Database.date(act["date"]),
          by: act["by"], situation: act["situation"], alert: act["alert"], reason: act["reason"])
      })
  }
}
