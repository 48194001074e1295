import AvowOperations
import AvowRecord

/// What one state committed itself to, on its page.
struct CommitmentLines: Sendable {
  let name: String
  let table: DataTable?
  /// Instruments of which no source tells anything of the state.
  let notTold: [Link]
  let hasNotTold: Bool

  static func load(_ id: StateID, from answers: Answers) throws -> CommitmentLines? {
    guard let found = try answers.commitments(ofState: id) else { return nil }
    let told = found.lines.filter { $0.standing.level != .notTold }
    let notTold = found.lines.filter { $0.standing.level == .notTold }.map {
      Link($0.instrument.shortName, .instrument($0.instrument.id, CommitmentFilter()))
    }
    return CommitmentLines(
      name: answers.reference.name(of: id),
      table: told.isEmpty
        ? nil
        : DataTable(
          "Where it stands, by treaty, code and initiative",
          columns: ["Instrument", "Standing", "Act", "When", "Note"],
          rows: told.map { line in
            [
              .init(
                line.instrument.shortName,
                href: SiteMap.instrument(line.instrument.id, CommitmentFilter()).href),
              .init(line.standing.level.rawValue), .init(line.standing.act?.act.rawValue ?? "–"),
              .init(line.standing.act?.when ?? "–"),
              .init(
                ([line.standing.act?.note].compactMap { $0 }
                  + line.acts.filter { $0.act == .reservation || $0.act == .implementingLaw }.map {
                    "\($0.act.rawValue), \($0.when)" + ($0.note.map { ": \($0)" } ?? "")
                  }).joined(separator: "; ")),
            ]
          }),
      notTold: notTold, hasNotTold: !notTold.isEmpty)
  }
}
