/// The label before a turn to speak: `Mr. Garayev (Azerbaijan), Rapporteur of the Third Committee:`.
struct SpeakerLabel: Equatable {
  /// As printed, without the colon.
  var printed: String
  /// What stands before the first bracket or comma.
  var name: String
  /// The first bracket that is no language.
  var affiliation: String?
  /// What follows the brackets: an office, or for whom.
  var capacity: String?
  /// `spoke in French`, `interpretation from Arabic`.
  var languageAsPrinted: String?
  /// True for the president or chair of the meeting.
  var isChair: Bool

  var language: String? {
    guard let printed = languageAsPrinted else { return nil }
    let words = printed.split { !$0.isLetter }
    guard let at = words.lastIndex(where: { $0 == "in" || $0 == "from" || $0 == "jram" }),
      at + 1 < words.count
    else { return nil }
    return String(words[at + 1])
  }

  /// Reads the label with which a paragraph begins; nil when it begins with none.
  ///
  /// - Parameter boldStart: the bold text at the beginning, empty where none is bold or nothing is known of it.
  static func read(_ text: String, boldStart: String) -> (label: SpeakerLabel, length: Int)? {
    let head = Array(text.prefix(420))
    var depth = 0
    var colon: Int?
    for (index, character) in head.enumerated() {
      if character == "(" || character == "[" { depth += 1 }
      if character == ")" || character == "]" { depth = max(0, depth - 1) }
      if character == ":", depth == 0 {
        colon = index
        break
      }
      if depth == 0, "?!“”;".contains(character) { return nil }
    }
    guard var colon, colon >= 3 else { return nil }
    let bold = PageFurniture.trimmed(boldStart)
    let isBold = bold.count >= 3 && bold.count <= colon + 2
    if isBold, let second = secondColon(head, after: colon) { colon = second }
    let printed = PageFurniture.trimmed(String(head[..<colon]))
    guard isBold || looksLikeLabel(printed) && printed.count < 260 else { return nil }
    var label = parts(printed.filter { $0 != ":" })
    if !isBold, !label.isChair {
      // Plain type: only a name with its state, or a name in capitals, is a label.
      let last = label.name.split(separator: " ").last ?? ""
      let capitals =
        last.count > 2 && !last.contains(where: \.isLowercase) && last.contains(where: \.isLetter)
      guard label.affiliation != nil || capitals, label.name.count < 60, !printed.contains(".”") else {
        return nil
      }
      if label.name.hasPrefix("Mr. President") || label.name.hasPrefix("Madam President") { return nil }
    }
    if !isBold, label.isChair, label.name != "The President", label.name.count > 40 { return nil }
    label.printed = printed
    return (label, colon + 1)
  }

  /// The colon behind brackets that follow a misplaced one: `Mr. Briz: (Guatemala) (spoke in Spanish):`.
  private static func secondColon(_ head: [Character], after colon: Int) -> Int? {
    var depth = 0
    for index in (colon + 1)..<min(head.count, colon + 120) {
      switch head[index] {
      case "(": depth += 1
      case ")": depth -= 1
      case ":" where depth == 0: return index
      case " ": continue
      default: if depth == 0 { return nil }
      }
    }
    return nil
  }

  private static func parts(_ printed: String) -> SpeakerLabel {
    var name = ""
    var brackets: [String] = []
    var rest = ""
    var depth = 0
    for character in printed {
      if character == "(" || character == "[" {
        depth += 1
        if depth == 1 {
          brackets.append("")
          continue
        }
      }
      if character == ")" || character == "]", depth > 0 {
        depth -= 1
        if depth == 0 { continue }
      }
      if depth > 0 {
        brackets[brackets.count - 1].append(character)
      } else if brackets.isEmpty {
        name.append(character)
      } else {
        rest.append(character)
      }
    }
    let cleaned = brackets.map(PageFurniture.trimmed)
    let language = cleaned.first(where: isLanguage)
    var capacity = tidy(rest)
    if cleaned.filter({ !isLanguage($0) }).isEmpty, let comma = name.firstIndex(of: ",") {
      capacity = tidy(String(name[name.index(after: comma)...]) + " " + rest)
      name = String(name[..<comma])
    }
    let number = name.prefix { $0.isNumber || $0 == "." || $0 == " " }
    if number.contains(where: \.isNumber) { name.removeFirst(number.count) }
    name = PageFurniture.trimmed(name)
    let small = name.lowercased()
    return SpeakerLabel(
      printed: printed, name: name, affiliation: cleaned.first { !isLanguage($0) && !$0.isEmpty },
      capacity: capacity.isEmpty ? nil : capacity, languageAsPrinted: language,
      isChair: chairs.contains(small))
  }

