public import AvowRecord

/// Two desks that differ only in what is withheld, made from a seed.
public struct DeskPair: Sendable {
  public struct Entry: Sendable {
    public let rule: Attribution
    public let content: DeskNote.Content
    /// Whether an editor publishes it, or tries to.
    public let isPublished: Bool
    /// The rule that it gets after it was public, with what it holds by then; published again under it.
    public var later: (rule: Attribution, content: DeskNote.Content)?
  }

  /// An article of one side, with what came before its last version.
  public struct Writing: Sendable {
    public enum Fate: Sendable {
      case published
      case draft
      case returned(remark: String)
      /// Accepted, and due so many seconds after now.
      case scheduled(Int)
    }

    public let content: DeskArticle.Content
    public let kind: Article.Kind
    /// Versions that were saved before.
    public let before: [DeskArticle.Content]
    /// What an editor wrote before it was accepted; empty for nothing.
    public let remark: String
    public let fate: Fate
  }

  public let one: [Entry]
  public let other: [Entry]
  public let oneWritings: [Writing]
  public let otherWritings: [Writing]
  /// Addresses that were written into the form of the newsletter.
  public let oneReaders: [String]
  public let otherReaders: [String]
  /// Addresses of what must not be there in either record.
  public let hidden: [String]

  /// - Parameter seed: also keeps the addresses of one pair apart from those of the others.
  public init(seed: UInt64) {
    var dice = SplitMix(state: seed)
    var (one, other): ([Entry], [Entry]) = ([], [])
    var hidden: [String] = []
    func hide(_ entries: inout [Entry], _ side: String) {
      for number in 0..<dice.below(3) {
        let address = "hidden-\(seed)-\(side)-\(number)-\(entries.count)"
        hidden.append(address)
        let isConfidential = dice.below(2) == 0
        entries.append(
          Entry(
            rule: isConfidential ? .confidential : .onTheRecord,
            content: DeskPair.withheld(
              in: DeskPair.visible(address, .onTheRecord, &dice), .confidential, &dice),
            isPublished: isConfidential))
      }
    }
    for number in 0...dice.below(2) {
      hide(&one, "a")
      hide(&other, "b")
      let rule: Attribution = dice.below(3) == 0 ? .onTheRecord : .notForAttribution
      let content = DeskPair.visible("note-\(seed)-\(number)", rule, &dice)
      // Some become stricter after they were public: the same ones on both sides, with other things withheld.
      let later: Attribution? =
        dice.below(3) > 0
        ? nil : rule == .onTheRecord && dice.below(2) == 0 ? .notForAttribution : .confidential
      func entry() -> Entry {
        var entry = Entry(rule: rule, content: DeskPair.withheld(in: content, rule, &dice), isPublished: true)
        entry.later = later.map { ($0, DeskPair.tightened(content, $0, &dice)) }
        return entry
      }
      one.append(entry())
      other.append(entry())
    }
    hide(&one, "c")
    hide(&other, "d")
    var (oneWritings, otherWritings): ([Writing], [Writing]) = ([], [])
    func hide(_ writings: inout [Writing], _ side: String) {
      for number in 0..<dice.below(3) {
        let address = "hidden-\(seed)-article-\(side)-\(number)-\(writings.count)"
        hidden.append(address)
        let fates: [Writing.Fate] = [
          .draft, .returned(remark: dice.words(4)), .scheduled(1 + dice.below(100_000)),
        ]
        writings.append(
          DeskPair.writing(DeskPair.article(address, &dice), fate: fates[dice.below(3)], &dice))
      }
    }
    for number in 0..<dice.below(3) {
      hide(&oneWritings, "a")
      hide(&otherWritings, "b")
      let content = DeskPair.article("article-\(seed)-\(number)", &dice)
      oneWritings.append(DeskPair.writing(content, fate: .published, &dice))
      otherWritings.append(DeskPair.writing(content, fate: .published, &dice))
    }
    hide(&oneWritings, "c")
    hide(&otherWritings, "d")
    func readers(_ side: String) -> [String] {
      (0..<dice.below(4)).map { "reader-\(seed)-\(side)-\($0)@example.org" }
    }
    (self.oneWritings, self.otherWritings) = (oneWritings, otherWritings)
    (oneReaders, otherReaders) = (readers("a"), readers("b"))
    (self.one, self.other, self.hidden) = (one, other, hidden)
  }

