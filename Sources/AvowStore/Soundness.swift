public import AvowRecord
import GRDB

extension RecordStore {
  /// What is broken in the file: pages, references, counted totals, seats with two ballots. Empty when sound.
  public func soundness() throws -> [Finding] {
    try pool.read { database in
      var problems = try StoreFile.damage(
        in: database, name: "record.sqlite", mend: "import the sources anew")
      func problem(_ kind: String, _ place: String, _ fragment: String, _ meaning: String) {
        problems.append(
          Finding(.disagreement, kind: kind, place: place, fragment: fragment, meaning: meaning))
      }
      let recount = try Row.fetchAll(
        database,
        sql: """
          WITH recount AS (
            SELECT roll_call, sum(choice = 1) AS yes, sum(choice = 3) AS no, sum(choice = 2) AS abstain,
            sum(choice = 8) AS absent, sum(choice = 9) AS out FROM ballot GROUP BY roll_call)
          SELECT roll_call.id FROM roll_call LEFT JOIN recount ON recount.roll_call = roll_call.number
          WHERE counted_yes <> coalesce(yes, 0) OR counted_no <> coalesce(no, 0)
          OR counted_abstain <> coalesce(abstain, 0) OR counted_absent <> coalesce(absent, 0)
          OR counted_not_member <> coalesce(out, 0)
          """)
      for row in recount {
        let id: String = row[0]
        problem(
          "counts-stale", "roll call \(id)", id, "The counted totals are not those of the ballots held.")
      }
      let twice = try Row.fetchAll(
        database,
        sql: """
          SELECT roll_call.id, ballot.state FROM ballot JOIN roll_call ON roll_call.number = ballot.roll_call
          WHERE choice <> 9 GROUP BY ballot.state, ballot.roll_call HAVING count(*) > 1
          """)
      for row in twice {
        let id: String = row[0]
        let state: String = row[1]
        problem(
          "two-ballots-one-seat", "roll call \(id)", state, "The state has two ballots at one roll call.")
      }
      let unheard = try Row.fetchAll(
        database,
        sql: "SELECT id, intervention FROM echo WHERE intervention NOT IN (SELECT id FROM intervention)")
      for row in unheard {
        let id: Int = row[0]
        let intervention: String = row[1]
        problem(
          "echo-without-statement", "echo \(id)", intervention,
          "The statement is no longer in the record; look for echoes anew.")
      }
      let stale = try database.staleEventTotals()
      if stale > 0 {
        problem(
          "event-totals-stale", "events", "\(stale)",
          "Kept totals of events are not those of the events held.")
      }
      return problems
    }
  }
}
