import AvowRecord

/// What the chair announces, and with it the kind of what follows: a chair's words rule until other words do.
struct ChairWords {
  /// The kind of the turns that follow.
  private(set) var ruling = Intervention.Kind.statement
  /// The kind of the very next turn only.
  private var once: Intervention.Kind?
  private var hasActed = false

  /// A new item begins.
  mutating func newItem() {
    ruling = .statement
    once = nil
    hasActed = false
  }

  /// A vote was taken or a text adopted.
  mutating func acted() {
    hasActed = true
    if ruling == .explanationBeforeVote { ruling = .statement }
    once = nil
  }

  /// A turn other than the chair's is over.
  mutating func take() -> Intervention.Kind {
    defer { once = nil }
    return once ?? ruling
  }

  /// A paragraph of the chair.
  mutating func hear(_ paragraph: String) {
    let text = paragraph.lowercased()
    var rest = text[...]
    while !rest.isEmpty {
      let end = rest.firstRange(of: ". ")?.upperBound ?? rest.endIndex
      sentence(rest[..<end])
      rest = rest[end...]
    }
  }

  private mutating func sentence(_ text: Substring) {
    func has(_ words: StaticString...) -> Bool { words.contains { text.holds($0) } }
    let isOver = has(
      "heard the last speaker", "last speaker in", "concluded", "has thus", "exhausted", "no further",
      "there are none",
      "no other speakers")
    if has("right of reply") {
      if isOver {
        ruling = .statement
      } else if !has("limited", "reminded", "remind") || has("exercise of the right", "wish to") {
        ruling = .rightOfReply
      }
    } else if has("point of order") {
      if !has("no point") { once = .pointOfOrder }
    } else if has(
      "explanation of vote", "explanations of vote", "explanation of position", "explanations of position",
      "explain their vote",
      "explain their position", "explanation of their", "explanations of the vote", "explanations or vote",
      "explain his vote", "explain her vote",
      "statements before the vot", "statements following the vot", "statements after the vot",
      "statement after the vot", "statement before the vot",
      "explain its vote", "explain its position", "explanations before the vot", "explanations after the vot")
    {
      explanation(text, isOver: isOver)
    } else if has("to introduce", "will introduce", "introduction of draft", "introduces draft") {
      if !has("was introduced", "were introduced") { once = .introduction }
    } else if has(
      "resume consideration", "shall now begin the voting", "debate on this", "first speaker",
      "we shall now hear statement",
      "heard the last speaker in the debate")
    {
      if ruling == .rightOfReply || ruling == .explanationAfterVote, !isOver { ruling = .statement }
    }
  }

  private mutating func explanation(_ text: Substring, isOver: Bool) {
    if isOver {
      ruling = .statement
      return
    }
    let before: [StaticString] = [
      "before the vot", "before vot", "before action", "before the adoption", "before a decision",
      "before tak", "before we", "prior to",
    ]
    let after: [StaticString] = [
      "after the vot", "after vot", "after the adoption", "after adoption", "just adopted",
      "following the vot", "following the adoption",
      "after action", "after the decision",
    ]
    if after.contains(where: text.holds) {
      ruling = .explanationAfterVote
    } else if before.contains(where: text.holds) {
      ruling = .explanationBeforeVote
    } else if !text.contains("limited") || ruling == .statement {
      ruling = hasActed ? .explanationAfterVote : .explanationBeforeVote
    }
  }
}
