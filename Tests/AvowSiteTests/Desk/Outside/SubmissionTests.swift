import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import HTTPTypes
import Testing

@testable import AvowOperations
@testable import AvowSite

@Suite("Submissions from outside")
struct SubmissionTests {
  private static let words = [
    "kind": "warning", "text": "Boats gather at the weir.", "protection": "anonymous", "place": "Arlania",
    "date": "2020-09-01", "sender": "Wanda Reed", "reach": "wanda@reed.test",
  ]

  private func read(
    _ small: SmallDesk, _ code: String, _ fields: [String: String] = [:], files: [CleanFile.Sent] = []
  )
    async throws -> SmallDesk.Reply
  {
    try await small.sendOpen("/receipt", fields.merging(["code": code]) { $1 }, files: files)
  }

  @Test("an anonymous one keeps no name, no address, no hour, and stands in no log")
  func anonymous() async throws {
    let small = try await SmallDesk()
    let entries = try small.desk.store.auditCount()
    let sent = try await small.sendOpen("/submit", Self.words)
    #expect(sent.status == 200 && SmallDesk.code(sent).count == 24 && sent.header("set-cookie") == nil)
    let one = try #require(try small.submissions().first)
    #expect(one.content.sender.isEmpty && one.content.reach.isEmpty && one.received == "2020-09-13")
    #expect(try small.desk.store.auditCount() == entries)
    for name in ["desk.sqlite", "desk.sqlite-wal"] {
      let bytes = (try? Data(contentsOf: small.folder.appending(path: name))) ?? Data()
      for word in [
        "Boats", "Wanda", "Arlania", SmallDesk.code(sent), SmallDesk.code(sent).filter { $0 != " " },
      ] {
        #expect(bytes.firstRange(of: Data(word.utf8)) == nil, "\(word) in \(name)")
      }
    }
  }

