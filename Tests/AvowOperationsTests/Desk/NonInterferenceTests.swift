import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import Synchronization
import Testing

@testable import AvowOperations

/// Two desks that differ only in what is withheld leave the same public record.
///
/// AVOW_PAIRS sets the number of random pairs; `.ci/noninterference` asks for ten thousand.
@Suite("What is withheld does not show")
struct NonInterferenceTests {
  /// A desk with its record. Pairs are added one after the other, so that each meets what those before it left.
  private struct Side {
    let record: FictionalRecord
    let desk: Desk
    let editor: Account
    let coders: [Account]
    let publish: Publish

    init(_ form: @escaping @Sendable (DeskNote, PartialDate) throws -> PublishedNote?, salt: Int) throws {
      record = try FictionalRecord()
      // The two sides throw different dice: what is random at a desk must not show either.
      let thrown = Atomic(salt)
      let dice = Dice { count in
        let start = thrown.add(1, ordering: .relaxed).newValue
        return (0..<count).map { UInt8(truncatingIfNeeded: (start >> (8 * ($0 % 4))) &* 37 &+ $0) }
      }
      let store = try DeskStore(
        folder: record.folder.appending(path: "desk"),
        vault: KeyFile(bytes: [UInt8](repeating: UInt8(salt), count: 32), dice: dice))
      desk = Desk(
        store: store, passwords: try PasswordHasher(cost: .trifling, dice: dice), dice: dice,
        post: KeptPost(),
        clock: { Moment(1_600_000_000) })
      editor = try store.addAccount(
        name: "edo", shown: "Edo", organisation: nil, roles: [.editor], password: "x", by: nil, at: desk.now)
      publish = Publish(desk, into: record.store, form: form)
      // The sides have other people, too.
      coders = try (0..<4).map { number in
        try store.addAccount(
          name: "coder-\(salt)-\(number)", shown: "Coder \(salt) \(number)", organisation: nil,
          roles: [.coder],
          password: "x", by: nil, at: Moment(1_600_000_000))
      }
    }

    func take(_ entries: [DeskPair.Entry]) throws {
      for entry in entries {
        let id = try KeepNote(desk).run(entry.content, rule: entry.rule, by: editor)
        if entry.isPublished { try publish.run(note: id, by: editor) }
      }
    }

    /// Gives notes that are public the stricter rule of the pair, and publishes them again.
    func tighten(_ entries: [DeskPair.Entry]) throws {
      for entry in entries {
        guard let later = entry.later,
          let note = try desk.store.notes().first(where: { $0.publishedAs == entry.content.address })
        else { continue }
        try KeepNote(desk).run(later.content, rule: later.rule, id: note.id, by: editor)
        try publish.run(note: note.id, by: editor)
      }
    }

    /// Runs a campaign, which never shows.
    func campaign(_ words: String) throws {
      let verb = RunCampaign(desk)
      let id = try verb.keep(Campaign.Content(name: words, aim: words), by: editor)
      guard let made = try desk.store.campaigns().first(where: { $0.id == id }) else { return }
      try verb.put("XAA", owner: editor, into: CampaignStanding(made, at: desk), known: ["XAA"], by: editor)
      let standing = try CampaignStanding(made, at: desk)
      for line in standing.lines {
        try verb.add(
          .note, .init(text: words, rule: .confidential), day: "2020-01-02", to: line.target, in: standing,
          by: editor)
      }
    }

    /// Codes, decides and publishes by the verbs.
    func take(_ projects: [CodingPair.Project]) throws {
      for project in projects {
        var plan = MakeCodingProject.Plan()
        (plan.address, plan.name, plan.codebook, plan.themes) = (
          project.address, project.name, "By the otters.", ["otters"]
        )
        let people = project.coders.map { coders[$0] }
        let left = project.left.map { coders[$0] }
        let id = try MakeCodingProject(desk).run(
          plan, drawn: project.paragraphs.map(\.drawn), of: 50, from: "paragraphs", seed: 3,
          coders: [left ?? people[0], people[1]],
          vocabulary: ["otters"], by: editor)
        guard let made = try desk.store.codingProject(id) else { continue }
        let units = try desk.store.codingUnits(of: id)
        func lines(_ words: [String]) -> [ReadClaims.Line] {
          words.map { .init(code: "theme:otters", words: $0, occurrence: "") }
        }
        if let left {
          try CodeParagraph(desk).run(units[0], [], remark: "I give up.", in: made, by: left)
          try ReplaceCoder(desk).run(made, left, by: people[0], editor: editor)
        }
        for (person, chosen) in zip(people, [\CodingPair.Paragraph.first, \.second]) {
          for (unit, paragraph) in zip(units, project.paragraphs) {
            guard let words = paragraph[keyPath: chosen] else { continue }
            try CodeParagraph(desk).run(unit, lines(words), remark: paragraph.remark, in: made, by: person)
          }
          try CodeParagraph(desk).handIn(made, leaving: true, by: person)
        }
        for (line, paragraph) in zip(try CodingStatus(made, at: desk).lines, project.paragraphs)
        where line.isOpen && project.isPublished {
          try Adjudicate(desk).run(
            line, lines(paragraph.decided), reason: paragraph.reason, after: 0, in: made, by: editor)
        }
        if project.isPublished { try publish.run(claims: id, by: editor) }
      }
    }

