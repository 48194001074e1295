import AvowOperations
import AvowRecord

/// One state of a campaign: what the model expects and what was heard, the brief, asks, notes and next steps on one page.
struct CampaignStatePage: DeskPage {
  struct Entry: Sendable {
    let day: String
    let who: String
    let text: String
    let word: String?
    let source: String?
    let action: String
    /// States of an ask; empty for other kinds.
    let asked: [Choices.Option]
    let isStep: Bool
    let isDone: Bool
    let isLate: Bool
    /// “new” or “changed” when somebody else did it since the reader's last visit.
    let news: String?
  }

  struct Group: Sendable {
    let name: String
    let entries: [Entry]
    let isAsk: Bool
    let isStep: Bool
  }

  /// What was typed into the form of a kind that was refused.
  struct Typed: Sendable {
    var kind = ""
    var text = ""
    var day = ""
    var source = ""
  }

  static let template = "campaign-state"
  let title: String
  let campaign: String
  let back: String
  let owner: String
  let isClosed: Bool
  let heard: String
  /// When the reader was here last, and what others did since; nil on a first visit.
  let since: String?
  let news: [String]
  /// For remembering this visit.
  let target: Int
  let lastChange: Int
  /// The run that expects, on the public site.
  let run: Link?
  let model: DataTable?
  let noModel: Bool
  let differs: String?
  let groups: [Group]
  let brief: CampaignBrief?
  let action: String
  let kinds: [Choices.Option]
  let asked: [Choices.Option]
  let positions: [Choices.Option]
  let rules: [Choices.Option]
  let people: [Choices.Option]
  let owners: [Choices.Option]
  let ownerAction: String
  let state: String
  let typed: Typed
  let refusal: String?

  init(
    _ line: CampaignStanding.Line, of standing: CampaignStanding, people: [Account], visit: CampaignVisit?,
    answers: Answers, sheet: WhipSheet?, brief: CampaignBrief?, site: String, today: String,
    for account: Account, typed: Typed = Typed(),
    refusal: String? = nil
  ) {
    let (target, id) = (line.target, standing.campaign.id)
    let names = Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0.shown) })
    title = answers.reference.name(of: target.state)
    campaign = standing.campaign.content.name
    back = DeskMap.campaigns(.one(id)).path
    owner = names[target.owner] ?? "account \(target.owner)"
    isClosed = standing.campaign.closed != nil
    let vote = sheet?.lines.first { $0.expected.state == target.state }
    heard =
      line.heard.map {
        "\($0.content.heard?.rawValue ?? ""), heard \($0.day) from \($0.content.source)"
      } ?? "Nothing was heard yet."
    model = vote.map { CampaignStatePage.model($0, run: sheet?.run) }
    noModel = vote == nil
    let heardWord = CampaignPage.word(line.heard?.content.heard)
    differs =
      heardWord != nil && heardWord != "undecided" && vote != nil && heardWord != vote?.likeliest
      ? "What was heard is not what past votes make likeliest. One of them may be out of date." : nil
    let news = line.news(since: visit, for: account.id)
    let isNew = Set(news.map(\.id))
    func word(_ one: CampaignEntry) -> String {
      guard let visit else { return "new" }
      return one.written > visit.seen ? "new" : "changed"
    }
    since = visit.map {
      "Since your last visit on \($0.at.words)"
        + (news.isEmpty
          ? " no entry was written or last changed by anybody else." : " others wrote or changed:")
    }
    self.news =
      visit == nil
      ? []
      : news.map {
        "\($0.kind == .step ? "next step" : $0.kind.rawValue) of \($0.day), \(word($0)) by \(names[$0.changedBy] ?? "account \($0.changedBy)")"
      }
    (self.target, lastChange) = (target.id, line.lastChange)
    run =
      site.isEmpty || vote == nil
      ? nil : sheet.map { Link(text: "Run \($0.run.id)", href: site + SiteMap.run($0.run.id).href) }
    func entry(_ one: CampaignEntry) -> Entry {
      Entry(
        day: one.day, who: names[one.account] ?? "account \(one.account)", text: one.content.text,
        word: one.content.heard?.rawValue ?? one.content.rule?.words,
        source: one.content.source.isEmpty ? nil : one.content.source,
        action: DeskMap.campaigns(.entry(id, target.state, one.id)).path,
        asked: one.kind == .ask ? Self.options(CampaignEntry.Asked.allCases, one.content.asked) : [],
        isStep: one.kind == .step, isDone: one.done != nil,
        isLate: one.kind == .step && one.done == nil && one.day < today,
        news: visit != nil && isNew.contains(one.id) ? word(one) : nil)
    }
    let steps = line.steps + line.entries(.step).filter { $0.done != nil }
    groups = [
      Group(name: "Asks", entries: line.entries(.ask).map(entry), isAsk: true, isStep: false),
      Group(name: "Next steps", entries: steps.map(entry), isAsk: false, isStep: true),
      Group(
        name: "Positions as heard", entries: line.entries(.position).map(entry), isAsk: false, isStep: false),
      Group(name: "Bilateral notes", entries: line.entries(.note).map(entry), isAsk: false, isStep: false),
    ]
    self.brief = brief
    action = DeskMap.campaigns(.state(id, target.state)).path
    kinds = CampaignEntry.Kind.allCases.map {
      Choices.Option(
        value: $0.rawValue, label: $0 == .step ? "next step" : $0.rawValue,
        isChosen: $0.rawValue == (typed.kind.isEmpty ? "note" : typed.kind))
    }
    asked = Self.options(CampaignEntry.Asked.allCases, .planned)
    positions = Self.options(CampaignEntry.Heard.allCases, .undecided)
    rules = Attribution.allCases.map {
      Choices.Option(value: $0.rawValue, label: $0.words, isChosen: $0 == .confidential)
    }
    let may = CampaignPage.mayOwn(people)
    self.people = may.map {
      Choices.Option(value: "\($0.id)", label: $0.shown, isChosen: $0.id == account.id)
    }
    owners = may.map {
      Choices.Option(value: "\($0.id)", label: $0.shown, isChosen: $0.id == target.owner)
    }
    ownerAction = DeskMap.campaigns(.one(id)).path
    state = target.state
    self.typed =
      typed.day.isEmpty ? Typed(kind: typed.kind, text: typed.text, day: today, source: typed.source) : typed
    self.refusal = refusal
  }

  private static func options<Word: RawRepresentable<String> & Equatable>(_ all: [Word], _ chosen: Word?)
    -> [Choices.Option]
  {
    all.map { Choices.Option(value: $0.rawValue, label: $0.rawValue, isChosen: $0 == chosen) }
  }

  /// The line of the whip sheet.
  private static func model(_ line: WhipSheet.Line, run: AnalysisRun?) -> DataTable {
    let one = line.expected
    func row(_ name: String, _ value: Double, _ low: Double, _ high: Double) -> [DataTable.Cell] {
      [
        .init(name), .init(Share.text(value), isNumber: true), .init(Share.range(low, high), isNumber: true),
      ]
    }
    return DataTable(
      "Expected on a next text of the kind, from past votes"
        + (run.map { ", run \($0.id) of \($0.madeOn)" } ?? ""),
      columns: ["Vote", "Chance#", "90 % interval#"],
      rows: [
        row("Yes", one.yes, one.yesLow, one.yesHigh),
        row("Abstain", one.abstain, one.abstainLow, one.abstainHigh),
        row("No", one.no, one.noLow, one.noHigh), row("Absent", one.absent, one.absentLow, one.absentHigh),
      ])
  }
}
