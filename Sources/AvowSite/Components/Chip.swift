/// The visible mark on whatever is not verified, or not ours.
struct Chip: Sendable {
  let text: String
  /// The class that gives it border and sign.
  let kind: String

  /// Nil for what is verified or was counted from a full roll call: those need no mark.
  init?(status: String) {
    switch status {
    case "verified", "counted": return nil
    case "conflict": kind = "conflict"
    case "unverified": kind = "unverified"
    case "secondary": kind = "secondary"
    default: kind = "other"
    }
    text = status
  }

  /// What each mark means, for the page about the record.
  static let meanings: [(status: String, meaning: String)] = [
    (
      "unverified",
      "Nobody has yet read the source that would prove it; it is shown as somebody’s claim, not as a fact."
    ),
    (
      "conflict",
      "Sources contradict each other; all of what they say is kept and the contradiction explained."
    ),
    (
      "secondary",
      "Reported by somebody other than the body itself; to be checked against the official record."
    ),
    ("approximate date", "It happened; the day, or the month, is not known from what was read."),
  ]
}
