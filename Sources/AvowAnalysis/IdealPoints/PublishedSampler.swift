import Foundation

/// The sampler of Bailey, Strezhnev and Voeten, step by step as published: the check on ``IdealPoints``.
///
/// A sweep draws, in this order: each position from its normal conditional, leaning on where the one before (for a
/// state's first the one after) was expected in the sweep before, then all of them brought to mean 0 and deviation 1;
/// for each curve its two thresholds by one step of Metropolis and Hastings (with the acceptance as published, see
/// ``ThresholdWalk``), the utility behind each vote, and the slope. Positions are cut at ±5, thresholds at ±7,
/// utilities at ±9. Every draw depends on the seed, the sweep and the place alone, so that a sampler that was stopped and
/// resumed gives the same numbers to the last bit.
///
/// Source: M. Bailey, A. Strezhnev and E. Voeten, Journal of Conflict Resolution 61 (2017), 430–456. The code is our
/// own.
public final class PublishedSampler: @unchecked Sendable {
  private let index: VoteIndex
  private let settings: SamplerSettings
  private let before: [Int]
  private let precision: [Double]
  public private(set) var state: SamplerState
  private static let step = 0.5
  private static let deviation = 0.2 / 3

  /// - Parameter state: where an earlier sampler over the same votes stopped; nil to begin.
  /// - Throws: ``IdealPoints/Fault/nothingDivides`` when no roll call divided those who voted.
  public init(_ table: VoteTable, _ settings: SamplerSettings, resuming state: SamplerState? = nil)
    throws(IdealPoints.Fault)
  {
    index = VoteIndex(table)
    self.settings = settings
    guard index.votes > 0 else { throw .nothingDivides(rollCalls: table.period.count) }
    var (before, precision) = ([Int](), [Double]())
    for seat in 0..<index.seats {
      let has = seat > 0 && index.seatState[seat - 1] == index.seatState[seat]
      let hasNext = seat + 1 < index.seats && index.seatState[seat + 1] == index.seatState[seat]
      let other = has ? seat - 1 : hasNext ? seat + 1 : seat
      let (now, then) = (Double(index.seatVotes[seat]), Double(index.seatVotes[other]))
      before.append(has || hasNext ? other : -1)
      precision.append((now + (has || hasNext ? then : 0)) / (PublishedSampler.step * now))
    }
    (self.before, self.precision) = (before, precision)
    self.state = state ?? PublishedSampler.start(index, settings.anchors)
    if state == nil { eachCurve { row, random in self.drawUtilities(row, &random) } }
  }

  /// Anchors at their places, all others at 0; slopes by how the first anchors above and below 0 differed; thresholds
  /// from the shares.
  private static func start(_ index: VoteIndex, _ anchors: [PositionAnchor]) -> SamplerState {
    let places = Dictionary(anchors.map { ($0.state, $0.position) }) { first, _ in first }
    let above = anchors.first { $0.position > 0 }?.state
    let below = anchors.first { $0.position < 0 }?.state
    let position = index.seatState.map { places[$0] ?? 0 }
    var (slope, low, high) = ([Double](), [Double](), [Double]())
    for row in 0..<index.curves {
      let bounds = (0..<4).map { Int(index.byCurve.start[3 * row + $0]) }
      let all = Double(bounds[3] - bounds[0])
      low.append(-1 + 2 * Double(bounds[1] - bounds[0]) / all)
      high.append(-1 + 2 * Double(bounds[2] - bounds[0]) / all)
      var (one, other): (Int?, Int?)
      for category in 0..<3 {
        for vote in bounds[category]..<bounds[category + 1] {
          let state = index.seatState[Int(index.byCurve.other[vote])]
          if state == above { one = category }
          if state == below { other = category }
        }
      }
      if let one, let other { slope.append(Double((one - other).signum())) } else { slope.append(0) }
    }
    return SamplerState(
      position: position, expected: position, slope: slope, low: low, high: high,
      utility: [Double](repeating: 0, count: index.votes),
      sums: [Double](repeating: 0, count: index.seats))
  }

