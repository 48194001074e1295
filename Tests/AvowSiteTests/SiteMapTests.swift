import AvowRecord
import Testing

@testable import AvowSite

@Suite("Every address parses and prints")
struct SiteMapTests {
  static var places: [SiteMap] {
    var filter = RollCallFilter().onPage(3)
    filter.text = "lighthouse & keeper + 100 %"
    filter.session = "67"
    filter.year = 2012
    filter.body = "GA"
    filter.issue = "hr"
    filter.marginAtMost = 10
    filter.order = .closest
    var narrowed = StatementFilter(words: "\"never again\" -war")
    narrowed.states = ["RWA", "TUR"]
    narrowed.groups = ["eu"]
    narrowed.from = 2005
    narrowed.until = 2012
    narrowed.forms = [.verbatim, .pressRelease]
    narrowed.kinds = [.rightOfReply, .secretariat]
    narrowed.speaker = "Ms. Ottery"
    narrowed.order = .oldest
    narrowed = narrowed.onPage(4)
    return SiteMap.fixed.values + [
      .state("RWA", with: []), .state("RWA", with: ["CHN", "FRA"]), .debate("GA72-DEBATE-2018"),
      .meeting("A/72/PV.99"), .meeting("GA72-DEBATE-2018/2018-07-02"), .decision("A/RES/75/277"),
      .decision("AGENDA-VOTE-75b"), .document("S/RES/1674 (2006)"), .document("A/63/L.80/Rev.1"),
      .summary(.debate("GA72-DEBATE-2018")), .summary(.meeting("A/65/PV.71")),
      .counted(.debate("GA72-DEBATE-2018"), rule: nil, against: nil),
      .counted(.debate("GA72-DEBATE-2018"), rule: nil, against: nil, claims: "otters & lakes"),
      .counted(.meeting("A/65/PV.71"), rule: nil, against: nil, claims: "otters"),
      .counted(.meeting("A/65/PV.71"), rule: "states-speaking", against: "on-behalf-of"),
      .rollCalls(RollCallFilter().onPage(1)), .rollCalls(filter), .rollCall("rcid:5939"),
      .rollCall("undl:4012345"),
      .agreement("USA", "RUS"), .neighbours("RWA"), .movement("RWA"), .cohesion("gof-r2p"), .topic("rtop"),
      .group("gof-r2p"), .contradiction(4),
      .findings(FindingsFilter()),
      .findings(FindingsFilter(kind: "totals-differ", about: "rcid:5939", page: 2)), .search(""),
      .search("Côte d’Ivoire <b>"), .search(narrowed), .statement("A/65/PV.71#12"),
      .statement("UNGDC/60#RWA"),
      .statement("GA/12031#3"), .signals(.open),
      .signals(ProposalFilter(state: "RWA", rule: "new-actor", period: "2018-03", status: .takenUp)),
      .signals(ProposalFilter()), .situation("harrow-valley"), .assessment("harrow-valley/2"),
      .alert("harrow-valley/2026-02-03/1"), .measure("XAA/2026-02-20/1"),
      .accountability(AccountabilityFilter()), .accountabilityOf("XAA", AccountabilityFilter()),
      .accountability(AccountabilityFilter(on: PartialDate("2026-06-30"), after: 60)),
      .accountabilityOf("lake-union", AccountabilityFilter(after: 0)),
      .updates, .article("december-2017", version: nil),
      .article("december-2017", version: 2), .issues, .issue("2018-spring"), .asset("avow.css", edition: nil),
      .asset("avow.css", edition: "1f"),
    ]
  }

  @Test("what is printed parses to the same place", arguments: places)
  func roundTrip(place: SiteMap) throws {
    for format in Format.allCases {
      if format == .json, !place.hasJSON { continue }
      if format == .table, !place.hasTable { continue }
      if format == .feed, !place.hasFeed { continue }
      if format == .jsonFeed, !place.hasJSONFeed { continue }
      if format == .bibTeX || format == .csl, !place.hasCitation { continue }
      let address = Address(place, format)
      #expect(try Address(parsing: address.target) == address, "\(address.target)")
    }
  }

  @Test("addresses can be guessed from what is printed on a document")
  func guessed() throws {
    #expect(SiteMap.meeting("A/72/PV.99").href == "/meetings/A/72/PV.99")
    #expect(SiteMap.rollCall("rcid:5939").href == "/rollcalls/rcid-5939")
    #expect(Address(.home, .json).target == "/index.json")
    #expect(Address(.meeting("A/72/PV.99"), .json).target == "/meetings/A/72/PV.99.json")
    #expect(try Address(parsing: "/meetings/a/72/pv.99").place == .meeting("A/72/PV.99"))
    #expect(try Address(parsing: "/states/rwa/").place == .state("RWA", with: []))
    #expect(try Address(parsing: "/documents/A/72/884-S/2018/525").place == .document("A/72/884"))
  }

  @Test("empty fields of a form count as not given, and lists may come in two ways")
  func forms() throws {
    #expect(
      try Address(parsing: "/rollcalls?text=&year=&margin=")
        == Address(.rollCalls(RollCallFilter().onPage(1))))
    #expect(
      try Address(parsing: "/states/RWA?with=CHN&with=FRA&with=")
        == Address(.state("RWA", with: ["CHN", "FRA"])))
    #expect(try Address(parsing: "/search?q=a+b%20c").place == .search("a b c"))
  }

  @Test(
    "what is no address says what to do",
    arguments: [
      ("/nowhere", 404), ("//", 200), ("/states/R1A", 400), ("/states/RWAN", 400), ("/contradictions/x", 404),
      ("/contradictions/0", 404), ("/rollcalls?year=soon", 400), ("/rollcalls?year=99999", 400),
      ("/rollcalls?colour=red", 400), ("/rollcalls?year=1999&year=2000", 400), ("/rollcalls?order=best", 400),
      ("/rollcalls?margin=-1", 400), ("/rollcalls?page=0", 400), ("/debates?x=1", 400), ("/a%zz", 404),
      ("/states/RWA?with=AAA,BBB,CCC,DDD,EEE,FFF,GGG,HHH,III", 400), ("/agreement/USA", 404),
      ("/states/R1A/movement", 400),
      ("/states/RWA/mood", 404), ("/groups/eu/mood", 404), ("/whip?x=1", 400),
      ("/a%0d%0ab", 404),
      ("/search?q=" + String(repeating: "x", count: 301), 400), ("/search?form=song", 400),
      ("/search?state=Rwanda", 400), ("/statements/A", 404),
      ("/" + String(repeating: "x", count: 2001), 414),
    ])
  func refused(target: String, status: Int) {
    do {
      _ = try Address(parsing: target)
      #expect(status == 200, "\(target) was understood")
    } catch {
      #expect(error.status == status, "\(target): \(error)")
      #expect(error.title.count > 10 && error.detail.count > 10 && error.next.count > 10)
    }
  }
}
