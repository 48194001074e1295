/// Votes cast, in plain arrays: who, on what, which choice. Nothing here knows a store.
///
/// Absent members have no row. Each roll call belongs to one period (a session, a year or a spell of several);
/// roll calls on the same question in several periods may share one curve, which is the bridge between them.
public struct VoteTable: Sendable {
  /// Yes 0, abstain 1, no 2: the order of the three categories.
  public enum Category {
    public static let yes: UInt8 = 0
    public static let abstain: UInt8 = 1
    public static let no: UInt8 = 2
  }

  /// How many states there are; indices in ``state`` lie below it.
  public let states: Int
  /// Period of each roll call, in any whole numbers that grow with time.
  public let period: [Int]
  /// Curve of each roll call; roll calls with the same number share it. Numbered from 0 without gaps.
  public let curve: [Int]
  /// The resolution of each roll call, as any number; roll calls of one are drawn together when roll calls are drawn.
  public var cluster: [Int]
  /// State of each vote.
  public private(set) var state: [Int32] = []
  /// Roll call of each vote.
  public private(set) var rollCall: [Int32] = []
  /// Category of each vote.
  public private(set) var category: [UInt8] = []

  /// An empty table.
  ///
  /// - Parameters:
  ///   - states: how many states may vote.
  ///   - period: the period of each roll call.
  ///   - bridges: pairs of roll calls on the same question. Chains are followed to their earliest link.
  public init(states: Int, period: [Int], bridges: [(Int, Int)] = []) {
    self.states = states
    self.period = period
    cluster = Array(period.indices)
    var root = Array(period.indices)
    func top(_ index: Int) -> Int {
      var index = index
      while root[index] != index { index = root[index] }
      return index
    }
    for (one, other) in bridges {
      let (a, b) = (top(one), top(other))
      root[max(a, b)] = min(a, b)
    }
    var numbers: [Int: Int] = [:]
    var curve: [Int] = []
    for index in period.indices {
      let first = top(index)
      if numbers[first] == nil { numbers[first] = numbers.count }
      curve.append(numbers[first] ?? 0)
    }
    self.curve = curve
  }

  /// Takes in a vote. A state votes once on a roll call; the caller sees to it.
  public mutating func add(state: Int, rollCall: Int, category: UInt8) {
    self.state.append(Int32(state))
    self.rollCall.append(Int32(rollCall))
    self.category.append(category)
  }

  public var count: Int { state.count }

  public mutating func reserve(_ count: Int) {
    state.reserveCapacity(count)
    rollCall.reserveCapacity(count)
    category.reserveCapacity(count)
  }
}
