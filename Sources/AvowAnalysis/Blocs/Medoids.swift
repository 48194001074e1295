/// Parts of a set of states such that each state is near the typical state of its part.
///
/// k-medoids by building up and exchanging: the first medoid is nearest to all, each further one lowers the sum of
/// distances most, then medoids are exchanged for others as long as the sum falls. Nothing is drawn at random; of equal
/// choices the first in order is taken.
///
/// Source: L. Kaufman and P. Rousseeuw, Finding Groups in Data (1990), chapter 2.
public struct Medoids: Hashable, Sendable {
  /// The typical state of each part, by index, in rising order.
  public let medoids: [Int]
  /// The part of each state, an index into ``medoids``.
  public let part: [Int]
  /// The mean over states of the silhouette, −1…1: how much nearer a state is to its own part than to the next.
  public let silhouette: Double

  /// - Parameters:
  ///   - distances: of `count` states, row by row.
  ///   - parts: how many parts; from 1 to `count`.
  public init(_ distances: [Double], count: Int, parts: Int) {
    var search = MedoidSearch(distances: distances, count: count)
    search.build(min(max(parts, 1), count))
    search.exchange()
    let medoids = search.medoids.sorted()
    self.medoids = medoids
    let part = (0..<count).map { state in
      // A medoid is of its own part, also where another lies at distance 0.
      medoids.firstIndex(of: state)
        ?? medoids.indices.min {
          distances[state * count + medoids[$0]] < distances[state * count + medoids[$1]]
        }
        ?? 0
    }
    self.part = part
    silhouette = Medoids.silhouette(distances, part, count: count, parts: medoids.count)
  }

  /// The partition with the best silhouette among some numbers of parts; of equal ones the fewest parts.
  public static func best(_ distances: [Double], count: Int, parts: ClosedRange<Int>) -> Medoids {
    var best = Medoids(distances, count: count, parts: parts.lowerBound)
    for number in parts.dropFirst() where number < count {
      let other = Medoids(distances, count: count, parts: number)
      if other.silhouette > best.silhouette { best = other }
    }
    return best
  }

  private static func silhouette(_ distances: [Double], _ part: [Int], count: Int, parts: Int) -> Double {
    guard parts > 1 else { return 0 }
    var sizes = [Int](repeating: 0, count: parts)
    for number in part { sizes[number] += 1 }
    var sum = 0.0
    for state in 0..<count where sizes[part[state]] > 1 {
      var to = [Double](repeating: 0, count: parts)
      for other in 0..<count { to[part[other]] += distances[state * count + other] }
      let own = to[part[state]] / Double(sizes[part[state]] - 1)
      let next =
        (0..<parts).filter { $0 != part[state] && sizes[$0] > 0 }.map { to[$0] / Double(sizes[$0]) }.min()
        ?? 0
      if max(own, next) > 0 { sum += (next - own) / max(own, next) }
    }
    return sum / Double(count)
  }
}

/// The search for medoids.
private struct MedoidSearch {
  let distances: [Double]
  let count: Int
  var medoids: [Int] = []

  mutating func build(_ parts: Int) {
    var nearest = [Double](repeating: .infinity, count: count)
    for _ in 0..<parts {
      var (best, least) = (-1, Double.infinity)
      for candidate in 0..<count where !medoids.contains(candidate) {
        var cost = 0.0
        for state in 0..<count { cost += min(nearest[state], distances[candidate * count + state]) }
        if cost < least - 1e-12 { (best, least) = (candidate, cost) }
      }
      guard best >= 0 else { return }
      medoids.append(best)
      for state in 0..<count { nearest[state] = min(nearest[state], distances[best * count + state]) }
    }
  }

  /// Exchanges the pair that lowers the sum most, until none does.
  mutating func exchange() {
    for _ in 0..<200 {
      var (place, candidate, gain) = (-1, -1, 1e-12)
      for index in medoids.indices {
        // What each state pays without this medoid.
        var without = [Double](repeating: .infinity, count: count)
        for (other, medoid) in medoids.enumerated() where other != index {
          for state in 0..<count { without[state] = min(without[state], distances[medoid * count + state]) }
        }
        var now = 0.0
        for state in 0..<count { now += min(without[state], distances[medoids[index] * count + state]) }
        for other in 0..<count where !medoids.contains(other) {
          var cost = 0.0
          for state in 0..<count { cost += min(without[state], distances[other * count + state]) }
          if now - cost > gain { (place, candidate, gain) = (index, other, now - cost) }
        }
      }
      guard place >= 0 else { return }
      medoids[place] = candidate
    }
  }
}
