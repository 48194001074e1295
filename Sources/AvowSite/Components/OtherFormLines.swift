import AvowOperations
import AvowRecord

/// What a press release, statements handed in or a table of speakers tell of a meeting, labelled by form.
struct OtherFormLines: Sendable {
  let heading: String
  let sentence: String
  let link: Link
  let file: String?
  let turns: [Line]

  struct Line: Sendable {
    let number: Int
    let speaker: String
    let state: Link?
    let onBehalfOf: String?
    let paragraphs: [String]
    let hasWords: Bool
  }

  init(_ other: OtherForm, in answers: Answers) {
    let form = other.meeting.form
    heading = "\(OtherFormLines.name(form)): \(other.meeting.symbol)"
    sentence = OtherFormLines.sentence(form)
    link = Link("On a page of its own", .meeting(other.meeting.symbol))
    file = other.file
    turns = other.interventions.map { turn in
      Line(
        number: turn.number, speaker: turn.speaker,
        state: turn.state.map { answers.link($0, on: other.meeting.date) },
        onBehalfOf: turn.onBehalfOf?.asPrinted, paragraphs: turn.paragraphs.map(\.text),
        hasWords: !turn.paragraphs.isEmpty)
    }
  }

  static func name(_ form: RecordForm) -> String {
    switch form {
    case .verbatim: "Verbatim record"
    case .pressRelease: "Press release"
    case .filed: "Statement handed in"
    case .corpus: "Corpus of speeches"
    case .speakers: "Table of speakers"
    }
  }

  /// What a reader must know of the form.
  static func sentence(_ form: RecordForm) -> String {
    switch form {
    case .verbatim: "The text is as recorded: edited and translated by the United Nations."
    case .pressRelease:
      "A paraphrase by the press service of the United Nations: not the record, and never counted as such."
    case .filed: "The words as the delegation handed them in, not as they were spoken: not the record."
    case .corpus: "From a collection of texts that researchers made: not the record."
    case .speakers: "Who spoke and in which order, without the words: not the record."
    }
  }
}