  /// True when all sweeps are done.
  public var isDone: Bool { state.sweeps >= settings.all }

  /// One sweep.
  public func sweep() {
    drawPositions()
    eachCurve { row, random in
      self.drawThresholds(row, &random)
      self.drawUtilities(row, &random)
      self.drawSlope(row, &random)
    }
    if state.sweeps >= settings.burnIn {
      for seat in 0..<index.seats { state.sums[seat] += state.position[seat] }
      if (state.sweeps - settings.burnIn) % settings.thin == 0 {
        state.draws.append(contentsOf: state.position.map(Float.init))
      }
    }
    state.sweeps += 1
  }

  private func drawPositions() {
    let chunks = 16
    let sums = Chunks.map(index.curves, chunks: chunks) { rows in
      var sums = [SIMD2<Double>](repeating: .zero, count: self.index.seats)
      for row in rows {
        let slope = self.state.slope[row]
        for vote in Int(self.index.byCurve.start[3 * row])..<Int(self.index.byCurve.start[3 * row + 3]) {
          sums[Int(self.index.byCurve.other[vote])] += [slope * slope, slope * self.state.utility[vote]]
        }
      }
      return sums
    }
    var expected = state.expected
    for seat in 0..<index.seats {
      var sum = SIMD2<Double>.zero
      for chunk in sums { sum += chunk[seat] }
      var random = SeededStream(seed: settings.seed, step: 2 * state.sweeps + 2, place: seat)
      let lean = precision[seat]
      let total = sum.x + lean
      let middle = before[seat] < 0 ? 0 : state.expected[before[seat]]
      expected[seat] = (sum.y + middle * lean) / total
      let draw = expected[seat] + random.normal() / total.squareRoot()
      state.position[seat] = min(max(draw, -5), 5)
    }
    state.expected = expected
    if let deviation = settings.deviation {
      for seat in 0..<index.seats { state.position[seat] /= deviation }
      return
    }
    let n = Double(index.seats)
    let mean = state.position.reduce(0, +) / n
    let squares = state.position.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let deviation = n > 1 && squares > 0 ? (squares / (n - 1)).squareRoot() : 1
    for seat in 0..<index.seats { state.position[seat] = (state.position[seat] - mean) / deviation }
  }

  /// Works on all curves at once; each has a stream of its own.
  private func eachCurve(_ work: @escaping @Sendable (Int, inout SeededStream) -> Void) {
    let (seed, sweep) = (settings.seed, state.sweeps)
    state.withColumns { columns in
      self.columns = columns
      _ = Chunks.map(self.index.curves) { rows in
        for row in rows {
          var random = SeededStream(seed: seed, step: 2 * sweep + 3, place: row)
          work(row, &random)
        }
      }
      self.columns = nil
    }
  }

  /// The columns of the state while curves are drawn.
  private nonisolated(unsafe) var columns: SamplerState.Columns?

  private func drawThresholds(_ row: Int, _ random: inout SeededStream) {
    guard let columns else { return }
    let (low, high) = (columns.low[row], columns.high[row])
    let s = PublishedSampler.deviation
    let newLow = low + s * CutNormal.draw((-7 - low) / s, (high - low) / s, &random)
    let newHigh = high + s * CutNormal.draw((newLow - high) / s, (7 - high) / s, &random)
    let slope = columns.slope[row]
    var (log, product) = (0.0, 1.0)
    for category in 0..<3 {
      for vote in Int(
        index.byCurve.start[3 * row + category])..<Int(
          index.byCurve.start[3 * row + category + 1])
      {
        let u = slope * columns.position[Int(index.byCurve.other[vote])]
        product *=
          CutNormal.area(category, newLow - u, newHigh - u) / CutNormal.area(category, low - u, high - u)
        if product < 1e-100 || product > 1e100 {
          log += Foundation.log(product)
          product = 1
        }
      }
    }
    log += Foundation.log(product)
    log += Foundation.log(CutNormal.area((high - newLow) / s) / CutNormal.area((newHigh - low) / s))
    if Foundation.log(random.share()) < log {
      columns.low[row] = newLow
      columns.high[row] = newHigh
    }
  }

