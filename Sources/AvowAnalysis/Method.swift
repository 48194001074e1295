/// A way of estimating: what it asks, how it reckons, and what its result does not show.
public struct Method: Hashable, Sendable, Codable, Identifiable {
  /// A stable word for addresses: `agreement-exact`.
  public let id: String
  /// Changes whenever the same input could give another number.
  public let version: String
  public let name: String
  /// The question that it answers.
  public let question: String
  /// The formula in plain text, one line or several.
  public let formula: String
  /// What must hold for the result to mean what it says, one sentence each.
  public let assumptions: [String]
  /// How to read a result.
  public let howToRead: String
  /// What a result does not show.
  public let doesNotShow: String
  /// The publication that the method follows.
  public let source: String

  public init(
    id: String, version: String, name: String, question: String, formula: String, assumptions: [String],
    howToRead: String, doesNotShow: String, source: String
  ) {
    self.id = id
    self.version = version
    self.name = name
    self.question = question
    self.formula = formula
    self.assumptions = assumptions
    self.howToRead = howToRead
    self.doesNotShow = doesNotShow
    self.source = source
  }
}
