import AvowRecord

extension DebateSummary {
  /// Makes a summary; the same input makes the same text.
  public init(_ input: SummaryInput) {
    id = input.record.id
    title = input.record.title
    dates = SummaryInput.dates(input)
    regions = input.regions()
    order = input.order()
    ways = input.ways()
    coverage = input.record.coverage
    asOf = input.record.turns.map(\.date).max()
    sections = [
      input.inBrief(), input.jointStatements(), input.regional(regions), input.firstAndSilent(),
      input.themesSpokenOf(), input.civilSocietyRoom(), input.decided(), input.otherTurns(),
      input.publishedBeside(), input.speakersInOrder(order), input.howCounted(),
    ].filter { !$0.isEmpty }
  }
}

extension SummaryInput {
  static func dates(_ input: SummaryInput) -> String {
    let days = input.record.days
    guard let first = days.first ?? input.day, let last = days.last ?? input.day else { return "not dated" }
    return first == last ? first.inWords : "\(first.inWords) to \(last.inWords)"
  }

  func inBrief() -> DebateSummary.Section {
    var section = DebateSummary.Section("in-brief", "In brief")
    let days = record.days.map(\.inWords)
    let name = debate == nil ? record.title : "The \(record.title)" + (record.title.contains(",") ? "," : "")
    let held = days.isEmpty ? "\(record.title)." : "\(name) was held on \(SummaryInput.and(days))."
    guard isHeld else {
      section.paragraphs.append([
        .init(held + " Nothing of it can be counted from the record. \(record.coverage)")
      ])
      section.points = [DebateRules.statesThatFiled, DebateRules.statesListed].compactMap { rule in
        let figure = figure(rule)
        guard figure.least != nil else { return nil }
        return [
          .init(rule.rule.name + ": "), number(rule), .init(" \(rule.rule.unit). \(figure.coverage)"),
        ]
      }
      return section
    }
    var opening: DebateSummary.Sentence = [
      .init(held + " "), number(DebateRules.statesSpeaking, atStart: true),
      .init(isOne(DebateRules.statesSpeaking) ? " Member State spoke" : " Member States spoke"),
    ]
    opening += [
      .init(", and statements were made on behalf of "), number(DebateRules.onBehalfOf),
      .init(" Member States. "),
    ]
    section.paragraphs.append(opening + others())
    if let second = place() { section.paragraphs.append(second) }
    let reasons = figure(DebateRules.onBehalfOf).reasons
    if !reasons.isEmpty, figure(DebateRules.onBehalfOf).text.contains(" ") {
      section.paragraphs.append([
        .init("Why the number of States spoken for is a range: " + reasons.joined(separator: " "))
      ])
    }
    section.paragraphs.append([.init(record.coverage)])
    section.points = record.sittings.compactMap { sitting in
      sitting.part.map { [.init(sitting.symbol ?? sitting.title, .meeting(sitting.id)), .init(": " + $0)] }
    }
    return section
  }

  /// Organisations, observers and civil society in a sentence.
  private func others() -> DebateSummary.Sentence {
    func named(_ rule: DebateRule) -> [DebateSummary.Run] {
      let entries = figure(rule).count?.entries ?? []
      return entries.isEmpty ? [] : [.init(" (" + entries.map { name($0.id) }.joined(separator: ", ") + ")")]
    }
    var sentence: DebateSummary.Sentence = [number(DebateRules.regionalOrganisations, atStart: true)]
    sentence.append(
      .init(isOne(DebateRules.regionalOrganisations) ? " regional organisation" : " regional organisations"))
    sentence += named(DebateRules.regionalOrganisations)
    sentence += [
      .init(", "), number(DebateRules.observers),
      .init(isOne(DebateRules.observers) ? " observer" : " observers"),
    ]
    sentence += named(DebateRules.observers)
    sentence += [
      .init(" and "), number(DebateRules.civilSociety),
      .init(isOne(DebateRules.civilSociety) ? " civil-society organisation" : " civil-society organisations"),
    ]
    sentence += named(DebateRules.civilSociety)
    sentence += [
      .init(" took the floor. In all "), number(DebateRules.statements),
      .init(isOne(DebateRules.statements) ? " statement was made." : " statements were made."),
    ]
    return sentence
  }

  /// Its place among debates, and the report.
  private func place() -> DebateSummary.Sentence? {
    guard debate != nil else { return nil }
    var sentence: DebateSummary.Sentence = []
    if let ordinal = ordinals.first {
      sentence += [
        .init("By the rule “\(ordinal.rule.name)” it was number "),
        .init("\(Int(ordinal.value))", .figure(ordinal.rule.id)), .init(". "),
      ]
    }
    if let report {
      sentence += [
        .init("It had before it the report of the Secretary-General, "),
        .init(report.title.map { "“\($0)” (\(report.symbol))" } ?? report.symbol, .document(report.symbol)),
        .init("."),
      ]
    }
    return sentence.isEmpty ? nil : sentence
  }

  static func and(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
