public import AvowRecord
import GRDB

extension RecordStore {
  /// Keeps new measures, each under the next number of who took it and its date, in one transaction.
  ///
  /// - Parameter file: the table that brought them, with what was not understood in it; nil where a person enters them.
  /// - Returns: the measures with their ids.
  public func enter(_ acts: [MeasureAct], of file: ImportedFile? = nil, findings: [Finding] = []) throws
    -> [Measure]
  {
    try write { database in
      if let file {
        try database.execute(sql: "DELETE FROM finding WHERE file = ?", arguments: [file.digest])
        try Kept(file).save(database)
        for finding in findings { try database.write(finding, file: file.digest) }
      }
      return try acts.map { act in
        let (key, date) = (act.content.taker.key, act.content.date)
        let number =
          try Int.fetchOne(
            database,
            sql:
              "SELECT coalesce(max(number), 0) + 1 FROM measure WHERE taker_key = ? AND entered_date = ?",
            arguments: [key, date.description]) ?? 1
        let measure = Measure(id: Measure.id(act.content.taker, date, number), first: act)
        try database.execute(
          sql: "INSERT INTO measure (id, taker_key, entered_date, number) VALUES (?, ?, ?, ?)",
          arguments: [measure.id, key, date.description, number])
        try database.add(act, to: measure.id)
        return measure
      }
    }
  }

  /// Adds a correction or the withdrawal to a measure.
  public func add(_ act: MeasureAct, to measure: String) throws {
    try write { try $0.add(act, to: measure) }
  }

  /// All measures with all their acts, the latest date first, then by id.
  public func measures() throws -> [Measure] {
    try pool.read { database in
      try database.measures(nil).sorted { ($1.content.date, $0.id) < ($0.content.date, $1.id) }
    }
  }

  /// The measure with an id, or nil.
  public func measure(_ id: String) throws -> Measure? {
    try pool.read { try $0.measures(id).first }
  }
}

extension Database {
  /// The measures with all their acts, by id; only one where an id is given.
  fileprivate func measures(_ id: String?) throws -> [Measure] {
    func rows(_ table: String, _ order: String) throws -> [Row] {
      try Row.fetchAll(
        self,
        sql: "SELECT * FROM \(table) \(id == nil ? "" : "WHERE measure = ?") ORDER BY measure, \(order)",
        arguments: id.map { [$0] } ?? [])
    }
    func byAct(_ table: String) throws -> [String: [Row]] {
      try Dictionary(grouping: rows(table, "act, place")) {
        "\($0["measure"] as String)#\($0["act"] as Int)"
      }
    }
    let (evidence, against) = (try byAct("measure_evidence"), try byAct("measure_against"))
    let acts = try Dictionary(grouping: rows("measure_act", "place")) { $0["measure"] as String }
    return try acts.keys.sorted().compactMap { id in
      let all = try (acts[id] ?? []).map { row in
        let act = "\(id)#\(row["place"] as Int)"
        return try MeasureAct(row: row, evidence: evidence[act] ?? [], against: against[act] ?? [])
      }
      return all.first.map { Measure(id: id, first: $0, later: Array(all.dropFirst())) }
    }
  }

  /// What it rests on and answers to goes first: nothing is added to an act that stands.
  fileprivate func add(_ act: MeasureAct, to measure: String) throws {
    let content = act.content
    for (place, one) in content.evidence.enumerated() {
      try execute(
        sql: "INSERT INTO measure_evidence (measure, act, place, kind, text) VALUES (?, ?, ?, ?, ?)",
        arguments: [measure, act.place, place + 1, one.kind.rawValue, one.text])
    }
    for (place, target) in content.against.enumerated() {
      try execute(
        sql:
          "INSERT INTO measure_against (measure, act, place, \(target.kind.rawValue)) VALUES (?, ?, ?, ?)",
        arguments: [measure, act.place, place + 1, target.id])
    }
    try execute(
      sql: """
        INSERT INTO measure_act (measure, place, kind, recorded, by, reason, taker, state, body, what, date, pillar,
          measure_kind) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        measure, act.place, act.kind.rawValue, act.recorded.description, act.by, act.reason,
        content.taker.name, content.taker.state, content.taker.body, content.what, content.date.description,
        content.pillar, content.kind,
      ])
  }
}

extension MeasureAct {
  fileprivate init(row: Row, evidence: [Row], against rows: [Row]) throws {
    self.init(
      place: row["place"], kind: Kind(rawValue: row["kind"]) ?? .corrected,
      recorded: try Database.date(row["recorded"]), by: row["by"], reason: row["reason"],
      content: Measure.Content(
        taker: Party(name: row["taker"], state: row["state"], body: row["body"]), what: row["what"],
        date: try Database.date(row["date"]), pillar: row["pillar"], kind: row["measure_kind"],
        evidence: evidence.map { row in
          MeasureEvidence(
            kind: MeasureEvidence.Kind(rawValue: row["kind"]) ?? .source, text: row["text"])
        },
        against: rows.compactMap { row in
          MeasureTarget.Kind.allCases.lazy.compactMap { kind in
            (row[kind.rawValue] as String?).map { MeasureTarget(kind: kind, id: $0) }
          }.first
        }))
  }
}
