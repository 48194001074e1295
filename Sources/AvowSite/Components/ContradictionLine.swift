import AvowRecord

/// A contradiction in a list.
struct ContradictionLine: Sendable {
  let number: Int
  let link: Link
  let whatDiffers: String
  let explanation: String
  let settled: String

  init(_ contradiction: Contradiction) {
    number = contradiction.number
    link = Link(contradiction.title, .contradiction(contradiction.number))
    whatDiffers = contradiction.whatDiffers
    explanation = contradiction.explanation
    settled =
      switch contradiction.canBeSettled {
      case "yes": "settled by the record"
      case "partly": "settled in part"
      default: "not settled"
      }
  }
}
