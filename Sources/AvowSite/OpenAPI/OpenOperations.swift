import AvowOperations
import AvowRecord

extension OpenOperation {
  /// Every kind of address of the public site.
  ///
  /// ``SiteMap`` decides what an address means; a test holds that each of its places matches one of these, with the same
  /// parameters and no others.
  static let all: [OpenOperation] =
    proceedings + undertakings + positions + warning + response + words + record

  private static let state = OpenParameter.state("state", "The state, by its code of three letters.")

  private static func id(_ meaning: String, _ example: String, _ name: String = "id") -> OpenParameter {
    .text(name, meaning, atMost: 200, example: example)
  }

  private static let countedQuery: [OpenParameter] = [
    .text("rule", "One rule by its id."), .text("against", "Another rule to compare with."),
    .text("claims", "A published coding: themes and stances by its claims alone.", atMost: 80),
  ]

  private static let proceedings: [OpenOperation] = [
    .init("/debates", "The dialogues and debates on the responsibility to protect."),
    .init(
      "/debates/{id}", "One dialogue or debate.", path: [id("Its id in the list.", "formal-debate-2009")]),
    .init(
      "/debates/{id}/figures", "What is counted of it, by each rule.",
      path: [id("Its id in the list.", "formal-debate-2009")],
      query: countedQuery),
    .init("/debates/{id}/summary", "Its summary.", path: [id("Its id in the list.", "formal-debate-2009")]),
    .init("/meetings", "The meetings."),
    .init("/meetings/{symbol}", "One meeting.", path: [id("Its symbol or id.", "A/63/PV.97", "symbol")]),
    .init(
      "/meetings/{symbol}/figures", "What is counted of it, by each rule.",
      path: [id("Its symbol or id.", "A/63/PV.97", "symbol")], query: countedQuery),
    .init(
      "/meetings/{symbol}/summary", "Its summary.", path: [id("Its symbol or id.", "A/63/PV.97", "symbol")]),
    .init("/decisions", "Decisions and resolutions."),
    .init("/decisions/{symbol}", "One of them.", path: [id("Its symbol.", "A/RES/63/308", "symbol")]),
    .init("/documents", "Documents."),
    .init("/documents/{symbol}", "One document.", path: [id("Its symbol.", "A/63/677", "symbol")]),
    .init("/reports", "Reports of the Secretary-General."),
    .init(
      "/reports/{symbol}", "One report with its recommendations.",
      path: [id("Its symbol.", "A/63/677", "symbol")]),
    .init("/agenda", "The formal agenda, session by session."),
    .init("/civil-society", "Civil society's room in the dialogues."),
    .init("/topics/{id}", "A topic that outlives its changing numbers.", path: [id("Its id.", "r2p")]),
    .init("/notes", "Notes of meetings that were published."),
    .init("/notes/{id}", "One note.", path: [id("Its address.", "a-breakfast")]),
    .init(
      "/rollcalls", "Roll calls.",
      query: [
        .text("text", "Words of the title.", atMost: 100),
        .text("session", "The session.", atMost: 12, example: "72"),
        .year("year", "The year."), .text("body", "The body.", atMost: 20, example: "GA"),
        .text("issue", "The code of an issue.", atMost: 20, example: "hr"),
        .number("margin", "At most so many votes between yes and no.", 0...200),
        .choice("order", "The order.", RollCallFilter.Order.allCases.map(\.rawValue)), .page(),
      ]),
    .init(
      "/rollcalls/{id}", "One roll call with its ballots.", path: [id("Its id.", "A:72:2017-09-15", "id")]),
    .init(
      "/vetoes", "Vetoed drafts, and who spoke for restraint.",
      query: [
        .state("state", "Who cast it."), .text("situation", "The situation."),
        .year("from", "From this year."),
        .year("until", "Until this year."), .choice("dated", "Dated ones only.", ["yes"]),
      ]),
  ]

