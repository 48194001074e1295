import AvowAnalysis
import AvowOperations
import AvowRecord

/// Two printed pages about one state: what it said, how it voted, what it promised, asked, was asked, and what became of it.
struct BriefPage: Page {
  static let template = "brief"
  let head: PageHead
  let name: String
  let officialName: String
  let facts: String
  let statePage: String
  let saidTotal: Link?
  let statements: [Line]
  let votes: [Line]
  let agreement: [Agreement]
  let hasAgreement: Bool
  let aboard: [Line]
  let notAboard: String?
  let received: Tally
  let made: Tally
  let context: [String]
  let asked: [Line]
  let askedAll: Link?
  let askedOthers: [Line]
  let askedOthersAll: Link?
  let became: [Line]
  let gaps: [String]

  /// A line with a link, what stands behind it and what stands before.
  struct Line: Sendable {
    let before: String
    let link: Link
    let after: String
  }

  struct Agreement: Sendable {
    let name: String
    let share: String
    let votes: String
  }

  /// Counts with the address of their list.
  struct Tally: Sendable {
    let total: Link
    let parts: [Link]
    let lenses: [Link]
    let partners: [Link]
  }

  static func answer(_ id: StateID, from answers: Answers) throws -> PrintedBrief {
    guard let brief = try answers.printedBrief(id) else {
      throw SiteFault.notInRecord(noun: "state", id: id, list: .states)
    }
    return brief
  }

  static func load(_ id: StateID, from answers: Answers) throws -> BriefPage {
    let found = try answer(id, from: answers)
    let state = found.brief.state
    let card = found.scorecard.cards[0].card
    let names = Dictionary(found.scorecard.lenses.map { ($0.id, $0.name) }) { first, _ in first }
    let aboard = found.commitments.lines.filter { $0.standing.level == .onBoard }
    let others = found.commitments.lines.filter { [.signed, .withdrew, .noAct].contains($0.standing.level) }
    return BriefPage(
      head: PageHead(
        "Brief: \(state.shortName)",
        "Two pages to take to a meeting with \(state.shortName), from the record.",
        at: .brief(id), trail: [Link("States", .states), Link(state.shortName, .state(id, with: []))]),
      name: state.shortName, officialName: state.officialName,
      facts: facts(found.brief, found.scorecard, in: answers), statePage: SiteMap.state(id, with: []).href,
      saidTotal: found.brief.statements.total == 0
        ? nil
        : Link(
          Number.text(found.brief.statements.total, "statement", "statements"),
          .search(.ofState(id))),
      statements: found.statements.map {
        Line(
          before: $0.date.inWords, link: Link($0.meeting, .statement($0.id)),
          after: [$0.capacity, "\(Number.text($0.words)) words"].compactMap { $0 }.joined(
            separator: ", "))
      },
      votes: found.brief.votesOnRtoP.filter { $0.choice != nil }.suffix(8).reversed().map { vote in
        Line(
          before: vote.date.inWords,
          link: Link(
            cut(vote.title, 90), vote.id.contains(":") ? .rollCall(vote.id) : .decision(vote.id)),
          after: [vote.choice, vote.status == "counted" ? nil : vote.status].compactMap { $0 }.joined(
            separator: "; "))
      },
      agreement: found.brief.agreement.filter { $0.overall.sharedVotes > 0 }.map {
        Agreement(
          name: $0.name, share: $0.overall.exact.map { "\(Int(($0 * 100).rounded())) %" } ?? "–",
          votes: Number.text($0.overall.sharedVotes))
      },
      hasAgreement: found.brief.agreement.contains { $0.overall.sharedVotes > 0 },
      aboard: aboard.map {
        Line(
          before: "", link: Link($0.instrument.shortName, .instrument($0.instrument.id, CommitmentFilter())),
          after: $0.standing.act?.when ?? "")
      },
      notAboard: others.isEmpty
        ? nil
        : others.map { "\($0.instrument.shortName) (\($0.standing.level.rawValue))" }.joined(separator: ", "),
      received: tally(card.received, card.lenses.map { ($0.key, $0.received.total) }, card.topMakers, names) {
        $0.addressees = [id]
        if let other = $1 { $0.makers = [other] }
      } name: {
        answers.reference.name(of: $0)
      },
      made: tally(card.made, card.lenses.map { ($0.key, $0.made.total) }, card.topAddressees, names) {
        $0.makers = [id]
        if let other = $1 { $0.addressees = [other] }
      } name: {
        answers.reference.name(of: $0)
      },
      // The regional group alone: a brief has two pages.
      context: Array(found.scorecard.cards[0].peers.prefix(1)),
      asked: found.asked.map { line($0, by: \.maker, in: answers) },
      askedAll: all(found.askedTotal, found.asked.map(\.all.count).reduce(0, +)) { $0.addressees = [id] },
      askedOthers: found.askedOthers.map { line($0, by: \.addressee, in: answers) },
      askedOthersAll: all(found.askedOthersTotal, found.askedOthers.map(\.all.count).reduce(0, +)) {
        $0.makers = [id]
      },
      became: found.became.map { one in
        Line(
          before: one.event.date?.inWords ?? "no date",
          link: Link(cut(one.recommendation.text, 110), .recommendation(one.recommendation.id)),
          after: "\(one.event.kind.rawValue), as \(one.event.who ?? one.event.voice.rawValue) says")
      },
      gaps: found.gaps)
  }