  @Test("a name is asked for where one may be named, and kept where the desk may know it")
  func named() async throws {
    let small = try await SmallDesk()
    let nameless = Self.words.merging(["protection": "named", "sender": ""]) { $1 }
    let refused = try await small.sendOpen("/submit", nameless)
    #expect(
      refused.status == 400 && refused.text.contains("Boats gather") && refused.text.contains("Arlania"))
    #expect(
      try await small.sendOpen("/submit", Self.words.merging(["protection": "desk-only"]) { $1 }).status
        == 200)
    #expect(try small.submissions().first?.content.sender == "Wanda Reed")
    #expect(try await small.sendOpen("/submit", ["text": " \n "]).status == 400)
  }

  @Test("the receipt shows state and questions, takes answers, and tells nothing of what it is not for")
  func receipt() async throws {
    let small = try await SmallDesk()
    let code = SmallDesk.code(try await small.sendOpen("/submit", Self.words))
    #expect(try await read(small, code).text.contains("It waits to be read."))
    let mona = try await small.signIn("mona")
    for fields in [
      ["do": "assign", "account": ""], ["do": "ask", "text": "How many boats?"],
      ["do": "note", "text": "Ask the heron."],
      ["do": "verify", "step": "geolocation", "result": "unclear", "text": "The weir is old."],
      ["do": "decide", "reason": "background"],
    ] {
      #expect(try await small.send("/submissions/1", fields, secret: mona).status == 303)
    }
    let followed = try await read(small, code.lowercased().replacing(" ", with: "-"))
    #expect(followed.text.contains("How many boats?") && followed.text.contains("kept as background"))
    for word in ["heron", "weir is old", "geolocation", "mona"] {
      #expect(!followed.text.contains(word), "\(word)")
    }
    #expect(try await read(small, code, ["do": "answer", "text": "<b>Twelve</b>."]).status == 200)
    let page = try await small.ask("/submissions/1", secret: mona).text
    for word in [
      "&lt;b&gt;Twelve&lt;/b&gt;", "Ask the heron.", "geolocation", "Accepted: it is kept as background",
    ] {
      #expect(page.contains(word), "\(word)")
    }
    let acts = try small.desk.store.audit(atMost: 20).filter { $0.subject == "submission 1" }
    #expect(
      acts.map(\.act) == [
        "decide submission", "verify submission", "note on submission", "ask sender", "assign submission",
      ])
    #expect(!acts.contains { $0.detail.contains("boats") || $0.detail.contains("heron") })
  }

  @Test("codes that are not known get the same answer, whatever they are, and not too many an hour")
  func enumeration() async throws {
    let small = try await SmallDesk()
    _ = try await small.sendOpen("/submit", Self.words)
    func answer(_ code: String) async throws -> String {
      let reply = try await read(small, code)
      #expect(reply.status == 404)
      return reply.text.replacing(#/name="ticket" value="[^"]+"/#, with: "")
    }
    let first = try await answer("ABCD EFGH IJKL MNOP QRST")
    for code in ["", "x", "' OR 1=1 --", "ABCD EFGH IJKL MNOP QRSTU", String(repeating: "A", count: 200)] {
      #expect(try await answer(code) == first, "\(code)")
    }
    #expect(try await read(small, String(repeating: "A", count: 201)).status == 400)
    let codes = Set((0..<200).map { _ in ReceiptCode.make(.system) })
    #expect(codes.count == 200 && codes.allSatisfy { $0.count == 24 && ReceiptCode.read($0) == $0 })
  }

  @Test("the queue is for moderators alone, and an accepted submission becomes a note that names nobody")
  func note() async throws {
    let small = try await SmallDesk()
    _ = try await small.sendOpen("/submit", Self.words.merging(["protection": "desk-only"]) { $1 })
    let (mona, edo) = (try await small.signIn("mona"), try await small.signIn("edo"))
    for path in ["/submissions", "/submissions/1", "/submissions/1/files/1"] {
      #expect(try await small.ask(path, secret: edo).status == 403)
      #expect(try await small.ask(path).status == 303)
    }
    #expect(try await small.ask("/", secret: mona).text.contains("1 submission is not decided"))
    #expect(try await small.send("/submissions/1/note", [:], secret: edo).status == 404)
    #expect(
      try await small.send("/submissions/1", ["do": "decide", "reason": "warning-used"], secret: mona).status
        == 303)
    #expect(try await small.send("/submissions/1/note", [:], secret: mona).status == 403)
    #expect(try await small.send("/submissions/1/note", [:], secret: edo).header("location") == "/notes/1")
    let note = try #require(try small.desk.store.note(1))
    #expect(note.rule == .notForAttribution && note.content.passages.isEmpty)
    let written = try String(decoding: JSONEncoder().encode(note.content), as: UTF8.self)
    for word in ["Boats", "weir", "Wanda", "wanda@reed.test", "2020-09-01", "Arlania"] {
      #expect(!written.contains(word), "\(word)")
    }
    #expect(note.content.remarks.hasPrefix("From submission 1; read it there."))
    var content = note.content
    (content.address, content.title) = ("boats", "Boats")
    let editor = try #require(try small.desk.store.accounts().first { $0.name == "edo" })
    try KeepNote(small.desk).run(content, rule: note.rule, id: 1, by: editor)
    let published = try Publish(small.desk, into: small.record.store).run(note: 1, by: editor).published
    #expect(published?.passages.isEmpty == true && published?.present.isEmpty == true)
  }

  @Test("the words of a sender who may be named stand in the note, and stay at the desk")
  func namedNote() async throws {
    let small = try await SmallDesk()
    _ = try await small.sendOpen("/submit", Self.words.merging(["protection": "named"]) { $1 })
    _ = try await small.sendOpen("/submit", Self.words)
    let editor = try #require(try small.desk.store.accounts().first { $0.name == "edo" })
    let review = ReviewSubmission(small.desk, by: editor)
    let named = try #require(try small.desk.store.note(review.beginNote(1)))
    #expect(named.rule == .onTheRecord && named.content.date == "2020-09-01")
    #expect(named.content.passages.map(\.speaker) == ["Wanda Reed"])
    #expect(named.content.passages.allSatisfy { $0.isWithheld && $0.text == Self.words["text"] })
    let anonymous = try #require(try small.desk.store.note(review.beginNote(2)))
    #expect(anonymous.rule == .notForAttribution && anonymous.content.passages.isEmpty)
  }

  @Test("an erased submission leaves its bare number and the decision")
  func erasure() async throws {
    let small = try await SmallDesk()
    let named = Self.words.merging(["protection": "named"]) { $1 }
    let code = SmallDesk.code(try await small.sendOpen("/submit", named))
    let answer = ["do": "answer", "text": "Twelve."]
    #expect(try await read(small, code, answer).status == 200)
    let mona = try await small.signIn("mona")
    #expect(try await small.send("/submissions/1", ["do": "erase"], secret: mona).status == 400)
    #expect(
      try await small.send("/submissions/1", ["do": "erase", "sure": "yes"], secret: mona).status == 303)
    #expect(try await read(small, code).status == 404)
    let text = try await small.ask("/submissions/1", secret: mona).text
    for word in ["Boats", "Wanda", "wanda@reed.test", "Twelve"] { #expect(!text.contains(word), "\(word)") }
    #expect(try small.desk.store.submission(1)?.state == .refused)
    #expect(try small.desk.store.entries(of: 1).isEmpty && small.desk.store.files(of: 1).isEmpty)
    let entry = try #require(try small.desk.store.audit(atMost: 1).first)
    #expect(entry.act == "erase submission" && entry.subject == "submission 1" && entry.detail.isEmpty)
    #expect(try small.desk.store.soundness().isEmpty)
    _ = try await small.sendOpen("/submit", Self.words)
    #expect(try small.submissions().map(\.id) == [2, 1])
  }

  @Test(
    "paths of submissions that lead nowhere",
    arguments: [
      "/submissions/open", "/submissions/0", "/submissions/1/x", "/submissions/1/files/x",
      "/submissions/1/files/1/2", "/submit/x",
    ])
  func paths(path: String) async throws {
    let small = try await SmallDesk()
    #expect(try await small.ask(path, secret: small.signIn("mona")).status == 404)
  }
}
