import AvowOperations
import AvowRecord
import AvowStore
import FictionalRecord
import HTTPTypes
import HummingbirdTesting
import NIOCore

@testable import AvowSite

/// A site on a record of fictional states, asked without a socket.
struct SmallSite {
  let record: FictionalRecord
  let site: Site

  /// - Parameter withRollCalls: whether two roll calls and their ballots are imported.
  init(withRollCalls: Bool = true) throws {
    record = try FictionalRecord()
    if withRollCalls {
      for (name, text) in [
        ("roll-calls.csv", SmallSite.rollCalls), ("ballots.csv", SmallSite.ballots),
        ("commitments.csv", SmallSite.commitments), ("vetoes.csv", SmallSite.vetoes),
        ("reviews.csv", SmallSite.reviews),
        ("base2011-run-2012-02-01.csv", SmallSite.risks),
        ("local-events.csv", SmallSite.events),
      ] {
        _ = try ImportFile(store: record.store, today: "2026-11-23").run(record.file(name, text))
      }
    }
    site = try Site(atOnce: record.store)
    if withRollCalls {
      try warn()
      try respond()
    }
  }

  /// A site on a record that is there already.
  init(record: FictionalRecord, site: Site) throws {
    self.record = record
    self.site = site
  }

  struct Reply: Sendable {
    let status: Int
    let headers: HTTPFields
    let text: String

    func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
  }

  func get(
    _ target: String, method: HTTPRequest.Method = .get, headers: HTTPFields = [:]
  ) async throws -> Reply {
    try await site.listener.application().test(.router) { client in
      try await client.execute(uri: target, method: method, headers: headers) { response in
        Reply(
          status: response.status.code, headers: response.headers,
          text: String(buffer: response.body))
      }
    }
  }

  /// Replaces a value of the record by a correction, as an editor does.
  func correct(_ noun: String, _ id: String, _ field: String, to value: String) throws {
    guard let date = PartialDate("2026-11-23") else { return }
    _ = try record.store.add(
      Correction(
        noun: noun, record: id, field: field, before: nil, after: value, reason: "<b>misread</b>",
        source: "https://example.org/?a=1&b=<i>", date: date, who: "an editor"))
  }

  /// Every place of the site that this record has something for.
  func places() throws -> [SiteMap] {
    try record.store.publish(SmallSite.note)
    try tellUpdates()
    _ = try record.store.publish(
      PublicSettings(
        desk: "https://desk.example.org", onion: "http://otters.onion", donate: "https://give.example.org"))
    if try record.store.publishedComments().isEmpty {
      try record.store.publishComment(
        on: "/notes/\(SmallSite.note.id)", number: 1, name: "<i>Wanda</i>", text: "<script>alert(4)</script>",
        day: SmallSite.note.published)
      try record.store.publishCounts(
        of: "2012-12", [CommentCount(month: "2012-12", reason: nil, count: 1)])
    }
    try record.store.publish(SmallSite.coding)
    let answers = try Answers(record.store)
    let first = RollCallFilter().onPage(1)
    var places = Array(SiteMap.fixed.values)
    places += [.rollCalls(first), .findings(FindingsFilter()), .search(""), .search("otters")]
    places += answers.reference.states.map { .state($0.id, with: []) }
    places += [.state("XAA", with: ["XAB", "XAC"]), .agreement("XAA", "XAB"), .agreement("XAA", "XAO")]
    places += [
      .brief("XAA"), .implementation(2012), .scorecards([]), .scorecards(["XAA"]),
      .scorecards(["XAA"], by: .year), .neighbours("XAA"),
      .movement("XAA"),
      .movement("XAO"),
    ]
    places += answers.reference.groups.map { .cohesion($0.id) }
    places += [.vetoes(VetoFilter()), .signals(.open), .signals(ProposalFilter())]
    places += try answers.store.situations().map { .situation($0.id) }
    places += try answers.store.situations().flatMap { one in
      try answers.store.assessments(of: one.id).map { .assessment($0.id) }
    }
    places += try answers.store.alerts().map { .alert($0.id) } + answers.runs().map { .run($0.id) }
    places += try answers.store.measures().map { .measure($0.id) }
    places += [.accountability(AccountabilityFilter())]
    places += Set(["XAA", "XAD"] + (try answers.store.deliveries().map(\.office.party.key))).sorted().filter {
      $0 != "the-public"
    }.map { .accountabilityOf($0, AccountabilityFilter()) }
    places += [.risk(WatchFilter()), .riskOf("XAA"), .riskOf("XAO")]
    places += [.events(EventFilter())]
    places += answers.reference.states.map { .eventsOf($0.id, .ofState) }
    places += try answers.reports().map { .report($0.symbol) }
    places += [.commitments(CommitmentFilter()), .commitments(CommitmentFilter(group: "friends"))]
    places += answers.reference.instruments.map { .instrument($0.id, CommitmentFilter()) }
    places += answers.proceedings.debates.map { .debate($0.id) }
    places += answers.proceedings.debates.flatMap { debate -> [SiteMap] in
      [.summary(.debate(debate.id)), .counted(.debate(debate.id), rule: nil, against: nil)]
    }
    places += answers.proceedings.debates.prefix(1).map {
      .counted(.debate($0.id), rule: nil, against: nil, claims: SmallSite.coding.id)
    }
    places += answers.proceedings.meetings.map { .meeting($0.id) }
    places += answers.proceedings.decisions.map { .decision($0.id) }
    places += answers.proceedings.documents.map { .document($0.symbol) }
    places += answers.proceedings.topics.map { .topic($0.id) }
    places += answers.proceedings.contradictions.map { .contradiction($0.number) }
    places += [.notes, .note(SmallSite.note.id)]
    places += [.article("otters", version: nil), .article("otters", version: 1), .issue("2012-winter")]
    places += [.claims(.all), .claims(.of(.theme("otters"))), .coding(SmallSite.coding.id)]
    places += answers.reference.themes.map { .theme($0.id) } + [.jointTexts(.betweenStates)]
    places += answers.reference.groups.map { .group($0.id) }
    let recommendations = RecommendationFilter().onPage(1)
    places += try answers.store.recommendations(recommendations).items.map { .recommendation($0.id) }
    places += [.recommendations(recommendations), .recommendations(.seen(by: "atrocity-prevention"))]
    places += try LensLibrary.shipped().lenses.flatMap { lens -> [SiteMap] in
      [
        .lens(lens.id), .lensChanges(lens.id, earlier: nil, later: nil),
        .notAsked(lens.id, NotAskedFilter()),
      ]
    }
    places += try answers.store.rollCalls(first).items.map { .rollCall($0.id) }
    return places
  }

