import AvowAnalysis
import AvowOperations
import AvowRecord

/// A source as a reader can follow it: inside the record, outside, or as words.
struct SourceWords: Sendable {
  let text: String
  let href: String?
  /// True for an address outside this site.
  let isOutside: Bool

  init(_ text: String, at place: SiteMap) {
    self.text = text
    href = place.href
    isOutside = false
  }

  init(_ source: String, in answers: Answers) {
    text = source
    let isAddress = source.hasPrefix("https://") || source.hasPrefix("http://")
    if isAddress, !source.contains(where: \.isWhitespace) {
      href = source
      isOutside = true
    } else {
      let symbol = source.split(separator: ",").first.map { SiteMap.identifier(String($0)) } ?? source
      href = answers.link(to: symbol)?.href
      isOutside = false
    }
  }
}

/// A piece of evidence on a page.
struct EvidenceLine: Sendable {
  let bearing: String
  let isAgainst: Bool
  let text: String
  let isQuote: Bool
  let date: String
  let source: SourceWords
  let assessor: String
  let confidence: String

  init(_ one: Evidence, in answers: Answers) {
    bearing = one.bearing == .pointsTo ? "Points to it" : "Speaks against it"
    isAgainst = one.bearing == .speaksAgainst
    text = one.text
    isQuote = one.form == .quote
    date = one.date.inWords
    source = SourceWords(one.source, in: answers)
    assessor = one.assessor
    confidence = "\(one.confidence.rawValue) confidence"
  }
}

/// What somebody does not agree with, on a page.
struct DissentLine: Sendable {
  let by: String
  let date: String
  let text: String

  init(_ one: Dissent) {
    by = one.by
    date = one.date.inWords
    text = one.text
  }
}

/// An alert in a list.
struct AlertLine: Sendable {
  let link: Link
  let situation: Link
  let level: String
  /// The class that gives the level its border.
  let kind: String
  let isWithdrawn: Bool
  let states: [Link]
  let when: String
  let confidence: String
  let reasons: [String]

  init(_ one: AlertAnswer, in answers: Answers) {
    let latest = one.alert.latest
    link = Link(one.alert.issued.inWords, .alert(one.id))
    situation = Link(one.situation.name, .situation(one.situation.id))
    level = latest.level.name
    kind = latest.level.rawValue
    isWithdrawn = one.alert.isWithdrawn
    states = one.situation.states.map { answers.link($0, on: one.alert.issued) }
    when =
      "issued by \(one.alert.first.by)"
      + (one.alert.later.isEmpty ? "" : "; \(latest.kind.rawValue) \(latest.date.inWords) by \(latest.by)")
    confidence = "\(latest.confidence.rawValue) confidence"
    reasons = latest.reasons.map(\.text)
  }
}

/// A kept proposal in a list.
struct ProposalLine: Sendable {
  let place: String
  let state: Link
  let when: String
  let sentence: String
  let rule: Link
  let status: String
  let numbers: String
  let run: Link
  /// What a person made of it.
  let acts: [Act]

  struct Act: Sendable {
    let words: String
    let links: [Link]
  }

  init(_ one: Proposal, in answers: Answers) {
    let signal = one.signal
    state = answers.link(signal.state, on: signal.from)
    place = signal.region.isEmpty ? "" : ", " + signal.region
    when = signal.periodInWords
    sentence = signal.sentence
    rule = Link(
      text: AlertRules.rule(signal.rule)?.name ?? signal.rule, href: "#rule-\(signal.rule)")
    status = one.status.rawValue
    let family = EventFamily(rawValue: signal.family)?.name ?? signal.family
    numbers = [
      "\(family): \(Number.text(signal.count, "event", "events"))",
      signal.usual.map { "usual \(Share.text($0))" },
      signal.probability.map { "tail probability \(ProposalLine.small($0))" },
      signal.adjusted.map { "\(ProposalLine.small($0)) over all places" },
    ].compactMap { $0 }.joined(separator: ", ")
    run = Link("run \(one.run)", .run(one.run))
    acts = one.acts.map { act in
      Act(
        words: "\(act.status.rawValue.capitalizedFirst) \(act.date.inWords) by \(act.by)"
          + (act.reason.map { ": \($0)" } ?? ""),
        links: [
          act.situation.map { Link("situation \($0)", .situation($0)) },
          act.alert.map { Link("alert \($0)", .alert($0)) },
        ].compactMap { $0 })
    }
  }

  /// A probability with two digits that matter.
  static func small(_ value: Double) -> String {
    if value < 0.0001 { return "below 0.0001" }
    let places = value < 0.001 ? 5 : value < 0.01 ? 4 : value < 0.1 ? 3 : 2
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let digits = String(Int((value * scale).rounded()))
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return padded.dropLast(places) + "." + padded.suffix(places)
  }
}
