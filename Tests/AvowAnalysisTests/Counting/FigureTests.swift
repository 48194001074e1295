import AvowAnalysis
import AvowRecord
import Foundation
import Testing

@Suite("Figures")
struct FigureTests {
  private let day = PartialDate("2021-05-18")

  private func value(_ id: String, in figures: [Figure]) -> Double? {
    figures.first { $0.rule.id == id }?.value
  }

  @Test("a count is the length of its list, each id once, in natural order")
  func count() {
    let figure = Figure.count(
      rule: CountingRules.rollCalls, list: ["rcid:10", "rcid:9", "rcid:10"], asOf: day)
    #expect(figure.value == 2)
    #expect(figure.list == ["rcid:9", "rcid:10"])
    #expect(figure.isCountOfList)
  }

  @Test("a roll call has a figure for each choice, and an absent member is no abstention")
  func rollCall() throws {
    let rollCall = RollCall(
      id: "rcid:1", body: "GA", session: "75", date: try #require(day), title: "Fictional", printedYes: 3)
    let votes: [(StateID, Choice)] = [
      ("AAA", .yes), ("BBB", .yes), ("CCC", .no), ("DDD", .abstain), ("EEE", .absent), ("FFF", .notMember),
    ]
    let ballots = votes.map {
      Ballot(
        rollCall: "rcid:1", state: $0.0, choice: $0.1, voter: "iso3:\($0.0)", original: "\($0.1.rawValue)")
    }
    let figures = Figure.figures(of: rollCall, ballots: ballots, withoutRow: ["GGG", "HHH"])
    #expect(value("roll-call-in-favour", in: figures) == 2)
    #expect(value("roll-call-against", in: figures) == 1)
    #expect(value("roll-call-abstaining", in: figures) == 1)
    #expect(value("roll-call-absent", in: figures) == 1)
    #expect(value("roll-call-not-member", in: figures) == 1)
    #expect(value("roll-call-no-row", in: figures) == 2)
    #expect(value("roll-call-margin", in: figures) == 1)
    #expect(value("printed-in-favour", in: figures) == 3)
    #expect(value("printed-against", in: figures) == nil)
    #expect(figures.allSatisfy { $0.asOf == day })
    let counts = figures.filter { $0.rule.id.hasPrefix("roll-call-") && $0.rule != CountingRules.margin }
    for figure in counts { #expect(figure.isCountOfList, "\(figure.rule.id)") }
  }

  @Test("named votes count from verified lists only, and silence is not zero")
  func namedVotes() throws {
    let votes = try DelimitedTable(
      Data(
        """
        decision,state,choice,status,note,source,as_of
        A/RES/99/1,AAA,no,verified,,a list,2021-05-18
        A/RES/99/1,BBB,no,secondary,,a list,2021-05-18
        A/RES/99/1,CCC,yes,unverified,,a list,2021-05-18

        """.utf8), name: "named-votes.csv"
    ).decoded(as: NamedVote.self)
    let figures = Figure.namedVotes(votes)
    #expect(figures.count == 1)
    #expect(figures.first?.rule == CountingRules.namedAgainst)
    #expect(figures.first?.list == ["AAA"])
    #expect(figures.first?.asOf == day)
  }

  @Test("an agreement lists the shared votes, and without one there is no share")
  func agreement() {
    let ballots = [
      SharedBallot(rollCall: "rcid:2", year: 2001, one: .yes, other: .abstain),
      SharedBallot(rollCall: "rcid:1", year: 2001, one: .no, other: .no),
      SharedBallot(rollCall: "rcid:3", year: 2001, one: .no, other: .absent),
    ]
    let figures = Figure.agreement(of: ballots, asOf: day)
    #expect(figures.map(\.value) == [2, 0.5, 0.75])
    #expect(figures.allSatisfy { $0.list == ["rcid:1", "rcid:2"] })
    #expect(Figure.agreement(of: [ballots[2]], asOf: day).map(\.value) == [0])
  }

  @Test("published figures that differ have more than one value")
  func published() throws {
    let figures = try DelimitedTable(
      Data(
        """
        id,subject,measure,unit,value_as_printed,value,upper_value,publisher,page,url,published_on,as_of_date,scope,status,note
        a,X,speakers,states,81,81,,One,,,,,whole,verified,
        b,X,speakers,states,81,81,81,Two,,,,2019-07,whole,verified,
        c,X,speakers,states,83,83,,Three,,,2020,,whole,conflict,
        d,X,speakers,states,90,90,,Four,,,2022,,whole,unverified,
        e,X,speakers,states,many,,,Five,,,2023,,whole,verified,

        """.utf8), name: "published-figures.csv"
    ).decoded(as: PublishedFigure.self)
    let same = Array(figures[0...1])
    #expect(Figure.publishedValues(same).value == 1)
    let differ = Figure.publishedValues(figures)
    #expect(differ.value == 2)
    #expect(differ.list == ["a", "b", "c"])
    #expect(differ.asOf == PartialDate("2020"))
    #expect(Figure.publishedValues(same + [figures[3]]).value == 1)
    #expect(Figure.publishedValues([figures[4]]).value == 0)
  }
}
