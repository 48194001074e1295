import AvowRecord
import FictionalRecord
import Foundation
import Testing

@testable import AvowAnalysis
@testable import AvowOperations
@testable import AvowStore

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
    #expect(answer.coded == 5 && answer.findings.map(\.fragment) == ["protection of otters"])
    #expect(!answer.items.contains { $0.paragraph == paragraph })
    #expect(answer.counts.first { $0.code == .theme("otters") }?.paragraphs == 1)
    // The desk says so, too, and what was coded stays.
    let status = try room.status(project)
    let findings = try CodedParagraphs.findings(status.coded(withDecisions: true), in: room.record.store)
    #expect(findings.map(\.kind) == ["coded-paragraph-changed"])
    #expect(
      findings[0].place == "\(paragraph), characters 25 to 44"
        && findings[0].fragment == "protection of otters")
    #expect(findings[0].meaning.contains("there stands “protection of lakes "))
    #expect(status.decided == 6)
    // And so does a check of the record, with the project.
    let problems = try CheckRecord.run(room.record.store).problems.filter { $0.kind.hasPrefix("coded") }
    #expect(problems.map(\.place) == ["coding otters, \(paragraph), characters 25 to 44"])
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

  @Test("a paragraph that is gone, and one that changed beside what was quoted, are told apart")
  func findings() throws {
    let room = try CodingRoom()
    _ = try Self.published(room)
    let paragraph = "A/67/PV.901#2.2"
    let text = try #require(try room.record.store.paragraphPlaces([paragraph])[paragraph]).text
    func found(_ text: String, _ words: String, digest: String? = nil) throws -> [Finding] {
      let quotation = try #require(Quotation.places(of: words, in: text).first)
      return try CodedParagraphs.findings(
        [.init(paragraph: paragraph, digest: digest ?? Digest.of(Data(text.utf8)), quotations: [quotation])],
        in: room.record.store)
    }
    #expect(try found(text, "protection of otters").isEmpty)
    let beside = try found(text + " Indeed.", "protection of otters")
    #expect(beside.map(\.place) == [paragraph] && beside[0].meaning.contains("stands where it stood"))
    let moved = try found("Indeed: " + text, "protection of otters")
    #expect(moved[0].meaning.contains("They stand at characters 25 to 44"))
    #expect(
      try found("Indeed: " + text, "protection of otters", digest: Digest.of(Data(text.utf8))).map(\.kind)
        == ["quotation-differs"])
    let gone = try CodedParagraphs.findings(
      [.init(paragraph: "A/67/PV.901#99.1", digest: "0", quotations: [])], in: room.record.store)
    #expect(gone.map(\.kind) == ["coded-paragraph-gone"])
  }

  @Test("a debate is counted by people, and beside it by words, with the list behind each number")
  func figures() throws {
    let room = try CodingRoom()
    _ = try Self.published(room)
    let answers = try Answers(room.record.store)
    let answer = try #require(try answers.claimedFigures(of: "OTTERS-2012"))
    #expect(answer.coded == 6 && answer.toCode == 6 && answer.coding == nil)
    let otters = try #require(answer.lines.first { $0.code == .theme("otters") })
    // Words were not read yet: that is not zero.
    #expect(answer.vocabulary == nil && otters.tagged == nil && otters.taggedStatements == nil)
    #expect(otters.claimed == 2 && otters.asked == 6 && otters.claimedParagraphs.count == 2)
    #expect(answer.csv.contains("OTTERS-2012,,theme:otters,2,6,2,2,,,\n"))
    let supports = try #require(answer.lines.first { $0.code == .stance(.supports) })
    #expect(supports.tagged == nil && supports.claimedParagraphs.count == supports.claimed)
    #expect(try answers.claimedFigures(of: "OTTERS-2011") == nil)
    #expect(try answers.claimedFigures(of: "OTTERS-2012", coding: "none") == nil)
    #expect(try answers.claimedFigures(of: "OTTERS-2012", coding: "otters")?.coding == "otters")
    #expect(
      try answers.figures(ofDebate: "OTTERS-2012", withClaims: true)?.claimed?.lines.count
        == answer.lines.count)
    #expect(try answers.figures(ofDebate: "OTTERS-2012")?.claimed == nil)
    // What is not known is null, and of a project that coded nothing the paragraphs that could be coded still are so many.
    let text = String(decoding: try JSONEncoder().encode(answer), as: UTF8.self)
    #expect(text.contains("\"coding\":null") && text.contains("\"vocabulary\":null"))
    let nothing = try answers.unclaimedFigures(of: "OTTERS-2012", coding: "none")
    #expect(nothing.toCode == 6 && nothing.coded == 0 && nothing.lines.isEmpty)
    #expect(answer.rules.map(\.id) == CountingRules.coding.map(\.id))
  }

  @Test("a single meeting is counted like a debate, of its own paragraphs alone")
  func meeting() throws {
    let room = try CodingRoom()
    _ = try Self.published(room)
    let store = room.record.store
    _ = try ThemesTests.tag(store, ThemesTests.vocabulary(version: "9", ["supports", "mist"]))
    let answers = try Answers(store)
    let answer = try #require(try answers.claimedFigures(of: "A/67/PV.901"))
    #expect(answer.meeting == "A/67/PV.901" && answer.title.contains("A/67/PV.901"))
    #expect(answer.coded == 6 && answer.toCode == 6)
    let otters = try #require(answer.lines.first { $0.code == .theme("otters") })
    #expect(otters.claimed == 2 && otters.tagged == 2 && otters.both == 1 && otters.taggedStatements == 1)
    #expect(try answers.claimedFigures(of: "OTTERS-2012")?.meeting == nil)
    #expect(try answers.claimedFigures(of: "A/67/PV.902") == nil)
    #expect(try answers.unclaimedFigures(of: "A/67/PV.902", coding: nil).toCode == 0)
    let claims = try answers.claims(ClaimFilter(meeting: "A/67/PV.901"))
    #expect(claims.coded == 6 && claims.coverage.map(\.of) == [6])
    // Of one state nobody counts what could be coded, and a share of the whole debate would be none of the state's.
    let state = try #require(claims.items.compactMap(\.state).first)
    let ofState = try answers.claims(ClaimFilter(state: state)).coverage
    #expect(!ofState.isEmpty && ofState.allSatisfy { $0.of == nil })
    #expect(try answers.claims(ClaimFilter(meeting: "A/67/PV.902")).total == 0)
    var search = StatementFilter()
    search.meetings = ["A/67/PV.901"]
    let of = try answers.statements(search, withPassages: false)
    #expect(of.total > 0 && of.items.allSatisfy { $0.meeting == "A/67/PV.901" })
    search.meetings = ["A/67/PV.902"]
    #expect(try answers.statements(search, withPassages: false).total == 0)
  }

  @Test("what words tag in coded paragraphs is counted on the same paragraphs, and what both find")
  func besideWords() throws {
    let room = try CodingRoom()
    _ = try Self.published(room)
    let store = room.record.store
    // Words that tag one paragraph that people claim (#2.2) and one that they do not (#2.4).
    _ = try ThemesTests.tag(store, ThemesTests.vocabulary(version: "9", ["supports", "mist"]))
    let answer = try #require(try Answers(store).claimedFigures(of: "OTTERS-2012"))
    let otters = try #require(answer.lines.first { $0.code == .theme("otters") })
    #expect(otters.claimed == 2 && otters.tagged == 2 && otters.both == 1 && otters.taggedStatements == 1)
    #expect(otters.taggedParagraphs == ["A/67/PV.901#2.2", "A/67/PV.901#2.4"])
    #expect(answer.vocabulary == "9" && answer.unread == 0)
    #expect(answer.lines.filter { $0.code.isStance }.allSatisfy { $0.tagged == nil && $0.both == nil })
    // What comes in anew was not read yet, and that is not zero.
    try store.save(
      #require(LakeMeeting.record()),
      file: ImportedFile(
        digest: String(repeating: "d", count: 64), name: "again.pdf", source: "verbatim-record",
        importedOn: "2026-11-24", rowsRead: 3, rollCalls: 0, ballots: 0, findings: 0))
    let again = try #require(try Answers(store).claimedFigures(of: "OTTERS-2012"))
    #expect(again.unread == 6 && again.lines.allSatisfy { $0.tagged == nil && $0.taggedStatements == nil })
  }
}
