import AvowAnalysis
import AvowRecord
import AvowStore
import Foundation

/// The votes of the record as an estimation takes them, by the rules that the published estimates follow.
///
/// A series is a voter's code in its source, so that the USSR and the Russian Federation are one and the Federal
/// Republic before and Germany after October 1990 are two, as in the published data. A voter named otherwise than by
/// a number of the Correlates of War is followed as the state whose membership it continues.
struct PositionInput {
  /// What is followed, in a stable order; the index is the state of the ``VoteTable``.
  let series: [String]
  var table: VoteTable
  /// The state that a series stood for at its last vote in a period.
  var states: [SIMD2<Int>: StateID] = [:]
  /// SHA-256 of votes, periods and bridges.
  let digest: String
  let bridges: Int

  init(
    _ votes: CastVotes, by unit: EstimatePositions.Unit, atLeast: Int = 1, reference: ReferenceData
  ) {
    let later = Dictionary(
      reference.relations.filter { ["continuation", "rename"].contains($0.kind) }.map {
        ($0.earlier, $0.later)
      }
    ) { first, _ in first }
    func head(_ state: StateID) -> StateID {
      var state = state
      var steps = 0
      while let next = later[state], steps < 10 { (state, steps) = (next, steps + 1) }
      return state
    }
    let heads = votes.states.map(head)
    let codes = Dictionary(uniqueKeysWithValues: votes.voters.map { (Int32($0.number), $0) })
    func name(_ vote: Int) -> String {
      if let voter = codes[votes.voter[vote]], voter.scheme == "cow" { return "cow:" + voter.code }
      return heads[Int(votes.state[vote])]
    }
    var names: [SIMD2<Int32>: String] = [:]
    for vote in votes.voter.indices {
      let key: SIMD2<Int32> = [votes.voter[vote], Int32(votes.state[vote])]
      if names[key] == nil { names[key] = name(vote) }
    }
    let series = Set(names.values).sorted { $0.localizedStandardCompare($1) == .orderedAscending }
    let place = Dictionary(uniqueKeysWithValues: series.enumerated().map { ($1, $0) })
    let leftOut = votes.rollCalls.map { PositionInput.isLeftOut($0) }
    let period = PositionInput.periods(votes.rollCalls, leftOut, unit, atLeast)
    let numbers = Dictionary(uniqueKeysWithValues: votes.rollCalls.enumerated().map { ($1.id, $0) })
    let pairs = PositionInput.pairs(votes.bridges, numbers)
    table = VoteTable(states: series.count, period: period, bridges: pairs)
    table.reserve(votes.voter.count)
    var resolutions: [String: Int] = [:]
    table.cluster = votes.rollCalls.enumerated().map { place, rollCall in
      let name = rollCall.resolution ?? rollCall.id
      if resolutions[name] == nil { resolutions[name] = place }
      return resolutions[name] ?? place
    }
    self.series = series
    bridges = pairs.count
    let zanzibar = place["cow:511"] ?? -1
    let southAfrica = place["cow:560"] ?? -1
    var bytes = Data()
    bytes.reserveCapacity(votes.voter.count * 6)
    for vote in votes.voter.indices {
      let rollCall = Int(votes.rollCall[vote])
      guard !leftOut[rollCall], let name = names[[votes.voter[vote], Int32(votes.state[vote])]],
        let state = place[name], state != zanzibar,
        !(state == southAfrica && votes.rollCalls[rollCall].session == "48")
      else { continue }
      table.add(state: state, rollCall: rollCall, category: votes.choice[vote] - 1)
      states[[state, period[rollCall]]] = votes.states[Int(votes.state[vote])]
      withUnsafeBytes(of: UInt32(state).littleEndian) { bytes.append(contentsOf: $0.prefix(2)) }
      withUnsafeBytes(of: UInt32(rollCall).littleEndian) { bytes.append(contentsOf: $0.prefix(3)) }
      bytes.append(votes.choice[vote])
    }
    for (index, rollCall) in votes.rollCalls.enumerated() {
      bytes.append(contentsOf: "\(rollCall.id) \(period[index])\n".utf8)
    }
    for pair in pairs { bytes.append(contentsOf: "\(pair.0) \(pair.1)\n".utf8) }
    for name in series { bytes.append(contentsOf: "\(name)\n".utf8) }
    digest = Digest.of(bytes)
  }

  /// The period of each roll call; pooled ones are named after their first session or year.
  private static func periods(
    _ rollCalls: [CastVotes.RollCall], _ leftOut: [Bool], _ unit: EstimatePositions.Unit, _ atLeast: Int
  ) -> [Int] {
    let plain = rollCalls.map { rollCall in
      switch unit {
      case .all: 0
      case .year: rollCall.year
      case .session: Int(rollCall.session.prefix { $0.isNumber }) ?? 0
      }
    }
    guard atLeast > 1 else { return plain }
    var counts: [Int: Int] = [:]
    for (place, period) in plain.enumerated() where !leftOut[place] { counts[period, default: 0] += 1 }
    var names: [Int: Int] = [:]
    var (first, filled, before): (Int?, Int, Int?) = (nil, 0, nil)
    for period in counts.keys.sorted() {
      let name = first ?? period
      (first, filled) = (name, filled + (counts[period] ?? 0))
      names[period] = name
      if filled >= atLeast { (first, filled, before) = (nil, 0, name) }
    }
    // What is left at the end joins the period before.
    if let first, let before { for (period, name) in names where name == first { names[period] = before } }
    return plain.map { names[$0] ?? $0 }
  }

  /// The bridges between roll calls at hand; a chain holds across a link that the record does not have.
  private static func pairs(
    _ bridges: [(earlier: String, later: String)], _ numbers: [String: Int]
  ) -> [(Int, Int)] {
    var root: [String: String] = [:]
    func top(_ id: String) -> String {
      var id = id
      while let next = root[id] { id = next }
      return id
    }
    for (one, other) in bridges {
      let (a, b) = (top(one), top(other))
      if a != b { root[b] = a }
    }
    var first: [String: Int] = [:]
    var pairs: [(Int, Int)] = []
    for id in Set(bridges.flatMap { [$0.earlier, $0.later] }).sorted() {
      guard let number = numbers[id] else { continue }
      if let earlier = first[top(id)] {
        pairs.append((earlier, number))
      } else {
        first[top(id)] = number
      }
    }
    return pairs
  }

  /// Votes on paragraphs and amendments after 1989, and session 19, which has one vote, are left out.
  private static func isLeftOut(_ rollCall: CastVotes.RollCall) -> Bool {
    (["paragraph", "amendment"].contains(rollCall.part) && rollCall.year > 1989) || rollCall.session == "19"
  }
}
