import AvowAnalysis
public import AvowRecord
public import AvowStore
public import Foundation

/// Estimates positions from the record's votes and keeps them as a run, with how far apart they lie.
public struct EstimatePositions: Sendable {
  /// What a period is: a session, a calendar year, or all time as one.
  public enum Unit: String, Sendable, Codable, CaseIterable { case session, year, all }

  /// How positions are found: the fast method; the same without the many sweeps on the first two sessions that set the
  /// level of the first ten; or the published sampler step by step.
  public enum Way: String, Sendable, Codable, CaseIterable { case fast, quick, sampler }

  /// What is estimated.
  public struct Selection: Sendable, Codable {
    /// Only roll calls with this issue label; nil for all.
    public var issue: String?
    /// Only roll calls whose title or description holds one of these; none for all. See ``ProtectionRule``.
    public var phrases: [String] = []
    public var by: Unit
    /// Sessions or years are pooled until a period has so many roll calls; 1 leaves them as they are.
    public var atLeast = 1
    /// The last day whose votes count; nil for all.
    public var votesUntil: String?

    public init(
      issue: String? = nil, phrases: [String] = [], by: Unit = .session, atLeast: Int = 1,
      votesUntil: String? = nil
    ) {
      self.issue = issue
      self.phrases = phrases
      self.by = by
      self.atLeast = atLeast
      self.votesUntil = votesUntil
    }
  }

  /// The run as kept, with what a person wants to know of it.
  public struct Report: Sendable, Codable {
    public let run: AnalysisRun
    /// Positions estimated: states times periods.
    public let positions: Int
    /// Pairs of roll calls that tie periods together; with none only the states' own course does.
    public let bridges: Int
    /// The log-posterior after each sweep of the climb; it never falls. Empty for the sampler.
    public let objectives: [Double]
  }

  /// How far an estimation is.
  public enum Progress: Sendable {
    /// Sweeps of the climb so far.
    case climbing(Int)
    /// Sweeps of drawing, of how many.
    case drawing(Int, of: Int)
  }

  public let store: RecordStore
  /// The day on which the run is made.
  public let today: String
  /// The folder for what is not finished; nil keeps nothing of an interrupted sampler.
  public let unfinished: URL?

  public init(store: RecordStore, today: String, unfinished: URL? = nil) {
    self.store = store
    self.today = today
    self.unfinished = unfinished
  }

  /// Reads, estimates, keeps.
  ///
  /// - Parameters:
  ///   - sweeps: for the sampler, the sweeps that count; a fifth as many are gone through first.
  ///   - goesOn: asked after each sweep of the sampler; false keeps where it stands and ends with ``Interrupted``.
  /// - Throws: a sentence when the selection has no roll call that divided those who voted.
  public func run(
    _ selection: Selection = .init(), way: Way = .fast, seed: UInt64 = 1, sweeps: Int = 20_000,
    goesOn: () -> Bool = { true }, progress: (Progress) -> Void = { _ in }
  ) throws -> Report {
    let reference = try store.reference()
    let votes = try store.castVotes(
      issue: selection.issue, phrases: selection.phrases, until: selection.votesUntil)
    let input = PositionInput(votes, by: selection.by, atLeast: selection.atLeast, reference: reference)
    let anchors = EstimatePositions.anchors.compactMap { name, position in
      input.series.firstIndex(of: name).map { PositionAnchor(state: $0, position: position) }
    }
    let before = (wall: ContinuousClock.now, cpu: ProcessorTime.seconds)
    let (fit, parameters, iterations) =
      switch way {
      case .fast, .quick: try fast(input, anchors, selection, seed, opens: way == .fast, progress)
      case .sampler: try sampled(input, anchors, selection, seed, sweeps, goesOn, progress)
      }
    let cpu = ProcessorTime.seconds - before.cpu
    let method = way == .sampler ? AllMethods.idealPointsSampler : AllMethods.idealPoints
    let run = AnalysisRun(
      method: method.id, version: method.version, parameters: parameters,
      seed: Int(truncatingIfNeeded: seed), inputDigest: input.digest, madeOn: today,
      wallSeconds: (ContinuousClock.now - before.wall) / .seconds(1), cpuSeconds: cpu,
      iterations: iterations, objective: fit.objectives.last ?? 0, votes: fit.votes, rollCalls: fit.curves)
    let positions = fit.estimates.map { estimate in
      StatePosition(
        run: 0, series: input.series[estimate.state], period: estimate.period,
        state: input.states[[estimate.state, estimate.period]] ?? "", mean: estimate.mean, q05: estimate.low,
        q95: estimate.high, votes: estimate.votes)
    }
    let polarization = MeasurePolarization.estimates(positions, fit, by: selection.by, reference)
    return Report(
      run: try store.save(run, positions: positions, polarization: polarization), positions: positions.count,
      bridges: input.bridges, objectives: fit.objectives)
  }

