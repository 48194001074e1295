import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import HTTPTypes
import Testing

@testable import AvowOperations
@testable import AvowSite

@Suite("Campaigns at the desk")
struct DeskCampaignTests {
  struct Room {
    let small: SmallDesk
    /// An editor, two contributors and a coder.
    let edo: String
    let cleo: String
    let ivo: String
    let dora: String

    init() async throws {
      small = try await SmallDesk(door: DeskDoor(hosts: [SmallDesk.host], site: "https://avow.example.org"))
      for (name, role) in [("ivo", Role.contributor), ("dora", .coder)] {
        try await MakeAccount(small.desk).run(
          name: name, shown: name.capitalized, organisation: nil, roles: [role], password: SmallDesk.password)
      }
      edo = try await small.signIn("edo")
      cleo = try await small.signIn("cleo")
      ivo = try await small.signIn("ivo")
      dora = try await small.signIn("dora")
      let made = try await small.send(
        "/campaigns/new",
        ["name": "Otters <b>", "aim": "A yes to the otters", "about": "The next text", "page": "/whip"],
        secret: edo)
      #expect(made.header("location") == "/campaigns/1", "\(made.text)")
      let added = try await small.send(
        "/campaigns/1", ["state": "XAA", "owner": "\(try id("cleo"))"], secret: edo)
      #expect(added.header("location") == "/campaigns/1/XAA", "\(added.text)")
    }

    func id(_ name: String) throws -> Int {
      try #require(try small.desk.store.accounts().first { $0.name == name }).id
    }

    @discardableResult
    func add(_ fields: [String: String], by secret: String, status: Int = 303) async throws -> SmallDesk.Reply
    {
      let reply = try await small.send("/campaigns/1/XAA", fields, secret: secret)
      #expect(reply.status == status, "\(reply.text)")
      return reply
    }

    func fill() async throws {
      try await add(["kind": "ask", "day": "2020-09-01", "text": "Sponsor it", "asked": "made"], by: cleo)
      try await add(
        ["kind": "position", "day": "2020-09-02", "heard": "abstain", "source": "their Zanzibar desk"],
        by: cleo)
      try await add(
        ["kind": "note", "day": "2020-09-03", "text": "They fear <i>Timbuktu</i>.", "rule": "confidential"],
        by: cleo)
      try await add(
        ["kind": "step", "day": "2020-09-10", "text": "Call Quito", "doer": "\(try id("cleo"))"], by: edo)
    }
  }

