import AvowRecord

/// Collects the findings of one file. Past ``limit`` of one kind they are only counted, and one closing
/// finding says how many more there were, so that a file full of faults cannot fill the memory.
struct FindingList {
  static let limit = 100_000

  let file: String
  private(set) var findings: [Finding] = []
  private var counts: [String: Int] = [:]

  init(file: String) { self.file = file }

  /// Adds a finding at a line of the file, or about the file as a whole when the line is nil.
  mutating func add(
    _ weight: Finding.Weight, kind: String, line: Int?, column: String? = nil, fragment: String,
    meaning: String, about: String? = nil
  ) {
    let count = counts[kind, default: 0] + 1
    counts[kind] = count
    guard count <= FindingList.limit else { return }
    let place = [file, line.map { "line \($0)" }, column.map { "column \($0)" }]
    findings.append(
      Finding(
        weight, kind: kind, place: place.compactMap { $0 }.joined(separator: ", "),
        fragment: fragment.count > 400 ? fragment.prefix(400) + "…" : fragment, meaning: meaning,
        about: about))
  }

  /// Takes a finding that was made elsewhere.
  mutating func keep(_ finding: Finding) {
    counts[finding.kind, default: 0] += 1
    if counts[finding.kind, default: 0] <= FindingList.limit { findings.append(finding) }
  }

  /// The findings, with the closing ones.
  func closed() -> [Finding] {
    let more = counts.filter { $0.value > FindingList.limit }.sorted { $0.key < $1.key }
    return findings
      + more.map { kind, count in
        Finding(
          .note, kind: kind, place: file, fragment: "",
          meaning: "\(count - FindingList.limit) more findings of the kind \(kind) are not listed.")
      }
  }
}

extension FindingList {
  /// A row that was left out because a field of it could not be read.
  mutating func misread(_ row: DelimitedText.Record, _ field: Int, _ column: String, _ why: String) {
    add(
      .notUnderstood, kind: "unreadable-field", line: row.line, column: column, fragment: row.shown,
      meaning: "“\(row.shown(field))” \(why); the row was left out.")
  }
}
