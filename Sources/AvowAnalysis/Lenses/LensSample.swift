public import AvowRecord

/// A seeded draw of recommendations by strata: for each lens some that are tagged and some near misses, and some of all.
///
/// Each stratum is a simple random sample by itself: every recommendation gets a random number that depends on the seed,
/// the stratum and its id, and the lowest are drawn. What two strata draw is read once.
public struct LensSample: Sendable {
  /// How many of each stratum.
  public struct Allotment: Sendable, Equatable {
    /// By lens.
    public var tagged: [String: Int]
    public var near: [String: Int]
    public var any: Int

    /// A third of a sample for tagged ones of the lens in focus, a sixth for its near misses, a quarter for all, and the rest
    /// in equal parts for the other lenses, three tagged to two near misses.
    ///
    /// - Parameter size: at most so many are drawn; fewer where strata draw the same or have fewer.
    public init(size: Int, focus: String, lenses: [String]) {
      let others = lenses.filter { $0 != focus }
      let part = others.isEmpty ? 0 : size / 4 / others.count
      tagged = [focus: size / 3]
      near = [focus: size / 6]
      for lens in others {
        tagged[lens] = part * 3 / 5
        near[lens] = part - part * 3 / 5
      }
      let used = tagged.values.reduce(0, +) + near.values.reduce(0, +)
      any = max(0, size - used)
    }
  }

  /// A wording that may be drawn, with the lenses that tag it and those that come near.
  public struct Entry: Sendable {
    public let id: String
    public let tagged: Set<String>
    public let near: Set<String>

    public init(id: String, tagged: Set<String>, near: Set<String>) {
      self.id = id
      self.tagged = tagged
      self.near = near
    }
  }

  /// What was drawn, numbered in an order of chance, with the strata that each belongs to.
  public let drawn: [(number: Int, id: String, strata: String)]
  /// Strata with their size and how many were drawn, `all` first.
  public let sizes: [(lens: String, stratum: String, size: Int, drawn: Int)]

  public init(_ entries: [Entry], lenses: [String], allotment: Allotment, seed: UInt64) {
    var chosen: Set<String> = []
    var sizes: [(lens: String, stratum: String, size: Int, drawn: Int)] = []
    func draw(_ lens: String, _ stratum: String, _ step: Int, _ count: Int, _ isIn: (Entry) -> Bool) {
      let members = entries.filter(isIn)
      let lot = members.map { (ticket: SeededStream.ticket(seed, step, $0.id), id: $0.id) }
        .sorted { ($0.ticket, $0.id) < ($1.ticket, $1.id) }.prefix(count)
      chosen.formUnion(lot.map(\.id))
      sizes.append((lens, stratum, members.count, lot.count))
    }
    draw("all", "any", 0, allotment.any) { _ in true }
    for (place, lens) in lenses.enumerated() {
      draw(lens, "tagged", 2 * place + 1, allotment.tagged[lens] ?? 0) { $0.tagged.contains(lens) }
      draw(lens, "near", 2 * place + 2, allotment.near[lens] ?? 0) {
        $0.near.contains(lens) && !$0.tagged.contains(lens)
      }
    }
    self.sizes = sizes
    drawn = entries.filter { chosen.contains($0.id) }
      .map { (ticket: SeededStream.ticket(seed, 1000, $0.id), entry: $0) }
      .sorted { ($0.ticket, $0.entry.id) < ($1.ticket, $1.entry.id) }
      .enumerated().map { index, one in
        let strata = lenses.compactMap { lens -> String? in
          if one.entry.tagged.contains(lens) { return lens + ":tagged" }
          return one.entry.near.contains(lens) ? lens + ":near" : nil
        }
        return (index + 1, one.entry.id, strata.joined(separator: " "))
      }
  }
}
