import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import Testing

@testable import AvowOperations

/// A desk with three coders and an editor, on the record with the meeting on otters.
struct CodingRoom {
  let record: FictionalRecord
  let desk: Desk
  let people: [String: Account]

  init(salt: Int = 1) throws {
    record = try FictionalRecord()
    try record.holdLakeMeeting()
    let dice = Dice { count in (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ salt) } }
    let store = try DeskStore(
      folder: record.folder.appending(path: "desk"),
      vault: KeyFile(bytes: [UInt8](repeating: UInt8(salt), count: 32), dice: dice))
    let desk = Desk(
      store: store, passwords: try PasswordHasher(cost: .trifling, dice: dice), dice: dice,
      clock: { Moment(1_600_000_000) })
    self.desk = desk
    var people: [String: Account] = [:]
    for (name, role) in [
      ("cleo", Role.coder), ("dora", .coder), ("fay", .coder), ("edo", .editor), ("ada", .administrator),
    ] {
      people[name] = try store.addAccount(
        name: name, shown: name.capitalized, organisation: nil, roles: [role], password: "x", by: nil,
        at: desk.now)
    }
    self.people = people
  }

  func account(_ name: String) throws -> Account { try #require(people[name]) }

  static func plan(_ address: String = "otters") -> MakeCodingProject.Plan {
    var plan = MakeCodingProject.Plan()
    plan.address = address
    plan.name = "Otters"
    plan.codebook = "Otters: whoever speaks of their keep."
    plan.themes = ["otters"]
    plan.stanceOn = "the protection of otters"
    return plan
  }

  func project(
    _ plan: MakeCodingProject.Plan = CodingRoom.plan(), coders: [String] = ["cleo", "dora"], count: Int = 10
  ) throws -> CodingProject {
    let source = DrawParagraphs.Source(debate: "OTTERS-2012")
    let (drawn, of) = try DrawParagraphs.run(record.store, from: source, count: count, seed: 5)
    let id = try MakeCodingProject(desk).run(
      plan, drawn: drawn, of: of, from: source.words, seed: 5, coders: coders.map { try account($0) },
      vocabulary: ["otters"], by: try account("edo"))
    return try #require(try desk.store.codingProject(id))
  }

  /// Codes a paragraph by its id.
  func code(
    _ paragraph: String, _ lines: [(String, String)], by name: String, in project: CodingProject,
    remark: String = ""
  ) throws {
    let unit = try #require(
      try desk.store.codingUnits(of: project.id).first { $0.drawn.paragraph.hasSuffix(paragraph) })
    try CodeParagraph(desk).run(
      unit, lines.map { .init(code: $0.0, words: $0.1, occurrence: "") }, remark: remark, in: project,
      by: account(name))
  }

  func status(_ project: CodingProject) throws -> CodingStatus {
    try CodingStatus(#require(try desk.store.codingProject(project.id)), at: desk)
  }

  /// All paragraphs coded by two people who agree but on one, and handed in.
  func coded(_ plan: MakeCodingProject.Plan = CodingRoom.plan()) throws -> CodingProject {
    let project = try project(plan)
    for name in ["cleo", "dora"] {
      for unit in try desk.store.codingUnits(of: project.id) {
        var lines: [(String, String)] = []
        if unit.drawn.text.contains("protection of otters") {
          lines = [("theme:otters", "protection of otters")]
          if unit.drawn.text.contains("supports") { lines.append(("stance:supports", "supports")) }
          if unit.drawn.text.contains("accept"), name == "cleo" {
            lines.append(("stance:conditions", "if the nets"))
          }
        }
        try code(unit.drawn.paragraph, lines, by: name, in: project, remark: "\(name) was unsure")
      }
      try CodeParagraph(desk).handIn(project, leaving: false, by: account(name))
    }
    return project
  }
}

