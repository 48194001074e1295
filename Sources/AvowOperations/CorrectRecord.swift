public import AvowRecord
public import AvowStore

/// Records a correction: who says, since when, from which source, that a field should read otherwise.
public struct CorrectRecord {
  /// Why a correction was not taken.
  public enum Fault: Error, CustomStringConvertible, Sendable {
    case empty(String)
    case notAValue(field: String, value: String, why: String)

    public var description: String {
      switch self {
      case .empty(let what): "A correction needs \(what)."
      case .notAValue(let field, let value, let why): "“\(value)” cannot stand in \(field): \(why)"
      }
    }
  }

  /// Checks and adds a correction. The value the source has stays; readers see the corrected one and both.
  public static func run(_ correction: Correction, in store: RecordStore) throws -> Correction {
    for (text, what) in [
      (correction.reason, "a reason"), (correction.source, "a source"),
      (correction.who, "the name of who makes it"),
    ] where text.allSatisfy(\.isWhitespace) {
      throw Fault.empty(what)
    }
    if correction.noun == "ballot", correction.after.flatMap(Choice.init(word:)) == nil {
      throw Fault.notAValue(
        field: correction.field, value: correction.after ?? "",
        why: "write yes, no, abstain, absent or not a member.")
    }
    return try store.add(correction)
  }
}
