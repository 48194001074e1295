import AvowRecord
import AvowStore
import FictionalRecord
import Testing

@testable import AvowOperations

@Suite("Another coder for one who drops out")
struct ReplaceCoderTests {
  @Test("who drops out is replaced: what was not handed in is kept, never counted, and seen by nobody else")
  func replaced() throws {
    let room = try CodingRoom()
    let project = try room.project()
    let (cleo, dora, fay) = (try room.account("cleo"), try room.account("dora"), try room.account("fay"))
    try room.code("#2.2", [("theme:otters", "protection of otters")], by: "cleo", in: project, remark: "Hm.")
    let units = try room.desk.store.codingUnits(of: project.id)
    for unit in units { try room.code(unit.drawn.paragraph, [], by: "dora", in: project) }
    try CodeParagraph(room.desk).handIn(project, leaving: false, by: dora)
    let verb = ReplaceCoder(room.desk)
    #expect(throws: CodingFault.sameCoder) { try verb.run(project, cleo, by: cleo, editor: nil) }
    #expect(throws: CodingFault.notACoder("edo")) {
      try verb.run(project, cleo, by: room.account("edo"), editor: nil)
    }
    #expect(throws: DeskFault.noCoder) { try verb.run(project, fay, by: cleo, editor: nil) }
    #expect(throws: DeskFault.replacesAfterHandingIn) { try verb.run(project, cleo, by: dora, editor: nil) }
    #expect(throws: DeskFault.nothingToGiveOn) { try verb.run(project, dora, by: fay, editor: nil) }
    let done = try verb.run(project, cleo, by: fay, editor: room.account("edo"))
    #expect(done == "Fay codes 6 paragraphs of Cleo; 1 coding is kept and not counted.")
    let entry = try #require(try room.desk.store.audit(atMost: 1).first)
    #expect(entry.act == "replace coder" && !entry.detail.contains("Cleo"))
    // It is kept for its coder, who changes nothing any more; the new one begins with nothing.
    #expect(try room.desk.store.ownCodings(of: project.id, by: cleo.id).count == 1)
    #expect(try room.desk.store.ownCodings(of: project.id, by: fay.id).isEmpty)
    #expect(try room.desk.store.codingUnits(of: project.id, for: fay.id).count == 6)
    #expect(throws: DeskFault.leftBefore) { try room.code("#2.2", [], by: "cleo", in: project) }
    #expect(throws: DeskFault.handedIn) {
      try CodeParagraph(room.desk).handIn(project, leaving: true, by: cleo)
    }
    #expect(throws: DeskFault.leftBefore) { try verb.run(project, cleo, by: fay, editor: nil) }
    #expect(throws: DeskFault.leftBefore) { try verb.run(project, fay, by: cleo, editor: nil) }
    // Still blind until the new one has handed in; then agreement is between these two alone.
    #expect(try room.desk.store.openCodings(of: project.id).isEmpty)
    for unit in units { try room.code(unit.drawn.paragraph, [], by: "fay", in: project) }
    #expect(try room.desk.store.openCodings(of: project.id).isEmpty)
    try CodeParagraph(room.desk).handIn(project, leaving: false, by: fay)
    let status = try room.status(project)
    #expect(status.open == 6 && status.undecided.allSatisfy { $0.isAlike })
    #expect(status.between.map(\.coders) == [[dora.id, fay.id]] && status.between[0].paragraphs == 6)
    #expect(!status.lines.flatMap(\.codings).contains { $0.account == cleo.id })
    try Adjudicate(room.desk).acceptAlike(status, by: room.account("edo"))
    let published = try Publish(room.desk, into: room.record.store).run(
      claims: project.id, by: room.account("edo"))
    #expect(
      published.coders == 2
        && !published.paragraphs.flatMap(\.claims).contains { $0.code == .theme("otters") })
  }

  @Test("of who had handed in, only paragraphs without a coding are given on, and what was handed in counts")
  func replacedAfterHandingIn() throws {
    let room = try CodingRoom()
    let project = try room.project()
    let (cleo, fay) = (try room.account("cleo"), try room.account("fay"))
    try room.code("#2.2", [("theme:otters", "protection of otters")], by: "cleo", in: project)
    let units = try room.desk.store.codingUnits(of: project.id)
    for unit in units { try room.code(unit.drawn.paragraph, [], by: "dora", in: project) }
    for name in ["cleo", "dora"] {
      try CodeParagraph(room.desk).handIn(project, leaving: true, by: room.account(name))
    }
    #expect(try room.status(project).open == 1)
    #expect(
      try ReplaceCoder(room.desk).run(project, cleo, by: fay, editor: nil)
        == "Fay codes 5 paragraphs of Cleo.")
    #expect(try room.status(project).open == 1)
    for unit in try room.desk.store.codingUnits(of: project.id, for: fay.id) {
      try room.code(unit.drawn.paragraph, [], by: "fay", in: project)
    }
    try CodeParagraph(room.desk).handIn(project, leaving: false, by: fay)
    let status = try room.status(project)
    #expect(status.open == 6 && status.between.map(\.paragraphs).sorted() == [1, 5])
  }

  @Test("nobody codes a paragraph for two")
  func codesBeside() throws {
    let room = try CodingRoom()
    let project = try room.project(coders: ["cleo", "dora", "fay"])
    #expect(throws: DeskFault.codesBeside(2)) {
      try ReplaceCoder(room.desk).run(project, room.account("cleo"), by: room.account("fay"), editor: nil)
    }
    #expect(try room.desk.store.coders(of: project.id).allSatisfy { $0.left == nil && $0.assigned == 4 })
  }
}
