public import AvowRecord
import AvowStore

/// Makes the draft of an update on a period from the record alone.
///
/// What happened in the period: dialogues and debates, meetings and what was noted at them, decisions on the formal agenda and
/// what became of them since, documents, recommendations, commitments, vetoes, alerts, measures, the magazine. Nothing is added by hand.
public struct DraftUpdate: Sendable {
  let answers: Answers
  let first: Int
  let last: Int
  let from: PartialDate
  let until: PartialDate
  /// So many recommendations, or acts on one instrument, are told one by one.
  var mostTold = 20

  /// - Parameters:
  ///   - from: the first day that counts; of a year or a month, its first.
  ///   - until: the last day that counts; of a year or a month, its last.
  public init(_ answers: Answers, from: PartialDate, until: PartialDate) throws(UpdateFault) {
    guard from.firstDay <= until.lastDay else { throw .noPeriod(from, until) }
    self.answers = answers
    self.from = from
    self.until = until
    first = from.firstDay
    last = until.lastDay
  }

  public func run() throws -> UpdateDraft {
    let all: [(String, [UpdateDraft.Sentence?])] = [
      ("Dialogues and debates", debates()),
      ("Meetings", meetings()),
      ("Reflections", try noted("reflection")),
      ("Recommendations of meetings", try noted("recommendation")),
      ("Outcomes", try noted("outcome")),
      ("The formal agenda", decisions()),
      ("What became of it", aftermath()),
      ("Expected effects", try noted("expected effect")),
      ("Strategy", try noted("strategy")),
      ("Standing concerns", try noted("standing concern")),
      ("Also noted", try noted("other")),
      ("Reports and documents", documents()),
      ("Recommendations to states", try recommendations()),
      ("Commitments", try commitments()),
      ("Vetoes", try vetoes()),
      ("Early warning", try warnings()),
      ("Measures", try measures()),
      ("The magazine", try magazine()),
      ("Taking part", try participation()),
    ]
    let words = from == until ? from.inWords : "\(from.inWords) to \(until.inWords)"
    return UpdateDraft(
      from: from, until: until, title: "Update on the responsibility to protect, \(words)",
      sections: all.compactMap { title, sentences in
        let kept = sentences.compactMap { $0 }
        return kept.isEmpty ? nil : UpdateDraft.Section(title: title, sentences: kept)
      })
  }

  /// Whether some day of the date lies in the period.
  func isIn(_ date: PartialDate?) -> Bool {
    date.map { $0.firstDay <= last && $0.lastDay >= first } ?? false
  }

  func body(_ id: String?) -> String {
    id.map { id in answers.reference.bodies.first { $0.id == id }?.name ?? id } ?? ""
  }
}

/// Why no draft can be made.
public enum UpdateFault: Error, CustomStringConvertible, Equatable {
  case noPeriod(PartialDate, PartialDate)

  public var description: String {
    switch self {
    case .noPeriod(let from, let until):
      "The period ends (\(until)) before it begins (\(from)). Turn the two dates round."
    }
  }
}
