import AvowRecord
import Foundation
import Testing

@testable import AvowAnalysis

@Suite("How a group divides")
struct GroupSplitTests {
  /// yes, abstain, no and van der Eijk's A, as the R package agrmt gives it: agreement(c(yes, abstain, no)).
  private static let ordered: [(Int, Int, Int, Double)] = [
    (44, 23, 58, -0.224), (170, 3, 6, 0.88268156424581), (87, 23, 6, 0.698275862068966),
    (115, 53, 8, 0.607954545454545), (105, 20, 4, 0.782945736434108), (144, 3, 1, 0.966216216216216),
  ]

  @Test("van der Eijk's A is that of an independent program")
  func eijk() throws {
    for (yes, abstain, no, expected) in Self.ordered {
      let found = try #require(GroupSplit(yes: yes, abstain: abstain, no: no).orderedAgreement)
      #expect(abs(found - expected) < 1e-12)
    }
  }

  @Test(
    "van der Eijk's A is that of 1,500 roll calls of an independent program",
    .enabled(
      if: sample != nil, "the sample is not here: set AVOW_SHARED to the folder that has data/positions"))
  func eijkSample() throws {
    let text = String(decoding: try Data(contentsOf: #require(Self.sample)), as: UTF8.self)
    var count = 0
    for line in text.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",")
      let split = GroupSplit(
        yes: try #require(Int(cells[1])), abstain: try #require(Int(cells[2])),
        no: try #require(Int(cells[3])))
      #expect(abs(try #require(split.orderedAgreement) - #require(Double(cells[4]))) < 1e-6)
      count += 1
    }
    #expect(count == 1500)
  }

  private static let sample: URL? = {
    let shared =
      ProcessInfo.processInfo.environment["AVOW_SHARED"].map { URL(filePath: $0) }
      ?? URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "shared")
    let file = shared.appending(path: "data/positions/agrmt_sample.csv")
    return FileManager.default.fileExists(atPath: file.path()) ? file : nil
  }()

  @Test("all alike is 1 by every measure, three equal parts are 0, half against half is opposed")
  func ends() {
    let alike = GroupSplit(yes: 0, abstain: 7, no: 0)
    #expect(
      alike.agreementIndex == 1 && alike.orderedAgreement == 1 && alike.isUnanimous && alike.rice == nil)
    let spread = GroupSplit(yes: 4, abstain: 4, no: 4)
    #expect(spread.agreementIndex == 0 && spread.orderedAgreement == 0 && spread.rice == 0)
    let camps = GroupSplit(yes: 5, abstain: 0, no: 5)
    #expect(camps.orderedAgreement == -1 && camps.agreementIndex == 0.25 && camps.rice == 0)
    let none = GroupSplit()
    #expect(none.agreementIndex == nil && none.orderedAgreement == nil && !none.isUnanimous)
  }

  @Test("the pairs are those that counting one by one gives, and yes and no may be exchanged")
  func pairs() {
    for (yes, abstain, no) in [(3, 2, 1), (0, 4, 2), (5, 0, 0), (1, 1, 1)] {
      let votes =
        Array(repeating: 1, count: yes) + Array(repeating: 2, count: abstain) + Array(repeating: 3, count: no)
      var tally = AgreementTally()
      for one in votes.indices {
        for other in (one + 1)..<votes.count {
          let gap = abs(votes[one] - votes[other])
          tally.add(AgreementTally(same: gap == 0 ? 1 : 0, half: gap == 1 ? 1 : 0, opposed: gap == 2 ? 1 : 0))
        }
      }
      let split = GroupSplit(yes: yes, abstain: abstain, no: no)
      #expect(split.pairs == tally)
      let mirrored = GroupSplit(yes: no, abstain: abstain, no: yes)
      #expect(
        split.orderedAgreement == mirrored.orderedAgreement && split.agreementIndex == mirrored.agreementIndex
      )
    }
  }
}

@Suite("Cohesion of a group")
struct CohesionTests {
  private let votes = [
    Cohesion.Vote(cluster: 0, split: GroupSplit(yes: 4, abstain: 1, no: 0)),
    Cohesion.Vote(cluster: 0, split: GroupSplit(yes: 5, abstain: 0, no: 0)),
    Cohesion.Vote(cluster: 1, split: GroupSplit(yes: 2, abstain: 1, no: 2)),
    Cohesion.Vote(cluster: 2, split: GroupSplit(yes: 0, abstain: 3, no: 0)),
    Cohesion.Vote(cluster: 3, split: GroupSplit(yes: 1, abstain: 0, no: 0)),
  ]

  @Test("is the mean over roll calls with two members voting; pairs are pooled")
  func means() throws {
    let cohesion = Cohesion(votes, seed: 1)
    #expect(cohesion.rollCalls == 4 && cohesion.clusters == 3 && cohesion.pairCount == 33)
    let (index, rice): (Double, Double) = (2.8 / 4, 2.0 / 3)
    let pairs: Double = 25.0 / 33
    #expect(abs(try #require(cohesion.agreementIndex.value) - index) < 1e-12)
    #expect(abs(try #require(cohesion.rice.value) - rice) < 1e-12)
    // 6 + 4/2 of 10, 10 of 10, 2 + 4/2 of 10, 3 of 3.
    #expect(abs(try #require(cohesion.pairs.value) - pairs) < 1e-12)
    #expect(cohesion.unanimity.value == 0.5)
  }

  @Test("its interval holds it, depends on the seed alone, and is not told of a single resolution")
  func intervals() throws {
    let one = Cohesion(votes, seed: 5)
    let (low, high) = (try #require(one.agreementIndex.low), try #require(one.agreementIndex.high))
    #expect(low <= one.agreementIndex.value ?? 0 && one.agreementIndex.value ?? 0 <= high && low < high)
    #expect(Cohesion(votes, seed: 5).agreementIndex == one.agreementIndex)
    let single = Cohesion(votes.prefix(2), seed: 5)
    #expect(single.agreementIndex.value == 0.85 && single.agreementIndex.low == nil)
    #expect(Cohesion([], seed: 1).agreementIndex.value == nil)
  }
}
