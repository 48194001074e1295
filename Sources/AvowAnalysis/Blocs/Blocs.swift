/// Blocs found in how states voted, and how firmly they stand.
///
/// States are put into k parts by ``Medoids`` on 1 − Lijphart's index of each pair; k is the number from 2 to `most` with
/// the best silhouette, unless it is given. Then the roll calls are drawn anew by cluster, the parts are found again with
/// the same k, and what stays together is counted.
public struct Blocs: Sendable {
  /// Index of the typical state of each bloc; blocs in the order of their size, the largest first.
  public let medoids: [Int]
  /// The bloc of each state.
  public let bloc: [Int]
  /// For each state the share of draws in which it stood with another of its bloc, mean over the others, 0…1; nil for
  /// a bloc of one.
  public let together: [Double?]
  /// The mean silhouette of each number of parts that was tried.
  public let silhouettes: [(parts: Int, silhouette: Double)]
  public let silhouette: Double
  /// The adjusted Rand index of each draw against the blocs: mean, and the 5 % and 95 % points.
  public let stability: (mean: Double, low: Double, high: Double)

  /// - Parameters:
  ///   - choices: for each state its choices in the order of the roll calls, as ``VoteGrid`` takes them.
  ///   - clusters: of each roll call, what it is drawn with.
  ///   - parts: how many blocs; nil for the best number from 2 to `most`.
  public init(
    _ choices: [[UInt8]], clusters: [Int], parts: Int? = nil, most: Int = 6, seed: UInt64, draws: Int = 200
  ) {
    let count = choices.count
    let distances = VoteGrid(choices).distances()
    var tried: [(parts: Int, silhouette: Double)] = []
    var found = Medoids(distances, count: count, parts: parts ?? 2)
    tried.append((found.medoids.count, found.silhouette))
    if parts == nil {
      for number in 3...max(3, most) where number < count {
        let other = Medoids(distances, count: count, parts: number)
        tried.append((number, other.silhouette))
        if other.silhouette > found.silhouette { found = other }
      }
    }
    let sizes = found.medoids.indices.map { number in found.part.count { $0 == number } }
    let order = found.medoids.indices.sorted {
      (-sizes[$0], found.medoids[$0]) < (-sizes[$1], found.medoids[$1])
    }
    var renamed = [Int](repeating: 0, count: order.count)
    for (new, old) in order.enumerated() { renamed[old] = new }
    medoids = order.map { found.medoids[$0] }
    let bloc = found.part.map { renamed[$0] }
    self.bloc = bloc
    silhouettes = tried
    silhouette = found.silhouette
    let drawn = Blocs.redrawn(choices, clusters, parts: found.medoids.count, seed: seed, draws: draws)
    let indices = drawn.compactMap { RandIndex.adjusted(bloc, $0) }.sorted()
    stability = (
      indices.isEmpty ? 0 : indices.reduce(0, +) / Double(indices.count), Quantile.of(indices, 0.05) ?? 0,
      Quantile.of(indices, 0.95) ?? 0
    )
    together = (0..<count).map { state in
      let mates = (0..<count).filter { $0 != state && bloc[$0] == bloc[state] }
      guard !mates.isEmpty, !drawn.isEmpty else { return nil }
      let shared = drawn.reduce(0) { sum, draw in sum + mates.count { draw[$0] == draw[state] } }
      return Double(shared) / Double(mates.count * drawn.count)
    }
  }

  /// The parts found in each draw of the clusters.
  private static func redrawn(_ choices: [[UInt8]], _ clusters: [Int], parts: Int, seed: UInt64, draws: Int)
    -> [[Int]]
  {
    let members = Dictionary(grouping: clusters.indices) { clusters[$0] }.sorted { $0.key < $1.key }.map(
      \.value)
    guard !members.isEmpty else { return [] }
    return Chunks.map(draws, chunks: draws) { range in
      var stream = SeededStream(seed: seed, step: range.lowerBound)
      let columns = (0..<members.count).flatMap { _ in members[Int(stream.next() % UInt64(members.count))] }
      return Medoids(VoteGrid(choices, columns: columns).distances(), count: choices.count, parts: parts).part
    }
  }
}
