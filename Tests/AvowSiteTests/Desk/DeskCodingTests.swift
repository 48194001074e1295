import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import HTTPTypes
import Testing

@testable import AvowOperations
@testable import AvowSite

@Suite("Coding at the desk")
struct DeskCodingTests {
  /// A desk with two coders, an outsider who is a coder too, and a project of all paragraphs of the fictional meeting.
  struct Room {
    let small: SmallDesk
    let edo: String
    let dora: String
    let fay: String
    let hal: String
    let project: Int

    init(fields: [String: String] = [:]) async throws {
      small = try await SmallDesk()
      try small.record.holdLakeMeeting()
      for name in ["dora", "fay", "hal"] {
        try await MakeAccount(small.desk).run(
          name: name, shown: name.capitalized, organisation: nil, roles: [.coder],
          password: SmallDesk.password)
      }
      edo = try await small.signIn("edo")
      dora = try await small.signIn("dora")
      fay = try await small.signIn("fay")
      hal = try await small.signIn("hal")
      let reply = try await Room.make(small, edo, fields)
      let path = try #require(reply.header("location"), "\(reply.text)")
      project = try #require(Int(path.split(separator: "/").last ?? ""))
    }

    static func make(_ small: SmallDesk, _ secret: String, _ fields: [String: String] = [:]) async throws
      -> SmallDesk.Reply
    {
      let ids = Dictionary(uniqueKeysWithValues: try small.desk.store.accounts().map { ($0.name, $0.id) })
      let all = [
        "token": FormToken.of(secret), "name": "Otters <b>", "address": "otters", "codebook": "Their keep.",
        "stance": "the protection of otters", "debate": "OTTERS-2012", "count": "10", "seed": "5",
      ].merging(fields) { _, given in given }
      var body = all.sorted { $0.key < $1.key }.map { Percent.value($0.key) + "=" + Percent.value($0.value) }
      body += ["theme=otters", "coder=\(ids["dora"] ?? 0)", "coder=\(ids["fay"] ?? 0)"]
      return try await small.ask(
        "/coding/new", method: .post, secret: secret, body: body.joined(separator: "&"))
    }

    func place(_ suffix: String) throws -> Int {
      try #require(
        try small.desk.store.codingUnits(of: project).first { $0.drawn.paragraph.hasSuffix(suffix) }
      ).place
    }

    func code(_ suffix: String, _ claims: [(String, String)], by secret: String, remark: String = "")
      async throws -> SmallDesk.Reply
    {
      var fields = ["count": "\(claims.count)", "remark": remark]
      for (index, claim) in claims.enumerated() {
        fields["code-\(index)"] = claim.0
        fields["words-\(index)"] = claim.1
      }
      if claims.isEmpty { fields["nothing"] = "yes" }
      return try await small.send("/coding/\(project)/\(place(suffix))", fields, secret: secret)
    }