  /// A day of December 2012.
  private static func day(_ day: Int) -> PartialDate {
    guard let date = PartialDate(year: 2012, month: 12, day: day) else { preconditionFailure("no such day") }
    return date
  }

  static let note = PublishedNote(
    id: "otters-at-breakfast", date: day(24), title: "Otters <at> breakfast",
    rule: .onTheRecord, meeting: nil, attendance: "Three & more", present: ["<b>Ada</b>"],
    passages: [.init(number: 1, kind: .reflection, text: "<script>alert(3)</script>", speaker: "<i>Edo</i>")],
    published: day(26))
  static let coding = PublishedCoding(
    id: "otters", name: "Otters <script>alert(4)</script>", themes: ["otters"],
    stanceOn: "otters & <b>lakes</b>",
    codebookVersion: 2, codebook: "<i>Otters</i>:\ntheir keep.", drawnFrom: "paragraphs <b>", drawnOf: 60,
    drawn: 3,
    seed: "5", coders: 2, named: ["<b>Ada</b>"],
    agreement: [
      AgreementLine(
        category: "all", paragraphs: 2, chosen: 1, differing: 1, left: 0, alpha: -0.25, low: -1, high: 1,
        quoted: 1,
        overlap: 0.5)
    ],
    paragraphs: [
      .init(
        paragraph: "A/67/PV.999#1.1", digest: String(repeating: "0", count: 64),
        claims: [Claim(.theme("otters"), Quotation(start: 0, length: 3, words: "<b>"))], decided: day(24),
        corrections: [.init(on: day(25), before: [], reason: "<script>alert(5)</script>")])
    ], published: day(26))
  static let vetoes = """
    date,draft,meeting_record,agenda_item,crisis_topic,member_veto1
    12/24/2012,S/2012/9901,S/PV.9901,The otters <of the lakes>,Otters,Arlania
    3/1/1995,S/PV.9902,S/PV.9902,Lakes,Lakes,Atlantis

    """
  static let events = """
    organisation,id,date,end_date,type,country,region,district,place,latitude,longitude,place_precision,actor,target,killed_low,killed,killed_high,source,note
    Otter Watch,1,2013-05-30,,one-sided,Arlania,North <b>,,Stillwater,10.5,20.25,1,Gunmen & others,Civilians,3,4,6,"Two <script>alert(1)</script> witnesses",
    Otter Watch,2,2013-06-01,2013-06-03,one-sided,Arlania,South,,,,,,,,,,,,
    Otter Watch,3,2012-02-11,,state-based,Brevonia,,,Lake,11,21,6,Fishers,Otters,,12,,,

    """

  static let commitments = """
    instrument,state,act,date,by,source,note
    OTTER-CONVENTION,Arlania,ratification,1994,,a notice,
    OTTER-CONVENTION,Brevonia,signature,1991-02,,a notice,<b>gladly</b>
    OTTER-CONVENTION,Cordavia,accession,1999-03-01,,a notice,
    OTTER-CONVENTION,Cordavia,withdrawal,2004,,a notice,

    """
  static let reviews = """
    To,Text,From,Response,Action,Issue,Session
    Arlania,Ratify the Rome Statute and end impunity <b>now</b>,Brevonia,Accepted,5,Justice,5
    Arlania,Raise the ferries of the northern lakes,Cordavia,Noted,4,Lakes,5
    Arlania,End ethnic violence at the ferries,Brevonia,,5,Justice,5
    Brevonia,Ask the women of the lakes,Arlania,Accepted,3,Women's rights,6

    """

  /// Risks of states that there are not.
  static let risks = """
    country,SFTGcode,COW,risk_in_2012,risk_in_2012_13
    Arlania,XAA,951,0.02,0.04
    Brevonia,XAB,952,0.01,0.02
    The isle <of> mist,,,0.005,0.01

    """
  static let rollCalls = """
    rcid,year,session,abstain,yes,no,importantvote,date,unres,amend,para,short,descr,me,nu,di,hr,co,ec,ident,resid
    1,1985,40,0,2,1,0,1985-12-03,R/40/901,0,0,LIGHTHOUSES,NA,0,0,0,0,0,1,0,1
    2,2012,67,1,3,2,0,2012-12-24,R/67/946,0,0,<script>alert(2)</script> OTTERS,NA,0,0,0,1,0,0,0,2

    """
  static let ballots = """
    rcid,ccode,vote,source
    1,951,1,direct
    1,952,3,direct
    1,953,1,direct
    1,954,8,direct
    2,951,1,direct
    2,952,1,direct
    2,953,3,direct
    2,954,2,direct

    """
}
