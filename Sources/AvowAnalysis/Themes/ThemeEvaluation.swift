import Foundation

/// How well the rules of a theme find what coders find, from a stratified sample.
public struct ThemeEvaluation: Hashable, Sendable, Codable {
  /// A coded passage as the measure takes it.
  public struct Case: Sendable {
    public enum Stratum: Sendable { case tagged, near, rest }
    public let stratum: Stratum
    public let isAbout: Bool

    public init(stratum: Stratum, isAbout: Bool) {
      self.stratum = stratum
      self.isAbout = isAbout
    }
  }

  /// Passages of the record in which the theme is tagged, and near misses.
  public let taggedPassages: Int
  public let nearPassages: Int
  /// Tagged passages read, and those of them that are about the theme.
  public let taggedRead: Int
  public let taggedAbout: Int
  public let nearRead: Int
  public let nearAbout: Int
  /// Passages drawn from all that are neither tagged nor near.
  public let restRead: Int
  public let restAbout: Int
  /// The share of tagged passages that are about the theme, with Wilson's interval.
  public let precision: Double?
  public let precisionInterval: Interval?
  /// The share tagged among tagged passages and near misses that are about the theme, each stratum at its size.
  public let recall: Double?
  /// 95 % of 4,000 draws of the two shares, each from its Jeffreys distribution.
  public let recallInterval: Interval?
  /// Wilson's interval of the share of other passages that are about the theme.
  public let restInterval: Interval?

  public init(_ cases: [Case], taggedPassages: Int, nearPassages: Int, seed: UInt64) {
    self.taggedPassages = taggedPassages
    self.nearPassages = nearPassages
    func count(_ stratum: Case.Stratum, about: Bool = false) -> Int {
      cases.count { $0.stratum == stratum && (!about || $0.isAbout) }
    }
    (taggedRead, taggedAbout) = (count(.tagged), count(.tagged, about: true))
    (nearRead, nearAbout) = (count(.near), count(.near, about: true))
    (restRead, restAbout) = (count(.rest), count(.rest, about: true))
    precision = taggedRead == 0 ? nil : Double(taggedAbout) / Double(taggedRead)
    precisionInterval = Interval.wilson(taggedAbout, of: taggedRead)
    restInterval = Interval.wilson(restAbout, of: restRead)
    guard taggedRead > 0, nearRead > 0 || nearPassages == 0 else {
      (recall, recallInterval) = (nil, nil)
      return
    }
    func shareFound(_ tagged: Double, _ near: Double) -> Double {
      let found = tagged * Double(taggedPassages)
      let missed = near * Double(nearPassages)
      return found + missed > 0 ? found / (found + missed) : 0
    }
    let near = nearRead == 0 ? 0 : Double(nearAbout) / Double(nearRead)
    self.recall =
      taggedAbout + nearAbout == 0 ? nil : shareFound(Double(taggedAbout) / Double(taggedRead), near)
    var draws: [Double] = []
    for step in 0..<4000 {
      var stream = SeededStream(seed: seed, step: step)
      let one = stream.beta(Double(taggedAbout) + 0.5, Double(taggedRead - taggedAbout) + 0.5)
      let other =
        nearPassages == 0 ? 0 : stream.beta(Double(nearAbout) + 0.5, Double(nearRead - nearAbout) + 0.5)
      draws.append(shareFound(one, other))
    }
    draws.sort()
    recallInterval = self.recall == nil ? nil : Interval(low: draws[100], high: draws[3899])
  }
}

extension SeededStream {
  /// A share with a beta distribution, from two gamma variates.
  mutating func beta(_ a: Double, _ b: Double) -> Double {
    let (one, other) = (gamma(a), gamma(b))
    return one / (one + other)
  }

  /// A gamma variate with shape above 0 and scale 1, by the method of Marsaglia and Tsang (2000).
  private mutating func gamma(_ shape: Double) -> Double {
    if shape < 1 { return gamma(shape + 1) * pow(share(), 1 / shape) }
    let d = shape - 1 / 3.0
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let v = pow(1 + c * x, 3)
      if v > 0, log(share()) < x * x / 2 + d - d * v + d * log(v) { return d * v }
    }
  }
}
