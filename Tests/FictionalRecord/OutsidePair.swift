public import AvowRecord

/// What outsiders sent to two desks: what was approved is the same at both, what waits or was refused is not.
public struct OutsidePair: Sendable {
  public enum Fate: Sendable {
    case approved, waiting
    case refused(Comment.Reason)
  }

  public struct Remark: Sendable {
    public let page: String
    public let content: Comment.Content
    public let fate: Fate
  }

  /// What one desk received.
  public struct Side: Sendable {
    public var remarks: [Remark] = []
    public var submissions: [Submission.Content] = []
    /// Whether what was sent is put behind the situation of the pair, and whether the situation was opened from it.
    public var joins = false
    public var opens = false
    public var people: [Person.Content] = []
  }

  public let one: Side
  public let other: Side
  /// A situation that is public on both sides, by the editor's words.
  public let situation: (id: String, name: String, scope: String)

  public init(seed: UInt64) {
    var dice = SplitMix(state: seed ^ 0x0CEA)
    var (one, other) = (Side(), Side())
    let page = "/notes/note-\(seed)-0"
    func hide(_ side: inout Side) {
      for _ in 0..<dice.below(3) {
        let reason = Comment.Reason.allCases[dice.below(Comment.Reason.allCases.count)]
        side.remarks.append(
          Remark(
            page: page, content: Comment.Content(name: dice.words(2), text: dice.words(6)),
            fate: dice.below(2) == 0 ? .waiting : .refused(reason)))
      }
      for _ in 0..<dice.below(2) {
        let protection = Submission.Protection.allCases[dice.below(3)]
        side.submissions.append(
          Submission.Content(
            kind: .warning, protection: protection, text: dice.words(9), place: dice.words(1),
            sender: dice.words(2)))
      }
      for _ in 0..<dice.below(2) {
        side.people.append(
          Person.Content(
            name: dice.words(2), reach: dice.words(1), organisation: "", message: dice.words(4),
            consent: "yes"))
      }
    }
    for _ in 0...dice.below(2) {
      hide(&one)
      hide(&other)
      let remark = Remark(
        page: page, content: Comment.Content(name: dice.words(2), text: dice.words(6)), fate: .approved)
      one.remarks.append(remark)
      other.remarks.append(remark)
    }
    hide(&one)
    hide(&other)
    (one.joins, one.opens, other.joins) = (dice.below(2) == 0, dice.below(2) == 0, dice.below(2) == 0)
    situation = ("valley-\(seed)", dice.words(2), dice.words(5))
    (self.one, self.other) = (one, other)
  }
}
