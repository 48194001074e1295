import AvowRecord
import AvowSources
import AvowStore
import FictionalRecord
import Foundation
import Testing

@testable import AvowOperations

/// The update of December 2017: its facts as records, the breakfast as a note of the desk under its rule. What was said there is
/// told in our own words; those who were there are made up and must not show.
@Suite("The draft of an update")
struct UpdateDraftTests {
  static let note = DeskNote.Content(
    address: "breakfast-2017-09-07", date: "2017-09-07",
    title: "Breakfast meeting on the responsibility to protect", meeting: "BREAKFAST-2017-09-07",
    attendance: "Fifteen civil-society organisations from all regions took part.",
    attendees: (1...15).map { "The Heron League \($0)" },
    passages: [
      .init(.reflection, "A changed procedure gives civil society more room in the dialogue"),
      .init(.reflection, "Views of Member States drift towards poles, which troubles advocacy"),
      .init(
        .reflection, "The theme of accountability for prevention is a new way of discussing that encourages"),
      .init(
        .recommendation, "Attend to related themes, such as a gender lens in the prevention of atrocities"),
      .init(.recommendation, "Bring the prevention of atrocities into the Universal Periodic Review"),
      .init(.recommendation, "Bring the topic to the formal agenda of the General Assembly"),
      .init(.recommendation, "Strengthen the legal tools at hand"),
      .init(.outcome, "The topic came to stand on the formal agenda of the 72nd session"),
      .init(.expectedEffect, "Reports on implementation may be asked for"),
      .init(.expectedEffect, "Member States speak formally and on the record"),
      .init(.expectedEffect, "Capitals give more input"),
      .init(.expectedEffect, "The topic is taken up throughout the UN system"),
      .init(.expectedEffect, "It takes root in regions and nations"),
      .init(.strategy, "Bilateral discussions are under way for 2018 and after"),
      .init(
        .strategy,
        "The aim is a permanent item, as the Secretary-General recommends and the Summit of 2005 agreed"),
      .init(.strategy, "The annual dialogue and the panels that prepare the annual report are kept"),
      .init(
        .standingConcern, "Civil society has its part in early warning, early response and accountability"),
    ], remarks: "Thank The Heron League 6.")

  /// The shipped record with the note published, and a desk that holds more.
  static func record() throws -> FictionalRecord {
    let fictional = try FictionalRecord()
    try fictional.store.replaceShipped(
      reference: ReferenceData.shipped(), proceedings: EmbeddedRecord.proceedings(),
      digest: String(repeating: "e", count: 64))
    let store = try DeskStore(
      folder: fictional.folder.appending(path: "desk"),
      vault: KeyFile(bytes: [UInt8](repeating: 9, count: 32)))
    let desk = Desk(
      store: store, passwords: try PasswordHasher(cost: .trifling), clock: { Moment(1_600_000_000) })
    let editor = try store.addAccount(
      name: "edo", shown: "Edo", organisation: nil, roles: [.editor], password: "x", by: nil, at: desk.now)
    let id = try KeepNote(desk).run(note, rule: .notForAttribution, by: editor)
    try Publish(desk, into: fictional.store).run(note: id, by: editor)
    try fictional.store.publish(
      MagazineIssue(
        id: "2018-spring", number: "Number 1", season: "Spring 2018",
        title: "A magazine that appears twice a year",
        call: "Write to us.", openUntil: PartialDate("2018-02-28"), published: nil, contents: []))
    try fictional.store.publish(
      PublicSettings(desk: "https://desk.example.org", donate: "https://give.example.org"))
    return fictional
  }

  static func draft(_ fictional: FictionalRecord, _ from: String, _ until: String) throws -> UpdateDraft {
    try DraftUpdate(
      Answers(fictional.store), from: try #require(PartialDate(from)), until: try #require(PartialDate(until))
    ).run()
  }

