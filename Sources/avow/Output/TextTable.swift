/// A table for people: columns aligned, the header underlined, long cells wrapped to fit the width.
struct TextTable {
  enum Alignment { case left, right }

  private let header: [String]
  private let alignment: [Alignment]
  private var rows: [[String]] = []

  /// - Parameters:
  ///   - header: names of the columns.
  ///   - right: which of them hold numbers and stand to the right.
  init(_ header: [String], right: Set<String> = []) {
    self.header = header
    alignment = header.map { right.contains($0) ? .right : .left }
  }

  var isEmpty: Bool { rows.isEmpty }

  /// Adds a row; missing cells at its end are empty.
  mutating func append(_ cells: [String]) {
    let clean = cells.prefix(header.count).map { $0.replacing("\n", with: " ") }
    rows.append(clean + Array(repeating: "", count: header.count - clean.count))
  }

  /// The table as text, each line ended; columns are two blanks apart.
  ///
  /// With a width, the widest left-aligned columns are narrowed until the lines fit and their cells are wrapped at
  /// blanks; a column is never narrower than 8 or than its name. Without a width each row is one line.
  func text(width: Int?) -> String {
    let widths = fitted(to: width)
    var lines = [
      line(header, widths), widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "),
    ]
    for row in rows {
      let wrapped = zip(row, widths).map { TextTable.wrap($0, to: $1) }
      for index in 0..<(wrapped.map(\.count).max() ?? 1) {
        lines.append(line(wrapped.map { index < $0.count ? $0[index] : "" }, widths))
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func fitted(to width: Int?) -> [Int] {
    var widths = header.indices.map { column in
      max(header[column].count, rows.map { $0[column].count }.max() ?? 0)
    }
    guard let width else { return widths }
    let least = header.indices.map {
      alignment[$0] == .right ? widths[$0] : min(widths[$0], max(8, header[$0].count))
    }
    var excess = widths.reduce(0, +) + 2 * (widths.count - 1) - width
    while excess > 0 {
      let wide = widths.indices.filter { widths[$0] > least[$0] }.max { widths[$0] < widths[$1] }
      guard let wide else { break }
      widths[wide] -= 1
      excess -= 1
    }
    return widths
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      let gap = String(repeating: " ", count: max(0, widths[column] - cell.count))
      line += column == 0 ? "" : "  "
      line += alignment[column] == .right ? gap + cell : cell + gap
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// The lines of a text that fit a width, broken at blanks; a longer word, such as an address, is cut or
  /// stands whole on a line of its own.
  static func wrap(_ text: String, to width: Int, cutting: Bool = true) -> [String] {
    guard text.count > width, width > 0 else { return [text] }
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      var word = String(word)
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      while cutting, word.count > width {
        lines.append(String(word.prefix(width)))
        word = String(word.dropFirst(width))
      }
      line += line.isEmpty ? word : " " + word
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
