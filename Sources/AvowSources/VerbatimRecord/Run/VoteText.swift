import AvowRecord

/// Reads the parts of a recorded vote: the lists, the sentence with the totals, the note that follows.
struct VoteText {
  let names: StateNames
  let date: PartialDate
  private let known = Known()

  init(names: StateNames, date: PartialDate) {
    self.names = names
    self.date = date
  }

  /// Names that were looked up before in this record.
  private final class Known {
    var states: [String: StateID?] = [:]
  }

  enum List { case inFavour, against, abstaining, notParticipating }

  /// How a vote was taken, when a stage direction announces one.
  static func method(_ direction: String) -> String? {
    let small = direction.lowercased()
    guard
      small.contains("vote was taken") || small.contains("vote was then taken")
        || small.contains("vote by roll-call")
    else { return nil }
    if small.contains("show of hands") { return "show of hands" }
    if small.contains("roll-call") || small.contains("roll call") { return "roll call" }
    if small.contains("secret ballot") || small.contains("by ballot") { return nil }
    return small.contains("recorded") || small.contains("vote was taken") ? "recorded" : nil
  }

  /// A label alone in its line may lack the colon.
  private static let bareLabels: Set<String> = ["In favour", "Against", "Abstaining"]

  /// The list that a paragraph begins, and what follows the label.
  static func list(_ text: String) -> (list: List, rest: String)? {
    // Asked of every line: most are told by their first letter, or by having no colon near.
    guard let first = text.utf8.first, "IiAaNnDd".utf8.contains(first),
      text.utf8.prefix(40).contains(UInt8(ascii: ":")) || VoteText.bareLabels.contains(text)
    else { return nil }
    let small = text.lowercased()
    let labels: [(String, List)] = [
      ("in favour", .inFavour), ("in favor", .inFavour), ("against", .against), ("abstaining", .abstaining),
      ("abstentions", .abstaining), ("abstained", .abstaining), ("not participating", .notParticipating),
      ("did not participate", .notParticipating), ("non-participating", .notParticipating),
    ]
    for (label, list) in labels where small.hasPrefix(label) {
      let rest = text.dropFirst(label.count).drop { $0 == " " }
      if rest.isEmpty { return (list, "") }
      guard rest.first == ":" else { continue }
      return (list, PageFurniture.trimmed(String(rest.dropFirst())))
    }
    return nil
  }

  /// The voters of a list; `None` is nobody. Names with commas or line breaks in them are tried whole.
  func voters(_ text: String) -> [VoterAsPrinted] {
    var text = PageFurniture.trimmed(text)
    while text.hasSuffix(".") || text.hasSuffix(",") || text.hasSuffix(";") { text.removeLast() }
    let small = text.lowercased()
    if text.isEmpty || small == "none" || small == "nil" || small == "nobody" { return [] }
    var pieces = VoteText.split(text)
    var voters: [VoterAsPrinted] = []
    while !pieces.isEmpty {
      let piece = pieces.removeFirst()
      if let state = state(piece) {
        voters.append(VoterAsPrinted(printed: piece, state: state))
      } else if let next = pieces.first, let state = state(piece + ", " + next) {
        voters.append(VoterAsPrinted(printed: piece + ", " + next, state: state))
        pieces.removeFirst()
      } else if let parts = apart(piece) {
        voters += parts
      } else {
        voters.append(VoterAsPrinted(printed: piece, state: nil))
      }
    }
    return voters
  }

  /// Two names between which a comma is missing or `and` stands: both parts must be names.
  private func apart(_ piece: String) -> [VoterAsPrinted]? {
    let words = piece.split(separator: " ").map(String.init)
    guard words.count > 1 else { return nil }
    for cut in 1..<words.count {
      let one = words[..<cut].joined(separator: " ")
      let rest = words[cut...].drop { $0 == "and" }.joined(separator: " ")
      if let first = state(one), let second = state(rest) {
        return [VoterAsPrinted(printed: one, state: first), VoterAsPrinted(printed: rest, state: second)]
      }
    }
    return nil
  }

  func state(_ printed: String) -> StateID? {
    guard !printed.isEmpty, printed.utf8.count < 120 else { return nil }
    var name = printed
    for start in ["and ", "the "] where name.hasPrefix(start) { name.removeFirst(start.count) }
    guard name.utf8.count > 3 else { return nil }
    if let state = known.states[name] { return state }
    let state = names.resolve(name, on: date, style: .voteList, suggesting: false).state
    known.states[name] = .some(state)
    return state
  }

  /// Cuts at commas and semicolons outside brackets.
  static func split(_ text: String) -> [String] {
    var pieces: [String] = [""]
    var depth = 0
    for character in text {
      if character == "(" { depth += 1 }
      if character == ")" { depth = max(0, depth - 1) }
      if depth == 0, character == "," || character == ";" {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    return pieces.map(PageFurniture.trimmed).filter { !$0.isEmpty }
  }
}
