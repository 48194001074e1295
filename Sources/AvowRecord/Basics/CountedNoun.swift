extension Int {
  /// The number with its noun, as a sentence writes it: `1 time`, `3 times`.
  public func of(_ one: String, _ many: String) -> String { "\(self) \(self == 1 ? one : many)" }
}
