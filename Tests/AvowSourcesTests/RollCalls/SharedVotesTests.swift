import AvowRecord
import AvowSources
import Foundation
import Testing

/// These read real tables that are not part of the project. Where the folder `shared` is not found (beside the package,
/// or at AVOW_SHARED) they are skipped, and the run says so.
@Suite(
  "Real roll calls",
  .enabled(if: Fixture.shared != nil, "the folder of shared data is absent; set AVOW_SHARED"))
struct SharedVotesTests {
  @Test("the Voeten tables are read whole, and their totals differ where they are known to")
  func voeten() throws {
    let ballots = try Fixture.read(Fixture.votes("votes_1946_2020.csv.gz"))
    #expect(ballots.rowsRead == 1_231_100)
    #expect(ballots.ballotChoice.count == 1_231_100)
    #expect(ballots.rollCallIDs.count == 6_299)
    #expect(ballots.findings.isEmpty)

    let table = try Fixture.read(Fixture.votes("resolutions_1946_2020.csv.gz"))
    #expect(table.rollCalls.count == 6_299)
    #expect(Set(table.rollCalls.map(\.id)) == Set(ballots.rollCallIDs))
    let kinds = Dictionary(grouping: table.findings, by: \.kind).mapValues(\.count)
    #expect(kinds == ["odd-date": 5, "odd-symbol": 6])
    #expect(table.issues.filter { $0.issue == "rtop" }.map(\.rollCall) == ["rcid:5939"])

    var counts = Array(repeating: BallotCount(), count: ballots.rollCallIDs.count)
    for index in ballots.ballotChoice.indices {
      if let choice = Choice(rawValue: Int(ballots.ballotChoice[index])) {
        counts[Int(ballots.ballotRollCall[index])][choice] += 1
      }
    }
    let counted = Dictionary(uniqueKeysWithValues: zip(ballots.rollCallIDs, counts))
    let differing = table.rollCalls.filter { rollCall in
      guard let count = counted[rollCall.id] else { return true }
      let pairs = [
        (rollCall.printedYes, count.yes), (rollCall.printedNo, count.no),
        (rollCall.printedAbstain, count.abstain),
      ]
      return pairs.contains { $0.0 != nil && $0.0 != $0.1 }
    }
    #expect(differing.count == 378)
  }

  @Test("the unvotes tables are read whole, with the same ids")
  func unvotes() throws {
    let ballots = try Fixture.read(Fixture.votes("unvotes/un_votes.csv.gz"))
    #expect(ballots.rowsRead == 870_109)
    #expect(ballots.ballotChoice.count == 870_109)
    #expect(ballots.rollCallIDs.count == 6_203)
    #expect(ballots.findings.isEmpty)
    let counts = Dictionary(grouping: ballots.ballotChoice) { $0 }.mapValues(\.count)
    #expect(counts == [1: 693_664, 2: 110_897, 3: 65_548])
    #expect(
      ballots.voters.filter { $0.scheme == "name" }.map(\.code).sorted()
        == ["Federal Republic of Germany", "Yemen Arab Republic", "Zanzibar"])
    let rollCalls = try Fixture.read(Fixture.votes("unvotes/un_roll_calls.csv"))
    #expect(rollCalls.rollCalls.count == 6_203)
    #expect(Set(rollCalls.rollCalls.map(\.id)) == Set(ballots.rollCallIDs))
    let issues = try Fixture.read(Fixture.votes("unvotes/un_roll_call_issues.csv"))
    #expect(issues.issues.count == 5_745)
    #expect(issues.findings.isEmpty)
  }

  @Test("every voter of unvotes is a state on every day on which it voted")
  func unvotesVoters() throws {
    let names = StateNames(reference: try ReferenceData.shipped())
    let ballots = try Fixture.read(Fixture.votes("unvotes/un_votes.csv.gz"))
    let days = try self.days(Fixture.votes("unvotes/un_roll_calls.csv"))
    let spans = ballots.voters.map { names.spans(scheme: $0.scheme, code: $0.code, name: $0.name) }
    var lost: [String: Int] = [:]
    for index in ballots.ballotChoice.indices {
      let day = try #require(days[ballots.rollCallIDs[Int(ballots.ballotRollCall[index])]])
      if spans[Int(ballots.ballotVoter[index])].state(onDay: day) == nil {
        lost[ballots.voters[Int(ballots.ballotVoter[index])].id, default: 0] += 1
      }
    }
    #expect(lost == [:])
  }

  /// The rule stands in Reference/Authority/README.md: a row differs if it has a vote other than 9 and the state is not
  /// a member on that day, or a 9 and it is; a code without a state on the day counts as not a member.
  @Test("the codes whose votes do not fit the dates of membership are those that the authority file explains")
  func membershipCheck() throws {
    let reference = try ReferenceData.shipped()
    let names = StateNames(reference: reference)
    let ballots = try Fixture.read(Fixture.votes("votes_1946_2020.csv.gz"))
    let days = try self.days(Fixture.votes("resolutions_1946_2020.csv.gz"))
    let spans = ballots.voters.map { names.spans(scheme: $0.scheme, code: $0.code, name: $0.name) }
    var members: [Int: [Bool]] = [:]
    var differing: Set<String> = []
    for index in ballots.ballotChoice.indices {
      let day = try #require(days[ballots.rollCallIDs[Int(ballots.ballotRollCall[index])]])
      let onDay =
        members[day]
        ?? spans.map { $0.state(onDay: day).map { reference.isMember($0, onDay: day) == true } ?? false }
      members[day] = onDay
      let voter = Int(ballots.ballotVoter[index])
      let isMember = ballots.ballotChoice[index] != UInt8(Choice.notMember.rawValue)
      if onDay[voter] != isMember { differing.insert(ballots.voters[voter].code) }
    }
    let explained = Set(reference.membershipChecks.filter { $0.scheme == "cow" }.map(\.code))
    #expect(differing.subtracting(explained).sorted() == [], "differ and are not explained")
    #expect(explained.subtracting(differing).sorted() == [], "are explained and do not differ")
  }

  private func days(_ url: URL) throws -> [String: Int] {
    let table = try Fixture.read(url)
    return Dictionary(uniqueKeysWithValues: table.rollCalls.map { ($0.id, $0.date.firstDay) })
  }
}