  private func drawUtilities(_ row: Int, _ random: inout SeededStream) {
    guard let columns else { return }
    let (low, high, slope) = (columns.low[row], columns.high[row], columns.slope[row])
    for category in 0..<3 {
      for vote in Int(
        index.byCurve.start[3 * row + category])..<Int(
          index.byCurve.start[3 * row + category + 1])
      {
        let u = slope * columns.position[Int(index.byCurve.other[vote])]
        let draw = CutNormal.draw(
          category == 0 ? -40 : (category == 1 ? low : high) - u,
          category == 2 ? 40 : (category == 1 ? high : low) - u, &random)
        columns.utility[vote] = min(max(u + draw, -9), 9)
      }
    }
  }

  private func drawSlope(_ row: Int, _ random: inout SeededStream) {
    guard let columns else { return }
    var (cross, square) = (0.0, 1.0)
    for vote in Int(index.byCurve.start[3 * row])..<Int(index.byCurve.start[3 * row + 3]) {
      let position = columns.position[Int(index.byCurve.other[vote])]
      cross += position * columns.utility[vote]
      square += position * position
    }
    columns.slope[row] = cross / square + random.normal() / square.squareRoot()
  }

  /// The estimates from the sweeps done: means, and the 5 % and 95 % points of the kept draws.
  public func fit() -> PositionFit {
    let counted = Double(max(state.sweeps - settings.burnIn, 1))
    let kept = state.draws.count / max(index.seats, 1)
    let places = Dictionary(settings.anchors.map { ($0.state, $0.position) }) { first, _ in first }
    let agreement = (0..<index.seats).reduce(0.0) {
      $0 + state.sums[$1] * (places[index.seatState[$1]] ?? 0)
    }
    let sign = agreement < 0 ? -1.0 : 1
    let estimates = (0..<index.seats).map { seat in
      let draws = (0..<kept).map { sign * Double(state.draws[$0 * index.seats + seat]) }.sorted()
      func quantile(_ share: Double) -> Double {
        guard let last = draws.last else { return .nan }
        let place = share * Double(kept - 1)
        let low = Int(place)
        return low + 1 < kept ? draws[low] + (place - Double(low)) * (draws[low + 1] - draws[low]) : last
      }
      return PositionEstimate(
        state: index.seatState[seat], period: index.seatPeriod[seat], votes: index.seatVotes[seat],
        mean: sign * state.sums[seat] / counted, low: quantile(0.05), high: quantile(0.95))
    }
    return PositionFit(
      estimates: estimates, objectives: [], draws: kept, votes: index.votes, curves: index.curves)
  }
}

extension SamplerState {
  /// The arrays of a state as several threads write them, each its own rows.
  struct Columns: @unchecked Sendable {
    let position: UnsafeMutablePointer<Double>
    let slope: UnsafeMutablePointer<Double>
    let low: UnsafeMutablePointer<Double>
    let high: UnsafeMutablePointer<Double>
    let utility: UnsafeMutablePointer<Double>
  }

  mutating func withColumns(_ work: (Columns) -> Void) {
    position.withUnsafeMutableBufferPointer { position in
      slope.withUnsafeMutableBufferPointer { slope in
        low.withUnsafeMutableBufferPointer { low in
          high.withUnsafeMutableBufferPointer { high in
            utility.withUnsafeMutableBufferPointer { utility in
              guard let p = position.baseAddress, let s = slope.baseAddress, let l = low.baseAddress,
                let h = high.baseAddress, let u = utility.baseAddress
              else { return }
              work(Columns(position: p, slope: s, low: l, high: h, utility: u))
            }
          }
        }
      }
    }
  }
}
