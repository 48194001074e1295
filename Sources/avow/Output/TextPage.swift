/// An answer for people, built from headings, fields, paragraphs and tables.
struct TextPage {
  private(set) var text = ""
  private let width: Int?

  /// - Parameter width: columns to fit into; nil keeps each table row on one line and wraps prose at 100.
  init(width: Int?) { self.width = width }

  private var proseWidth: Int { min(width ?? 100, 100) }

  mutating func title(_ title: String) {
    text += title + "\n" + String(repeating: "=", count: min(title.count, proseWidth)) + "\n"
  }

  mutating func heading(_ heading: String) { text += "\n" + heading + "\n\n" }

  mutating func paragraph(_ words: String) {
    text += TextTable.wrap(words, to: proseWidth, cutting: false).map { $0 + "\n" }.joined()
  }

  /// Names and values, one a line, values aligned and wrapped; a value that is missing has no line.
  ///
  /// A value of several parts, which the record separates by ` ; `, has a line for each.
  mutating func fields(_ fields: [(name: String, value: String?)]) {
    let known = fields.compactMap { field in field.value.map { (field.name, $0) } }
    let indent = (known.map(\.0.count).max() ?? 0) + 2
    for (name, value) in known {
      let lines = value.replacing("\n", with: " ").split(separator: " ; ").flatMap {
        TextTable.wrap(String($0), to: max(20, proseWidth - indent), cutting: false)
      }
      for (index, line) in lines.enumerated() {
        let lead = index == 0 ? name : ""
        text += lead + String(repeating: " ", count: indent - lead.count) + line + "\n"
      }
    }
  }

  /// A table under a heading; with no row there is neither.
  mutating func table(_ name: String, _ table: TextTable) {
    guard !table.isEmpty else { return }
    heading(name)
    text += table.text(width: width)
  }

  /// Sentences under a heading, each with a dash before it; with no sentence there is neither.
  mutating func list(_ name: String, _ sentences: [String]) {
    guard !sentences.isEmpty else { return }
    heading(name)
    for sentence in sentences {
      for (index, line) in TextTable.wrap(sentence, to: proseWidth - 2, cutting: false).enumerated() {
        text += (index == 0 ? "- " : "  ") + line + "\n"
      }
    }
  }
}
