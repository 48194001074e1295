/// How often each feature (a word, mostly) stands in each document; only counts above 0 are listed.
public struct TermCounts: Sendable {
  /// One count.
  public struct Entry: Hashable, Sendable {
    /// Index into ``TermCounts/documents``.
    public let document: Int
    /// Index into ``TermCounts/features``.
    public let feature: Int
    public let count: Double

    public init(document: Int, feature: Int, count: Double) {
      self.document = document
      self.feature = feature
      self.count = count
    }
  }

  public let documents: [String]
  public let features: [String]
  public let entries: [Entry]

  public init(documents: [String], features: [String], entries: [Entry]) {
    self.documents = documents
    self.features = features
    self.entries = entries
  }
}
