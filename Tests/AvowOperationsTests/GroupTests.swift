import AvowRecord
import AvowStore
import FictionalRecord
import Testing

@testable import AvowOperations

@Suite("Groups in time and movement")
struct GroupTests {
  @Test(
    "a member with a known start counts from that day; one without counts always, unless only known ones do")
  func membership() throws {
    let reference = try FictionalRecord.reference()
    let group = try #require(GroupInTime("friends", in: reference))
    let day = try #require(PartialDate("2009-12-31")).firstDay
    let members = Dictionary(uniqueKeysWithValues: group.members.map { ($0.state, $0) })
    #expect(members["XAA"]?.belongs(onDay: day) == false && members["XAA"]?.belongs(onDay: day + 1) == true)
    #expect(members["XAC"]?.belongs(onDay: day) == true)
    #expect(group.uncertain == ["XAC"])
    let known = try #require(GroupInTime("friends", knownOnly: true, in: reference))
    #expect(known.members.map(\.state) == ["XAA"])
    #expect(GroupInTime("nobody", in: reference) == nil)
  }

  @Test(
    "a shift is marked where the interval leaves that of five periods before, once for a run of such periods")
  func shifts() {
    let level = (0..<20).map { (period: $0, low: $0 < 10 ? -0.1 : 0.9, high: $0 < 10 ? 0.1 : 1.1) }
    #expect(Movement.marks(level) == [10: true])
    let back = level + (20..<30).map { (period: $0, low: -0.1, high: 0.1) }
    #expect(Movement.marks(back) == [10: true, 20: false])
    let wide = (0..<20).map { (period: $0, low: Double($0) - 9, high: Double($0) + 9) }
    #expect(Movement.marks(wide).isEmpty)
    let gap = [(period: 0, low: 0.0, high: 0.1), (period: 40, low: 1.0, high: 1.1)]
    #expect(Movement.marks(gap).isEmpty)
  }

  @Test("words of a speech are runs of letters in lower case, of two letters at least")
  func tokens() {
    #expect(
      SpokenTokens.of("The otters’ well-being, in 2009: a matter of États.") == [
        "the", "otters", "well", "being", "in", "matter", "of", "états",
      ])
  }

  @Test("without roll calls nothing is expected, and the sentence says what to do")
  func nothing() throws {
    let record = try FictionalRecord()
    let answers = try Answers(record.store)
    #expect(throws: ExpectVotes.Fault.self) { try ExpectVotes(answers, today: "2026-11-23").run() }
    #expect(try WhipSheet.latest(in: answers) == nil)
    #expect(try BlocsAnswer.latest(in: answers) == nil)
  }
}
