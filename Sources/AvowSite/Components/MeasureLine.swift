import AvowOperations
import AvowRecord

/// A measure in a list.
struct MeasureLine: Sendable {
  struct Since: Sendable {
    let alert: Link
    let words: String
    /// True where it is dated before the alert and so no answer to it.
    let isBefore: Bool
  }

  let link: Link
  let who: Link
  let what: String
  let kind: String
  let pillar: String
  let isWithdrawn: Bool
  let status: String
  let since: [Since]
  let against: [Link]
  let evidence: [SourceWords]
  let enteredBy: String

  /// - Parameter alert: the only alert from which days are told; nil for all.
  init(_ one: MeasureAnswer, in answers: Answers, since alert: String? = nil) throws {
    let content = one.measure.content
    link = Link(content.date.inWords, .measure(one.id))
    who = Link(content.taker.name, .accountabilityOf(content.taker.key, AccountabilityFilter()))
    what = content.what
    kind = one.kind
    pillar = MeasureAnswer.pillar(content.pillar)
    isWithdrawn = one.measure.isWithdrawn
    status = one.status
    since = one.since.filter { alert == nil || alert == $0.alert }.map { since in
      Since(
        alert: Link("the alert of \(since.issued.inWords)", .alert(since.alert)),
        words: MeasureLine.words(since.elapsed), isBefore: since.elapsed.order == .before)
    }
    against = content.against.compactMap { target in
      switch target.kind {
      case .alert: nil
      case .recommendation: Link("recommendation \(target.id)", .recommendation(target.id))
      case .situation: Link("situation \(target.id)", .situation(target.id))
      }
    }
    evidence = content.evidence.map { MeasureLine.source($0, in: answers) }
    enteredBy = "\(one.measure.first.recorded.inWords) by \(one.measure.first.by)"
  }

  /// `17 days after`, `on the day of`, `before`.
  static func words(_ elapsed: Elapsed) -> String {
    switch elapsed.order {
    case .before: "dated before, and so no answer to"
    case .open: "\(elapsed.most.map { "at most \(Elapsed.days($0))" } ?? "") after, or before,"
    case .after: elapsed.most == 0 ? "on the day of" : "\(elapsed.inWords) after"
    }
  }

  static func source(_ evidence: MeasureEvidence, in answers: Answers) -> SourceWords {
    switch evidence.kind {
    case .source: SourceWords(evidence.text, in: answers)
    case .document: SourceWords(evidence.text, at: .document(evidence.text))
    case .meeting: SourceWords(evidence.text, at: .meeting(evidence.text))
    case .rollCall: SourceWords("roll call \(evidence.text)", at: .rollCall(evidence.text))
    }
  }
}
