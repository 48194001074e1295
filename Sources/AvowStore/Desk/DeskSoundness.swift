public import AvowRecord
import GRDB

extension DeskStore {
  /// What is broken in the desk's file: pages, references, the audit log, sealed values that do not open. Empty when sound.
  public func soundness() throws -> [Finding] {
    var problems: [Finding] = []
    func problem(_ kind: String, _ place: String, _ fragment: String, _ meaning: String) {
      problems.append(
        Finding(.disagreement, kind: kind, place: place, fragment: fragment, meaning: meaning))
    }
    do {
      _ = try checkAudit()
    } catch let fault as DeskFault {
      problem("audit-log", "audit", "", fault.description)
    }
    try pool.read { database in
      problems += try StoreFile.damage(in: database, name: "desk.sqlite", mend: "restore a backup")
      for column in SealedColumn.all {
        for row in try column.rows(in: database) {
          let (place, sealed) = (column.place(row), try column.value(row, in: database))
          if (try? vault.open(sealed, for: place)) == nil {
            problem(
              "sealed-value", place, "\(sealed.count) bytes",
              "It does not open: it was changed or moved, or sealed with another key.")
          }
        }
      }
    }
    return problems
  }
}
