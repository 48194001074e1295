/// Forecasts as they could have been made year by year, each from what was known then and nothing later.
///
/// At each origin every model is fitted anew to the rows whose outcome was over: scale, folds, penalty, choice of predictors
/// and recalibration see no later row. What the panel itself has revised since cannot be undone: its values are those of today.
public struct ExpandingOrigins: Sendable {
  public struct Settings: Sendable, Codable, Hashable {
    /// Years that an outcome takes.
    public var horizon: Int
    /// Predictors of the small model; empty for none.
    public var few: [String]
    public var alpha: Double
    public var folds: Int
    public var seed: UInt64

    public init(horizon: Int = 2, few: [String] = [], alpha: Double = 0.5, folds: Int = 10, seed: UInt64 = 1)
    {
      self.horizon = horizon
      self.few = few
      self.alpha = alpha
      self.folds = folds
      self.seed = seed
    }
  }

  /// The forecasts of one origin: a risk a case and model.
  public struct Origin: Sendable {
    public let year: Int
    /// Rows of the panel.
    public let cases: [Int]
    /// Cases of the year that are left out because what came of them is not known, one in ten at most.
    public let unknown: Int
    public let risks: [RiskModel: [Double]]
    /// Rows that the models learned from, and events among them.
    public let learned: Int
    public let events: Int
    public let penalty: Double
  }

  /// Predictors of the model of those that enter first.
  public static let entering = 11

  public let settings: Settings
  /// In order of year.
  public let origins: [Origin]
  /// Origins that cannot be foretold or graded, and why.
  public let refused: [(year: Int, why: String)]
  public let models: [RiskModel]

  /// - Parameter progress: called after each origin, from any thread, with how many there are in all.
  public init(
    _ panel: RiskPanel, years: [Int], settings: Settings,
    progress: @escaping @Sendable (_ all: Int) -> Void = { _ in }
  ) {
    self.settings = settings
    models = RiskModel.allCases.filter { $0 != .few || !settings.few.isEmpty }
    let tried: [Result<Origin, Refusal>] = Chunks.map(years.count, chunks: max(years.count, 1)) { range in
      guard let place = range.first else { return .failure(Refusal(why: "no year")) }
      defer { progress(years.count) }
      return ExpandingOrigins.foretell(panel, years[place], settings)
    }
    var origins: [Origin] = []
    var refused: [(year: Int, why: String)] = []
    for (year, one) in zip(years, tried) {
      switch one {
      case .success(let origin): origins.append(origin)
      case .failure(let refusal): refused.append((year, refusal.why))
      }
    }
    origins.sort { $0.year < $1.year }
    self.refused = refused.sorted { $0.year < $1.year }
    self.origins = ExpandingOrigins.recalibrated(origins, panel, settings)
  }

  private struct Refusal: Error { let why: String }

  private static func foretell(
    _ panel: RiskPanel, _ year: Int, _ settings: Settings
  ) -> Result<Origin, Refusal> {
    let cases = panel.cases(of: year)
    let all = panel.year.count { $0 == year }
    guard all > 0 else { return .failure(Refusal(why: "the panel has no complete row of that year")) }
    let unknown = all - cases.count
    guard unknown * 10 <= all else {
      return .failure(
        Refusal(
          why: "the outcome of \(unknown) of its \(all) cases is not known yet, and a 0 there is no 0"))
    }
    let known = panel.rows(knownIn: year, horizon: settings.horizon)
    let train = panel.table.taking(known)
    guard train.events > 1, train.events < train.rows else {
      return .failure(
        Refusal(why: "the rows known by then hold \(train.events) events: too few to learn from"))
    }
    let fold = CrossValidation.folds(min(settings.folds, train.rows), rows: train.rows, seed: settings.seed)
    guard let net = CrossValidation(train, fold: fold, settings: ElasticNetSettings(alpha: settings.alpha))
    else {
      return .failure(Refusal(why: "the rows outside one of the folds hold no event"))
    }
    let test = panel.table.taking(cases)
    let rate = Double(train.events) / Double(train.rows)
    var risks: [RiskModel: [Double]] = [
      .climatology: cases.map { _ in rate }, .elasticNet: net.fit.chances(test),
    ]
    if !settings.few.isEmpty {
      guard let fit = RidgeLogit.fit(train.keeping(settings.few)) else {
        return .failure(Refusal(why: "the few predictors cannot be told apart"))
      }
      risks[.few] = fit.chances(test.keeping(settings.few))
    }
    let first = firstToEnter(net.path, names: train.names)
    guard let entered = RidgeLogit.fit(train.keeping(first)) else {
      return .failure(Refusal(why: "the predictors that enter first cannot be told apart"))
    }
    risks[.firstEntered] = entered.chances(test.keeping(first))
    let parts = [RiskModel.elasticNet, .few, .firstEntered].compactMap { risks[$0] }
    risks[.mean] = cases.indices.map { one in
      LogitCoefficients.chance(
        parts.reduce(0) { $0 + LogitCoefficients.logit($1[one]) } / Double(parts.count))
    }
    return .success(
      Origin(
        year: year, cases: cases, unknown: unknown, risks: risks, learned: train.rows, events: train.events,
        penalty: net.penalty))
  }

  /// The predictors that enter the path first; of those that enter at one penalty the order of the table decides.
  static func firstToEnter(_ path: ElasticNetPath, names: [String]) -> [String] {
    var found: [String] = []
    for fit in path.fits {
      for (place, slope) in fit.slopes.enumerated() where slope != 0 && !found.contains(names[place]) {
        if found.count < entering { found.append(names[place]) }
      }
      if found.count >= entering { break }
    }
    return found
  }

  /// Adds the recalibrated models: each origin learns from the origins whose outcome was over.
  private static func recalibrated(
    _ origins: [Origin], _ panel: RiskPanel, _ settings: Settings
  ) -> [Origin] {
    origins.map { origin in
      let earlier = origins.filter { $0.year <= origin.year - settings.horizon }
      let outcome = earlier.flatMap { $0.cases.map { panel.table.outcome[$0] } }
      var risks = origin.risks
      for (raw, model) in [
        (RiskModel.elasticNet, RiskModel.elasticNetCalibrated),
        (.firstEntered, .firstEnteredCalibrated), (.mean, .meanCalibrated),
      ] {
        let change = Recalibration(risk: earlier.flatMap { $0.risks[raw] ?? [] }, outcome: outcome)
        risks[model] = origin.risks[raw]?.map { change($0) }
      }
      return Origin(
        year: origin.year, cases: origin.cases, unknown: origin.unknown, risks: risks,
        learned: origin.learned,
        events: origin.events, penalty: origin.penalty)
    }
  }

  /// The forecasts of a model over all origins, beside what happened.
  public func graded(_ model: RiskModel, in panel: RiskPanel) -> GradedForecasts {
    GradedForecasts(
      risk: origins.flatMap { $0.risks[model] ?? [] },
      outcome: origins.flatMap { $0.cases.map { panel.table.outcome[$0] } },
      list: origins.flatMap { origin in origin.cases.map { _ in origin.year } },
      unit: origins.flatMap { $0.cases.map { panel.unit[$0] } })
  }
}
