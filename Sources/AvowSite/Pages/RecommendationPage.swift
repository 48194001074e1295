import AvowOperations
import AvowRecord

/// One recommendation with its history.
struct RecommendationPage: Page {
  static let template = "recommendation"
  let head: PageHead
  let kicker: String
  /// The words, those that a lens finds marked; escaped where it was written.
  let text: String
  let readings: [Reading]
  let hasReadings: Bool
  let maker: Link?
  let makerAsPrinted: String
  let addressee: Link?
  let addresseeAsPrinted: String
  let session: String
  let answer: String
  let action: String?
  let issues: String?
  let place: String?
  let events: [Event]
  let madeWith: [Link]
  let hasMadeWith: Bool
  /// What says the same, to the same state and to others.
  let alike: [Alike]
  let hasAlike: Bool
  /// Where nothing was compared yet.
  let isCompared: Bool
  /// How many came in since, and were not compared.
  let uncompared: String?
  let decisions: [String]
  let hasDecisions: Bool
  let findings: [FindingLine]
  let hasFindings: Bool

  /// An event under the account that it is part of: that of the state addressed, or that of others.
  struct Event: Sendable {
    let date: String
    let own: Account?
    let others: Account?
  }

  struct Account: Sendable {
    let kind: String
    let who: String
    let source: String
    let note: String?

    init(_ event: RecommendationEvent) {
      kind = event.kind.rawValue
      who = event.who ?? (event.voice == .record ? "whoever keeps this record" : event.voice.rawValue)
      source = [event.evidence, event.source].compactMap { $0 }.joined(separator: "; ")
      note = event.note
    }
  }

  /// A table of others that say the same.
  struct Alike: Sendable {
    let table: DataTable
    /// The whole list, where the table has but its beginning.
    let all: Link?
    let run: Link?
  }

  /// Rows that one table has at most.
  static let mostAlike = 30

  /// Words that a phrase of a lens finds.
  struct Reading: Sendable {
    let lens: Link
    let words: String
    let phrase: String
    let pattern: String
    let version: String
  }

  static func load(_ id: String, from answers: Answers) throws -> RecommendationPage {
    guard let answer = try answers.recommendation(id) else {
      throw SiteFault.notInRecord(
        noun: "recommendation", id: id, list: .recommendations(RecommendationFilter().onPage(1)))
    }
    let one = answer.recommendation
    func name(_ id: StateID?, _ printed: String) -> String {
      id.map { answers.reference.name(of: $0, on: one.date) } ?? printed
    }
    let parties = "\(name(one.maker, one.makerAsPrinted)) to \(name(one.addressee, one.addresseeAsPrinted))"
    let lenses = try LensLibrary.shipped().lenses
    let names = Dictionary(lenses.map { ($0.id, $0.name) }) { first, _ in first }
    return RecommendationPage(
      head: PageHead(
        "Recommendation of \(parties)", "What was asked, and what became of it.", at: .recommendation(id),
        trail: [Link("Recommendations", .recommendations(RecommendationFilter().onPage(1)))]),
      kicker: one.kind == .upr ? "Universal Periodic Review" : one.kind.rawValue,
      text: markedText(one.text, answer.readings),
      readings: answer.readings.map { reading in
        Reading(
          lens: Link(names[reading.lens] ?? reading.lens, .lens(reading.lens)), words: reading.quote,
          phrase: reading.phrase, pattern: reading.pattern ?? "", version: reading.version)
      }, hasReadings: !answer.readings.isEmpty, maker: one.maker.map { answers.link($0, on: one.date) },
      makerAsPrinted: one.makerAsPrinted,
      addressee: one.addressee.map { answers.link($0, on: one.date) },
      addresseeAsPrinted: one.addresseeAsPrinted,
      session: RecommendationsPage.session(one),
      answer: one.answer?.rawValue ?? "none in the record",
      action: one.action.flatMap(ActionCategory.init(rawValue:)).map {
        "\($0.rawValue) of 5: \($0.sentence)"
      },
      issues: one.issues.isEmpty ? nil : one.issues.joined(separator: ", "),
      place: one.document.map { $0 + (one.paragraph.map { ", paragraph \($0)" } ?? "") },
      events: answer.events.map {
        // Who made it is another state than the one addressed.
        let isOwn = $0.voice == .state && $0.kind != .made
        return Event(
          date: $0.date?.inWords ?? "date not told", own: isOwn ? Account($0) : nil,
          others: isOwn ? nil : Account($0))
      },
      madeWith: answer.madeWith.map { Link(name($0.maker, $0.makerAsPrinted), .recommendation($0.id)) },
      hasMadeWith: !answer.madeWith.isEmpty,
      alike: [
        alike("To the same state", answer.likeness.toSameState, of: answer, answers),
        alike("To other states", answer.likeness.toOtherStates, of: answer, answers),
      ].compactMap { $0 },
      hasAlike: !answer.likeness.toSameState.isEmpty || !answer.likeness.toOtherStates.isEmpty,
      isCompared: answer.likeness.run != nil,
      uncompared: answer.likeness.run == nil || answer.likeness.uncompared == 0
        ? nil : Number.text(answer.likeness.uncompared),
      decisions: answer.likeness.decisions.map { decision in
        "\(decision.isSame ? "Says the same as" : "Does not say the same as") "
          + "\(decision.one == id ? decision.other : decision.one): \(decision.who), \(decision.date.inWords)"
          + (decision.note.map { ". \($0)" } ?? "")
      },
      hasDecisions: !answer.likeness.decisions.isEmpty,
      findings: answer.findings.map { FindingLine($0) },
      hasFindings: !answer.findings.isEmpty)
  }

