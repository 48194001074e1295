import AvowRecord
import Foundation

extension RunOfMeeting {
  /// Says what a vote is about: the subject of its result and the title that the chair read out before it.
  mutating func describe(_ index: Int, subject: String?) {
    let said = saidBeforeVote.suffix(4).joined(separator: " ")
    let subject = subject ?? VoteSubject.announced(saidBeforeVote) ?? "A vote"
    var about = subject
    if let title = VoteSubject.title(said, of: subject) { about += ", “\(title)”" }
    if let document = VoteSubject.document(said), !about.contains(document) { about += " (\(document))" }
    record.votes[index].about = about
    record.votes[index].part = VoteSubject.part(subject)
  }
}

/// Words that tell what is voted on.
enum VoteSubject {
  static func part(_ subject: String) -> SpokenVote.Part {
    let small = subject.lowercased()
    if small.contains("paragraph") { return .paragraph }
    if small.contains("amendment") { return .amendment }
    if small.contains("motion") || small.contains("proposal") || small.contains("inclusion")
      || small.contains("request")
      || small.contains("recommendation")
    {
      return .motion
    }
    if small.contains("resolution") || small.contains("decision") { return .whole }
    return .unknown
  }

  /// The last draft, amendment or motion that the chair named.
  static func announced(_ said: [String]) -> String? {
    for text in said.reversed() {
      let small = text.lowercased()
      for words in [
        "operative paragraph", "preambular paragraph", "the motion", "the amendment", "draft resolution",
        "draft decision", "the proposal",
      ] {
        if let at = small.range(of: words, options: .backwards) {
          let offset = small.distance(from: small.startIndex, to: at.lowerBound)
          let tail = String(text.dropFirst(offset))
          let end = tail.firstIndex { ",;(“".contains($0) } ?? tail.endIndex
          let stop = tail.firstRange(of: ". ")?.lowerBound ?? end
          var name = PageFurniture.trimmed(String(tail[..<min(end, stop)]))
          while name.hasSuffix(".") { name.removeLast() }
          for end in [
            " to the vote", " contained", " which", " before", " submitted", " that ", " has ", " was ",
          ] {
            if let cut = name.firstRange(of: end) { name = String(name[..<cut.lowerBound]) }
          }
          return name.count > 80 ? String(name.prefix(80)) : name
        }
      }
    }
    return nil
  }

  /// The title after `entitled`, nearest to the subject where that is named.
  static func title(_ said: String, of subject: String) -> String? {
    var rest = said[...]
    if let at = said.lowercased().range(of: subject.lowercased(), options: .backwards),
      said[at.lowerBound...].contains("entitled")
    {
      rest = said[at.lowerBound...]
    } else if let last = said.range(of: "entitled", options: .backwards) {
      rest = said[last.lowerBound...]
    }
    guard let entitled = rest.firstRange(of: "entitled"),
      let open = rest[entitled.upperBound...].firstIndex(where: { "“\"".contains($0) }),
      let close = rest[rest.index(after: open)...].firstIndex(where: { "”\"".contains($0) })
    else { return nil }
    let title = rest[rest.index(after: open)..<close]
    return title.count > 400 ? nil : PageFurniture.trimmed(String(title))
  }

  /// The last symbol of a document that the chair named.
  static func document(_ said: String) -> String? {
    let words = said.split { " ,;()“”".contains($0) }
    let symbols = words.filter {
      ($0.hasPrefix("A/") || $0.hasPrefix("S/")) && $0.contains(where: \.isNumber)
    }
    return symbols.last.flatMap { word in
      var word = word
      while let last = word.last, ".:".contains(last) { word = word.dropLast() }
      return Symbol(String(word))?.text
    }
  }
}

extension VoteText {
  /// Where a second label begins inside a list: `… Togo. Against: None`.
  static func nextLabel(_ text: String) -> String.Index? {
    ["Against:", "Abstaining:", "Against :", "Abstaining :"].compactMap {
      text.firstRange(of: $0)?.lowerBound
    }.min()
  }
}