  private static func article(_ address: String, _ dice: inout SplitMix) -> DeskArticle.Content {
    DeskArticle.Content(
      address: address, title: dice.words(3), byLine: dice.below(2) == 0 ? dice.words(2) : "", language: "en",
      text: (0...dice.below(3)).map { _ in dice.words(8) }.joined(separator: "\n\n")
        + (dice.below(2) == 0 ? "\n\n{{record A/RES/67/946}}" : ""))
  }

  /// An article with another history on each side: versions before it, and a remark.
  private static func writing(
    _ content: DeskArticle.Content, fate: Writing.Fate, _ dice: inout SplitMix
  ) -> Writing {
    Writing(
      content: content, kind: .update,
      before: (0..<dice.below(3)).map { _ in article(content.address, &dice) },
      remark: dice.below(2) == 0 ? dice.words(5) : "", fate: fate)
  }

  /// A note with its public part only.
  private static func visible(_ address: String, _ rule: Attribution, _ dice: inout SplitMix)
    -> DeskNote.Content
  {
    DeskNote.Content(
      address: address, date: "20\(10 + dice.below(15))-0\(1 + dice.below(9))-1\(dice.below(9))",
      title: dice.words(3), meeting: dice.below(4) == 0 ? "OTTERS-2012-1" : "",
      attendance: dice.below(2) == 0 ? dice.words(5) : "",
      attendees: rule == .onTheRecord ? (0..<dice.below(3)).map { _ in dice.words(2) } : [],
      passages: (0..<dice.below(5)).map { _ in
        NotePassage(
          kind: NotePassage.Kind.allCases[dice.below(4)], text: dice.words(6),
          speaker: rule == .onTheRecord && dice.below(2) == 0 ? dice.words(2) : "")
      })
  }

  /// A note under a stricter rule: nothing of a confidential one need be as it was; of another one the public part is.
  private static func tightened(
    _ content: DeskNote.Content, _ rule: Attribution, _ dice: inout SplitMix
  ) -> DeskNote.Content {
    var content = content
    if rule == .confidential { (content.title, content.passages) = (dice.words(2), []) }
    return withheld(in: content, rule, &dice)
  }

  /// The same note with something in every place that its rule withholds.
  private static func withheld(in note: DeskNote.Content, _ rule: Attribution, _ dice: inout SplitMix)
    -> DeskNote.Content
  {
    var note = note
    note.remarks = dice.below(2) == 0 ? dice.words(8) : ""
    if rule == .notForAttribution {
      note.attendees = (0..<dice.below(6)).map { _ in dice.words(2) }
      for place in note.passages.indices {
        note.passages[place].speaker = dice.below(2) == 0 ? dice.words(2) : ""
      }
    }
    for _ in 0..<dice.below(3) {
      note.passages.insert(
        NotePassage(kind: .other, text: dice.words(4), speaker: dice.words(2), isWithheld: true),
        at: dice.below(note.passages.count + 1))
    }
    return note
  }
}

/// Numbers that follow from a seed.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  mutating func words(_ count: Int) -> String {
    let list = [
      "otter", "lake", "reed", "heron", "lantern", "<i>oar</i>", "ferry", "quay", "Arlania", "mist", "'; --",
      "net",
      "weir", "Brevonia", "boat & sail", "rain",
    ]
    return (0..<count).map { _ in list[below(list.count)] }.joined(separator: " ")
  }
}