  private static let undertakings: [OpenOperation] = [
    .init(
      "/recommendations", "The register of recommendations.",
      query: [
        .state("from", "Who made it."), .state("to", "Who received it."),
        .text("session", "The session of the review.", atMost: 40, example: "5"),
        .number("cycle", "The cycle of the review.", 1...9), .year("year", "The year."),
        .choice("response", "The state's answer.", ["accepted", "noted", "rejected", "changed", "none"]),
        .number("action", "The kind of action, 1 to 5.", 1...5), .text("issue", "An issue.", atMost: 80),
        .text("lens", "What a lens sees.", atMost: 40, example: "atrocity-prevention"),
        .text("phrase", "Phrases of the lens, with commas.", atMost: 1800),
        .text("text", "Words of the text.", atMost: 100),
        .choice("kind", "Who recommends where.", Recommendation.Kind.allCases.map(\.rawValue)),
        .text("same-as", "Those that say the same as one.", atMost: 120),
        .choice("repeated", "Those that were made again.", ["yes"]),
        .choice("order", "The order.", RecommendationFilter.Order.allCases.map(\.rawValue)), .page(),
      ]),
    .init("/recommendations/{id}", "One recommendation.", path: [id("Its id.", "upr/1")]),
    .init("/commitments", "The register of instruments.", query: commitmentQuery),
    .init(
      "/commitments/{id}", "One instrument, and where states stood.",
      path: [id("Its id in the list.", "GENOCIDE-CONVENTION")], query: commitmentQuery),
    .init(
      "/scorecards", "What states were asked, answered and asked of others.",
      query: [
        .state("state", "States side by side.", most: Answers.mostScorecards),
        .choice("by", "Parts of time.", ["cycle", "year"]),
      ]),
    .init(
      "/implementation/{year}", "What a year saw of promises.",
      path: [.number("year", "The year.", 1945...2100)]),
    .init("/lenses", "The lenses on recommendations."),
    .init("/lenses/{id}", "One lens.", path: [id("Its id.", "atrocity-prevention")]),
    .init(
      "/lenses/{id}/changes", "Two editions of a lens compared.",
      path: [id("Its id.", "atrocity-prevention")],
      query: [
        .number("earlier", "The number of an edition.", 1...10_000),
        .number("later", "The number of a later one.", 1...10_000),
      ]),
    .init(
      "/lenses/{id}/not-asked", "States at risk that were not asked.",
      path: [id("Its id.", "atrocity-prevention")],
      query: [
        .number("cycle", "The cycle of the review.", 1...4),
        .number("deaths", "So many civilians killed in three years.", 1...10_000_000),
        .state("state", "These states only.", most: NotAskedFilter.mostStates),
      ]),
  ]

  private static let commitmentQuery: [OpenParameter] = [
    .date("on", "As of this day."), .text("group", "A group of states.", atMost: 40, example: "eu"),
  ]

  private static let positions: [OpenOperation] = [
    .init("/states", "The states of the record."),
    .init(
      "/states/{state}", "One state.", path: [state],
      query: [.state("with", "States that its votes are compared with.", most: SiteMap.mostCompared)]),
    .init("/states/{state}/brief", "Two printed pages about a state.", path: [state]),
    .init("/states/{state}/neighbours", "Who votes most like a state.", path: [state]),
    .init("/states/{state}/movement", "How a state's votes moved.", path: [state]),
    .init(
      "/agreement/{state}/{other}", "How often two states voted alike.",
      path: [state, OpenParameter(name: "other", meaning: "Another state.", value: .state, example: "CRI")]),
    .init("/groups", "Groups of states."),
    .init("/groups/{id}", "One group.", path: [id("Its id.", "eu")]),
    .init("/groups/{id}/cohesion", "How far a group votes as one.", path: [id("Its id.", "eu")]),
    .init(
      "/positions", "Positions over time, as estimated.",
      query: [.state("state", "A state drawn out."), .state("with", "A second one.")]),
    .init("/polarization", "Whether views move apart."),
    .init("/blocs", "Groups of states that vote alike."),
    .init("/whip", "Votes expected on the item."),
  ]

