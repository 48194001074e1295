/// The beginning of a paragraph that paraphrases a speaker: `OTTO WREN (Arlania), speaking on behalf of …, said`, or
/// `The representative of Arlania said`.
struct PressSpeaker {
  var label: SpeakerLabel
  /// The words that name the speaker, as printed.
  var printed: String

  /// - Parameter isState: whether a name is that of a state, for forms without brackets.
  static func read(_ text: String, boldStart: String, isState: (String) -> Bool) -> PressSpeaker? {
    if let speaker = representative(text, isState: isState) { return speaker }
    let name = PageFurniture.trimmed(boldStart.isEmpty ? capitals(text) : nameInBold(boldStart))
    guard name.count >= 4, text.hasPrefix(name), letters(name).count >= 4, isCapitals(name) else {
      return nil
    }
    var rest = text.dropFirst(name.count).drop { $0 == " " }
    var affiliation: String?
    if rest.first == "(" {
      var depth = 0
      var end = rest.startIndex
      for index in rest.indices {
        if rest[index] == "(" { depth += 1 }
        if rest[index] == ")" { depth -= 1 }
        end = index
        if depth == 0 { break }
      }
      affiliation = PageFurniture.trimmed(String(rest[rest.index(after: rest.startIndex)..<end]))
      rest = rest[end...].dropFirst()
    } else if rest.first != "," {
      return nil
    }
    var capacity: String?
    if rest.first == "," {
      var words = String(rest.dropFirst().prefix(300))
      for verb in verbs {
        if let at = words.firstRange(of: verb) { words = String(words[..<at.lowerBound]) }
      }
      while let last = words.last, ", ".contains(last) { words.removeLast() }
      words = PageFurniture.trimmed(words)
      // “speaking on behalf of …” is no office.
      if ["speaking", "associating", "aligning", "endorsing", "also speaking"].contains(
        where: words.hasPrefix)
      {
        words = ""
      }
      capacity = words.isEmpty || words.count > 220 ? nil : words
    }
    if affiliation == nil, capacity == nil { return nil }
    let label = SpeakerLabel(
      printed: name + (affiliation.map { " (\($0))" } ?? "") + (capacity.map { ", \($0)" } ?? ""), name: name,
      affiliation: affiliation, capacity: capacity, languageAsPrinted: nil, isChair: false)
    return PressSpeaker(label: label, printed: label.printed)
  }

  /// `Also speaking were the representatives of Arlania, Brevonia and Cordavia.` → the list; nil for another text.
  static func alsoSpeaking(_ text: String) -> String? {
    let small = text.lowercased()
    guard
      small.hasPrefix("also speaking") || small.hasPrefix("also delivering")
        || small.hasPrefix("speaking today") || small.hasPrefix("also participating"),
      let at = small.firstRange(of: "representatives of ") ?? small.firstRange(of: "representative of ")
    else { return nil }
    let offset = small.distance(from: small.startIndex, to: at.upperBound)
    var list = String(text.dropFirst(offset))
    for end in [". ", ", as well as", " as well as"] {
      if let cut = list.firstRange(of: end) { list = String(list[..<cut.lowerBound]) }
    }
    while list.hasSuffix(".") { list.removeLast() }
    return list
  }

  private static func representative(_ text: String, isState: (String) -> Bool) -> PressSpeaker? {
    for start in ["The representative of ", "The Observer of ", "The observer of ", "The delegate of "]
    where text.hasPrefix(start) {
      let words = text.dropFirst(start.count).prefix(120).split(separator: " ").map(String.init)
      for length in stride(from: min(9, words.count), to: 0, by: -1) {
        var name = words[..<length].joined(separator: " ")
        while let last = name.last, ",.;".contains(last) { name.removeLast() }
        guard isState(name) else { continue }
        let printed = start + name
        return PressSpeaker(
          label: SpeakerLabel(
            printed: printed, name: String(start.dropLast(4)), affiliation: name, capacity: nil,
            languageAsPrinted: nil, isChair: false), printed: printed)
      }
    }
    return nil
  }

  private static let verbs = [
    " said", " noted", " told", " opened", " presented", " introduced", " recalled", " expressed",
    " stressed", " emphasized", " welcomed", " thanked", " reiterated", " underscored", " underlined",
    " pointed", " called", " described", " highlighted", " warned", " urged", " cited", " commended",
    ", speaking", ", associating", ", aligning", ", endorsing", ", stating", ", expressing", ", noting",
    " delivering",
  ]

  /// The words in capitals with which a text begins.
  private static func capitals(_ text: String) -> String {
    let words = text.prefix(160).split(separator: " ", omittingEmptySubsequences: false)
    let name = words.prefix { word in
      !word.hasPrefix("(") && isCapitals(String(word)) && !word.dropLast().contains(",")
    }
    var kept = name.map(String.init)
    if let comma = kept.firstIndex(where: { $0.hasSuffix(",") }) {
      kept = Array(kept[...comma])
      kept[comma].removeLast()
    }
    return kept.count >= 2 ? kept.joined(separator: " ") : ""
  }

  /// The name in a bold start that may hold the brackets and the comma too.
  private static func nameInBold(_ bold: String) -> String {
    var name = String(bold.prefix { $0 != "(" && $0 != "," })
    while let last = name.last, " ,:".contains(last) { name.removeLast() }
    return name
  }

  private static func letters(_ text: String) -> String { text.filter(\.isLetter) }

  private static func isCapitals(_ text: String) -> Bool {
    let letters = letters(text)
    return letters.count { $0.isUppercase } * 10 >= letters.count * 7
      && text.allSatisfy { $0.isLetter || " .’'-–,".contains($0) }
  }
}
