/// How far the coders of a project agree on one category, or on all together.
public struct AgreementLine: Hashable, Sendable, Codable {
  /// `all`, `stance`, or a code such as `theme:rtop`.
  public let category: String
  /// Paragraphs that two coders or more coded.
  public let paragraphs: Int
  /// Of them: all coders chose it, some did, none did. For `all` and `stance`: coded alike, not alike, and 0.
  public let chosen: Int
  public let differing: Int
  public let left: Int
  /// Krippendorff's alpha for nominal values; nil when all coders always said the same one thing.
  public let alpha: Double?
  /// 95 % of the seeded draws of paragraphs; nil with ``alpha``, or when too few draws have one.
  public let low: Double?
  public let high: Double?
  /// Pairs of codings that both quote words for it, and the mean share of characters that both quote, 0…1.
  public let quoted: Int
  public let overlap: Double?

  public init(
    category: String, paragraphs: Int, chosen: Int, differing: Int, left: Int, alpha: Double?, low: Double?,
    high: Double?, quoted: Int, overlap: Double?
  ) {
    self.category = category
    self.paragraphs = paragraphs
    self.chosen = chosen
    self.differing = differing
    self.left = left
    self.alpha = alpha
    self.low = low
    self.high = high
    self.quoted = quoted
    self.overlap = overlap
  }
}