  private static func alike(
    _ caption: String, _ members: [LikenessAnswer.Member], of answer: RecommendationAnswer, _ answers: Answers
  ) -> Alike? {
    guard !members.isEmpty else { return nil }
    func name(_ id: StateID?, _ printed: String, _ date: PartialDate?) -> String {
      id.map { answers.reference.name(of: $0, on: date) } ?? printed
    }
    var all = RecommendationFilter().onPage(1)
    all.sameAs = answer.recommendation.id
    let count = members.count == 1 ? "one" : Number.text(members.count)
    return Alike(
      table: DataTable(
        members.count > mostAlike
          ? "\(caption): \(count), of which the earliest \(mostAlike)" : "\(caption): \(count)",
        columns: ["Recommendation", "From", "To", "Session", "Answer", "Alike#"],
        rows: members.prefix(mostAlike).map { member in
          let one = member.recommendation
          return [
            .init(one.text, href: SiteMap.recommendation(one.id).href),
            .init(name(one.maker, one.makerAsPrinted, one.date)),
            .init(name(one.addressee, one.addresseeAsPrinted, one.date)),
            .init(RecommendationsPage.session(one)), .init(one.answer?.rawValue ?? "no answer"),
            .init(
              member.isLeader
                ? "the earliest" : member.likeness.map { Share.text($0.jaccard) } ?? "by a person",
              isNumber: true),
          ]
        }),
      all: members.count > mostAlike ? Link("All that say the same", .recommendations(all)) : nil,
      run: answer.likeness.run.map { Link("run \($0.id)", .run($0.id)) })
  }

  /// The words with a mark over what any lens finds. Where a correction has changed them, places no longer fit, and
  /// nothing is marked.
  static func markedText(_ text: String, _ readings: [LensReading]) -> String {
    var markup = Markup()
    let scalars = Array(text.unicodeScalars)
    func words(_ range: Range<Int>) -> String {
      var part = String.UnicodeScalarView()
      part.append(contentsOf: scalars[range])
      return String(part)
    }
    var done = 0
    var open: Range<Int>?
    func close() {
      guard let range = open else { return }
      markup.write(words(done..<range.lowerBound))
      markup.element("mark", text: words(range))
      done = range.upperBound
      open = nil
    }
    for one in readings.sorted(by: { $0.start < $1.start }) {
      let end = one.start + one.length
      guard end <= scalars.count, words(one.start..<end) == one.quote else { continue }
      if let range = open, one.start <= range.upperBound {
        open = range.lowerBound..<max(range.upperBound, end)
      } else {
        close()
        open = one.start..<end
      }
    }
    close()
    markup.write(words(done..<scalars.count))
    return markup.text
  }
}
