public import AvowRecord
import AvowSources

/// Commitments as comma-separated text, and the empty table that anybody can fill in.
public enum CommitmentRows {
  /// The register: one row an instrument. Counts are empty where no list is held.
  public static func register(_ items: [InstrumentAnswer]) -> String {
    var writer = DelimitedWriter(header: [
      "instrument", "kind", "name", "adopted", "in_force", "on_board", "signed_only", "withdrew", "no_act",
      "not_told", "open", "note",
    ])
    for item in items {
      writer.append(
        [
          item.instrument.id, item.instrument.kind.rawValue, item.instrument.fullTitle,
          item.instrument.adopted?.description, item.instrument.inForce?.description,
        ] + item.figures.map { item.isHeld ? String(Int($0.value)) : nil } + [item.instrument.note])
    }
    return writer.text
  }

  /// Where each state stands with one instrument: one row a state.
  public static func standings(_ item: InstrumentAnswer, _ reference: ReferenceData) -> String {
    var writer = DelimitedWriter(header: columns)
    for one in item.standings { append(one, item.instrument, reference, to: &writer) }
    return writer.text
  }

  /// What one state committed itself to: one row an instrument.
  public static func of(_ state: StateCommitments, _ reference: ReferenceData) -> String {
    var writer = DelimitedWriter(header: columns)
    for line in state.lines { append(line.standing, line.instrument, reference, to: &writer) }
    return writer.text
  }

  /// The header of the plain table of commitments.
  public static var template: String { CommitmentTableReader.template }

  private static let columns = [
    "instrument", "state", "name", "standing", "open", "act", "date", "by", "source", "note",
  ]

  private static func append(
    _ one: CommitmentStanding, _ instrument: Instrument, _ reference: ReferenceData,
    to writer: inout DelimitedWriter
  ) {
    writer.append([
      instrument.id, one.state, reference.name(of: one.state), one.level.rawValue, one.isOpen ? "yes" : "no",
      one.act?.act.rawValue, one.act?.date?.description, one.act?.by?.description, one.act?.source,
      one.act?.note,
    ])
  }
}
