/// Something an importer or a check did not understand, or found to disagree: never an exception, always a row.
public struct Finding: Hashable, Sendable, Codable {
  public enum Weight: String, Sendable, Codable, CaseIterable {
    /// Worth knowing; nothing is in doubt.
    case note
    /// A disagreement inside the source; both sides are kept.
    case disagreement
    /// A part of the input was not understood and did not become record.
    case notUnderstood = "not understood"
  }

  public var weight: Weight
  /// A short stable word for the kind: `totals-differ`, `unknown-code`, `duplicate-ballot`, …
  public var kind: String
  /// Where: a file with line and column, a page, or the id of a record.
  public var place: String
  /// The fragment as the source has it.
  public var fragment: String
  /// What it means and what was done, in a sentence.
  public var meaning: String
  /// The record it is about, if there is one.
  public var about: String?

  public init(
    _ weight: Weight, kind: String, place: String, fragment: String, meaning: String,
    about: String? = nil
  ) {
    self.weight = weight
    self.kind = kind
    self.place = place
    self.fragment = fragment
    self.meaning = meaning
    self.about = about
  }
}
