/// A number about a run: how good it is, how firm, how its parts compare.
public struct RunMeasure: Hashable, Sendable, Codable {
  public var run: Int
  public var name: String
  /// What it is about where the name has several; empty else.
  public var label: String
  public var value: Double?
  public var low: Double?
  public var high: Double?
  /// What the model expected, where the value is what was observed.
  public var expected: Double?
  public var cases: Int?

  public init(
    run: Int = 0, name: String, label: String = "", value: Double?, low: Double? = nil, high: Double? = nil,
    expected: Double? = nil, cases: Int? = nil
  ) {
    self.run = run
    self.name = name
    self.label = label
    self.value = value
    self.low = low
    self.high = high
    self.expected = expected
    self.cases = cases
  }
}

/// The bloc in which a run puts a state.
public struct BlocMember: Hashable, Sendable, Codable {
  public var run: Int
  public var state: StateID
  /// From 1, the largest first.
  public var bloc: Int
  /// True for the state that is nearest to all others of its bloc.
  public var isTypical: Bool
  /// Share of draws of the resolutions in which it stood with another of its bloc, 0…1; nil for a bloc of one.
  public var together: Double?

  public init(run: Int = 0, state: StateID, bloc: Int, isTypical: Bool, together: Double?) {
    self.run = run
    self.state = state
    self.bloc = bloc
    self.isTypical = isTypical
    self.together = together
  }
}