    func handIn(_ secret: String, leaving: Bool = true) async throws -> SmallDesk.Reply {
      try await small.send(
        "/coding/\(project)/hand-in", leaving ? ["leaving": "yes"] : [:], secret: secret)
    }
  }

  @Test(
    "a coder gets nobody else’s coding at any address before both have handed in, and an editor sees progress only"
  )
  func blind() async throws {
    let room = try await Room()
    let secretWords = "otters are protected by our people"
    #expect(
      try await room.code("#2.3", [("theme:otters", secretWords)], by: room.dora, remark: "Zanzibar").status
        == 303)
    #expect(try await room.handIn(room.dora).status == 303)
    #expect(try await room.code("#2.3", [], by: room.fay).status == 303)
    var paths = ["/", "/coding", "/coding/new"]
    for tail in [
      "", "/offline", "/offline.csv", "/publish", "/hand-in", "/named", "/alike", "/codebook", "/withdraw",
    ] + (1...8).flatMap({ ["/\($0)", "/\($0)/decide"] }) {
      paths.append("/coding/\(room.project)\(tail)")
    }
    let ada = try await room.small.signIn("ada")
    for secret in [room.fay, room.hal, room.edo, ada] {
      for path in paths + ["/audit"] {
        for method in [HTTPRequest.Method.get, .head] {
          let reply = try await room.small.ask(path, method: method, secret: secret)
          #expect(!reply.text.contains("Zanzibar"), "\(path)")
          // The words stand in the paragraph itself; quoted alone they would stand in a field or a list.
          #expect(
            !reply.text.contains(">\(secretWords)<") && !reply.text.contains("“\(secretWords)”"), "\(path)")
        }
        let sent = try await room.small.send(path, ["count": "0", "after": "0"], secret: secret)
        #expect(!sent.text.contains("Zanzibar"), "\(path)")
      }
    }
    let editing = try await room.small.ask("/coding/\(room.project)", secret: room.edo).text
    #expect(editing.contains("Dora: 1 of 6 coded, handed in") && !editing.contains("Alpha"))
    // Those who do not code in the project find nothing there.
    #expect(try await room.small.ask("/coding/\(room.project)", secret: room.hal).status == 404)
    #expect(try await room.small.ask("/coding/\(room.project)/1", secret: room.hal).status == 404)
    #expect(try await room.small.ask("/coding/\(room.project)/1/decide", secret: room.fay).status == 403)
    // Once both have handed in, the editor sees both, the coders still their own alone.
    #expect(try await room.handIn(room.fay).status == 303)
    let path = "/coding/\(room.project)/\(try room.place("#2.3"))"
    let decision = try await room.small.ask(path + "/decide", secret: room.edo).text
    #expect(decision.contains("“\(secretWords)”") && decision.contains("Zanzibar"))
    #expect(try await !room.small.ask(path, secret: room.fay).text.contains("Zanzibar"))
    #expect(try await room.small.ask("/coding/\(room.project)", secret: room.edo).text.contains("Alpha"))
  }

  @Test("words that are not in the paragraph are refused in a sentence, and what was typed stays")
  func refused() async throws {
    let room = try await Room()
    let absent = try await room.code("#2.3", [("theme:otters", "seals & <b>")], by: room.dora, remark: "Hm.")
    #expect(absent.status == 400 && absent.text.contains("do not stand in the paragraph"))
    #expect(absent.text.contains("seals &amp; &lt;b&gt;") && absent.text.contains("Hm."))
    let twice = try await room.code("#2.3", [("theme:otters", "tters are protected by our")], by: room.dora)
    #expect(twice.status == 400 && twice.text.contains("stand 2 times"))
    let place = "/coding/\(room.project)/\(try room.place("#2.3"))"
    let second = try await room.small.send(
      place,
      ["count": "1", "code-0": "theme:otters", "words-0": "tters are protected by our", "which-0": "2"],
      secret: room.dora)
    #expect(second.status == 303)
    let none = try await room.small.send(place, ["count": "0"], secret: room.dora)
    #expect(none.status == 400 && none.text.contains("say that nothing applies"))
    let both = try await room.small.send(
      place, ["count": "1", "code-0": "theme:otters", "words-0": "otters are", "nothing": "yes"],
      secret: room.dora)
    #expect(both.status == 400)
    #expect(try await room.handIn(room.dora, leaving: false).text.contains("not coded yet"))
    #expect(try await room.handIn(room.dora).status == 303)
    let kept = try await room.small.ask(place, secret: room.dora).text
    #expect(kept.contains("What you coded") && !kept.contains("<textarea"))
    #expect(kept.contains("“tters are protected by our”"))
    let late = try await room.code("#2.3", [], by: room.dora)
    #expect(late.status == 400 && late.text.contains("handed in"))
  }

  @Test("a form that asks too little is refused, and hostile words are escaped wherever they stand")
  func form() async throws {
    let small = try await SmallDesk()
    let edo = try await small.signIn("edo")
    #expect(try await small.send("/coding/new", ["count": "1", "seed": "1"], secret: edo).status == 400)
    let room = try await Room(fields: ["codebook": "<script>alert(1)</script>"])
    for path in [
      "/coding", "/coding/\(room.project)", "/coding/\(room.project)/1", "/coding/\(room.project)/publish",
    ] {
      for secret in [room.edo, room.dora] {
        let text = try await room.small.ask(path, secret: secret).text
        #expect(!text.contains("<script") && !text.contains("Otters <b>"), "\(path)")
      }
    }
    #expect(try await Room.make(room.small, room.edo).text.contains("has the address"))
  }

  @Test("the table of a coder goes out and comes back by the page")
  func offline() async throws {
    let room = try await Room()
    let path = "/coding/\(room.project)/offline"
    let file = try await room.small.ask(path + ".csv", secret: room.dora)
    #expect(file.status == 200 && file.header("content-type")?.hasPrefix("text/csv") == true)
    #expect(file.header("content-disposition")?.contains("otters-codings.csv") == true)
    #expect(try await room.small.ask(path + ".csv", secret: room.hal).status == 404)
    let rows = file.text.replacing(",,,,\n", with: ",nothing,,,\n")
    let taken = try await room.small.send(path, ["table": rows], secret: room.dora)
    #expect(taken.status == 200 && taken.text.contains("6 paragraphs are kept"), "\(taken.text)")
    let broken = try await room.small.send(
      path, ["table": rows.replacing("nothing", with: "theme:seals")], secret: room.dora)
    #expect(broken.status == 400 && broken.text.contains("line 2") && broken.text.contains("theme:seals"))
  }

  /// The whole street: coded, handed in, decided, published.
  static func published(_ room: Room, remark: String, reason: String, turned: Bool) async throws {
    let claims = [("theme:otters", "protection of otters"), ("stance:supports", "supports")]
    for secret in [room.dora, room.fay] {
      let isFirst = (secret == room.dora) != turned
      #expect(
        try await room.code("#2.2", isFirst ? claims : [claims[0]], by: secret, remark: remark).status == 303)
      for suffix in ["#2.3", "#2.4", "#3.1", "#3.2", "#3.3"] {
        #expect(try await room.code(suffix, [], by: secret).status == 303)
      }
      #expect(try await room.handIn(secret, leaving: false).status == 303)
    }
    #expect(try await room.small.send("/coding/\(room.project)/alike", [:], secret: room.edo).status == 303)
    let path = "/coding/\(room.project)/\(try room.place("#2.2"))/decide"
    let fields = [
      "count": "2", "after": "0", "reason": reason, "code-0": "theme:otters",
      "words-0": "protection of otters",
      "code-1": "stance:supports", "words-1": "supports",
    ]
    #expect(try await room.small.send("/coding/\(room.project)/publish", [:], secret: room.edo).status == 400)
    #expect(try await room.small.send(path, fields, secret: room.edo).status == 303)
    let preview = try await room.small.ask("/coding/\(room.project)/publish", secret: room.edo).text
    #expect(preview.contains("none of them named") && !preview.contains(remark) && !preview.contains(reason))
    #expect(try room.small.record.store.publishedCodings().isEmpty)
    let done = try await room.small.send("/coding/\(room.project)/publish", [:], secret: room.edo)
    #expect(done.status == 200 && done.text.contains("Published as otters"))
  }

  @Test(
    "what was decided is public with its agreement, and two desks that differ in what is withheld serve the same bytes"
  )
  func street() async throws {
    var all: [[String]] = []
    for (remark, reason, turned) in [("Zanzibar", "Timbuktu", false), ("Quito quay", "Lima lake", true)] {
      let room = try await Room()
      try await Self.published(room, remark: remark, reason: reason, turned: turned)
      let site = try SmallSite(record: room.small.record, site: Site(atOnce: room.small.record.store))
      var bytes: [String] = []
      for path in [
        "/claims", "/claims.json", "/claims.csv", "/claims/otters", "/claims/otters.json",
        "/claims/otters.csv",
        SiteMap.claims(.of(.theme("otters"))).href, "/claims?debate=OTTERS-2012",
        SiteMap.claims(ClaimFilter(code: .stance(.supports), state: "XAB").onPage(1)).href,
        "/debates/OTTERS-2012/figures", "/debates/OTTERS-2012/figures.csv",
        "/debates/OTTERS-2012/figures?claims=otters", "/debates/OTTERS-2012/figures.json?claims=otters",
        "/debates/OTTERS-2012/figures.csv?claims=otters",
        "/claims?project=otters", "/methods/coding", "/methods/coding.json", "/themes/otters",
        "/debates/OTTERS-2012",
        "/search?q=otters",
      ] {
        let reply = try await site.get(path)
        #expect(reply.status == 200, "\(path)")
        for word in ["Zanzibar", "Timbuktu", "Quito", "Dora", "Fay"] {
          #expect(!reply.text.contains(word), "\(path) \(word)")
        }
        let isPage = reply.header("content-type")?.hasPrefix("text/html") == true
        #expect(!isPage || !reply.text.contains("Otters <b>"), "\(path)")
        bytes.append("\(path) \(reply.text)")
      }
      let text = try await site.get("/claims/otters").text
      #expect(text.contains("2 people coded") && text.contains("protection of otters"))
      #expect(try await site.get("/themes/otters").text.contains("People read it in 1 of 6 paragraphs"))
      #expect(
        try await site.get("/debates/OTTERS-2012").text.contains("What people coded in 6 paragraphs of it"))
      let list = try await site.get("/claims").text
      #expect(
        list.contains("<span class=\"value\">6</span>") && list.contains("href=\"/rules#coded-paragraphs\""))
      let figures = try await site.get("/debates/OTTERS-2012/figures?claims=otters").text
      #expect(figures.contains("on 6 coded of 6 paragraphs") && figures.contains("Words were not read"))
      #expect(figures.contains("/claims?project=otters&amp;code=theme%3Aotters&amp;debate=OTTERS-2012"))
      for (anchor, count) in [("people-theme-otters", 1), ("asked-theme-otters", 6)] {
        let list = figures.split(separator: "id=\"\(anchor)\"").last?.split(separator: "</ul>").first ?? ""
        #expect(
          figures.contains("href=\"#\(anchor)\"") && list.ranges(of: "<li>").count == count, "\(anchor)")
      }
      #expect(
        try await site.get("/debates/OTTERS-2012/figures.csv?claims=otters").text.contains(
          "OTTERS-2012,otters,theme:otters,1,6,1,1,,,"))
      let meeting = try await site.get("/meetings/A/67/PV.901").text
      #expect(meeting.contains("What people coded in 6 paragraphs of it"))
      #expect(
        try await site.get("/meetings/A/67/PV.901/figures.csv?claims=otters").text.contains(
          "A/67/PV.901,otters,theme:otters,1,6,1,1,,,"))
      let counted = try await site.get("/meetings/A/67/PV.901/figures?claims=otters").text
      #expect(
        counted.contains(
          "href=\"/claims?project=otters&amp;code=theme%3Aotters&amp;meeting=A/67/PV.901\""))
      #expect(counted.contains("id=\"people-theme-otters\""))
      for (path, status) in [
        ("/claims/none", 404), ("/claims?code=otters", 400), ("/claims?page=9", 404),
        ("/claims?debate=none", 404),
        ("/claims?project=none", 404), ("/debates/OTTERS-2012/figures?claims=none", 404),
        ("/debates/OTTERS-2012/figures.csv?claims=none", 404), ("/claims?state=ZZZ", 404),
        ("/meetings/A/67/PV.901/figures", 200), ("/meetings/A/67/PV.901/figures?claims=otters", 200),
        ("/meetings/A/67/PV.901/figures?claims=none", 404), ("/claims?meeting=none", 404),
        ("/claims?meeting=A/67/PV.901", 200),
        ("/meetings/none/figures.json?claims=otters", 404), ("/debates/none/figures.json?claims=otters", 404),
      ] {
        #expect(try await site.get(path).status == status, "\(path)")
      }
      all.append(bytes)
    }
    #expect(all[0] == all[1])
  }

  @Test("an editor replaces a coder by the page; who comes in sees nothing of what was coded")
  func replaced() async throws {
    let room = try await Room()
    let ids = Dictionary(
      uniqueKeysWithValues: try room.small.desk.store.accounts().map { ($0.name, "\($0.id)") })
    #expect(
      try await room.code(
        "#2.2", [("theme:otters", "protection of otters")], by: room.dora, remark: "Zanzibar"
      ).status == 303)
    let path = "/coding/\(room.project)"
    let fields = ["coder": ids["dora"] ?? "", "by": ids["hal"] ?? ""]
    #expect(try await room.small.send(path + "/replace", fields, secret: room.dora).status == 403)
    #expect(try await room.small.ask(path + "/replace", secret: room.edo).status == 405)
    #expect(try await room.small.send(path + "/replace", ["coder": "x"], secret: room.edo).status == 400)
    let beside = try await room.small.send(
      path + "/replace", ["coder": ids["dora"] ?? "", "by": ids["fay"] ?? ""], secret: room.edo)
    #expect(beside.status == 400 && beside.text.contains("wait for both"))
    #expect(try await room.small.send(path + "/replace", fields, secret: room.edo).status == 303)
    let editing = try await room.small.ask(path, secret: room.edo).text
    #expect(editing.contains("Dora: 1 of 1 coded, not counted; left") && editing.contains("replaced by Hal"))
    let own = try await room.small.ask(path, secret: room.dora).text
    #expect(own.contains("Somebody else codes in your place") && !own.contains("Code away"))
    for address in [path, path + "/\(try room.place("#2.2"))", path + "/offline.csv", "/"] {
      let text = try await room.small.ask(address, secret: room.hal).text
      #expect(
        !text.contains("Zanzibar") && !text.contains(">protection of otters<")
          && !text.contains("“protection of otters”"), "\(address)")
    }
    #expect(try await room.code("#2.2", [], by: room.hal).status == 303)
    #expect(try await room.code("#2.2", [], by: room.dora).status == 400)
  }
}
