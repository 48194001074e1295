public import AvowRecord
public import AvowStore

/// Interventions that share passages.
public struct JointTextsAnswer: Sendable, Codable {
  /// Nil before anything was compared.
  public let run: JointTextRun?
  /// How many pairs there are; ``pairs`` may hold fewer.
  public let total: Int
  public let pairs: [JointTextFound]

  /// The pairs as comma-separated text, the shared passage in the last column.
  public var table: String {
    var writer = DelimitedWriter(header: [
      "one", "one_state", "one_date", "other", "other_state", "other_date", "jaccard", "containment",
      "shared_words", "passages", "one_paragraph", "other_paragraph", "passage_words", "passage",
    ])
    for pair in pairs {
      writer.append([
        pair.one.intervention, pair.one.state, pair.one.date.description, pair.other.intervention,
        pair.other.state, pair.other.date.description, "\(pair.text.jaccard)", "\(pair.text.containment)",
        String(pair.text.sharedWords), String(pair.text.passages), pair.text.oneParagraph,
        pair.text.otherParagraph, String(pair.text.passageWords), pair.text.passage,
      ])
    }
    return writer.text
  }
}

extension Answers {
  /// The joint texts of the newest run that meet a filter.
  public func jointTexts(_ filter: JointTextFilter) throws -> JointTextsAnswer {
    let (items, total) = try store.jointTexts(filter)
    return JointTextsAnswer(run: try store.jointTextRun(), total: total, pairs: items)
  }
}
