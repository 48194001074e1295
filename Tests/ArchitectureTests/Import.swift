/// An `import` line of a source file.
struct Import: Hashable {
  let module: String
  /// File and line, from 1.
  let place: String

  /// The imports of a Swift source, whatever attributes, access level or kind stand around the word.
  static func all(in source: String, file: String) -> [Import] {
    code(of: source).flatMap { number, line in
      line.split(separator: ";").map(module).prefix { $0 != nil }.compactMap(\.self).map {
        Import(module: $0, place: "\(file):\(number)")
      }
    }
  }

  /// The module that a statement imports: `@preconcurrency public import struct A.B` → `A`.
  private static func module(of statement: Substring) -> String? {
    var words = statement.split(whereSeparator: \.isWhitespace)
    let levels: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
    while let word = words.first, word.hasPrefix("@") || levels.contains(word) { words.removeFirst() }
    guard words.first == "import" else { return nil }
    words.removeFirst()
    let kinds: Set<Substring> = [
      "typealias", "struct", "class", "enum", "protocol", "let", "var", "func", "actor",
    ]
    if words.count > 1, let word = words.first, kinds.contains(word) { words.removeFirst() }
    return words.first?.split(separator: ".").first.map(String.init)
  }

  /// The lines of a source that are code, numbered from 1: without comments and without the inside of
  /// strings of several lines.
  static func code(of source: String) -> [(number: Int, line: String)] {
    var inString = false
    var inComment = false
    var lines: [(number: Int, line: String)] = []
    for (index, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let quotes = line.ranges(of: "\"\"\"").count
      if inString {
        if quotes % 2 == 1 { inString = false }
        continue
      }
      if inComment {
        if line.contains("*/") { inComment = false }
        continue
      }
      if line.trimmingPrefix(while: \.isWhitespace).hasPrefix("/*") {
        inComment = !line.contains("*/")
        continue
      }
      inString = quotes % 2 == 1
      lines.append((index + 1, withoutComment(line)))
    }
    return lines
  }

  /// A line up to `//`, unless that stands inside a string.
  private static func withoutComment(_ line: Substring) -> String {
    var inString = false
    var previous: Character = " "
    for index in line.indices {
      let character = line[index]
      if character == "\"", previous != "\\" { inString.toggle() }
      if character == "/", previous == "/", !inString { return String(line[..<index].dropLast()) }
      previous = character
    }
    return String(line)
  }
}