  private func fast(
    _ input: PositionInput, _ anchors: [PositionAnchor], _ selection: Selection, _ seed: UInt64,
    opens: Bool, _ progress: (Progress) -> Void
  ) throws -> (PositionFit, String, Int) {
    var settings = PositionSettings()
    if !opens { settings.opening = 0 }
    settings.seed = seed
    settings.anchors = anchors
    let fit = try IdealPoints.estimate(input.table, settings) { step in
      switch step {
      case .climbing(let sweeps, _): progress(.climbing(sweeps))
      case .drawing(let done, let total): progress(.drawing(done, of: total))
      }
    }
    let drawn = settings.rounds * settings.sweepsInRound + settings.draws
    return (fit, try text(selection, settings), fit.objectives.count - 1 + drawn)
  }

  private func sampled(
    _ input: PositionInput, _ anchors: [PositionAnchor], _ selection: Selection, _ seed: UInt64,
    _ sweeps: Int, _ goesOn: () -> Bool, _ progress: (Progress) -> Void
  ) throws -> (PositionFit, String, Int) {
    var settings = SamplerSettings()
    settings.sweeps = max(sweeps, 2)
    settings.burnIn = max(sweeps / 5, 1)
    settings.thin = max(1, min(50, sweeps / 40))
    settings.seed = seed
    settings.anchors = anchors
    let parameters = try text(selection, settings)
    let key = Digest.of(Data((input.digest + parameters).utf8))
    let checkpoint = unfinished.map {
      SamplerCheckpoint(file: $0.appending(path: "positions-\(key.prefix(16)).checkpoint"), key: key)
    }
    let sampler = try PublishedSampler(input.table, settings, resuming: checkpoint?.read())
    var kept = ContinuousClock.now
    while !sampler.isDone {
      sampler.sweep()
      progress(.drawing(sampler.state.sweeps, of: settings.all))
      let stops = !goesOn() && !sampler.isDone
      if stops || ContinuousClock.now - kept > .seconds(30) {
        try checkpoint?.write(sampler.state)
        kept = .now
      }
      if stops { throw Interrupted(sweeps: sampler.state.sweeps, of: settings.all, kept: checkpoint != nil) }
    }
    let fit = sampler.fit()
    checkpoint?.remove()
    return (fit, parameters, settings.all)
  }

  /// The sampler was told to stop.
  public struct Interrupted: Error, CustomStringConvertible {
    public let sweeps: Int
    public let of: Int
    let kept: Bool

    public var description: String {
      "Stopped after \(sweeps) of \(of) sweeps. "
        + (kept
          ? "Where it stood is kept: the same command goes on from there, with the same result as without the stop."
          : "Nothing of it is kept.")
    }
  }

  /// Where the axis begins, and that the United States stands above 0.
  private static let anchors: [(String, Double)] = [
    ("cow:2", 3), ("cow:365", -2), ("cow:20", 3), ("cow:200", 3), ("cow:666", 3), ("cow:265", -2), ("USA", 3),
    ("RUS", -2), ("CAN", 3), ("GBR", 3), ("ISR", 3), ("DDR", -2),
  ]

  private struct Parameters<Settings: Encodable>: Encodable {
    let selection: Selection
    let settings: Settings
  }

  private func text<Settings: Encodable>(_ selection: Selection, _ settings: Settings) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(
      decoding: try encoder.encode(Parameters(selection: selection, settings: settings)), as: UTF8.self)
  }
}
