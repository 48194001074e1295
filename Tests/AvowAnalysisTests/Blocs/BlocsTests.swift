import AvowRecord
import Testing

@testable import AvowAnalysis

@Suite("Blocs in votes")
struct BlocsTests {
  /// Eight states in two camps over forty roll calls: the second camp votes the other way, each state strays once.
  private static let choices: [[UInt8]] = (0..<8).map { state in
    (0..<40).map { rollCall in
      let camp: UInt8 = (state < 5) == (rollCall % 3 == 0) ? 1 : 3
      return rollCall % 8 == state ? 2 : camp
    }
  }

  @Test("a grid in bits counts pairs as counting one by one does, also of drawn columns")
  func grid() {
    for columns in [nil, [0, 0, 7, 39, 12, 12, 12]] {
      let grid = VoteGrid(Self.choices, columns: columns)
      for (one, other) in [(0, 1), (0, 7), (4, 5)] {
        var tally = AgreementTally()
        for column in columns ?? Array(0..<40) {
          let gap = abs(Int(Self.choices[one][column]) - Int(Self.choices[other][column]))
          tally.add(AgreementTally(same: gap == 0 ? 1 : 0, half: gap == 1 ? 1 : 0, opposed: gap == 2 ? 1 : 0))
        }
        #expect(grid.tally(one, other) == tally)
        #expect(grid.tally(other, one) == tally)
      }
    }
    #expect(VoteGrid([[1, 8, 9, 0], [1, 1, 1, 1]]).tally(0, 1) == AgreementTally(same: 1))
  }

  @Test("two camps are found, the larger first, and stay when resolutions are drawn anew")
  func camps() {
    let blocs = Blocs(Self.choices, clusters: Array(0..<40), seed: 1, draws: 30)
    #expect(blocs.bloc == [0, 0, 0, 0, 0, 1, 1, 1])
    #expect(blocs.medoids.count == 2 && blocs.medoids[0] < 5 && blocs.medoids[1] >= 5)
    #expect(blocs.stability.mean > 0.95)
    #expect(blocs.together.allSatisfy { ($0 ?? 0) > 0.95 })
    #expect(blocs.silhouette > 0.5 && blocs.silhouettes.first?.parts == 2)
  }

  @Test("the adjusted Rand index is that of the published example and of the ends")
  func rand() throws {
    // By hand: one pair together of 6, 2 in the one and 1 in the other: (1 − 1/3)/(3/2 − 1/3) = 4/7.
    #expect(abs(try #require(RandIndex.adjusted([0, 0, 1, 1], [0, 0, 1, 2])) - 4.0 / 7) < 1e-12)
    #expect(RandIndex.adjusted([0, 0, 1, 1], [5, 5, 2, 2]) == 1)
    #expect(abs(try #require(RandIndex.adjusted([0, 0, 1, 1], [0, 1, 0, 1])) + 0.5) < 1e-12)
    #expect(RandIndex.adjusted([0], [0]) == nil)
  }
}
