import AvowRecord

/// Reads the table of matched roll calls: `rcid1, rcid2`, two roll calls on the same question in different sessions.
///
/// The smaller number is the earlier one. The roll calls themselves need not be in the record.
struct VoetenBridgesReader {
  static let columns = ["rcid1", "rcid2"]

  static func read(_ file: FileBytes, progress: FileBytes.Progress) throws -> BridgeTable {
    var table = BridgeTable()
    var findings = FindingList(file: file.name)
    var columns = DelimitedFile.Columns([])
    var seen: Set<BridgeTable.Pair> = []
    table.rowsRead = try DelimitedFile(bytes: file).read(progress: progress, findings: &findings) {
      columns = $0
    } row: { row, findings in
      guard let first = columns["rcid1"], let second = columns["rcid2"] else { return }
      guard let one = row.integer(first), one >= 0 else {
        return findings.misread(row, first, "rcid1", "is no number of a roll call")
      }
      guard let other = row.integer(second), other >= 0, other != one else {
        return findings.misread(row, second, "rcid2", "is no number of another roll call")
      }
      let pair = BridgeTable.Pair(earlier: "rcid:\(min(one, other))", later: "rcid:\(max(one, other))")
      if seen.insert(pair).inserted { table.pairs.append(pair) }
    }
    table.findings = findings.closed()
    return table
  }
}
