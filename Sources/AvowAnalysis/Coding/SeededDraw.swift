/// A simple random sample of named things, drawn with a seed.
///
/// Each thing gets a random number that depends on the seed and its name alone, and the lowest are drawn, in the order of
/// these numbers. So neither the sample nor its order depends on the order in which things come.
public struct SeededDraw<Thing: Sendable>: Sendable {
  private struct Ticket {
    let priority: UInt64
    let name: String
    let thing: Thing
  }

  private let seed: UInt64
  private let count: Int
  private var tickets: [Ticket] = []
  /// How many things were put before the draw.
  public private(set) var size = 0

  public init(_ count: Int, seed: UInt64) {
    self.count = count
    self.seed = seed
  }

  public mutating func add(_ name: String, _ thing: @autoclosure () -> Thing) {
    size += 1
    let priority = SeededStream.ticket(seed, 6000, name)
    if tickets.count == count {
      guard let last = tickets.last, (priority, name) < (last.priority, last.name) else { return }
      tickets.removeLast()
    }
    guard tickets.count < count else { return }
    let place = tickets.firstIndex { ($0.priority, $0.name) > (priority, name) } ?? tickets.count
    tickets.insert(Ticket(priority: priority, name: name, thing: thing()), at: place)
  }

  public var drawn: [Thing] { tickets.map(\.thing) }
}