  private static let warning: [OpenOperation] = [
    .init(
      "/events", "Events as sources recorded them.",
      query: eventQuery + [.state("state", "A state of the map.")]),
    .init(
      "/events/{state}", "Events of one state.", path: [state],
      query: eventQuery + [
        .text("region", "A region.", atMost: 100), .text("actor", "An actor.", atMost: 100),
        .choice("order", "The order.", ["earliest", "deadliest"]), .page(atMost: 1_000_000),
      ]),
    .init(
      "/risk", "A list of risks.",
      query: [
        .number("edition", "The year of the edition.", 1900...2200), .text("publisher", "Who published it."),
        .text("region", "A region."), .text("list", "One list by its id.", atMost: 160),
      ]),
    .init("/risk/{state}", "What lists said of one state.", path: [state]),
    .init("/risk/scoreboard", "Lists graded against what happened."),
    .init(
      "/signals", "What rules propose to look at.",
      query: [
        .state("state", "The state."), .choice("rule", "The rule.", SignalsAnswer.ruleIDs),
        .date("period", "The period."),
        .choice("status", "What became of it.", ProposalFilter.words.map(\.word)),
      ]),
    .init("/situations", "Situations that are watched."),
    .init("/situations/{id}", "One situation.", path: [id("Its id.", "harrow-valley")]),
    .init(
      "/assessments/{id}/{number}", "One assessment.",
      path: [id("The situation.", "harrow-valley"), .number("number", "Its number.", 1...10_000)]),
    .init("/alerts", "Alerts that people issued."),
    .init(
      "/alerts/{situation}/{date}/{number}", "One alert with its history.",
      path: [
        id("The situation.", "harrow-valley", "situation"), id("Its day.", "2026-02-03", "date"),
        .number("number", "Its number on that day.", 1...10_000),
      ]),
  ]

  private static let response: [OpenOperation] = [
    .init("/measures", "Measures taken."),
    .init(
      "/measures/{situation}/{date}/{number}", "One measure.",
      path: [
        id("The situation.", "harrow-valley", "situation"), id("Its day.", "2026-02-03", "date"),
        .number("number", "Its number on that day.", 1...10_000),
      ]),
    .init("/accountability", "Who was told, what they did, and who stayed silent.", query: silence),
    .init(
      "/accountability/{id}", "One state, body or office.",
      path: [id("The code of a state, or the key of a body or office.", "RWA")], query: silence),
  ]

  private static let silence: [OpenParameter] = [
    OpenParameter(name: "on", meaning: "As of this day.", value: .day, example: "2026-05-31"),
    .number("after", "So many days without an answer are silence.", 0...AccountabilityAnswer.mostDays),
  ]

  private static let eventQuery: [OpenParameter] = [
    .choice("source", "The family of sources.", EventFamily.allCases.map(\.rawValue)),
    .text("version", "A version of the source.", atMost: 100),
    .choice("type", "Types of event.", EventType.allCases.map(\.rawValue), isMany: true),
    .month("from", "From this year or month."), .month("until", "Until this year or month."),
  ]

