import AvowRecord
import AvowStore

/// Enters the measures of a table, row by row; what is not understood of a row becomes a finding and the row is left out.
enum TakeMeasures {
  static func run(
    _ table: MeasureTable, file: ImportedFile, in store: RecordStore, today: String
  ) throws -> ImportedFile {
    let answers = try Answers(store)
    var held = Set(try store.measures().flatMap { $0.acts.map(\.content) })
    var findings = table.findings
    var acts: [MeasureAct] = []
    for row in table.rows {
      var words = MeasureWords()
      words.taker = row.fields["taker"]
      words.state = row.fields["state"]
      words.body = row.fields["body"]
      words.what = row.fields["what"]
      words.date = row.fields["date"]
      words.pillar = row.fields["pillar"]
      words.kind = row.fields["kind"]
      words.evidence = MeasureEvidence.parts(row.fields["evidence"] ?? "")
      words.against = (row.fields["against"] ?? "").split(separator: ";").map { part in
        part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }.filter { !$0.isEmpty }
      let place = "\(file.name), line \(row.line)"
      do {
        let act = try RecordMeasure(words, by: row.fields["by"] ?? "").act(in: answers, today: today)
        if held.insert(act.content).inserted {
          acts.append(act)
        } else {
          findings.append(
            Finding(
              .note, kind: "duplicate", place: place, fragment: act.content.what,
              meaning: "The record holds this measure already; it was not entered again."))
        }
      } catch let fault as any CustomStringConvertible & Error
        where fault is ResponseFault || fault is WarningFault
      {
        findings.append(
          Finding(
            .notUnderstood, kind: "unreadable-measure", place: place,
            fragment: row.fields["what"] ?? row.fields["taker"] ?? "",
            meaning: "\(fault.description) The row was left out."))
      }
    }
    var file = file
    file.findings = findings.count
    _ = try store.enter(acts, of: file, findings: findings)
    return file
  }
}
