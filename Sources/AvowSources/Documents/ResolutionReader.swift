import AvowRecord

/// Reads an adopted resolution: its first page, its operative paragraphs, and what each asks of whom.
struct ResolutionReader {
  static let mark = "Resolution adopted by the General Assembly"

  /// First words of operative paragraphs that ask somebody for something, in lower case; what stands before them
  /// (`Also`, `Further`, `Once again`) is passed over.
  private static let verbs = [
    "requests", "invites", "encourages", "calls upon", "calls for", "calls on", "urges", "appeals to",
    "recommends that", "recommends", "strongly encourages", "strongly urges", "looks forward to",
  ]
  private static let before = ["also", "further", "once again", "again", "in this regard", "in that regard"]

  /// Throws a ``PDFFault`` when the file is no resolution.
  static func read(_ file: FileBytes) throws -> ReadDocumentFile {
    let lines = try DocumentLines(file)
    return try read(
      lines.lines, footnotes: lines.footnotes, opening: DocumentLines.opening(file), file: file.name)
  }

  static func read(_ lines: [String], footnotes: Int, opening: String, file: String) throws
    -> ReadDocumentFile
  {
    let text = lines.joined(separator: "\n")
    guard let symbol = symbol(in: opening) ?? symbol(in: text) else {
      throw PDFFault.noHeader(
        file: file, lacks: "a symbol such as A/RES/73/6", start: String(text.prefix(120)))
    }
    var document = ReadDocument(symbol: symbol, kind: .resolution, title: title(lines))
    var table = RecommendationTable(source: symbol)
    let parts = NumberedParagraphs(lines, headings: false) { isClosing($0) }
    for (index, line) in lines.enumerated() where line.hasPrefix(mark) {
      document.date =
        DateInWords.find(lines[index...].prefix(2).joined(separator: " ").replacing(mark + " on", with: ""))?
        .date
      break
    }
    document.session = symbol.split(separator: "/").dropFirst(2).first.flatMap { Int($0) }
    document.agendaItems = lines.first { $0.hasPrefix("Agenda item") }.map {
      String($0.drop { !$0.isNumber })
    }
    document.otherSymbols = parts.before.joined(separator: " ").split { " ()[],;".contains($0) }
      .filter { $0.contains("/L.") }.compactMap { Symbol(String($0))?.text }.reduce(into: []) {
        if !$0.contains($1) { $0.append($1) }
      }
    if let closing = parts.after.first, let number = Int(closing.prefix { $0.isNumber }),
      let session = document.session
    {
      document.meeting = "A/\(session)/PV.\(number)"
      document.date = document.date ?? parts.after.dropFirst().first.flatMap { DateInWords.find($0)?.date }
    }
    document.paragraphs = parts.paragraphs.filter { !$0.number.contains("(") }.count
    document.asks = parts.paragraphs.compactMap { ask($0, symbol) }
    guard document.date != nil || !parts.paragraphs.isEmpty else {
      throw PDFFault.noHeader(
        file: file, lacks: "a day of adoption and numbered paragraphs, as a resolution has them",
        start: String(text.prefix(120)))
    }
    func note(_ kind: String, _ fragment: String, _ meaning: String, _ weight: Finding.Weight = .note) {
      table.findings.append(
        Finding(weight, kind: kind, place: file, fragment: fragment, meaning: meaning, about: symbol))
    }
    if document.date == nil {
      note(
        "no-date", symbol, "The day of adoption was not found; the resolution was kept without it.",
        .notUnderstood)
    }
    if parts.paragraphs.isEmpty {
      note(
        "no-paragraphs", symbol, "No numbered paragraph was found: what it asks is not told.", .notUnderstood)
    }
    if footnotes > 0 {
      note("footnotes", "\(footnotes) lines", "Footnotes were left out of the text of the paragraphs.")
    }
    return ReadDocumentFile(document: document, recommendations: table)
  }

  /// The ask of one paragraph, or nil where it asks nobody for anything.
  static func ask(_ paragraph: NumberedParagraphs.Paragraph, _ symbol: String) -> Ask? {
    let isPart = paragraph.number.contains("(")
    let spoken = isPart ? paragraph.lead : paragraph.text
    guard let (verb, rest) = verb(of: spoken) else { return nil }
    return Ask(
      document: symbol, paragraph: paragraph.number, verb: verb,
      addressee: verb.lowercased().hasSuffix("for") || verb.lowercased().hasSuffix("forward to")
        ? nil : addressee(of: rest),
      text: isPart ? paragraph.lead + " " + paragraph.text : paragraph.text)
  }

  private static func verb(of text: String) -> (verb: String, rest: String)? {
    let lower = text.lowercased()
    var start = ""
    for word in before where lower.hasPrefix(word + " ") || lower.hasPrefix(word + ", ") {
      start = word + (lower.hasPrefix(word + ", ") ? ", " : " ")
    }
    for verb in verbs.sorted(by: { $0.count > $1.count }) where lower.hasPrefix(start + verb + " ") {
      let length = start.count + verb.count
      return (String(text.prefix(length)), String(text.dropFirst(length + 1)))
    }
    return nil
  }

  /// The words up to `to`, `that` or a comma: whom it is asked of; nil for none or for more than a clause holds.
  private static func addressee(of rest: String) -> String? {
    var words: [String] = []
    for word in rest.split(separator: " ") {
      if word == "to" || word == "that" { break }
      words.append(String(word))
      if word.hasSuffix(",") || word.hasSuffix(":") || word.hasSuffix(";") { break }
      if words.count > 24 { return nil }
    }
    var text = words.joined(separator: " ")
    while text.last.map({ ",:;".contains($0) }) == true { text.removeLast() }
    return text.isEmpty ? nil : text
  }

  private static func symbol(in text: String) -> String? {
    let tight = text.replacing(" ", with: "")
    guard let start = tight.firstRange(of: "A/RES/") else { return nil }
    let rest = tight[start.upperBound...].prefix { $0.isNumber || $0 == "/" || $0.isUppercase }
    return Symbol("A/RES/" + rest)?.text
  }

  /// `73/6. Fiftieth anniversary …` up to the line in which the Assembly begins to speak.
  private static func title(_ lines: [String]) -> String {
    guard
      let start = lines.firstIndex(where: { line in
        let head = line.prefix { $0.isNumber || $0 == "/" || $0.isUppercase }
        return head.contains("/") && line.dropFirst(head.count).first == "." && head.first?.isNumber == true
      })
    else { return "" }
    let end =
      lines[start...].firstIndex { $0.hasPrefix("The General Assembly") } ?? min(start + 3, lines.count)
    let words = lines[start..<end].joined(separator: " ")
    return String(words.drop { $0 != " " }.drop { $0 == " " })
  }

  private static func isClosing(_ line: String) -> Bool {
    let digits = line.prefix { $0.isNumber }
    let rest = line.dropFirst(digits.count)
    return !digits.isEmpty && ["st ", "nd ", "rd ", "th "].contains { rest.hasPrefix($0) }
      && rest.contains("plenary meeting")
  }
}
