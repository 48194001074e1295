import Foundation

/// How well the phrases of a lens find what coders find, from a stratified sample in which every recommendation has a weight.
public struct LensEvaluation: Hashable, Sendable, Codable {
  /// A coded recommendation as the measure takes it.
  public struct Case: Sendable {
    public enum Stratum: Sendable, CaseIterable { case tagged, near, rest }
    /// The stratum of the lens that it belonged to when it was drawn.
    public let stratum: Stratum
    /// One over the chance of being drawn.
    public let weight: Double
    /// Whether the phrases that are measured find it.
    public let isTagged: Bool
    public let isAbout: Bool

    public init(stratum: Stratum, weight: Double, isTagged: Bool, isAbout: Bool) {
      self.stratum = stratum
      self.weight = weight
      self.isTagged = isTagged
      self.isAbout = isAbout
    }
  }

  /// What was read in one stratum.
  public struct Read: Hashable, Sendable, Codable {
    /// How many wordings the stratum had at the draw.
    public let size: Int
    public let read: Int
    /// Of those read: how many the phrases find, and how many of these are about the lens.
    public let tagged: Int
    public let taggedAbout: Int
    /// Of those read that the phrases do not find: how many are about the lens.
    public let missed: Int
  }

  public let tagged: Read
  public let near: Read
  public let rest: Read
  /// The share of what the phrases find that is about the lens; nil where nothing found was read.
  public let precision: Double?
  public let precisionInterval: Interval?
  /// The share of what is about the lens that the phrases find, over all strata; nil where a stratum was not read or
  /// nothing is about the lens.
  public let recall: Double?
  public let recallInterval: Interval?

  /// Strata are joined at their size; within one, cases count by their weight. Intervals hold 95 % of 4,000 seeded draws:
  /// each share of a stratum from its Jeffreys distribution, at the number of equal cases that its weights are worth (Kish).
  public init(_ cases: [Case], sizes: (tagged: Int, near: Int, rest: Int), seed: UInt64) {
    let cells = [(Case.Stratum.tagged, sizes.tagged), (.near, sizes.near), (.rest, sizes.rest)].map {
      Cell(cases.filter { [stratum = $0.0] in $0.stratum == stratum }, size: $0.1)
    }
    (tagged, near, rest) = (cells[0].count, cells[1].count, cells[2].count)
    let isWhole = cells.allSatisfy { $0.count.size == 0 || $0.count.read > 0 }
    let hasTagged = cells.contains { $0.count.tagged > 0 }
    let hasAbout = cells.contains { $0.count.taggedAbout + $0.count.missed > 0 }
    let measured = LensEvaluation.joined(cells.map(\.shares))
    precision = hasTagged ? measured.precision : nil
    recall = isWhole && hasAbout ? measured.recall : nil
    var draws: [(precision: Double, recall: Double)] = []
    for step in 0..<4000 {
      var stream = SeededStream(seed: seed, step: step)
      draws.append(LensEvaluation.joined(cells.map { $0.drawn(&stream) }))
    }
    func middle(_ values: [Double], around share: Double) -> Interval {
      let sorted = values.sorted()
      // Where all or none were right the middle of the draws leaves out what was counted.
      return Interval(low: min(sorted[100], share), high: max(sorted[3899], share))
    }
    precisionInterval = precision.map { middle(draws.map(\.precision), around: $0) }
    recallInterval = recall.map { middle(draws.map(\.recall), around: $0) }
  }

  /// Shares of a stratum: found by the phrases; about the lens among those found, and among the others.
  private struct Shares {
    let size: Double
    let found: Double
    let aboutFound: Double
    let aboutOther: Double
  }

  private static func joined(_ strata: [Shares]) -> (precision: Double, recall: Double) {
    var (found, right, missed) = (0.0, 0.0, 0.0)
    for one in strata {
      found += one.size * one.found
      right += one.size * one.found * one.aboutFound
      missed += one.size * (1 - one.found) * one.aboutOther
    }
    return (found > 0 ? right / found : 0, right + missed > 0 ? right / (right + missed) : 0)
  }

  /// One stratum with its weighted shares.
  private struct Cell {
    let count: Read
    private let found: Weighted
    private let aboutFound: Weighted
    private let aboutOther: Weighted

    init(_ cases: [Case], size: Int) {
      let hits = cases.filter(\.isTagged)
      let others = cases.filter { !$0.isTagged }
      count = Read(
        size: size, read: cases.count, tagged: hits.count, taggedAbout: hits.count(where: \.isAbout),
        missed: others.count(where: \.isAbout))
      found = Weighted(cases) { $0.isTagged }
      aboutFound = Weighted(hits) { $0.isAbout }
      aboutOther = Weighted(others) { $0.isAbout }
    }

    var shares: Shares {
      Shares(
        size: Double(count.size), found: found.share, aboutFound: aboutFound.share,
        aboutOther: aboutOther.share)
    }

    func drawn(_ stream: inout SeededStream) -> Shares {
      // What all or none of those read were found by stays so: the stratum was made by the phrases.
      let isMixed = found.share > 0 && found.share < 1
      return Shares(
        size: Double(count.size), found: isMixed ? found.drawn(&stream, prior: 0) : found.share,
        aboutFound: aboutFound.cases > 0 ? aboutFound.drawn(&stream, prior: 0.5) : 0,
        aboutOther: aboutOther.cases > 0 ? aboutOther.drawn(&stream, prior: 0.5) : 0)
    }
  }

  /// A weighted share and the number of equal cases that its weights are worth: the square of their sum over the sum of
  /// their squares.
  private struct Weighted {
    let share: Double
    let cases: Double

    init(_ all: [Case], _ has: (Case) -> Bool) {
      let sum = all.reduce(0) { $0 + $1.weight }
      let squares = all.reduce(0) { $0 + $1.weight * $1.weight }
      share = sum > 0 ? all.filter(has).reduce(0) { $0 + $1.weight } / sum : 0
      cases = squares > 0 ? sum * sum / squares : 0
    }

    func drawn(_ stream: inout SeededStream, prior: Double) -> Double {
      stream.beta(share * cases + prior, (1 - share) * cases + prior)
    }
  }
}
