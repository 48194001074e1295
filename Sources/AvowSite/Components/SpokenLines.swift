import AvowOperations
import AvowRecord

/// A turn to speak in the run of a meeting: who, for whom, and the text behind a fold.
struct TurnLine: Sendable {
  /// `turn-12`, so that an address can name it.
  let anchor: String
  let number: Int
  /// The id to cite: `A/65/PV.71#12`.
  let id: String
  /// The page of the statement.
  let place: String
  let speaker: String
  let kind: String
  let isChair: Bool
  let state: Link?
  let onBehalfOf: String?
  let page: Int
  let paragraphs: [Paragraph]
  /// What is announced before the turn: the heading of an item.
  let item: String?

  struct Paragraph: Sendable {
    let id: String
    let text: String
  }

  /// - Parameter item: the heading under which the turn is the first; nil where one goes on.
  init(_ turn: SpokenTurn, item: String?, on date: PartialDate, in answers: Answers) {
    anchor = "turn-\(turn.number)"
    number = turn.number
    id = turn.id
    place = SiteMap.statement(turn.id).href
    speaker = turn.speaker.isEmpty ? "Not attributed" : turn.speaker
    kind = turn.kind.rawValue
    isChair = turn.kind == .chair
    state = turn.state.map { answers.link($0, on: date) }
    onBehalfOf = turn.onBehalfOf?.asPrinted
    page = turn.page
    paragraphs = turn.paragraphs.map { Paragraph(id: $0.id, text: $0.text) }
    self.item = item
  }

  /// All turns of a meeting, each item's heading at its first turn.
  static func lines(_ answer: MeetingAnswer, in answers: Answers) -> [TurnLine] {
    var last: String?
    return answer.interventions.map { turn in
      defer { last = turn.item }
      let item = turn.item == last ? nil : answer.items.first { $0.id == turn.item }
      let heading = item.map { item in
        (item.number.map { "Item \($0): " } ?? "") + item.title + (item.isContinued ? " (continued)" : "")
      }
      return TurnLine(turn, item: heading, on: answer.meeting.date, in: answers)
    }
  }
}

/// A vote of a meeting: totals as printed and as counted, and the lists.
struct SpokenVoteLine: Sendable {
  let about: String
  let totals: String
  let counted: String?
  let result: String?
  let lists: [List]
  let intentions: [String]
  let hasIntentions: Bool

  struct List: Sendable {
    let name: String
    let count: Int
    let states: String
  }

  init(_ vote: SpokenVoteAnswer) {
    about = vote.about
    func number(_ value: Int?) -> String { value.map(String.init) ?? "not printed" }
    totals =
      "in favour \(number(vote.printed.inFavour)), against \(number(vote.printed.against)), abstaining "
      + number(vote.printed.abstaining)
    let differs =
      vote.printed.inFavour ?? vote.counted.inFavour != vote.counted.inFavour
      || vote.printed.against ?? vote.counted.against != vote.counted.against
      || vote.printed.abstaining ?? vote.counted.abstaining != vote.counted.abstaining
    counted =
      differs
      ? "in favour \(vote.counted.inFavour), against \(vote.counted.against), abstaining "
        + "\(vote.counted.abstaining)" : nil
    result = vote.result
    lists = [
      ("In favour", vote.asPrinted.inFavour), ("Against", vote.asPrinted.against),
      ("Abstaining", vote.asPrinted.abstaining), ("Not participating", vote.asPrinted.notParticipating),
    ].filter { !$0.1.isEmpty }.map {
      List(name: $0.0, count: $0.1.count, states: $0.1.joined(separator: ", "))
    }
    intentions = vote.intentions.map(\.asPrinted)
    hasIntentions = !intentions.isEmpty
  }
}
