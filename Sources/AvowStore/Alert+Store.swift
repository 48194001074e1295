public import AvowRecord
import GRDB

extension RecordStore {
  /// Keeps a new alert under the next number of its situation and day, and the proposal it takes up, in one transaction.
  ///
  /// - Returns: the alert with its number.
  public func issue(_ act: AlertAct, about situation: String, takingUp proposal: String?) throws -> Alert {
    try write { database in
      let number =
        try Int.fetchOne(
          database,
          sql: "SELECT coalesce(max(number), 0) + 1 FROM alert WHERE situation = ? AND issued = ?",
          arguments: [situation, act.date.description]) ?? 1
      let alert = Alert(situation: situation, issued: act.date, number: number, first: act)
      try database.execute(
        sql: "INSERT INTO alert (id, situation, issued, number) VALUES (?, ?, ?, ?)",
        arguments: [alert.id, situation, act.date.description, number])
      try database.add(act, to: alert.id)
      if let proposal {
        try database.add(
          Proposal.Act(
            status: .takenUp, date: act.date, by: act.by, situation: situation, alert: alert.id), to: proposal
        )
      }
      return alert
    }
  }

  /// Adds an update or the withdrawal to an alert.
  public func add(_ act: AlertAct, to alert: String) throws {
    try write { try $0.add(act, to: alert) }
  }

  /// All alerts, those issued last first; of one situation where it is named.
  public func alerts(of situation: String? = nil) throws -> [Alert] {
    try pool.read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM alert WHERE ? IS NULL OR situation = ? ORDER BY issued DESC, situation, number DESC
          """, arguments: [situation, situation])
      return try rows.compactMap { try database.alert($0) }
    }
  }

  /// The alert with an id, or nil.
  public func alert(_ id: String) throws -> Alert? {
    try pool.read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM alert WHERE id = ?", arguments: [id]).flatMap {
        try database.alert($0)
      }
    }
  }
}

extension Database {
  fileprivate func add(_ act: AlertAct, to alert: String) throws {
    try execute(
      sql: """
        INSERT INTO alert_act (alert, place, kind, date, recorded, by, level, confidence, would_change, note)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        alert, act.place, act.kind.rawValue, act.date.description, act.recorded.description, act.by,
        act.level.rawValue,
        act.confidence.rawValue, act.wouldChange, act.note,
      ])
    for (place, reason) in act.reasons.enumerated() {
      try execute(
        sql: "INSERT INTO alert_reason (alert, act, place, kind, evidence, text) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [alert, act.place, place + 1, reason.kind.rawValue, reason.evidence, reason.text])
    }
  }

  /// Nil for a row without an act, which no writer leaves behind.
  fileprivate func alert(_ row: Row) throws -> Alert? {
    let id: String = row["id"]
    let acts = try Row.fetchAll(
      self, sql: "SELECT * FROM alert_act WHERE alert = ? ORDER BY place", arguments: [id]
    ).map { act in
      let place: Int = act["place"]
      return AlertAct(
        place: place, kind: AlertAct.Kind(rawValue: act["kind"]) ?? .updated,
        date: try Database.date(act["date"]), recorded: try Database.date(act["recorded"]), by: act["by"],
        level: AlertLevel(rawValue: act["level"]) ?? .watch,
        confidence: Confidence(rawValue: act["confidence"]) ?? .low,
        reasons: try Row.fetchAll(
          self, sql: "SELECT * FROM alert_reason WHERE alert = ? AND act = ? ORDER BY place",
          arguments: [id, place]
        ).compactMap { reason in
          AlertReason.Kind(rawValue: reason["kind"]).map {
            AlertReason(kind: $0, evidence: reason["evidence"], text: reason["text"])
          }
        },
        wouldChange: act["would_change"], note: act["note"])
    }
    return try acts.first.map {
      Alert(
        situation: row["situation"], issued: try Database.date(row["issued"]), number: row["number"],
        first: $0, later: Array(acts.dropFirst()))
    }
  }
}
