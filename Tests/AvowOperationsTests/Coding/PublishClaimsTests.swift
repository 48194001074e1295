import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import Testing

@testable import AvowOperations

@Suite("Adjudicated claims become public")
struct PublishClaimsTests {
  /// Everything decided, the paragraph on which the coders differ with one correction.
  private static func published(_ room: CodingRoom) throws -> (CodingProject, PublishedCoding) {
    let project = try room.coded()
    let edo = try room.account("edo")
    let verb = Adjudicate(room.desk)
    try verb.acceptAlike(room.status(project), by: edo)
    let line = try #require(try room.status(project).undecided.first)
    let otters = ReadClaims.Line(code: "theme:otters", words: "protection of otters", occurrence: "")
    try verb.run(line, [otters], reason: "A secret reason.", after: 0, in: project, by: edo)
    try verb.run(
      line, [otters, .init(code: "stance:conditions", words: "if the nets", occurrence: "")],
      reason: "Another secret.", publicReason: "The condition was overlooked.", after: 1, in: project, by: edo
    )
    return (project, try Publish(room.desk, into: room.record.store).run(claims: project.id, by: edo))
  }

  @Test(
    "what is public has agreement, claims and corrections, and no coder, coding, remark or reason of the desk"
  )
  func publication() throws {
    let room = try CodingRoom()
    let (project, coding) = try Self.published(room)
    #expect(try room.record.store.publishedCoding("otters") == coding)
    #expect(coding.paragraphs.count == 6 && coding.drawn == 6 && coding.coders == 2 && coding.named.isEmpty)
    #expect(coding.agreement.first?.category == "all" && coding.agreement.first?.alpha != nil)
    let corrected = try #require(coding.paragraphs.first { !$0.corrections.isEmpty })
    #expect(corrected.corrections[0].reason == "The condition was overlooked.")
    #expect(corrected.corrections[0].before.count == 2 && corrected.claims.count == 2)
    var export = ""
    try room.record.store.eachTable { table, _, rows in
      guard ["claim", "cod", "publi"].contains(where: table.contains) else { return }
      try rows { export += "\(table) \($0)\n" }
    }
    #expect(export.contains("claim_correction"))
    for word in ["secret", "unsure", "Cleo", "cleo", "Dora", "Edo"] {
      #expect(!export.contains(word), "\(word)")
    }
    #expect(try CheckDesk.run(room.desk, room.record.store).problems.isEmpty)
    // Again the same is no new revision; other words are.
    let edo = try room.account("edo")
    let publish = Publish(room.desk, into: room.record.store)
    #expect(try publish.run(claims: project.id, by: edo).revision == 1)
    try CodeParagraph(room.desk).beNamed(true, project, by: room.account("dora"))
    let named = try publish.run(claims: project.id, by: edo)
    #expect(named.revision == 2 && named.named == ["Dora"] && named.coders == 2)
    try publish.withdraw(claims: project.id, by: edo)
    #expect(try room.record.store.publishedCodings().isEmpty)
    #expect(try room.record.store.withdrawnCodings().map(\.id) == ["otters"])
  }

  @Test("counts use adjudicated claims only, say what they cover, and lead to their list")
  func counts() throws {
    let room = try CodingRoom()
    _ = try Self.published(room)
    let answer = try Answers(room.record.store).claims(ClaimFilter())
    #expect(answer.coded == 6 && answer.findings.isEmpty)
    let theme = try #require(answer.counts.first { $0.code == .theme("otters") })
    #expect(theme.paragraphs == 2 && theme.statements == 2 && theme.states == 2 && theme.asked == 6)
    #expect(answer.coverage.map(\.debate) == ["OTTERS-2012"])
    #expect(answer.coverage[0].coded == 6 && answer.coverage[0].of == 6)
    for count in answer.counts {
      let list = try Answers(room.record.store).claims(.init(code: count.code))
      #expect(Set(list.items.map(\.paragraph)).count == count.paragraphs, "\(count.code)")
    }
    #expect(try Answers(room.record.store).claims(.init(state: "XAA")).coded == 3)
    #expect(try Answers(room.record.store).claims(.init(debate: "OTTERS-2011")).total == 0)
    #expect(answer.csv.split(separator: "\n").count == answer.total + 1)
  }

  @Test("claims outlast an import of the same record; a changed text is a finding and is not counted")
  func changed() throws {
    let room = try CodingRoom()
    let (project, _) = try Self.published(room)
    try room.record.holdLakeMeeting(file: "b")
    #expect(try Answers(room.record.store).claims(ClaimFilter()).coded == 6)
    let paragraph = "A/67/PV.901#2.2"
    try room.record.holdLakeMeeting(
      [paragraph: "My country supports the protection of lakes and of all that lives in them."], file: "c")
    let answer = try Answers(room.record.store).claims(ClaimFilter())
    #expect(answer.coded == 5 && answer.findings.map(\.place) == [paragraph])
    #expect(!answer.items.contains { $0.paragraph == paragraph })
    #expect(answer.counts.first { $0.code == .theme("otters") }?.paragraphs == 1)
    // The desk says so, too, and what was coded stays.
    let status = try room.status(project)
    let coded = status.lines.map { (paragraph: $0.unit.drawn.paragraph, digest: $0.unit.drawn.digest) }
    #expect(
      try CodedParagraphs.findings(coded, in: room.record.store).map(\.kind) == ["coded-paragraph-changed"])
    #expect(status.decided == 6)
  }

  @Test("the desk tells a project that is marked as public and is not in the record")
  func checked() throws {
    let room = try CodingRoom()
    let (project, coding) = try Self.published(room)
    try room.record.store.withdraw(coding: coding.id, on: #require(PartialDate("2020-09-13")))
    #expect(
      try CheckDesk.run(room.desk, room.record.store).problems.map(\.place) == [
        "coding project \(project.id)"
      ])
  }
}