  private static let chairs: Set<String> = [
    "the president", "the acting president", "the temporary president", "the chairman", "the chairperson",
    "the chair", "the acting chair", "the acting chairman", "the acting chairperson", "the co-chair",
    "the co-chairs", "the co-chairperson", "the co-chairman", "the vice-chairman", "the vice-chair",
    "the chairwoman", "the acting chairwoman", "the provisional president", "the co-president",
    "the vice-president",
  ]

  private static func tidy(_ text: String) -> String {
    PageFurniture.trimmed(String(PageFurniture.trimmed(text).drop { $0 == "," || $0 == "." || $0 == " " }))
  }

  private static func isLanguage(_ text: String) -> Bool {
    let small = text.lowercased()
    return [
      "spoke in", "spoke  in", "interpretation from", "translated from", "interpreted from", "speaking in",
      "continued in", "original in", "translation from", "spoke", "text provided by", "translated jram",
    ].contains { small.hasPrefix($0) }
      || small.contains("text provided by") || small.contains("provided by the delegation")
  }

  /// True when a line begins as labels do: with a form of address or an office.
  static func looksLikeLabel(_ text: String) -> Bool {
    let start = text.drop { $0.isNumber || $0 == "." || $0 == " " }.prefix(40)
    let small = start.lowercased()
    if chairs.contains(where: { small.hasPrefix($0) }) {
      let chair = chairs.filter { small.hasPrefix($0) }.max { $0.count < $1.count } ?? ""
      let next = small.dropFirst(chair.count).first { $0 != " " }
      return next == ":" || next == "(" || next == nil || next == ";"
    }
    if small.hasPrefix("the secretary-general") || small.hasPrefix("the deputy secretary-general") {
      return true
    }
    return honorifics.contains {
      start.hasPrefix($0) || small.hasPrefix($0.lowercased()) && start.first?.isUppercase == true
    }
  }

  /// True for the beginning of a label that a line break cut: `Mr. Quintana Aranguren (Colombia) (spoke`.
  static func isOpen(_ text: String) -> Bool {
    guard text.utf8.count < 260, !text.contains(":"), looksLikeLabel(text) else { return false }
    return true
  }

  private static let honorifics = [
    "Mr. ", "Mrs. ", "Ms. ", "Miss ", "Mr ", "Mrs ", "Ms ", "Dr. ", "Sir ", "Dame ", "Lord ", "Lady ",
    "Baron ",
    "Baroness ", "Count ", "Countess ", "Prince ", "Princess ", "King ", "Queen ", "Crown Prince", "Sheikh ",
    "Sheikha ", "Shaikh ", "Shaikha ", "Emir ", "Nana ", "Dato", "Datuk ", "Tan Sri", "Tun ", "Archbishop ",
    "Cardinal ", "Monsignor ", "Bishop ", "Father ", "Reverend ", "President ", "Chief ", "General ",
    "Judge ",
    "Justice ", "Professor ", "Prof. ", "Ambassador ", "Captain ", "Colonel ", "Major ", "Begum ", "Haji ",
    "U ",
    "Daw ", "Mme ", "Mme. ", "M. ", "Messrs. ", "The Most ", "The Right ", "His ", "Her ", "Don ", "Pehin ",
    "Tunku ", "Ratu ", "Lieutenant", "Brigadier", "Admiral ", "Grand Duke", "Duke ", "Duchess ", "Marquis ",
    "Nai ", "Maulana ", "Sardar ", "Sri ", "Shri ", "Sayyid ", "Sayed ", "Mister ", "Madam ", "Madame ",
  ]
}