  @Test("one page of a state has what was heard, asks, notes, steps, the model and the brief")
  func statePage() async throws {
    let room = try await Room()
    try await room.fill()
    let page = try await room.small.ask("/campaigns/1/XAA", secret: room.cleo)
    #expect(page.status == 200)
    for words in [
      "Sponsor it", "abstain, heard 2020-09-02 from their Zanzibar desk",
      "They fear &lt;i&gt;Timbuktu&lt;/i&gt;",
      "Call Quito", "late", "The brief", "https://avow.example.org/states/XAA/brief", "avow whip",
      "confidential",
    ] {
      #expect(page.text.contains(words), "\(words)")
    }
    #expect(!page.text.contains("href=\"/states/"))
    let campaign = try await room.small.ask("/campaigns/1", secret: room.edo).text
    #expect(
      campaign.contains("Otters &lt;b&gt;") && campaign.contains("abstain: 1")
        && campaign.contains("https://avow.example.org/whip"))
    let steps = try await room.small.ask("/campaigns/steps", secret: room.cleo).text
    #expect(steps.contains("2020-09-10") && steps.contains("Cleo"))
    #expect(try await room.small.ask("/", secret: room.cleo).text.contains("1 step of a campaign is due"))
  }

  @Test("an ask moves on, a step is taken, a closed campaign stays as it is")
  func moved() async throws {
    let room = try await Room()
    try await room.fill()
    let entries = try room.small.desk.store.entries(ofCampaign: 1)
    let ask = try #require(entries.first { $0.kind == .ask })
    let step = try #require(entries.first { $0.kind == .step })
    #expect(
      try await room.small.send("/campaigns/1/XAA/\(ask.id)", ["asked": "promised"], secret: room.cleo).status
        == 303)
    #expect(
      try await room.small.send("/campaigns/1/XAA/\(step.id)", ["done": "yes"], secret: room.cleo).status
        == 303)
    let after = try room.small.desk.store.entries(ofCampaign: 1)
    #expect(after.first { $0.kind == .ask }?.content.asked == .promised)
    #expect(after.first { $0.kind == .step }?.done != nil)
    #expect(try await room.small.ask("/campaigns/steps", secret: room.edo).text.contains("No step is open"))
    #expect(try await room.small.send("/campaigns/1/close", [:], secret: room.edo).status == 303)
    let late = try await room.add(
      ["kind": "ask", "day": "2020-09-01", "text": "More", "asked": "made"], by: room.cleo, status: 400)
    #expect(late.text.contains("is closed"))
    #expect(try await room.small.send("/campaigns/1/close", ["do": "open"], secret: room.edo).status == 303)
    try await room.add(["kind": "ask", "day": "2020-09-01", "text": "More", "asked": "made"], by: room.cleo)
  }

  @Test("what is missing is said in a sentence, and what was typed stays")
  func refused() async throws {
    let room = try await Room()
    for (fields, words) in [
      (["kind": "ask", "day": "soon", "text": "Sponsor & more", "asked": "made"], "is no day"),
      (["kind": "ask", "day": "2020-09", "text": "Sponsor & more", "asked": "made"], "is no day"),
      (["kind": "note", "day": "2020-09-01", "text": "Sponsor & more"], "under which rule"),
      (["kind": "position", "day": "2020-09-01", "heard": "yes", "text": "Sponsor & more"], "from whom"),
      (["kind": "note", "day": "2020-09-01", "text": "", "rule": "confidential"], "no words"),
    ] {
      let reply = try await room.add(fields, by: room.cleo, status: 400)
      #expect(reply.text.contains(words), "\(words)")
      #expect(fields["text"] == "" || reply.text.contains("Sponsor &amp; more"))
    }
    try await room.add(["kind": "bribe", "day": "2020-09-01"], by: room.cleo, status: 400)
    #expect(
      try await room.small.send(
        "/campaigns/1", ["state": "ZZZ", "owner": "\(try room.id("cleo"))"], secret: room.edo
      ).status == 400)
    #expect(
      try await room.small.send(
        "/campaigns/1", ["state": "XAB", "owner": "\(try room.id("dora"))"], secret: room.edo
      ).status == 400)
    #expect(
      try await room.small.send("/campaigns/new", ["name": "", "aim": "x"], secret: room.edo).status == 400)
    #expect(
      try await room.small.send(
        "/campaigns/new", ["name": "x", "aim": "x", "page": "//elsewhere"], secret: room.edo
      )
      .status == 400)
  }

  @Test("a campaign is there for editors and for those with a part in it, and for nobody else")
  func roles() async throws {
    let room = try await Room()
    try await room.fill()
    let entry = try #require(try room.small.desk.store.entries(ofCampaign: 1).first)
    let ada = try await room.small.signIn("ada")
    for path in ["/campaigns/1", "/campaigns/1/XAA", "/campaigns/1/XAA/\(entry.id)", "/campaigns/1/export"] {
      for secret in [room.ivo, room.dora, ada] {
        for reply in [
          try await room.small.ask(path, secret: secret),
          try await room.small.send(path, [:], secret: secret),
        ] {
          #expect([403, 404, 405].contains(reply.status), "\(path) \(reply.status)")
          for word in ["Zanzibar", "Timbuktu", "Quito", "Sponsor"] { #expect(!reply.text.contains(word)) }
        }
      }
    }
    #expect(try await !room.small.ask("/campaigns", secret: room.ivo).text.contains("Otters"))
    #expect(try await !room.small.ask("/campaigns/steps", secret: room.ivo).text.contains("Quito"))
    #expect(try await room.small.ask("/campaigns/1/edit", secret: room.cleo).status == 403)
    // Who is to take a step comes in.
    try await room.add(
      ["kind": "step", "day": "2020-09-11", "text": "Write", "doer": "\(try room.id("ivo"))"], by: room.edo)
    #expect(try await room.small.ask("/campaigns/1/XAA", secret: room.ivo).status == 200)
  }

  @Test("the table needs the role of an editor and leaves an entry in the log, also when it is refused")
  func export() async throws {
    let room = try await Room()
    try await room.fill()
    #expect(try await room.small.send("/campaigns/1/export", [:], secret: room.cleo).status == 403)
    #expect(try await room.small.ask("/campaigns/1/export", secret: room.edo).status == 405)
    let before = try room.small.desk.store.auditCount()
    let file = try await room.small.send("/campaigns/1/export", [:], secret: room.edo)
    #expect(file.status == 200 && file.header("content-type")?.hasPrefix("text/csv") == true)
    #expect(file.header("cache-control") == "no-store")
    #expect(file.text.contains("They fear <i>Timbuktu</i>.") && file.text.contains("their Zanzibar desk"))
    let log = try room.small.desk.store.audit(atMost: 1)
    #expect(log.first?.act == "export campaign" && log.first?.number == before + 1)
    // The verb itself refuses an account without the role, whatever the door does.
    let cleo = try #require(try room.small.desk.store.accounts().first { $0.name == "cleo" })
    let standing = try CampaignStanding(
      #require(try room.small.desk.store.campaigns().first), at: room.small.desk)
    #expect(throws: DeskFault.self) {
      try ExportCampaign(room.small.desk).run(standing, names: { $0 }, expected: nil, by: cleo)
    }
    #expect(try room.small.desk.store.audit(atMost: 1).first?.act == "refuse to export campaign")
    for entry in try room.small.desk.store.audit(atMost: 100) {
      for word in ["Zanzibar", "Timbuktu", "Quito", "XAA", "Otters"] {
        #expect(!entry.subject.contains(word) && !entry.detail.contains(word))
      }
    }
  }

  @Test("nothing of a campaign is in the clear in the desk’s file, and nothing in the record")
  func sealed() async throws {
    let room = try await Room()
    let before = try room.small.record.store.version()
    try await room.fill()
    #expect(try room.small.record.store.version() == before)
    for name in ["desk.sqlite", "desk.sqlite-wal"] {
      guard let bytes = try? Data(contentsOf: room.small.folder.appending(path: name)) else { continue }
      for word in ["Zanzibar", "Timbuktu", "Quito", "Sponsor", "A yes to the otters"] {
        #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word)")
      }
    }
  }

  @Test(
    "a page of a state says what others wrote and changed since the last visit, and not what the reader did")
  func visits() async throws {
    let room = try await Room()
    let path = "/campaigns/1/XAA"
    // Before a first visit there is nothing to compare with, and the campaign counts all of it.
    try await room.fill()
    #expect(try await room.small.ask("/campaigns/1", secret: room.edo).text.contains("3 new"))
    #expect(try await room.small.ask("/campaigns/1", secret: room.cleo).text.contains("1 new"))
    let first = try await room.small.ask(path, secret: room.edo).text
    #expect(!first.contains("Since your last visit") && !first.contains(">new<"))
    let second = try await room.small.ask(path, secret: room.edo).text
    #expect(
      second.contains("no entry was written or last changed by anybody else") && !second.contains(">new<"))
    #expect(try await !room.small.ask("/campaigns/1", secret: room.edo).text.contains("new or changed"))
    let ask = try #require(try room.small.desk.store.entries(ofCampaign: 1).first { $0.kind == .ask })
    try await room.add(
      ["kind": "ask", "day": "2020-09-04", "text": "Speak", "asked": "planned"], by: room.edo)
    #expect(
      try await room.small.send("\(path)/\(ask.id)", ["asked": "promised"], secret: room.cleo).status == 303)
    try await room.add(
      ["kind": "position", "day": "2020-09-05", "heard": "yes", "source": "them"], by: room.cleo)
    #expect(try await room.small.ask("/campaigns/1", secret: room.edo).text.contains("2 new or changed"))
    // What is refused shows the page and is no visit.
    try await room.add(["kind": "ask", "day": "soon"], by: room.edo, status: 400)
    let third = try await room.small.ask(path, secret: room.edo).text
    #expect(third.contains("position of 2020-09-05, new by Cleo"))
    #expect(third.contains("ask of 2020-09-01, changed by Cleo") && !third.contains("ask of 2020-09-04, new"))
    #expect(third.contains(">new<") && third.contains(">changed<"))
    // A visit is no act of the log.
    let count = try room.small.desk.store.auditCount()
    _ = try await room.small.ask(path, secret: room.edo)
    #expect(try room.small.desk.store.auditCount() == count)
  }

  @Test("a table of states and entries is brought in whole or not at all, each fault with its line")
  func table() async throws {
    let room = try await Room()
    let desk = room.small.desk
    let edo = try #require(try desk.store.accounts().first { $0.name == "edo" })
    func standing() throws -> CampaignStanding {
      try CampaignStanding(#require(try desk.store.campaigns().first), at: desk)
    }
    func take(_ text: String) throws -> CampaignTable.Taken {
      try CampaignTable(desk).take(
        Data(text.utf8), name: "t.csv", into: standing(), known: ["XAA", "XAB", "XAC"], by: edo)
    }
    let header = CampaignTable.template
    #expect(header == "state,owner,kind,day,account,status,rule,text,source\n")
    let broken =
      header
      + "XAB,nobody,,,,,,,\nZZZ,,,,,,,,\nXAB,,ask,soon,,made,,Sponsor,\nXAB,,position,2020-09-01,,perhaps,,,them\n"
      + "XAB,,note,2020-09-01,,,,Words,\nXAA,edo,,,,,,,\nXAB,,gift,2020-09-01,,,,Words,\nXAB,,,,,,,Words,\n"
      + "XAB,,step,2020-09-01,dora,,,Call,\n"
    let fault = try #require(#expect(throws: CampaignTableFault.self) { try take(broken) })
    #expect(fault.lines.count == 9, "\(fault.lines)")
    for (index, words) in [
      "no account “nobody”", "“ZZZ” is no state", "“soon” is no day", "“perhaps” is none of yes",
      "under which rule", "Somebody else answers for XAA", "“gift” is no kind", "words and no kind",
      "“dora” cannot take this on",
    ].enumerated() {
      #expect(
        fault.lines[index].contains(words) && fault.lines[index].contains("line \(index + 2)"), "\(words)")
    }
    #expect(try standing().lines.count == 1 && standing().lines[0].entries.isEmpty)
    let whole =
      header
      + "XAB,cleo,ask,2020-09-01,,made,,Sponsor it,\nXAB,,step,2020-09-09,cleo,,,Call Quito,\nXAC,,,,,,,,\n"
      + "XAA,,position,2020-09-02,,will be absent,,,their Zanzibar desk\nXAA,,note,2020-09-03,,,confidential,\"A, b\",\n"
    #expect(try take(whole) == CampaignTable.Taken(targets: 2, entries: 4, repeated: 0))
    let log = try #require(try desk.store.audit(atMost: 1).first)
    #expect(log.act == "bring in targets and entries" && log.detail == "2 targets, 4 entries")
    let lines = try standing().lines
    #expect(lines.map(\.target.state) == ["XAA", "XAB", "XAC"])
    #expect(lines[1].target.owner == (try room.id("cleo")) && lines[2].target.owner == edo.id)
    #expect(lines[1].steps.map(\.account) == [try room.id("cleo")])
    // Once more it is all there already; and so is what was taken away.
    #expect(try take(whole) == CampaignTable.Taken(targets: 0, entries: 0, repeated: 4))
    // What others wrote too, and a step that was taken.
    let cleo = try #require(try desk.store.accounts().first { $0.name == "cleo" })
    let step = try #require(try standing().lines[1].steps.first)
    try RunCampaign(desk).add(
      .note, .init(text: "Otters nod.", rule: .confidential), day: "2020-09-04",
      to: standing().lines[1].target,
      in: standing(), by: cleo)
    try RunCampaign(desk).move(step, asked: nil, isDone: true, in: standing(), by: cleo)
    let export = try ExportCampaign(desk).run(standing(), names: { $0 }, expected: nil, by: edo)
    #expect(try take(export) == CampaignTable.Taken(targets: 0, entries: 0, repeated: 5))
    for (row, words) in [
      ("XAB,,step,2020-09-10,cleo,,,Row home,,2020-09-11", "was taken on 2020-09-11"),
      ("XAB,,step,2020-09-10,cleo,made,,Row home,,", "A step has no status"),
      ("XAB,,note,2020-09-10,,,confidential,Row,the ferry,", "A note has no source"),
      ("XAB,,,2020-09-10,,,,,,", "words and no kind"),
    ] {
      let odd = #expect(throws: CampaignTableFault.self) {
        try take(header.replacing("\n", with: ",done\n") + row + "\n")
      }
      #expect(odd?.lines.first?.contains(words) == true, "\(row): \(odd?.lines ?? [])")
    }
    let column = #expect(throws: CampaignTableFault.self) { try take("state,txet\nXAB,x\n") }
    #expect(column?.lines.first?.contains("no column “txet”") == true)
    try RunCampaign(desk).close(true, standing().campaign, by: edo)
    #expect(throws: CampaignFault.closed) { try take(whole) }
  }

  @Test("a campaign as Markdown keeps words of others as words, and stands in the log")
  func markdown() async throws {
    let room = try await Room()
    try await room.fill()
    let desk = room.small.desk
    let edo = try #require(try desk.store.accounts().first { $0.name == "edo" })
    let standing = try CampaignStanding(#require(try desk.store.campaigns().first), at: desk)
    let text = try ExportCampaign(desk).run(
      standing, as: .markdown, names: { "The state *\($0)*" }, expected: nil, by: edo,
      way: "on the command line")
    #expect(
      text.contains("## The state \\*XAA\\*")
        && text.contains("abstain, 2020-09-02, from their Zanzibar desk"))
    #expect(text.contains("### Asks") && text.contains("(made): Sponsor it"))
    #expect(!text.contains("<i>") && text.contains("Timbuktu"))
    #expect(
      try desk.store.audit(atMost: 1).first?.detail == "1 target, Markdown, on the command line")
  }
}
