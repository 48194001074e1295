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

  /// Why a file is not even looked at.
  public enum Fault: Error, CustomStringConvertible, Sendable {
    case unreadable(String)
    case tooLarge(String)

    public var description: String {
      switch self {
      case .unreadable(let name): "\(name) is not there, or is no file that can be read. Nothing was kept."
      case .tooLarge(let name):
        "\(name) is larger than \(AssessSituation.largest >> 20) MB, which no assessment is. Name the table of one assessment."
      }
    }
  }

  /// Larger tables, in bytes, are refused unread.
  static let largest = 16 << 20

  /// The bytes of a table.
  public static func bytes(of file: URL) throws -> Data {
    guard let handle = try? FileHandle(forReadingFrom: file) else {
      throw Fault.unreadable(file.lastPathComponent)
    }
    defer { try? handle.close() }
    guard let data = try? handle.read(upToCount: largest + 1) ?? Data() else {
      throw Fault.unreadable(file.lastPathComponent)
    }
    guard data.count <= largest else { throw Fault.tooLarge(file.lastPathComponent) }
    return data
  }

  /// - Parameter dryRun: read and report only.
  public static func run(_ file: URL, dryRun: Bool, in store: RecordStore) throws -> Outcome {
    let reading = try AssessmentTableReader.read(
      bytes(of: file), name: file.lastPathComponent, framework: RiskFramework.shipped(),
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
