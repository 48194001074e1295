public import AvowRecord
import AvowStore

/// What the record answers for one statement.
public struct StatementAnswer: Sendable, Codable {
  public var statement: SpokenTurn
  public var form: RecordForm
  /// The symbol of the record that it stands in, and the id of the meeting that is told of, where it is another.
  public var source: String
  public var meeting: String
  public var meetingTitle: String
  public var body: String
  public var date: PartialDate
  public var debate: String?
  public var words: Int
  /// The heading of the item under which it was spoken.
  public var item: String?
  /// The statements before and after it in the meeting.
  public var previous: Neighbour?
  public var next: Neighbour?
  public var citation: StatementCitation
  /// Findings about the statement.
  public var findings: [Finding]
  /// The file that it was read from.
  public var file: String?

  public struct Neighbour: Sendable, Codable {
    public var id: String
    public var speaker: String
  }
}

extension Answers {
  /// A statement by its id (`A/65/PV.71#12`), or nil.
  public func statement(_ id: String) throws -> StatementAnswer? {
    guard let (head, intervention) = try store.statement(id) else { return nil }
    let turn = SpokenTurn(intervention, on: head.date, reference)
    let names = [head.meeting.symbol, head.meeting.about].compactMap { $0 }
    let known = proceedings.meetings.first { meeting in
      names.contains(meeting.id) || meeting.symbol.map(names.contains) ?? false
    }
    let name = head.meeting.number.map { "\(ordinalWords($0)) meeting" }
    let title =
      known?.title
      ?? (head.meeting.form == .corpus
        ? "General Debate, session \(head.meeting.session ?? 0)"
        : name ?? head.meeting.symbol)
    let around = try store.neighbours(of: id)
    let file = try store.file(ofSpoken: head.meeting.symbol)
    let answer = StatementAnswer(
      statement: turn, form: head.meeting.form, source: head.meeting.symbol,
      meeting: known?.id ?? head.meeting.about ?? head.meeting.symbol, meetingTitle: title,
      body: head.meeting.body, date: head.date, debate: known?.debate ?? head.meeting.debate,
      words: head.words,
      item: head.item, previous: around.previous.map { .init(id: $0.id, speaker: $0.speaker) },
      next: around.next.map { .init(id: $0.id, speaker: $0.speaker) },
      citation: StatementCitation(turn, in: head.meeting, title: title),
      findings: try store.findings(about: id).items, file: file?.name)
    return answer
  }

  /// A meeting as a corpus or another large source has it, without the words: its statements in order.
  public func statements(ofMeeting symbol: String) throws -> [StatementHit] {
    try store.statementHeads(ofMeeting: symbol).map { head in
      StatementHit(
        id: head.id, meeting: symbol, date: head.date, speaker: head.speaker, capacity: head.capacity,
        state: head.state, stateName: head.state.map { reference.name(of: $0, on: head.date) },
        organisation: head.organisation, onBehalfOf: head.onBehalfOf, kind: head.kind, form: head.form,
        words: head.words, score: nil, passage: nil)
    }
  }

  private func ordinalWords(_ number: Int) -> String {
    let last = number % 10
    let suffix =
      (11...13).contains(number % 100)
      ? "th" : last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th"
    return "\(number)\(suffix)"
  }
}
