import AvowRecord

extension Link {
  /// To what people coded in a debate or meeting; nil where they coded nothing of it.
  init?(coded: Int, _ filter: ClaimFilter) {
    guard coded > 0 else { return nil }
    self.init(
      "What people coded in \(Number.text(coded, "paragraph", "paragraphs")) of it",
      .claims(filter.onPage(1)))
  }
}