    /// Writes, reviews and publishes articles, and lets readers ask for the newsletter.
    ///
    /// - Parameter leak: puts the number at the desk into what is published, as a fault would.
    func take(_ writings: [DeskPair.Writing], readers: [String], leak: Bool = false) throws {
      for writing in writings {
        let versions = writing.before + [writing.content]
        var id: Int?
        for version in versions {
          id = try KeepArticle(desk).run(version, kind: writing.kind, id: id, by: editor)
        }
        guard let id else { continue }
        let review = ReviewArticle(desk)
        func accept() throws {
          try review.accept(id, version: desk.store.article(id)?.latest.number ?? 0, by: editor)
        }
        if !writing.remark.isEmpty {
          try review.handIn(id, by: editor)
          try review.giveBack(id, remark: writing.remark, by: editor)
        }
        switch writing.fate {
        case .draft: continue
        case .returned(let remark):
          try review.handIn(id, by: editor)
          try review.giveBack(id, remark: remark, by: editor)
        case .scheduled(let seconds):
          try accept()
          try review.schedule(
            id, at: desk.now.adding(60 + seconds).words.replacing(" UTC", with: ""), by: editor)
        case .published:
          if leak {
            var content = writing.content
            content.title += " (\(id))"
            try KeepArticle(desk).run(content, kind: writing.kind, id: id, by: editor)
          }
          try accept()
          try publish.run(article: id, charts: NoCharts(), by: editor)
        }
      }
      for reader in readers { try Newsletter(desk).ask(reader) }
      _ = try PublishDue(publish, charts: NoCharts()).run()
    }

    /// What outsiders sent, with what moderators did with it.
    func take(_ side: OutsidePair.Side, _ situation: (id: String, name: String, scope: String)) throws {
      let opening = OpenSituation(
        id: situation.id, name: situation.name, states: ["XAA"], place: nil, opened: "2020-01",
        scope: situation.scope, proposal: nil, by: nil)
      if side.opens {
        let id = try desk.store.add(
          Submission.Content(text: side.remarks.first?.content.text ?? "Boats."), files: [], receipt: nil,
          day: desk.now.day)
        try publish.run(situation: opening, from: id, by: editor)
      } else {
        _ = try opening.run(in: record.store, today: desk.now.day)
      }
      for content in side.submissions {
        let id = try desk.store.add(content, files: [], receipt: ReceiptCode.make(.system), day: desk.now.day)
        try ReviewSubmission(desk, by: editor).note("Look at it.", on: id)
        if side.joins {
          try ReviewSubmission(desk, by: editor).join(
            id, to: record.store.situation(situation.id))
        }
        if content.text.count % 2 == 0 { try ReviewSubmission(desk, by: editor).decide(id, .background) }
      }
      for content in side.people {
        _ = try desk.store.add(
          content, .volunteer, consent: "x", receipt: ReceiptCode.make(.system), day: desk.now.day)
      }
      for remark in side.remarks {
        let id = try desk.store.add(
          remark.content, on: remark.page, receipt: ReceiptCode.make(.system), day: desk.now.day)
        switch remark.fate {
        case .approved: try publish.run(comment: id, by: editor)
        case .refused(let reason): try publish.refuse(comment: id, reason, by: editor)
        case .waiting: break
        }
      }
    }

    /// What the pages of notes and their JSON are made of.
    func answers(_ hidden: [String]) throws -> [String] {
      let notes = try record.store.publishedNotes()
      return [
        "\(try record.store.version())", "\(notes)",
        "\(try notes.map { try record.store.publishedNote($0.id) })",
        "\(try hidden.map { try record.store.publishedNote($0) })",
        "\(try record.store.publishedNotes(of: "OTTERS-2012-1"))",
        "\(try record.store.publishedCodings())",
        "\(try hidden.map { try record.store.publishedCoding($0) })",
        "\(try record.store.articles())", "\(try hidden.map { try record.store.article($0) })",
        "\(try record.store.magazineIssues())",
        "\(try record.store.publishedComments())", "\(try record.store.commentCounts())",
        "\(try record.store.publicSettings())", "\(try record.store.situations())",
        "\(try record.store.withdrawnNotes())",
      ]
    }

    /// Every table of the record as it is exported.
    func export() throws -> String {
      var text = ""
      try record.store.eachTable { table, columns, rows in
        text += "\n[\(table)] \(columns)\n"
        try rows { text += "\($0)\n" }
      }
      return text
    }
  }