  private static let words: [OpenOperation] = [
    .init(
      "/search", "Statements by their words and by conditions.",
      query: [
        .text(
          "q", "Words: phrases in quotation marks, AND, OR, NOT, NEAR.", atMost: 300, example: "prevention"),
        .state("state", "Who spoke.", most: 40), .texts("group", "Members of a group.", example: "eu"),
        .year("from", "From this year."), .year("to", "To this year."),
        .texts("body", "The body.", example: "GA"),
        .texts("debate", "The debate."), .texts("meeting", "The meeting.", example: "A/63/PV.97"),
        .choice("form", "The form of the record.", RecordForm.allCases.map(\.word), isMany: true),
        .choice("kind", "The kind of intervention.", Intervention.Kind.allCases.map(\.word), isMany: true),
        .texts("theme", "The theme."), .text("speaker", "The speaker.", atMost: 200),
        .choice("order", "The order.", StatementFilter.Order.allCases.map(\.rawValue)), .page(),
      ]),
    .init(
      "/statements/{meeting}/{number}", "One statement with its paragraphs.",
      path: [
        id("The symbol of its meeting.", "A/63/PV.97", "meeting"),
        .text("number", "Its place in the meeting.", atMost: 20, example: "1"),
      ]),
    .init("/themes", "The themes of what is said."),
    .init("/themes/{id}", "One theme.", path: [id("Its id.", "prevention")]),
    .init(
      "/claims", "What people coded: adjudicated claims.",
      query: [
        .text("project", "One coding project.", atMost: 80),
        OpenParameter(
          name: "code", meaning: "A theme or a stance.",
          value: .form(
            "theme:[a-z]{2,40}|stance:(" + Stance.allCases.map(\.rawValue).joined(separator: "|") + ")",
            "a theme as theme:rtop, or a stance as stance:supports"),
          example: "theme:rtop"),
        .text("debate", "One debate.", atMost: 80),
        .text("meeting", "One meeting, by its symbol.", atMost: 80, example: "A/63/PV.97"),
        .state("state", "Who said it."), .page(),
      ]),
    .init("/claims/{id}", "One coding project.", path: [id("Its address.", "otters")]),
    .init(
      "/joint", "Words that several statements share.",
      query: [
        .text("meeting", "The meeting."), .text("debate", "The debate."), .year("year", "The year."),
        .state("state", "The state."), .choice("own", "A state's own repetitions.", ["yes"]), .page(),
      ]),
  ]

  private static let record: [OpenOperation] = [
    .init("/", "The first page."),
    .init("/figures", "Published figures beside those counted here."),
    .init("/contradictions", "Where published figures contradict each other."),
    .init(
      "/contradictions/{number}", "One contradiction.", path: [.number("number", "Its number.", 1...1000)]),
    .init("/rules", "The rules by which is counted."),
    .init(
      "/findings", "What was not understood in sources.",
      query: [
        .text("kind", "The kind."), .text("about", "What it is about.", atMost: 100), .page(),
      ]),
    .init("/corrections", "Corrections."),
    .init("/reconciliation", "Printed and counted totals."),
    .init("/imports", "What was imported, when, from where."),
    .init("/runs", "Runs of methods."),
    .init("/runs/{number}", "One run.", path: [.number("number", "Its number.", 1...100_000)]),
    .init(
      "/runs/{number}/{other}", "Two runs compared.",
      path: [.number("number", "Its number.", 1...100_000), .number("other", "Another one.", 2...100_000)]),
    .init("/take-away", "How to take the whole record away."),
    .init("/methods/agreement", "How agreement is measured."),
    .init("/methods/positions", "How positions are estimated."),
    .init("/methods/polarization", "How polarization is measured."),
    .init("/methods/signals", "How signals are found."),
    .init("/methods/assessments", "How assessments are made."),
    .init("/updates", "Updates and articles."),
    .init("/updates/{id}", "One of them.", path: [id("Its address.", "an-update")]),
    .init(
      "/updates/{id}/versions/{number}", "An earlier version of one.",
      path: [id("Its address.", "an-update"), .number("number", "The version.", 1...10_000)]),
    .init("/methods/coding", "How people code, and how their agreement is measured."),
    .init("/updates/2017-12", "The update of December 2017."),
    .init("/issues", "The magazine."),
    .init("/issues/{id}", "One issue of it.", path: [id("Its address.", "2012-winter")]),
    .init("/comments", "Approved comments, and the decisions on comments."),
    .init("/get-involved", "How to take part."),
    .init("/design", "The parts that pages are made of."),
    .init("/about", "What this is."),
    .init("/openapi", "This list, and as JSON the OpenAPI document."),
  ]
}