@Suite("Coding by people")
struct CodingTests {
  @Test("paragraphs are drawn with a seed: not the chair’s, not the short ones, the same each time")
  func drawn() throws {
    let room = try CodingRoom()
    let (all, of) = try DrawParagraphs.run(room.record.store, from: .init(), count: 100, seed: 1)
    #expect(of == 6 && all.count == 6)
    #expect(!all.contains { $0.paragraph.contains("#1.") || $0.text == "We thank you." })
    let (some, _) = try DrawParagraphs.run(room.record.store, from: .init(), count: 3, seed: 9)
    #expect(try DrawParagraphs.run(room.record.store, from: .init(), count: 3, seed: 9).drawn == some)
    let (held, _) = try DrawParagraphs.run(
      room.record.store, from: .init(holding: "PROTECTION of otters"), count: 9, seed: 1)
    #expect(held.count == 2)
    #expect(throws: CodingFault.self) {
      try DrawParagraphs.run(room.record.store, from: .init(debate: "OTTERS-2011"), count: 9, seed: 1)
    }
    #expect(throws: CodingFault.badCount(0)) {
      try DrawParagraphs.run(room.record.store, from: .init(), count: 0, seed: 1)
    }
  }

  @Test("a project without coders, themes or a codebook is refused in a sentence")
  func refused() throws {
    let room = try CodingRoom()
    #expect(throws: CodingFault.tooFewCoders(1)) { try room.project(coders: ["cleo"]) }
    #expect(throws: CodingFault.notACoder("edo")) { try room.project(coders: ["cleo", "edo"]) }
    var plan = CodingRoom.plan()
    plan.themes = ["seals"]
    #expect(throws: CodingFault.unknownTheme("seals")) { try room.project(plan) }
    plan.themes = []
    plan.stanceOn = ""
    #expect(throws: CodingFault.nothingAsked) { try room.project(plan) }
    plan = CodingRoom.plan("Otters!")
    #expect(throws: CodingFault.badAddress("Otters!")) { try room.project(plan) }
    _ = try room.project()
    #expect(throws: DeskFault.addressTaken("otters")) { try room.project() }
  }

  @Test("three coders share the paragraphs in pairs")
  func pairs() throws {
    let room = try CodingRoom()
    let project = try room.project(coders: ["cleo", "dora", "fay"])
    #expect(try room.desk.store.coders(of: project.id).map(\.assigned) == [4, 4, 4])
  }

  @Test("no question tells a coding before all coders of the paragraph have handed in")
  func blind() throws {
    let room = try CodingRoom()
    let project = try room.project()
    try room.code("#2.2", [("theme:otters", "protection of otters")], by: "cleo", in: project)
    try room.code("#2.2", [], by: "dora", in: project)
    let dora = try room.account("dora")
    let own = try room.desk.store.ownCodings(of: project.id, by: dora.id)
    #expect(own.count == 1 && own.values.allSatisfy { $0.account == dora.id })
    #expect(try room.desk.store.openCodings(of: project.id).isEmpty)
    try CodeParagraph(room.desk).handIn(project, leaving: true, by: room.account("cleo"))
    #expect(try room.desk.store.openCodings(of: project.id).isEmpty)
    #expect(try room.status(project).agreement.isEmpty)
    #expect(try !CodingFile(room.desk).export(project, of: dora).contains("theme:otters"))
    try CodeParagraph(room.desk).handIn(project, leaving: true, by: dora)
    #expect(try room.desk.store.openCodings(of: project.id).values.map(\.count) == [2])
    // And the file itself does not tell: what was chosen is sealed.
    let bytes = try Data(contentsOf: room.record.folder.appending(path: "desk/desk.sqlite"))
    #expect(bytes.range(of: Data("theme:otters".utf8)) == nil)
  }

  @Test("what was handed in is not changed, and paragraphs left open are said")
  func handedIn() throws {
    let room = try CodingRoom()
    let project = try room.project()
    #expect(throws: CodingFault.notWholeYet(6)) {
      try CodeParagraph(room.desk).handIn(project, leaving: false, by: room.account("cleo"))
    }
    try CodeParagraph(room.desk).handIn(project, leaving: true, by: room.account("cleo"))
    #expect(throws: DeskFault.handedIn) { try room.code("#2.2", [], by: "cleo", in: project) }
    #expect(throws: DeskFault.handedIn) {
      try CodeParagraph(room.desk).handIn(project, leaving: true, by: room.account("cleo"))
    }
    #expect(throws: DeskFault.self) { try room.code("#2.2", [], by: "fay", in: project) }
    #expect(throws: DeskFault.codebookInUse) {
      try room.desk.store.addCodebook("Other.", to: project.id, by: 1, at: room.desk.now)
    }
  }

  @Test("who coded by an earlier codebook keeps the coding again before handing in")
  func earlierCodebook() throws {
    let room = try CodingRoom()
    let first = try room.project()
    try room.code("#2.2", [], by: "cleo", in: first)
    try room.desk.store.addCodebook("Other.", to: first.id, by: 1, at: room.desk.now)
    let project = try #require(try room.desk.store.codingProject(first.id))
    let hand = CodeParagraph(room.desk)
    #expect(throws: CodingFault.earlierCodebook(1)) {
      try hand.handIn(project, leaving: true, by: room.account("cleo"))
    }
    try room.code("#2.2", [], by: "cleo", in: project)
    try hand.handIn(project, leaving: true, by: room.account("cleo"))
  }

  @Test("what decisions quote is left out for coders while anybody codes")
  func blindToDecisions() throws {
    let room = try CodingRoom()
    let status = try room.status(room.coded())
    try Adjudicate(room.desk).acceptAlike(status, by: room.account("edo"))
    let decided = try room.status(status.project)
    #expect(decided.coded(withDecisions: true).contains { !$0.quotations.isEmpty })
    #expect(decided.coded(withDecisions: false).allSatisfy { $0.quotations.isEmpty })
  }

  @Test("claims rest on words of the paragraph; what does not is refused in a sentence")
  func claims() throws {
    let codes = [ClaimCode.theme("otters")] + Stance.allCases.map(ClaimCode.stance)
    let text = "Otters are protected. We say: otters are protected."
    func read(_ lines: [(String, String, String)]) throws -> [Claim] {
      try ReadClaims.run(
        lines.map { .init(code: $0.0, words: $0.1, occurrence: $0.2) }, codes: codes, in: text)
    }
    let silent = Claim(.stance(.doesNotSay), nil)
    #expect(try read([]) == [silent])
    #expect(
      try read([("theme:otters", "are protected", "2")])
        == [Claim(.theme("otters"), Quotation(start: 37, length: 13, words: "are protected")), silent])
    let faults: [([(String, String, String)], ClaimFault)] = [
      ([("theme:otters", "are protected", "")], .several("are protected", 2)),
      ([("theme:otters", "are protected", "3")], .noSuchPlace("are protected", "3", 2)),
      ([("theme:otters", "seals", "")], .notThere("seals")),
      ([("theme:otters", " ", "")], .noWords("theme:otters")),
      ([("theme:seals", "We say", "")], .unknownCode("theme:seals")),
      ([("", "We say", "")], .noCode("We say")),
      (
        [("stance:supports", "We say", ""), ("stance:opposes", "We", "")],
        .severalStances(["stance:opposes", "stance:supports"])
      ),
    ]
    for (lines, fault) in faults { #expect(throws: fault) { try read(lines) } }
    let claims = try read([("theme:otters", "are protected", "2"), ("stance:supports", "We say", "")])
    let again = ReadClaims.lines(claims, in: text)
    #expect(try ReadClaims.run(again, codes: codes, in: text) == claims)
  }

  @Test("a table goes out and comes back the same; a broken row is told with its line, and nothing is kept")
  func file() throws {
    let room = try CodingRoom()
    let project = try room.project()
    try room.code(
      "#2.3", [("theme:otters", "otters are protected by our people")], by: "cleo", in: project,
      remark: "a, \"b\"")
    try room.code("#2.4", [], by: "cleo", in: project)
    let cleo = try room.account("cleo")
    let files = CodingFile(room.desk)
    let table = try files.export(project, of: cleo)
    let before = try room.desk.store.ownCodings(of: project.id, by: cleo.id).mapValues(\.content)
    #expect(try files.take(Data(table.utf8), name: "t.csv", project: project, of: cleo, by: cleo) == 2)
    #expect(try room.desk.store.ownCodings(of: project.id, by: cleo.id).mapValues(\.content) == before)
    let broken = table.replacing("otters are protected by our people\",", with: "seals\",").replacing(
      "otters are protected by our people,,", with: "seals,,")
    let fault = #expect(throws: CodingFileFault.self) {
      try files.take(Data(broken.utf8), name: "t.csv", project: project, of: cleo, by: cleo)
    }
    #expect(
      fault?.description.contains("t.csv, line ") == true && fault?.description.contains("“seals”") == true)
    // Another coder's table, or one of other words, is not taken.
    let unit = try #require(try room.desk.store.codingUnits(of: project.id).first)
    let other = table.replacing(unit.drawn.digest, with: String(repeating: "0", count: 64))
    #expect(throws: CodingFileFault.self) {
      try files.take(Data(other.utf8), name: "t.csv", project: project, of: cleo, by: cleo)
    }
    #expect(throws: CodingFileFault.self) {
      try files.take(Data("place,paragraph\n1,x\n".utf8), name: "t.csv", project: project, of: cleo, by: cleo)
    }
    #expect(throws: DeskFault.self) { try files.export(project, of: room.account("fay")) }
  }

  @Test("an editor decides with a reason; nothing is changed afterwards, a correction says why")
  func adjudicated() throws {
    let room = try CodingRoom()
    let project = try room.coded()
    let (edo, verb) = (try room.account("edo"), Adjudicate(room.desk))
    let status = try room.status(project)
    #expect(status.open == 6 && status.undecided.count { $0.isAlike } == 5)
    #expect(throws: CodingFault.undecided(6)) {
      try Publish(room.desk, into: room.record.store).run(claims: project.id, by: edo)
    }
    #expect(try verb.acceptAlike(status, by: edo) == 5)
    let line = try #require(try room.status(project).undecided.first)
    #expect(throws: CodingFault.noReason) {
      try verb.run(line, [], reason: "", after: 0, in: project, by: edo)
    }
    let lines = [ReadClaims.Line(code: "theme:otters", words: "protection of otters", occurrence: "")]
    try verb.run(line, lines, reason: "Cleo reads too much.", after: 0, in: project, by: edo)
    #expect(throws: DeskFault.decidedMeanwhile) {
      try verb.run(line, [], reason: "No.", after: 0, in: project, by: edo)
    }
    #expect(throws: CodingFault.noReason) {
      try verb.run(line, [], reason: "No.", after: 1, in: project, by: edo)
    }
    try verb.run(
      line, lines + [.init(code: "stance:conditions", words: "if the nets", occurrence: "")],
      reason: "Cleo was right.", publicReason: "The condition was overlooked.", after: 1, in: project, by: edo
    )
    let decisions = try #require(try room.status(project).lines.first { $0.unit.id == line.unit.id })
      .decisions
    #expect(decisions.map(\.number) == [1, 2] && decisions[0].claims.count == 2)
  }

  @Test("who coded a paragraph does not decide it")
  func ownParagraph() throws {
    let room = try CodingRoom()
    let cleo = try room.account("cleo")
    try room.desk.store.setRoles(
      [.coder, .editor], of: cleo.id, Act("set roles", of: "account", by: nil, at: room.desk.now))
    let project = try room.coded()
    let line = try #require(try room.status(project).undecided.first)
    #expect(throws: CodingFault.ownParagraph) {
      try Adjudicate(room.desk).run(line, [], reason: "Mine.", after: 0, in: project, by: cleo)
    }
    #expect(try Adjudicate(room.desk).acceptAlike(room.status(project), by: cleo) == 0)
  }
}