  /// The number of the first pair that shows a difference, or nil.
  private static func firstDifference(
    pairs: Int, seed: UInt64 = 1, leak: Bool = false,
    _ form: @escaping @Sendable (DeskNote, PartialDate) throws -> PublishedNote? = Publish.publicForm
  ) throws -> Int? {
    var sides: (Side, Side)?
    for number in 0..<pairs {
      if number % 40 == 0 { sides = try (Side(form, salt: 1), Side(form, salt: 2)) }
      guard let (one, other) = sides else { return nil }
      let pair = DeskPair(seed: seed &* 1_000_003 &+ UInt64(number))
      try one.take(pair.one)
      try other.take(pair.other)
      var hidden = pair.hidden
      // Coding takes many steps: one pair in eight has it.
      if number % 8 == 0 {
        let coding = CodingPair(seed: seed &* 1_000_003 &+ UInt64(number))
        try one.take(coding.one)
        try other.take(coding.other)
        hidden += coding.hidden
        try one.campaign("otters \(number)")
        if number % 3 == 0 { try other.campaign("lakes") }
      }
      // Each act at a desk is written to the disk by itself, so that not every pair writes articles too.
      if number % 3 == 0 {
        try one.take(pair.oneWritings, readers: pair.oneReaders, leak: leak)
        try other.take(pair.otherWritings, readers: pair.otherReaders, leak: leak)
      }
      let outside = OutsidePair(seed: seed &* 1_000_003 &+ UInt64(number))
      try one.take(outside.one, outside.situation)
      try other.take(outside.other, outside.situation)
      try one.tighten(pair.one)
      try other.tighten(pair.other)
      if try one.answers(hidden) != other.answers(hidden) { return number }
      if number % 40 == 39 || number == pairs - 1, try one.export() != other.export() { return number }
    }
    return nil
  }

  static let pairs = ProcessInfo.processInfo.environment["AVOW_PAIRS"].flatMap(Int.init) ?? 120

  @Test("random pairs of desks leave the same record")
  func pairs() throws {
    #expect(try Self.firstDifference(pairs: Self.pairs) == nil)
    print("non-interference: \(Self.pairs) pairs compared")
  }

  @Test("a leak on purpose is found: the number of those present")
  func leakOfCount() throws {
    let found = try Self.firstDifference(pairs: 40) { note, day in
      guard let form = try Publish.publicForm(of: note, on: day) else { return nil }
      return PublishedNote(
        id: form.id, date: form.date, title: form.title, rule: form.rule, meeting: form.meeting,
        attendance: "\(note.content.attendees.count) were there", present: form.present,
        passages: form.passages, published: form.published)
    }
    #expect(found != nil)
  }

  @Test("a leak on purpose is found: gaps where passages were left out")
  func leakOfNumbers() throws {
    let found = try Self.firstDifference(pairs: 40) { note, day in
      guard let form = try Publish.publicForm(of: note, on: day) else { return nil }
      let open = note.content.passages.enumerated().filter { !$0.element.isWithheld }
      return PublishedNote(
        id: form.id, date: form.date, title: form.title, rule: form.rule, meeting: form.meeting,
        attendance: form.attendance, present: form.present,
        passages: zip(open, form.passages).map { place, passage in
          .init(number: place.offset + 1, kind: passage.kind, text: passage.text, speaker: passage.speaker)
        }, published: form.published)
    }
    #expect(found != nil)
  }

  @Test("a leak on purpose is found: the number of the note at the desk")
  func leakOfNumber() throws {
    let found = try Self.firstDifference(pairs: 40) { note, day in
      guard let form = try Publish.publicForm(of: note, on: day) else { return nil }
      return PublishedNote(
        id: form.id, date: form.date, title: "\(form.title) (\(note.id))", rule: form.rule,
        meeting: form.meeting, attendance: form.attendance, present: form.present, passages: form.passages,
        published: form.published)
    }
    #expect(found != nil)
  }

  @Test("a leak on purpose is found: the number of an article at the desk")
  func leakOfArticle() throws {
    #expect(try Self.firstDifference(pairs: 40, leak: true) != nil)
  }

  @Test("the record itself refuses a speaker under a not-for-attribution rule, and those present")
  func refused() throws {
    let record = try FictionalRecord()
    guard let day = PartialDate("2020-01-02") else { return }
    func note(present: [String], speaker: String?) -> PublishedNote {
      PublishedNote(
        id: "otters", date: day, title: "Otters", rule: .notForAttribution, meeting: nil, attendance: nil,
        present: present, passages: [.init(number: 1, kind: .other, text: "Reeds.", speaker: speaker)],
        published: day)
    }
    #expect(throws: (any Error).self) { try record.store.publish(note(present: [], speaker: "Ada")) }
    #expect(throws: (any Error).self) { try record.store.publish(note(present: ["Ada"], speaker: nil)) }
    #expect(try record.store.publishedNotes().isEmpty)
    #expect(try record.store.publish(note(present: [], speaker: nil)).revision == 1)
    #expect(try record.store.publish(note(present: [], speaker: nil)).revision == 1)
  }
}
