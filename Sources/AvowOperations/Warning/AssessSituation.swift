public import AvowRecord
import AvowSources
public import AvowStore
public import Foundation

/// Takes an assessment of a situation from a table into the record.
public struct AssessSituation {
  /// What was understood, and what was kept of it.
  public struct Outcome: Sendable, Codable {
    public let situation: Situation?
    /// With its number when it was kept, else with 0; nil when a row was not understood.
    public let assessment: Assessment?
    public let isKept: Bool
    public let findings: [Finding]
  }

  /// The empty table.
  public static var template: String { AssessmentTableReader.template }

  /// - Parameter dryRun: read and report only.
  public static func run(_ file: URL, dryRun: Bool, in store: RecordStore) throws -> Outcome {
    let reading = try AssessmentTableReader.read(
      Data(contentsOf: file), name: file.lastPathComponent, framework: RiskFramework.shipped(),
      states: Set(store.reference().states.map(\.id)))
    guard let situation = reading.situation, let assessment = reading.assessment else {
      return Outcome(situation: nil, assessment: nil, isKept: false, findings: reading.findings)
    }
    let held = try store.situations().first { $0.id == situation.id }
    if let held, held != situation {
      let finding = Finding(
        .disagreement, kind: "situation-differs", place: "\(file.lastPathComponent), line 2",
        fragment: situation.name,
        meaning:
          "The record has a situation \(situation.id) with another name, states, date or scope. Nothing was kept: copy "
          + "these columns from avow assess --show \(situation.id), or choose another word.",
        about: situation.id)
      return Outcome(situation: held, assessment: nil, isKept: false, findings: [finding])
    }
    let kept = dryRun ? assessment : try store.add(assessment, of: situation)
    return Outcome(situation: situation, assessment: kept, isKept: !dryRun, findings: [])
  }
}