  private static func facts(_ brief: StateBrief, _ card: ScorecardAnswer, in answers: Answers) -> String {
    let since = brief.memberships.first { $0.status == .member }.flatMap(\.from)?.inWords
    let groups = brief.regionalGroups.filter { $0.until == nil }.map { spell in
      answers.reference.groups.first { $0.id == spell.group }?.name ?? spell.group
    }
    return
      ([since.map { "Member of the United Nations since \($0)" }].compactMap { $0 }
      + Array(Set(groups)).sorted()).joined(separator: " · ")
  }

  private static func tally(
    _ standing: Standing, _ lenses: [(String, Int)], _ partners: [Scorecard.Pair], _ names: [String: String],
    _ narrow: (inout RecommendationFilter, StateID?) -> Void, name: (StateID) -> String
  ) -> Tally {
    func link(
      _ words: String, _ other: StateID? = nil, _ change: (inout RecommendationFilter) -> Void = { _ in }
    ) -> Link {
      var filter = RecommendationFilter().onPage(1)
      narrow(&filter, other)
      change(&filter)
      return Link(words, .recommendations(filter))
    }
    let parts: [(Int, String, (inout RecommendationFilter) -> Void)] = [
      (standing.accepted, "accepted", { $0.answer = .accepted }),
      (standing.noted, "noted", { $0.answer = .noted }),
      (standing.rejected, "rejected", { $0.answer = .rejected }),
      (standing.unanswered, "without an answer", { $0.isUnanswered = true }),
      (standing.acted, "acted on, as somebody says", { $0.answer = .accepted }),
      (standing.nothingKnown, "accepted with nothing known since", { $0.answer = .accepted }),
    ]
    return Tally(
      total: link(Number.text(standing.total, "recommendation", "recommendations")),
      parts: parts.filter { $0.0 > 0 }.map { link("\(Number.text($0.0)) \($0.1)", nil, $0.2) },
      lenses: lenses.filter { $0.1 > 0 }.map { lens, count in
        link("\(names[lens] ?? lens) \(Number.text(count))") { $0.lens = lens }
      },
      partners: partners.prefix(5).map { link("\(name($0.state)) \(Number.text($0.count))", $0.state) })
  }

  private static func line(
    _ same: PrintedBrief.SameWords, by side: KeyPath<Recommendation, StateID?>, in answers: Answers
  ) -> Line {
    let one = same.first
    var names: [String] = []
    for item in same.all {
      let name =
        item[keyPath: side].map { answers.reference.name(of: $0, on: item.date) } ?? item.makerAsPrinted
      if !names.contains(name) { names.append(name) }
    }
    let shown =
      names.prefix(6).joined(separator: ", ") + (names.count > 6 ? " and \(names.count - 6) more" : "")
    return Line(
      before: "\(shown), \(one.date?.inWords ?? one.session)",
      link: Link(cut(one.text, 170), .recommendation(one.id)), after: one.answer?.rawValue ?? "no answer")
  }

  private static func all(
    _ total: Int, _ shown: Int, _ narrow: (inout RecommendationFilter) -> Void
  ) -> Link? {
    guard total > shown else { return nil }
    var filter = RecommendationFilter().onPage(1)
    narrow(&filter)
    filter.lens = PrintedBrief.lens
    return Link("All \(Number.text(total))", .recommendations(filter))
  }

  /// The beginning of a text, cut between words.
  static func cut(_ text: String, _ length: Int) -> String {
    guard text.count > length else { return text }
    let start = text.prefix(length)
    let end = start.lastIndex(of: " ") ?? start.endIndex
    return start[..<end] + "…"
  }
}
