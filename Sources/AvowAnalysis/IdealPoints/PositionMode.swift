import Foundation

/// Climbs to the mode of the log-posterior: Newton steps seat by seat, then curve by curve.
///
/// No step lowers the objective: a step that promises more than a little is tried and halved until it rises.
enum PositionMode {
  /// A sweep over all seats (even, then odd, so that neighbours in time never move at once) and all curves.
  static func sweep(_ chain: PositionChain) {
    for parity in 0..<2 {
      _ = Chunks.map(chain.index.seats) { rows in
        for seat in rows where seat & 1 == parity { climb(chain, seat: seat) }
      }
    }
    _ = Chunks.map(chain.index.curves) { rows in
      for row in rows { climb(chain, curve: row) }
    }
  }

  /// Steps that promise less than this are taken without a look.
  private static let promise = 0.02

  private static func climb(_ chain: PositionChain, seat: Int) {
    let here = chain.position[seat]
    let point = chain.seat(seat, at: here)
    var step = min(max(point.slope / point.bend, -2), 2)
    if point.slope * step > promise {
      var halvings = 0
      while chain.seat(seat, at: here + step).log < point.log, halvings < 30 {
        step /= 2
        halvings += 1
      }
      if halvings == 30 { return }
    }
    chain.position[seat] = here + step
  }

  private static func climb(_ chain: PositionChain, curve row: Int) {
    let full = chain.index.isFull[row]
    let here = chain.parameters(row)
    let point = chain.curve(row, at: here)
    var step = point.factor(full: full).solve(point.gradient).clamped(
      lowerBound: .init(repeating: -2), upperBound: .init(repeating: 2))
    if (point.gradient * step).sum() > promise || chain.curvePrior(row, at: here + step).log == -.infinity {
      var halvings = 0
      while chain.curve(row, at: here + step).log < point.log, halvings < 30 {
        step /= 2
        halvings += 1
      }
      if halvings == 30 { return }
    }
    chain.set(row, here + step)
  }
}
