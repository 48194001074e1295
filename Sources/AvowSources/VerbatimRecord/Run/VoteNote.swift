import Foundation
import AvowRecord

/// Reads the bracketed note after a vote: `[Subsequently, the delegations of Aland and Borduria informed the
/// Secretariat that they had intended to vote in favour; the delegation of Cordonia had intended to abstain.]`
struct VoteNote {
  let votes: VoteText

  static func isNote(_ text: String) -> Bool {
    let text = text.drop { "*0123456789 ".contains($0) }
    let small = text.prefix(400).lowercased()
    return (text.hasPrefix("[") || small.hasPrefix("subsequently"))
      && (small.contains("secretariat") || small.contains("intended") || small.contains("delegation"))
  }

  /// One intention for each part between semicolons.
  func intentions(_ text: String) -> [StatedIntention] {
    let inner = text.filter { $0 != "[" && $0 != "]" }
    return VoteNote.parts(inner).map { part in
      StatedIntention(voters: voters(part), intended: VoteNote.intended(part), asPrinted: part)
    }
  }

  private static func parts(_ text: String) -> [String] {
    text.split(separator: ";").flatMap { piece -> [String] in
      // “…had intended to vote in favour, and the delegation of X had intended to abstain”
      var parts: [String] = []
      var rest = Substring(piece)
      while let cut = rest.dropFirst(14).firstRange(of: "the delegation"),
        rest[..<cut.lowerBound].contains("intended")
      {
        parts.append(String(rest[..<cut.lowerBound]))
        rest = rest[cut.lowerBound...]
      }
      return parts + [String(rest)]
    }
    .map(PageFurniture.trimmed).filter { !$0.isEmpty }
  }

  private static func intended(_ text: String) -> String? {
    let small = text.lowercased()
    guard
      let at = small.firstRange(of: "intended") ?? small.firstRange(of: "wished")
        ?? small.firstRange(of: "meant")
    else { return nil }
    let after = small[at.upperBound...]
    if after.contains("participate") || small[..<at.lowerBound].hasSuffix("not ") && after.contains("vote") {
      return "not participate"
    }
    if after.contains("in favour") { return "in favour" }
    if after.contains("against") { return "against" }
    if after.contains("abstain") { return "abstain" }
    return nil
  }

  /// The states between “of” and the verb.
  private func voters(_ text: String) -> [VoterAsPrinted] {
    let small = text.lowercased()
    let start =
      small.firstRange(of: "delegations of ")?.upperBound ?? small.firstRange(of: "delegation of ")?
      .upperBound
      ?? small.firstRange(of: "representative of ")?.upperBound
      ?? small.firstRange(of: "representatives of ")?.upperBound
    guard let start else { return [] }
    let ends = [
      " informed", " advised", " indicated", " had ", " notified", " stated", " which had", " that ",
      " wished",
      ", had", " intended",
    ].compactMap { small[start...].firstRange(of: $0)?.lowerBound }
    let end = ends.min() ?? small.endIndex
    let from = small.distance(from: small.startIndex, to: start)
    let length = small.distance(from: start, to: end)
    let list = String(text.dropFirst(from).prefix(length))
    return votes.named(list)
  }
}

extension VoteText {
  /// The states of a list in prose: `the Sudan, Bosnia and Herzegovina and Togo`.
  func named(_ list: String) -> [VoterAsPrinted] {
    VoteText.split(list).flatMap { piece -> [VoterAsPrinted] in
      var piece = piece
      for start in ["and ", "the "] where piece.hasPrefix(start) { piece.removeFirst(start.count) }
      if let state = state(piece) { return [VoterAsPrinted(printed: piece, state: state)] }
      var parts: [VoterAsPrinted] = []
      let words = piece.components(separatedBy: " and ")
      for cut in words.indices.dropFirst() {
        let one = words[..<cut].joined(separator: " and ")
        let rest = words[cut...].joined(separator: " and ")
        if let first = state(one) {
          parts = [VoterAsPrinted(printed: one, state: first)] + named(rest)
          break
        }
      }
      return parts.isEmpty ? [VoterAsPrinted(printed: piece, state: nil)] : parts
    }
  }
}
