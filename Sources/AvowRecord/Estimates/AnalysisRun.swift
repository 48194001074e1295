/// One estimation: which method, from which input, with which settings, at what cost.
public struct AnalysisRun: Hashable, Sendable, Codable, Identifiable {
  /// Grows with each run; 0 before the run is kept.
  public var id: Int
  /// The id and version of the method.
  public var method: String
  public var version: String
  /// All that was chosen, as JSON with sorted keys.
  public var parameters: String
  public var seed: Int
  /// SHA-256 of the votes that went in, in a fixed order, as 64 hexadecimal digits.
  public var inputDigest: String
  /// The day on which it was made.
  public var madeOn: String
  public var wallSeconds: Double
  /// Seconds of processor time of the estimation, all cores together, reading the votes left out.
  public var cpuSeconds: Double
  public var iterations: Int
  /// The log-posterior that was reached, up to a constant.
  public var objective: Double
  /// Votes that counted.
  public var votes: Int
  /// Roll calls that counted; those that share a question are one.
  public var rollCalls: Int

  public init(
    id: Int = 0, method: String, version: String, parameters: String, seed: Int, inputDigest: String,
    madeOn: String, wallSeconds: Double, cpuSeconds: Double, iterations: Int, objective: Double, votes: Int,
    rollCalls: Int
  ) {
    self.id = id
    self.method = method
    self.version = version
    self.parameters = parameters
    self.seed = seed
    self.inputDigest = inputDigest
    self.madeOn = madeOn
    self.wallSeconds = wallSeconds
    self.cpuSeconds = cpuSeconds
    self.iterations = iterations
    self.objective = objective
    self.votes = votes
    self.rollCalls = rollCalls
  }
}

/// Where a run puts a state in a session or year, with a 90 % interval.
public struct StatePosition: Hashable, Sendable, Codable {
  public var run: Int
  /// The voter's code in its source, `cow:365`, or the state's id: what is followed through time.
  public var series: String
  public var period: Int
  /// The state that the series stood for at its last vote in the period.
  public var state: StateID
  /// In standard deviations of all positions of the run.
  public var mean: Double
  public var q05: Double
  public var q95: Double
  /// Votes that counted.
  public var votes: Int

  public init(
    run: Int, series: String, period: Int, state: StateID, mean: Double, q05: Double, q95: Double, votes: Int
  ) {
    self.run = run
    self.series = series
    self.period = period
    self.state = state
    self.mean = mean
    self.q05 = q05
    self.q95 = q95
    self.votes = votes
  }

  /// The Correlates of War number, where the series is one.
  public var cow: String? { series.hasPrefix("cow:") ? String(series.dropFirst(4)) : nil }
}

extension AnalysisRun {
  /// True when a period of the run is a calendar year.
  public var isByYear: Bool { parameters.contains("\"by\":\"year\"") }

  /// What a period of the run is, in one word.
  public var unit: String { isByYear ? "year" : "session" }
}
