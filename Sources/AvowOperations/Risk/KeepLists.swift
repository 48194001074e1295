import AvowRecord
import AvowSources
import AvowStore
import Foundation

/// Keeps the lists of a file as frozen vintages; what is held already is told as a finding.
enum KeepLists {
  static func run(_ table: RiskListTable, file: ImportedFile, in store: RecordStore) throws -> ImportedFile {
    let held = try store.forecasts()
    let lists = table.lists.map { list in
      var list = list
      list.forecast.file = file.digest
      list.forecast.inputDigest = file.digest
      return list
    }
    let kept = try store.save(
      lists, file: file, findings: table.findings, keptOn: file.importedOn
    ) { Digest.of(Data($0.utf8)) }
    let notes = kept.compactMap { forecast, isNew -> Finding? in
      if !isNew {
        return Finding(
          .note, kind: "list-held-already", place: file.name, fragment: forecast.id,
          meaning:
            "The same risks are kept since \(forecast.keptOn), from \(forecast.source); nothing was added.")
      }
      guard forecast.vintage > 1 else { return nil }
      let before = held.filter { $0.series == forecast.series }.count
      return Finding(
        .disagreement, kind: "list-differs", place: file.name, fragment: forecast.id,
        meaning:
          "\(before) other \(before == 1 ? "list" : "lists") of this publisher, base year and window \(before == 1 ? "is" : "are") kept, with other risks; this is vintage \(forecast.vintage) beside \(before == 1 ? "it" : "them")."
      )
    }
    guard !notes.isEmpty else { return file }
    return try store.add(notes, to: file)
  }
}
