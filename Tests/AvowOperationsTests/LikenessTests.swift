import AvowOperations
import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import Testing

@Suite("Recommendations that say the same")
struct LikenessTests {
  static let table = """
    kind,from,to,session,date,text,response,source
    UPR,Arlania,Brevonia,5,2009-05,Protect the river otters of the northern lakes and ponds,noted,a report
    UPR,Cordavia,Brevonia,5,2009-05,Protect the river otters of the northern lakes and ponds,noted,a report
    UPR,Cordavia,Brevonia,18,2014-01,Protect the river otters of the northern lakes,accepted,a report
    UPR,Brevonia,Arlania,18,2014-01,Protect river otters of northern lakes and ponds,,a report
    UPR,Cordavia,Brevonia,18,2014-01,Close the lighthouses at night,,a report

    """

  private func record() throws -> FictionalRecord {
    let fictional = try FictionalRecord()
    _ = try ImportFile(store: fictional.store, today: "2026-11-25").run(
      fictional.file("table.csv", LikenessTests.table))
    return fictional
  }

  private func ids(_ store: RecordStore) throws -> [String] { try store.recommendationsInTime().map(\.id) }

  @Test("groups are kept as a run, found by filter, and the same input makes no second run")
  func grouping() throws {
    let fictional = try record()
    let store = fictional.store
    let outcome = try GroupRecommendations(store: store, today: "2026-11-25").run()
    #expect(outcome.recommendations == 5)
    #expect(outcome.groups.map(\.members) == [3, 4])
    #expect(outcome.groups.map(\.joined) == [2, 3])
    let again = try GroupRecommendations(store: store, today: "2026-11-26").run()
    #expect(again.wasKnown && again.run.id == outcome.run.id)
    #expect(try store.runs().count == 1)

    let ids = try ids(store)
    var filter = RecommendationFilter()
    filter.sameAs = ids[2]
    #expect(Set(try store.recommendations(filter).items.map(\.id)) == Set(ids[0...3]))
    filter = RecommendationFilter()
    filter.isRepeated = true
    #expect(try store.recommendations(filter).items.map(\.id) == [ids[2]])
    #expect(try store.recommendationFacets().repeated == 1)
    #expect(
      try store.likenessLeaders(of: RecommendationFilter()) == [
        ids[0]: ids[0], ids[1]: ids[0], ids[2]: ids[0],
      ])
  }

  @Test("another least likeness is another run, told against the one before; the earlier run stays as it was")
  func anotherRun() throws {
    let fictional = try record()
    let store = fictional.store
    let first = try GroupRecommendations(store: store, today: "2026-11-25").run()
    let second = try GroupRecommendations(store: store, today: "2026-11-25").run(leastLikeness: 1)
    #expect(second.groups.map(\.members) == [2, 3])
    #expect(second.groups.map(\.left) == [1, 1])
    #expect(try store.likenesses(ofRun: first.run.id).count == 5)
    #expect(throws: GroupRecommendations.Fault.self) {
      try GroupRecommendations(store: store, today: "2026-11-25").run(leastLikeness: 0)
    }
  }

  @Test("an answer shows both sides, what was made together left out")
  func answer() throws {
    let fictional = try record()
    let store = fictional.store
    _ = try GroupRecommendations(store: store, today: "2026-11-25").run()
    let ids = try ids(store)
    let likeness = try #require(try Answers(store).recommendation(ids[0])).likeness
    #expect(likeness.toSameState.map(\.recommendation.id) == [ids[2]])
    #expect(likeness.toOtherStates.map(\.recommendation.id) == [ids[3]])
    #expect(likeness.toSameState.first?.likeness.map { $0.jaccard > 0.7 && $0.jaccard < 1 } == true)
    #expect(likeness.isLeader)
    #expect(likeness.uncompared == 0)
    _ = try ImportFile(store: store, today: "2026-11-25").run(
      fictional.file(
        "more.csv",
        "kind,from,to,session,date,text,response,source\nUPR,Arlania,Brevonia,18,2014-01,Count the voles,,a report\n"
      ))
    #expect(try Answers(store).recommendation(ids[0])?.likeness.uncompared == 1)
    #expect(try CheckRecord.run(store).notes.contains { $0.contains("--group") })
  }

  @Test("a person splits and joins by a row; the run stays, and a later decision takes it back")
  func decisions() throws {
    let fictional = try record()
    let store = fictional.store
    let run = try GroupRecommendations(store: store, today: "2026-11-25").run().run
    let ids = try ids(store)
    let day = try #require(PartialDate("2026-11-25"))
    func decide(_ one: Int, _ other: Int, _ isSame: Bool) throws {
      try DecideLikeness.run(
        LikenessDecision(one: ids[one], other: ids[other], isSame: isSame, who: "A. Analyst", date: day),
        in: Answers(store))
    }
    func same(_ one: Int) throws -> [String] {
      try #require(try Answers(store).recommendation(ids[one])).likeness.toSameState.map(\.recommendation.id)
    }
    try decide(2, 0, false)
    #expect(try same(0).isEmpty)
    try decide(0, 4, true)
    #expect(try same(0) == [ids[4]])
    try decide(0, 2, true)
    #expect(try same(0) == [ids[2], ids[4]])
    #expect(try store.likenessDecisions().map(\.isSame) == [false, true, true])
    #expect(try store.likenesses(ofRun: run.id).count == 5)
    // A new run brings the decisions along.
    _ = try GroupRecommendations(store: store, today: "2026-11-25").run(leastLikeness: 1)
    #expect(try same(0) == [ids[2], ids[4]])
    #expect(throws: DecideLikeness.Fault.self) { try decide(0, 0, true) }
    #expect(throws: DecideLikeness.Fault.self) {
      try DecideLikeness.run(
        LikenessDecision(one: "UPR/9", other: ids[0], isSame: true, who: "A.", date: day), in: Answers(store))
    }
    #expect(throws: DecideLikeness.Fault.self) {
      try DecideLikeness.run(
        LikenessDecision(one: ids[1], other: ids[0], isSame: true, who: " ", date: day), in: Answers(store))
    }
  }

  @Test("nothing to compare is said")
  func nothing() throws {
    let fictional = try FictionalRecord()
    let store = fictional.store
    #expect(throws: GroupRecommendations.Fault.self) {
      try GroupRecommendations(store: store, today: "2026-11-25").run()
    }
  }
}
