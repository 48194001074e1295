import AvowRecord

/// Reads what the first page says of the meeting: symbol, session, number, date, time, place, president.
struct FrontPage {
  var meeting: SpokenMeeting
  /// Lines that name the president and the members.
  var president: SpeakerLabel?

  /// The symbol that stands on the first page or in the running headers; nil where there is none.
  static func symbol(of pages: [PageText]) -> String? {
    for page in pages.prefix(3) {
      let lines = rows(page)
      for line in lines {
        if let symbol = symbol(in: line) { return symbol }
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
    guard let first = pages.first, let symbol = FrontPage.symbol(of: pages) else {
      throw PDFFault.notVerbatim(file: file, looksLike: FrontPage.likeness(pages), start: start)
    }
    let rows = FrontPage.rows(first)
    let all = rows + pages.dropFirst().prefix(2).flatMap(FrontPage.rows)
    guard
      let date = rows.lazy.compactMap(DateInWords.find).first ?? all.lazy.compactMap(DateInWords.find).first
    else { throw PDFFault.noHeader(file: file, lacks: "date of the meeting", start: start) }
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
    for row in rows.prefix(60) {
      for word in ["President:", "President :", "Chair:", "Acting President:", "Chairman:"]
      where row.hasPrefix(word) {
        let text = row.dropFirst(word.count).split { $0 == "." || $0 == "…" || $0 == " " && false }
          .map { PageFurniture.trimmed(String($0)) }.filter { !$0.isEmpty }
        meeting.president = FrontPage.person(text)
      }
    }
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
    for end in ["emergency special session", "special session", "session", "Year", "year"] {
      if let range = row.firstRange(of: end) {
        return PageFurniture.trimmed(String(row[..<range.upperBound]))
      }
    }
    return row
  }

  private static func sessionNumber(_ symbol: String) -> Int? {
    let parts = symbol.split(separator: "/")
    guard parts.count >= 3, parts[0] == "A" else { return nil }
    return Int(parts[1].drop { !$0.isNumber }.prefix { $0.isNumber })
  }

  private static func likeness(_ pages: [PageText]) -> String {
    let text = (pages.first.map(rows) ?? []).joined(separator: " ")
    if text.contains("Resolution adopted by the General Assembly") || text.contains("A/RES/") {
      return "it looks like a resolution of the General Assembly"
    }
    if text.contains("S/RES/") { return "it looks like a resolution of the Security Council" }
    if text.contains("Summary record") || text.contains("/SR.") { return "it looks like a summary record" }
    if text.contains("Press Release") || text.contains("press release") {
      return "it looks like a press release"
    }
    if text.contains("Report of the Secretary-General") { return "it looks like a report" }
    return "its first page has no symbol of such a record"
  }
}
