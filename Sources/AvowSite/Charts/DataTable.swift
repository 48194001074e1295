/// A table behind a chart, or one that stands for itself.
struct DataTable: Sendable {
  let caption: String
  let columns: [Column]
  let rows: [Row]

  struct Column: Sendable {
    let name: String
    let isNumber: Bool
  }

  struct Row: Sendable {
    let head: Cell
    let cells: [Cell]
  }

  struct Cell: Sendable {
    let text: String
    let href: String?
    let isNumber: Bool
    let chip: Chip?

    init(_ text: String, href: String? = nil, isNumber: Bool = false, chip: Chip? = nil) {
      self.text = text
      self.href = href
      self.isNumber = isNumber
      self.chip = chip
    }
  }

  /// The first column names the row; a column name that ends in `#` holds numbers.
  init(_ caption: String, columns: [String], rows: [[Cell]]) {
    self.caption = caption
    self.columns = columns.map {
      $0.hasSuffix("#")
        ? Column(name: String($0.dropLast()), isNumber: true) : Column(name: $0, isNumber: false)
    }
    self.rows = rows.compactMap { row in row.first.map { Row(head: $0, cells: Array(row.dropFirst())) } }
  }

  var isEmpty: Bool { rows.isEmpty }
}
