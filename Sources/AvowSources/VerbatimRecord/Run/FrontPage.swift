import AvowRecord

/// Reads what the first page says of the meeting: symbol, session, number, date, time, place, president.
struct FrontPage {
  var meeting: SpokenMeeting
  /// What was not printed and had to be worked out, each with its meaning.
  var notes: [(kind: String, fragment: String, meaning: String)] = []

  /// The symbol at the head or foot of the first pages; nil where there is none. A symbol in the text or in a
  /// footnote is that of another document.
  static func symbol(of pages: [PageText]) -> String? {
    for page in pages.prefix(3) {
      for line in PageLine.lines(of: page.fragments, page: page.number, margin: 0) {
        let isEdge = line.top * 4 < page.height || line.top * 10 > page.height * 8
        guard isEdge, line.text.utf8.count < 100, !line.text.lowercased().contains("see ") else { continue }
        if let symbol = symbol(in: line.text) { return symbol }
      }
    }
    return nil
  }

  /// `A/65/PV.71` out of `General Assembly A/65/PV.71`; look-alike letters of other alphabets are read as ours.
  static func symbol(in line: String) -> String? {
    let plain = String(
      line.map { character -> Character in
        switch character {
        case "\u{410}", "\u{391}": "A"
        case "\u{420}", "\u{3A1}": "P"
        case "\u{405}": "S"
        case "\u{2013}", "\u{2010}", "\u{2011}": "-"
        default: character
        }
      })
    guard let at = plain.firstRange(of: "PV.") ?? plain.firstRange(of: "PV/") else { return nil }
    let before = plain[..<at.lowerBound].reversed().filter { $0 != " " }
      .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "/" || $0 == "-" || $0 == ".") }
    var head = String(before.reversed())
    // Text that runs into the symbol (`AssemblyA/65`) is cut off before its last capital and slash.
    if let slash = head.firstIndex(of: "/"), head.distance(from: head.startIndex, to: slash) > 1 {
      head = String(head[head.index(before: slash)...])
    }
    guard head.hasPrefix("A/") || head.hasPrefix("S/") || head.hasSuffix("/") && head.count > 2 else {
      return nil
    }
    let after = plain[at.upperBound...]
    let number = after.drop { $0 == " " }.prefix { $0.isNumber }
    guard !number.isEmpty else { return nil }
    var tail = after.drop { $0 == " " }.dropFirst(number.count).drop { $0 == " " }
    var symbol = head + "PV." + number
    if tail.hasPrefix("("), let close = tail.firstIndex(of: ")") {
      let inside = String(tail[tail.index(after: tail.startIndex)..<close])
      if inside.lowercased().hasPrefix("resumption") || inside.lowercased().hasPrefix("part") {
        symbol += " (\(inside))"
        tail = tail[tail.index(after: close)...]
      }
    }
    for mark in ["/Corr.", "/Resumption", "/Add.", "/Rev."] where tail.hasPrefix(mark) {
      symbol += mark + tail.dropFirst(mark.count).prefix { $0.isNumber || $0 == " " }
    }
    return Symbol(symbol)?.text
  }

  /// The lines of a page, across its columns, as text.
  static func rows(_ page: PageText) -> [String] {
    PageLine.lines(of: page.fragments, page: page.number, margin: 0).map(\.text)
  }

  /// The first words of a document, for messages.
  static func start(of pages: [PageText]) -> String {
    let words = pages.first.map(rows)?.joined(separator: " ") ?? ""
    return words.count > 160 ? words.prefix(160) + "…" : words
  }

  /// Throws a ``PDFFault`` when there is no symbol or no date.
  init(pages: [PageText], file: String) throws {
    let start = FrontPage.start(of: pages)
    let rows = pages.first.map(FrontPage.rows) ?? []
    if let language = FrontPage.otherLanguage(rows) {
      throw PDFFault.otherLanguage(file: file, language: language, start: start)
    }
    let derived = FrontPage.derivedSymbol(rows)
    guard let symbol = FrontPage.symbol(of: pages) ?? derived, !FrontPage.isResolution(rows) else {
      throw PDFFault.notVerbatim(file: file, looksLike: FrontPage.likeness(pages), start: start)
    }
    if FrontPage.symbol(of: pages) == nil {
      notes.append(
        (
          "symbol-derived", symbol,
          "No symbol is printed; it was made from the body, the session and the number of the meeting."
        ))
    }
    let all = rows + pages.dropFirst().prefix(2).flatMap(FrontPage.rows)
    // The day of a meeting stands with its weekday; a date alone may be that of distribution.
    var found =
      rows.lazy.filter(DateInWords.namesWeekday).compactMap(DateInWords.find).first
      ?? rows.lazy.compactMap(DateInWords.find).first ?? all.lazy.compactMap(DateInWords.find).first
    if found == nil, let session = FrontPage.sessionNumber(symbol),
      let (dated, row) = rows.lazy.compactMap({ row in
        DateInWords.find(row, session: session).map { ($0, row) }
      }).first
    {
      found = dated
      notes.append(
        ("date-completed", row, "The year is not printed; it is that of the session: \(dated.date)."))
    }
    guard let date = found else {
      throw PDFFault.noHeader(file: file, lacks: "date of the meeting", start: start)
    }
    let body = symbol.hasPrefix("S/PV") ? "SC" : symbol.hasPrefix("A/") ? "GA" : "unknown"
    meeting = SpokenMeeting(symbol: symbol, body: body, date: date.date)
    meeting.pages = pages.count
    meeting.time = date.time
    meeting.place = rows.first { $0 == "New York" || $0 == "Geneva" || $0.hasPrefix("New York,") }
    meeting.number = Int(symbol.split(separator: ".").last?.prefix { $0.isNumber } ?? "")
    let sessionRow = all.first { row in
      let small = row.lowercased()
      return (small.contains("session") || small.contains(" year")) && OrdinalInWords.value(in: small) != nil
    }
    meeting.sessionAsPrinted = sessionRow.map(FrontPage.session)
    meeting.session =
      FrontPage.sessionNumber(symbol) ?? sessionRow.flatMap { OrdinalInWords.value(in: $0.lowercased()) }
    meeting.agenda = FrontPage.agenda(rows)
    meeting.president = FrontPage.president(Array(rows.prefix(60)))
    if symbol.contains("/Corr.") {
      meeting.about = symbol.firstRange(of: "/Corr.").map { String(symbol[..<$0.lowerBound]) }
      notes.append(
        (
          "corrigendum", symbol,
          "A corrigendum lists changes to another record; they are kept as text and not applied by themselves."
        ))
    }
  }

  /// The president, or the several presidents of one meeting, with the states that stand on the same or the next line.
  private static func president(_ rows: [String]) -> String? {
    let words = [
      "President:", "Presidents:", "Co-Chairs:", "Co-Chairpersons:", "Chair:", "Acting President:",
      "Temporary President:", "Chairman:", "Co-Presidents:",
    ]
    let rows = rows.map { $0.replacing(" :", with: ":") }
    for (index, row) in rows.enumerated() {
      guard let word = words.first(where: row.hasPrefix) else { continue }
      func parts(_ text: some StringProtocol) -> [String] {
        text.split { $0 == "." || $0 == "…" }.map { PageFurniture.trimmed(String($0)) }.filter { !$0.isEmpty }
      }
      var president = person(parts(row.dropFirst(word.count)))
      let next = index + 1 < rows.count ? rows[index + 1] : ""
      if !president.contains("("), next.hasPrefix("("), next.hasSuffix(")") { president += " " + next }
      if next.contains(". . ."), next.hasSuffix(")"),
        ["Mr", "Ms", "Dr", "Si"].contains(String(next.prefix(2)))
      {
        president += "; " + person(parts(next))
      }
      return president.isEmpty ? nil : president
    }
    return nil
  }

  /// The rows under `Agenda`, as the front pages of the Security Council have them.
  private static func agenda(_ rows: [String]) -> [String] {
    guard let at = rows.firstIndex(of: "Agenda") else { return [] }
    return Array(
      rows[(at + 1)...].prefix {
        !$0.hasPrefix("This record") && !PageFurniture.isJobNumber($0) && !PageFurniture.isBarcode($0)
          && !StageDirection.opens($0) && !$0.contains("This record contains")
      }.prefix(20))
  }

  /// `Mr`, `Deiss`, `(Switzerland)` → `Mr. Deiss (Switzerland)`.
  private static func person(_ parts: [String]) -> String {
    var result = ""
    for part in parts {
      let isTitle = ["Mr", "Mrs", "Ms", "Dr", "St"].contains { result == $0 || result.hasSuffix(" " + $0) }
      result += result.isEmpty ? part : (isTitle ? ". " : " ") + part
    }
    return result
  }

  /// Only the words of the session: `Sixty-fifth session` out of a longer row.
  private static func session(_ row: String) -> String {
    let small = row.lowercased()
    for end in ["session", "year"] {
      if let range = small.firstRange(of: end) {
        let length = small.distance(from: small.startIndex, to: range.upperBound)
        return PageFurniture.trimmed(String(row.prefix(length)))
      }
    }
    return row
  }
}
