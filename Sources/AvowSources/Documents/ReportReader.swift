import AvowRecord

/// Reads a report of the Secretary-General, from PDF or plain text: its first page, its numbered paragraphs, and the
/// recommendations among them.
struct ReportReader {
  static let mark = "Report of the Secretary-General"

  /// Headings that announce recommendations, in lower case.
  private static let headings = ["recommendation", "way forward", "conclusion", "next steps"]
  /// Words by which a paragraph under such a heading recommends something.
  private static let signs = [
    " should ", "i call ", "i urge ", "i recommend ", "i encourage ", "i invite ", "i request ", "i appeal ",
    "is encouraged to", "are encouraged to", "is urged to", "are urged to", "is invited to", "are invited to",
    "it is recommended", "recommend that",
  ]
  /// Addressees that are told by their names, longest first.
  private static let addressees = [
    "States Members of the United Nations", "the Human Rights Council", "the Security Council",
    "the General Assembly", "the Peacebuilding Commission", "regional and subregional organizations",
    "regional organizations", "civil society organizations", "civil society", "Member States", "States",
    "Governments", "the United Nations system",
  ]

  /// Throws a ``PDFFault`` when the file is no report.
  static func read(_ file: FileBytes) throws -> ReadDocumentFile {
    let lines = try DocumentLines(file)
    return try read(
      lines.lines, isBold: lines.isBold, footnotes: lines.footnotes, opening: DocumentLines.opening(file),
      file: file.name)
  }

  static func read(
    _ lines: [String], isBold: [Bool] = [], footnotes: Int, opening: String, file: String
  ) throws -> ReadDocumentFile {
    guard let symbols = symbols(in: opening), let symbol = symbols.first else {
      throw PDFFault.noHeader(
        file: file, lacks: "the symbol of a report such as A/72/884", start: String(opening.prefix(120)))
    }
    let markAt = lines.firstIndex { $0 == mark }
    var document = ReadDocument(symbol: symbol, kind: .report, title: title(lines, isBold, before: markAt))
    document.otherSymbols = Array(symbols.dropFirst())
    document.session = symbol.split(separator: "/").dropFirst().first.flatMap { Int($0) }
    document.date = lines.prefix(markAt ?? 30).compactMap { DateInWords.find($0)?.date }.first
    document.agendaItems = lines.first { $0.hasPrefix("Agenda item") }.map {
      String($0.drop { !$0.isNumber })
    }
    let parts = NumberedParagraphs(Array(lines.dropFirst((markAt ?? -1) + 1)), headings: true)
    document.paragraphs = parts.paragraphs.filter { !$0.number.contains("(") }.count
    var table = RecommendationTable(source: symbol)
    table.rowsRead = document.paragraphs
    for (index, paragraph) in parts.paragraphs.enumerated() {
      guard let row = recommendation(paragraph, parts.paragraphs, index, document) else { continue }
      table.rows.append(row)
    }
    func note(_ kind: String, _ fragment: String, _ meaning: String, _ weight: Finding.Weight = .note) {
      table.findings.append(
        Finding(weight, kind: kind, place: file, fragment: fragment, meaning: meaning, about: symbol))
    }
    if parts.paragraphs.isEmpty {
      note("no-paragraphs", symbol, "No numbered paragraph was found.", .notUnderstood)
    } else if table.rows.isEmpty {
      note(
        "no-recommendations", symbol,
        "No paragraph under a heading on recommendations, conclusions or the way forward recommends anything in words "
          + "that the reader knows.", .notUnderstood)
    }
    if document.date == nil {
      note("no-date", symbol, "The date of the report was not found; it was kept without it.", .notUnderstood)
    }
    if footnotes > 0 {
      note("footnotes", "\(footnotes) lines", "Footnotes were left out of the text of the paragraphs.")
    }
    return ReadDocumentFile(document: document, recommendations: table)
  }

  /// The paragraph as a recommendation, or nil. A paragraph whose lettered parts follow is only their lead.
  private static func recommendation(
    _ paragraph: NumberedParagraphs.Paragraph, _ all: [NumberedParagraphs.Paragraph], _ index: Int,
    _ document: ReadDocument
  ) -> RecommendationTable.Row? {
    let heading = paragraph.heading.lowercased()
    guard headings.contains(where: heading.contains) else { return nil }
    let isPart = paragraph.number.contains("(")
    let hasParts = !isPart && index + 1 < all.count && all[index + 1].number.contains("(")
    guard !hasParts else { return nil }
    let said = isPart ? paragraph.lead + " " + paragraph.text : paragraph.text
    let lower = " " + String(said.lowercased().map { $0.isLetter ? $0 : " " }) + " "
    guard signs.contains(where: lower.contains) else { return nil }
    var row = RecommendationTable.Row(
      line: index + 1, kind: .report, maker: mark.replacing("Report of the ", with: ""),
      addressee: addressee(of: said), session: "", text: isPart ? said : paragraph.text)
    row.document = document.symbol
    row.paragraph = paragraph.number
    row.date = document.date
    row.source = document.symbol
    return row
  }

  /// The addressee that is named first; empty where none of the known ones is.
  private static func addressee(of text: String) -> String {
    let found = addressees.compactMap { name in
      text.lowercased().firstRange(of: name.lowercased()).map {
        (place: text.lowercased().distance(from: text.startIndex, to: $0.lowerBound), name: name)
      }
    }
    return found.min { ($0.place, -$0.name.count) < ($1.place, -$1.name.count) }?.name ?? ""
  }

  /// `A/72/884` and `S/2018/525` of `United Nations A/72/884–S/2018/525`.
  private static func symbols(in text: String) -> [String]? {
    for line in text.split(whereSeparator: \.isNewline) {
      let tight = line.replacing(" ", with: "").map { "–—‑".contains($0) ? "-" : String($0) }.joined()
      for start in tight.ranges(of: "A/") {
        let run = tight[start.lowerBound...].prefix { $0.isNumber || "A/-SCorevAd.".contains($0) }
        let parts = String(run).replacing("-S/", with: "\nS/").split(separator: "\n")
        let numbers = parts[0].dropFirst(2).split(separator: "/")
        guard numbers.count >= 2, numbers.prefix(2).allSatisfy({ $0.allSatisfy(\.isNumber) }) else {
          continue
        }
        return parts.compactMap { Symbol(String($0))?.text }
      }
    }
    return nil
  }

  /// The bold lines right above the mark; in plain text the lines above it that are no part of the head.
  private static func title(_ lines: [String], _ isBold: [Bool], before markAt: Int?) -> String {
    let head = lines.prefix(markAt ?? 0)
    if isBold.count == lines.count {
      let bold = head.indices.reversed().prefix { isBold[$0] }.reversed()
      if !bold.isEmpty { return bold.map { head[$0] }.joined(separator: " ") }
    }
    let start = head.lastIndex { line in
      line.hasPrefix("Agenda item") || line.hasPrefix("Distr") || line.hasPrefix("Original")
        || line.hasSuffix("session") || line.hasSuffix("year") || DateInWords.find(line) != nil
    }
    return head[(start.map { $0 + 1 } ?? head.startIndex)...].joined(separator: " ")
  }
}
