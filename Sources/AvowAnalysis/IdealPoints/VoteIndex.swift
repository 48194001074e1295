/// The votes of a ``VoteTable`` in the two orders that estimation walks: by curve and by seat, yes before abstain
/// before no within each. Curves on which all who voted agreed are left out: they tell nothing of positions.
///
/// A *seat* is one state in one period. Seats stand in order of state, then period, so that the seat before and
/// after in time is the neighbour.
struct VoteIndex: Sendable {
  /// One order: the votes of row r and category c lie in `start[3r + c] ..< start[3r + c + 1]`.
  struct Order: Sendable {
    var start: [Int32]
    /// The seat (in the order by curve) or the curve (in the order by seat) of each vote.
    var other: [Int32]
    var rows: Int { (start.count - 1) / 3 }
  }

  let seatState: [Int]
  let seatPeriod: [Int]
  /// Votes of each seat that count.
  let seatVotes: [Int]
  /// The numbers in ``VoteTable/curve`` of the curves that are kept.
  let kept: [Int]
  /// Whether some said yes and some no. A curve without a no (one without a yes is turned round, which changes no
  /// position) tells little of its upper threshold, which is then drawn by itself.
  let isFull: [Bool]
  let byCurve: Order
  let bySeat: Order

  var seats: Int { seatState.count }
  var curves: Int { kept.count }
  var votes: Int { byCurve.other.count }

  /// The cluster of each kept curve, numbered from 0: that of its first roll call.
  func clusters(_ table: VoteTable) -> [Int] {
    var first: [Int: Int] = [:]
    for (rollCall, curve) in table.curve.enumerated() where first[curve] == nil {
      first[curve] = table.cluster[rollCall]
    }
    var numbers: [Int: Int] = [:]
    return kept.map { curve in
      let cluster = first[curve] ?? -1
      if numbers[cluster] == nil { numbers[cluster] = numbers.count }
      return numbers[cluster] ?? 0
    }
  }

  init(_ table: VoteTable) {
    var seen = [UInt8](repeating: 0, count: (table.curve.max() ?? -1) + 1)
    let curveOf = table.rollCall.map { Int32(table.curve[Int($0)]) }
    for (vote, curve) in curveOf.enumerated() { seen[Int(curve)] |= 1 << table.category[vote] }
    var number = [Int32](repeating: -1, count: seen.count)
    var kept: [Int] = []
    for (curve, mask) in seen.enumerated() where mask & (mask &- 1) != 0 {
      number[curve] = Int32(kept.count)
      kept.append(curve)
    }
    isFull = kept.map { seen[$0] & 5 == 5 }
    let periods = Set(table.period).sorted()
    let rank = Dictionary(uniqueKeysWithValues: periods.enumerated().map { ($1, $0) })
    let periodRank = table.period.map { rank[$0] ?? 0 }
    var cells = [Int32](repeating: 0, count: table.states * periods.count)
    for vote in curveOf.indices where number[Int(curveOf[vote])] >= 0 {
      cells[Int(table.state[vote]) * periods.count + periodRank[Int(table.rollCall[vote])]] += 1
    }
    var seatState: [Int] = []
    var seatPeriod: [Int] = []
    var seatVotes: [Int] = []
    for (cell, count) in cells.enumerated() where count > 0 {
      cells[cell] = Int32(seatState.count)
      seatState.append(cell / periods.count)
      seatPeriod.append(periods[cell % periods.count])
      seatVotes.append(Int(count))
    }
    var curves: [Int32] = []
    var seats: [Int32] = []
    var categories: [UInt8] = []
    for vote in curveOf.indices where number[Int(curveOf[vote])] >= 0 {
      curves.append(number[Int(curveOf[vote])])
      seats.append(cells[Int(table.state[vote]) * periods.count + periodRank[Int(table.rollCall[vote])]])
      let mask = seen[Int(curveOf[vote])]
      let category = table.category[vote]
      categories.append(mask == 6 ? 2 - category : category)
    }
    self.seatState = seatState
    self.seatPeriod = seatPeriod
    self.seatVotes = seatVotes
    self.kept = kept
    // Sorted by the other index first, so that the order of the table's rows changes no sum.
    let first = VoteIndex.order(rows: seats, count: seatState.count, categories, other: curves)
    var flatSeat: [Int32] = []
    var flatCategory: [UInt8] = []
    flatSeat.reserveCapacity(first.other.count)
    for row in 0..<first.rows {
      for category in 0..<3 {
        for _ in first.start[3 * row + category]..<first.start[3 * row + category + 1] {
          flatSeat.append(Int32(row))
          flatCategory.append(UInt8(category))
        }
      }
    }
    let byCurve = VoteIndex.order(rows: first.other, count: kept.count, flatCategory, other: flatSeat)
    var flatCurve: [Int32] = []
    flatCategory.removeAll(keepingCapacity: true)
    for row in 0..<byCurve.rows {
      for category in 0..<3 {
        for _ in byCurve.start[3 * row + category]..<byCurve.start[3 * row + category + 1] {
          flatCurve.append(Int32(row))
          flatCategory.append(UInt8(category))
        }
      }
    }
    self.byCurve = byCurve
    bySeat = VoteIndex.order(rows: byCurve.other, count: seatState.count, flatCategory, other: flatCurve)
  }

  /// A counting sort by row and category that keeps the order of equals.
  private static func order(rows: [Int32], count: Int, _ categories: [UInt8], other: [Int32]) -> Order {
    var start = [Int32](repeating: 0, count: 3 * count + 1)
    for vote in rows.indices { start[3 * Int(rows[vote]) + Int(categories[vote]) + 1] += 1 }
    for slot in start.indices.dropFirst() { start[slot] += start[slot - 1] }
    var next = start
    var sorted = [Int32](repeating: 0, count: rows.count)
    for vote in rows.indices {
      let slot = 3 * Int(rows[vote]) + Int(categories[vote])
      sorted[Int(next[slot])] = other[vote]
      next[slot] += 1
    }
    return Order(start: start, other: sorted)
  }
}
