import AvowAnalysis
import AvowRecord
import Testing

@Suite("Agreement of two states")
struct AgreementTests {
  private func ballot(_ id: Int, _ year: Int, _ one: Choice, _ other: Choice) -> SharedBallot {
    SharedBallot(rollCall: "rcid:\(id)", year: year, one: one, other: other)
  }

  @Test("an abstention against a yes is half an agreement for Lijphart and none for the exact share")
  func abstention() throws {
    let agreement = try Agreement([
      ballot(1, 2001, .yes, .yes), ballot(2, 2001, .yes, .abstain), ballot(3, 2001, .no, .yes),
      ballot(4, 2001, .abstain, .no),
    ])
    let year = try #require(agreement.years.first)
    #expect(year.sharedVotes == 4)
    #expect(year.exact == 0.25)
    #expect(year.lijphart == 0.5)
  }

  @Test("who is absent or not a member shares no vote", arguments: [Choice.absent, .notMember])
  func absent(choice: Choice) throws {
    for other in Choice.allCases {
      let agreement = try Agreement([ballot(1, 2001, choice, other), ballot(2, 2002, other, choice)])
      #expect(agreement.years.isEmpty)
      #expect(agreement.overall.sharedVotes == 0)
      #expect(agreement.overall.exact == nil && agreement.overall.lijphart == nil)
      #expect(agreement.overall.exactLow == nil && agreement.overall.lijphartHigh == nil)
    }
  }

  @Test("years come in order and add up to all years together")
  func years() throws {
    let agreement = try Agreement([
      ballot(1, 2003, .yes, .yes), ballot(2, 2001, .no, .no), ballot(3, 2003, .yes, .no),
      ballot(4, 2002, .absent, .no),
    ])
    #expect(agreement.years.map(\.year) == [2001, 2003])
    #expect(agreement.overall.year == nil)
    #expect(agreement.overall.sharedVotes == 3)
    #expect(agreement.overall.exact == 2.0 / 3)
  }

  @Test("exchanging the two states, or the order of the votes, changes nothing")
  func symmetry() throws {
    var generator = SeededGenerator(seed: 5)
    let choices = Choice.allCases
    let ballots = (0..<400).map { index in
      ballot(
        index, 1990 + index % 7, choices[Int(generator.next() % 5)], choices[Int(generator.next() % 5)])
    }
    let turned = ballots.shuffled(using: &generator).map {
      SharedBallot(rollCall: $0.rollCall, year: $0.year, one: $0.other, other: $0.one)
    }
    let agreement = try Agreement(ballots)
    #expect(try agreement == Agreement(turned))
    for estimate in agreement.years + [agreement.overall] {
      let exact = try #require(estimate.exact)
      let lijphart = try #require(estimate.lijphart)
      #expect(exact <= lijphart)
      #expect(try #require(estimate.exactLow) <= exact && exact <= #require(estimate.exactHigh))
      #expect(try #require(estimate.lijphartLow) <= lijphart && lijphart <= #require(estimate.lijphartHigh))
    }
  }

  @Test("a roll call that comes twice is refused by name")
  func twice() {
    #expect(throws: Agreement.Fault.rollCallTwice("rcid:1")) {
      try Agreement([ballot(1, 2001, .yes, .yes), ballot(1, 2001, .no, .yes)])
    }
    #expect(Agreement.Fault.rollCallTwice("rcid:1").description.contains("rcid:1"))
  }

  @Test("nothing compared is nothing found, not an error")
  func empty() throws {
    let agreement = try Agreement([])
    #expect(agreement.years.isEmpty && agreement.overall.sharedVotes == 0)
  }
}
