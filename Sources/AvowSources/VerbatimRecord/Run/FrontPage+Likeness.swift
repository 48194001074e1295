import AvowRecord

/// What a first page is when it is not plainly that of an English verbatim record.
extension FrontPage {
  static func sessionNumber(_ symbol: String) -> Int? {
    let parts = symbol.split(separator: "/")
    guard parts.count >= 3, parts[0] == "A" else { return nil }
    return Int(parts[1].drop { !$0.isNumber }.prefix { $0.isNumber })
  }

  /// The language of a record whose front page names the body in another language than English.
  static func otherLanguage(_ rows: [String]) -> String? {
    let head = rows.prefix(40).joined(separator: " ")
    let small = head.lowercased()
    guard !small.contains("general assembly"), !small.contains("security council") else { return nil }
    for (language, words) in [
      ("French", ["assemblée générale", "conseil de sécurité"]),
      ("Spanish", ["asamblea general", "consejo de seguridad"]),
      ("Russian", ["генеральная ассамблея", "совет безопасности"]),
      ("Arabic", ["الجمعية العامة", "مجلس الأمن"]), ("Chinese", ["大会", "安全理事会"]),
    ] where words.contains(where: small.contains) {
      return language
    }
    return nil
  }

  /// The symbol of a record that prints none, as most of the first sessions do: made from the number of the
  /// plenary meeting and of the session. Nil when the page does not name both.
  static func derivedSymbol(_ rows: [String]) -> String? {
    let head = rows.prefix(40).map { $0.lowercased() }
    let text = head.joined(separator: " ")
    guard text.contains("plenary meeting") || text.contains("meeting") && text.contains("official records")
    else {
      return nil
    }
    let words = text.split { !$0.isLetter && !$0.isNumber }
    let number = words.indices.lazy.compactMap { index -> Int? in
      let digits = words[index].prefix { $0.isNumber }
      guard ["st", "nd", "rd", "th"].contains(words[index].dropFirst(digits.count)),
        words[index...].prefix(4).contains("meeting")
      else { return nil }
      return Int(digits)
    }.first
    guard let number else { return nil }
    if text.contains("security council"), text.contains("official records") { return "S/PV.\(number)" }
    guard text.contains("general assembly"), text.contains("plenary meeting"),
      let row = head.first(where: { $0.contains("session") && OrdinalInWords.value(in: $0) != nil }),
      let session = OrdinalInWords.value(in: row)
    else { return nil }
    return session <= 30 ? "A/PV.\(number)" : "A/\(session)/PV.\(number)"
  }

  /// True for a first page that says what was resolved.
  static func isResolution(_ rows: [String]) -> Bool {
    let head = rows.prefix(30).joined(separator: " ")
    return head.contains("Resolution adopted by the") || head.contains("A/RES/") || head.contains("S/RES/")
  }

  static func likeness(_ pages: [PageText]) -> String {
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
