import AvowRecord
import AvowSources
import AvowStore

/// Turns the rows of a table of commitments into records: instruments and states behind the names.
struct CommitmentPreparation {
  static func run(_ table: CommitmentTable, file: ImportedFile, reference: ReferenceData) -> CommitmentImport
  {
    var work = CommitmentImport(file: file)
    work.findings = table.findings
    let names = StateNames(reference: reference)
    var met: Set<String> = []
    for row in table.rows {
      func add(
        _ weight: Finding.Weight, _ kind: String, _ column: String, _ fragment: String, _ meaning: String
      ) {
        work.findings.append(
          Finding(
            weight, kind: kind, place: "\(file.name), line \(row.line), column \(column)", fragment: fragment,
            meaning: meaning))
      }
      guard let instrument = instrument(row.instrument, in: reference) else {
        add(
          .notUnderstood, "unknown-instrument", "instrument", row.instrument,
          "No treaty or initiative of the record is called so; the row was left out. Ids stand in avow commitments."
        )
        continue
      }
      let resolution = names.resolve(row.state, on: nil)
      let coded = row.iso2.map { code in Set(reference.codes("iso2", code).map(\.state)) }
      var settled: StateID?
      if case .ambiguous(let states, _) = resolution, let coded, coded.count == 1, coded.isSubset(of: states)
      {
        settled = coded.first
      }
      guard let state = resolution.state ?? settled ?? reference.state(row.state)?.id else {
        add(
          .notUnderstood, "unknown-state", "state", row.state,
          why(resolution) + " The row was left out: a commitment is of a state.")
        continue
      }
      if let settled {
        add(
          .note, "settled-by-code", "state", row.state,
          "The name may mean more than one state; the code \(row.iso2 ?? "") beside it means "
            + "\(reference.name(of: settled)).")
      } else if let coded, !coded.contains(state) {
        let meant = coded.sorted().map { reference.name(of: $0) }.joined(separator: ", ")
        add(
          .disagreement, "code-differs", "iso2", row.iso2 ?? "",
          (coded.isEmpty ? "No state has this code" : "The code means \(meant)")
            + "; the name was taken, which is \(reference.name(of: state)).")
      }
      if let date = row.date, let adopted = instrument.adopted, date.lastDay < adopted.firstDay {
        add(
          .disagreement, "before-adoption", "date", date.description,
          "\(instrument.shortName) was adopted on \(adopted.inWords); the row was kept as printed.")
      }
      let one = Commitment(
        instrument: instrument.id, state: state, stateAsPrinted: row.state, act: row.act, date: row.date,
        by: row.date == nil ? row.by : nil, source: row.source ?? table.source, note: row.note)
      guard met.insert(one.id).inserted else {
        add(.note, "duplicate", "state", row.state, "The table has this act twice; it was taken once.")
        continue
      }
      work.new.append((one, row.line))
    }
    work.file.findings = work.findings.count
    return work
  }

  private static func instrument(_ printed: String, in reference: ReferenceData) -> Instrument? {
    reference.instrument(printed) ?? reference.instruments.first { $0.statusTable == printed }
  }

  private static func why(_ resolution: NameResolution) -> String {
    switch resolution {
    case .state(_, let reason): reason
    case .ambiguous(let states, let why):
      "More than one state may be meant (\(states.joined(separator: ", "))): \(why)"
    case .unknown(let near) where near.isEmpty: "No state of the authority files has this name."
    case .unknown(let near):
      "No state of the authority files has this name; near are \(near.joined(separator: ", "))."
    }
  }
}
