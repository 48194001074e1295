import AvowAnalysis
import AvowRecord
import Foundation
import Testing

@Suite("Published figures beside ours")
struct PublishedComparisonTests {
  static func figure(
    _ measure: String, _ printed: String, _ value: Int, scope: String = "whole"
  ) throws -> PublishedFigure {
    let header =
      "id,subject,measure,unit,value_as_printed,value,upper_value,publisher,page,url,published_on,as_of_date,scope,status,note\n"
    let row =
      "otters.1,OTTERS-2012,\(measure),states,\(printed),\(value),,The Otter Society,,,,,\(scope),verified,\n"
    return try #require(
      try DelimitedTable(Data((header + row).utf8), name: "figures.csv").decoded(as: PublishedFigure.self)
        .first)
  }

  static let proceedings = Proceedings(
    topics: [], agendaItems: [], debates: [], meetings: [], meetingNotes: [], documents: [], decisions: [],
    namedVotes: [], sponsors: [], interventions: [], publishedFigures: [], measures: [], contradictions: [],
    acceptanceFacts: [], series: [])

  static func compare(_ figure: PublishedFigure, _ debate: DebateRecord) throws -> PublishedComparison {
    try #require(PublishedComparison(figure, debate: debate, in: proceedings))
  }

  @Test("the rule that gives the published number is named, and those that do not")
  func reproduced() throws {
    let debate = try LakeWorld.debate([
      LakeWorld.turn(1, "XAA", behalf: "the union", groups: ["union"]), LakeWorld.turn(2, "XAG"),
      LakeWorld.turn(3, "XAH", .rightOfReply),
    ])
    let one = try Self.compare(Self.figure("states-speaking", "1", 1), debate)
    #expect(one.reproducedBy == ["states-speaking-themselves"])
    let three = try Self.compare(Self.figure("states-speaking", "3", 3), debate)
    #expect(three.reproducedBy == ["states-taking-the-floor"])
    #expect(three.explanation.contains("Not by “States speaking” (2)"))
    let nine = try Self.compare(Self.figure("states-speaking", "9", 9), debate)
    #expect(nine.reproducedBy.isEmpty && nine.explanation.contains("6 fewer"))
  }

  @Test("a first day is compared with a first day")
  func firstDay() throws {
    let debate = try LakeWorld.debate(
      [LakeWorld.turn(1, "XAA")], later: [LakeWorld.turn(1, "XAB", meeting: 902)])
    #expect(
      try Self.compare(Self.figure("states-speaking", "1", 1, scope: "first day"), debate).reproducedBy.first
        == "states-speaking")
    #expect(
      try Self.compare(Self.figure("states-speaking", "2", 2), debate).reproducedBy.first == "states-speaking"
    )
  }

  @Test(
    "a range holds a number or excludes it, a floor excludes only what is smaller, nothing held settles nothing"
  )
  func verdicts() throws {
    let shore = try LakeWorld.debate([LakeWorld.turn(1, "XAA", behalf: "the shore", groups: ["shore"])])
    func verdict(_ value: Int, _ debate: DebateRecord) throws -> PublishedComparison.Verdict? {
      try Self.compare(Self.figure("on-behalf-of-states", "\(value)", value), debate).candidates.first?
        .verdict
    }
    #expect(try verdict(2, shore) == .within)
    #expect(try verdict(4, shore) == .differs)
    let partial = try LakeWorld.debate([LakeWorld.turn(1, "XAA"), LakeWorld.turn(2, "XAB")], missing: 1)
    #expect(try verdict(5, partial) == .cannotCompare)
    #expect(try verdict(1, partial) == .differs)
    let none = try LakeWorld.debate([], missing: 1)
    let settled = try Self.compare(Self.figure("states-speaking", "5", 5), none)
    #expect(settled.explanation.contains("Cannot be settled from the record."))
  }

  @Test("a measure that no rule counts has no comparison")
  func unknown() throws {
    #expect(
      try PublishedComparison(
        Self.figure("focal-points", "5", 5), debate: LakeWorld.debate([]), in: Self.proceedings) == nil)
  }
}