  @Test("holds each point of the acceptance case with its record, and names nobody who was at the breakfast")
  func acceptance() throws {
    let fictional = try Self.record()
    let draft = try Self.draft(fictional, "2017-09-01", "2017-12-31")
    func holds(_ section: String, _ words: [String], _ record: String) -> Bool {
      draft.sections.first { $0.title == section }?.sentences.contains { sentence in
        words.allSatisfy { sentence.text.contains($0) }
          && sentence.records.contains { $0.description == record }
      } ?? false
    }
    let expected: [(String, [String], String)] = [
      // 1
      (
        "Dialogues and debates", ["General Assembly", "6 September 2017", "informal interactive"],
        "debate:IID-2017"
      ),
      (
        "Dialogues and debates", ["accountability for prevention", "A/71/1016", "S/2017/556"],
        "document:A/71/1016"
      ),
      ("Dialogues and debates", ["ninth"], "contradiction:4"),
      ("Dialogues and debates", ["Member States", "panellists", "civil-society"], "debate:IID-2017"),
      // 2
      ("Meetings", ["7 September 2017", "not for attribution"], "meeting:BREAKFAST-2017-09-07"),
      (
        "Meetings", ["ICRtoP", "Stanley Foundation", "Friedrich-Ebert-Stiftung"],
        "meeting:BREAKFAST-2017-09-07"
      ),
      ("Meetings", ["Ivan Šimonović"], "meeting:BREAKFAST-2017-09-07"),
      ("Meetings", ["Fifteen civil-society organisations", "all regions"], "meeting:BREAKFAST-2017-09-07"),
      // 5
      (
        "The formal agenda", ["15 September 2017", "113 in favour, 21 against, 17 abstaining", "72nd"],
        "decision:AGENDA-VOTE-72"
      ),
      ("What became of it", ["2018", "recorded vote"], "decision:AGENDA-VOTE-73"),
      ("What became of it", ["2019", "recorded vote"], "decision:AGENDA-VOTE-74"),
      ("What became of it", ["2020", "recorded vote"], "decision:AGENDA-VOTE-75b"),
      (
        "What became of it", ["18 May 2021", "A/RES/75/277", "115 in favour, 15 against, 28"],
        "decision:A/RES/75/277"
      ),
      ("What became of it", ["2021", "consensus"], "decision:AGENDA-76"),
      // 9
      ("Taking part", ["comment", "only once it is approved"], "page:comments"),
      ("Taking part", ["donate"], "page:get-involved"),
      ("Taking part", ["volunteer"], "page:get-involved"),
      ("Taking part", ["members"], "page:get-involved"),
      ("Taking part", ["join the conversation"], "page:get-involved"),
      ("The magazine", ["contribute", "twice a year"], "issue:2018-spring"),
    ]
    for (section, words, record) in expected {
      #expect(holds(section, words, record), "\(section): \(words) with \(record)")
    }
    // 3, 4, 6, 7 and 8
    let sections: [NotePassage.Kind: String] = [
      .reflection: "Reflections", .recommendation: "Recommendations of meetings", .outcome: "Outcomes",
      .expectedEffect: "Expected effects", .strategy: "Strategy", .standingConcern: "Standing concerns",
    ]
    for passage in Self.note.passages {
      #expect(
        holds(sections[passage.kind] ?? "", [passage.text], "note:breakfast-2017-09-07"), "\(passage.text)")
    }
    let text = draft.markdown { "/\($0.kind.rawValue)/\($0.id)" }
    #expect(!text.contains("Heron") && !text.contains("Thank"))
  }

  @Test("a published note does not silence shipped notes that belong to no meeting")
  func notesWithoutMeeting() throws {
    let fictional = try Self.record()
    let notes = try Answers(fictional.store).proceedings.meetingNotes.filter { $0.meeting == nil }
    let sentences = try Self.draft(fictional, "2017-09-01", "2017-12-31").sections.flatMap(\.sentences)
    #expect(!notes.isEmpty)
    for note in notes {
      #expect(sentences.contains { $0.records.contains(RecordReference(.fact, note.id)) }, "\(note.id)")
    }
  }

  @Test("where more is than can be told, no number without a rule stands in its place")
  func more() throws {
    let fictional = try FictionalRecord()
    for name in ["Recommendations/recommendations.csv", "Commitments/commitments.csv"] {
      _ = try ImportFile(store: fictional.store, today: "2026-11-25").run(FictionalRecord.fixture(name))
    }
    var draft = try DraftUpdate(
      Answers(fictional.store), from: try #require(PartialDate("1900")),
      until: try #require(PartialDate("2026")))
    draft.mostTold = 1
    let (asked, promised) = (try draft.recommendations(), try draft.commitments())
    #expect(asked.count == 1 && asked.first??.text.hasPrefix("Recommendations to states bear dates") == true)
    #expect(promised.contains { $0?.text.hasSuffix("; and others.") == true })
    #expect(!promised.contains { $0?.text.contains(" more.") == true })
  }

  @Test("every sentence ends with its links, and each leads to something that the record has")
  func links() throws {
    let fictional = try Self.record()
    let answers = try Answers(fictional.store)
    let draft = try Self.draft(fictional, "2009", "2026")
    let sentences = draft.sections.flatMap(\.sentences)
    #expect(sentences.count > 100)
    for sentence in sentences {
      #expect(!sentence.records.isEmpty)
      for record in sentence.records {
        let isThere =
          switch record.kind {
          case .note: try fictional.store.publishedNote(record.id) != nil
          case .issue: try fictional.store.magazineIssue(record.id) != nil
          case .page: ["comments", "get-involved"].contains(record.id)
          case .fact: answers.proceedings.meetingNotes.contains { $0.id == record.id }
          case .contradiction: try answers.show("contradiction \(record.id)") != nil
          default: try answers.show(record.id) != nil
          }
        #expect(isThere, "\(record)")
      }
    }
    let lines = draft.markdown { "/\($0.kind.rawValue)/\($0.id)" }.split(separator: "\n").filter {
      $0.hasPrefix("- ")
    }
    #expect(lines.count == sentences.count && lines.allSatisfy { $0.hasSuffix("))") || $0.hasSuffix(">))") })
  }

  @Test(
    "a sentence without a record is not written, an empty period has no sections, a turned one is refused")
  func nothing() throws {
    #expect(UpdateDraft.Sentence("Otters are fine.", []) == nil)
    #expect(UpdateDraft.Sentence("Otters are fine.", [nil]) == nil)
    let fictional = try FictionalRecord()
    #expect(try Self.draft(fictional, "1901", "1902").sections.isEmpty)
    #expect(throws: UpdateFault.self) { try Self.draft(fictional, "2012", "2011") }
  }

  @Test("words of the record do not become markup of the draft")
  func escaped() {
    let hostile = "*a* [x](javascript:1) <b> {{record x}}\n# y"
    #expect(
      MarkdownText.escaped(hostile)
        == "\\*a\\* \\[x\\](javascript:1) \\<b\\> \\{\\{record x\\}\\} \\# y")
    #expect(ArticleText(MarkdownText.escaped(hostile)).embeds.isEmpty)
    #expect(ArticleText(MarkdownText.escaped(hostile)).faults.isEmpty)
  }
}

extension NotePassage {
  fileprivate init(_ kind: Kind, _ text: String) {
    self.init(kind: kind, text: text, speaker: "The Heron League 3")
  }
}
