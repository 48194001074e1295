import AvowOperations
import AvowRecord
import AvowStore

/// Makes the form of each place from what the record holds.
struct WarningForms {
  let record: RecordStore
  let answers: Answers
  let today: String

  init(_ record: RecordStore, today: String) throws {
    self.record = record
    answers = try Answers(record)
    self.today = today
  }

  /// Nil when what a place is about is not in the record, or nothing can follow on it.
  func form(_ place: WarningPlace) throws -> WarningForm? {
    switch place {
    case .list, .situation: nil
    case .open: try open()
    case .openFrom(let submission): try open(from: submission)
    case .issue(let id): try record.situation(id).map(issue)
    case .enter(let id): try record.situation(id).map(enter)
    case .update(let id): try standing(id).map { try update($0) }
    case .withdraw(let id): try standing(id).map(withdraw)
    case .correct(let id): try measure(id).map { try correct($0) }
    case .remove(let id): try measure(id).map { try remove($0) }
    }
  }

  private func standing(_ id: String) throws -> Alert? {
    try record.alert(id).flatMap { $0.isWithdrawn ? nil : $0 }
  }

  private func measure(_ id: String) throws -> Measure? {
    try record.measure(id).flatMap { $0.isWithdrawn ? nil : $0 }
  }

  private typealias Back = (text: String, place: WarningPlace)
  private static let list: Back = ("All situations", .list)

  private func make(
    _ place: WarningPlace, _ title: String, _ lede: String, back: Back, button: String,
    signed: String = "Who answers for it is public:", acts: Int = 0, _ groups: [DeskField.Group],
    read: @escaping (DeskForm, String) throws -> WarningStep
  ) -> WarningForm {
    let reference = answers.reference
    return WarningForm(
      place: place, title: title, lede: lede, back: back, button: button, signed: signed, groups: groups,
      acts: acts,
      names: { reference.name(of: $0) }, read: read)
  }

  private func link(_ situation: String) throws -> Back {
    (try record.situation(situation)?.name ?? situation, .situation(situation))
  }

  /// Kept proposals that nobody has dealt with, about one of the states where they are named.
  private func proposals(of states: [StateID]? = nil) throws -> DeskField {
    var filter = ProposalFilter()
    filter.status = .open
    let open = try record.proposals(filter).filter { one in states?.contains(one.signal.state) ?? true }
    return .choice(
      "proposal", "Proposal of a rule that it takes up",
      [("", "none")] + open.map { ($0.id, "\($0.id), \(answers.reference.name(of: $0.signal.state))") },
      chosen: "")
  }

  /// - Parameter submission: the one that gives rise to it; nothing in the form is taken from it.
  private func open(from submission: Int? = nil) throws -> WarningForm {
    let answers = answers
    return make(
      submission.map { .openFrom($0) } ?? .open, "Open a situation",
      "A place that is watched. It is public at once and is never changed."
        + (submission.map {
          " Submission \($0) will stand behind it, which only the desk knows. Write nothing by which its sender could be found."
        } ?? ""),
      back: WarningForms.list, button: "Open it",
      signed: "With a proposal that is taken up, who did is public:",
      [
        DeskField.Group(
          legend: "The situation",
          fields: [
            .line("name", "Name", isRequired: true),
            .line(
              "id", "A short word for its address: small letters, digits and hyphens", most: 60,
              isRequired: true),
            .long("states", "States concerned, one a line: their names or three letters"),
            .line("place", "Which part of them; nothing for the whole"),
            .line(
              "opened", "Watched since, as 2026-01-31, 2026-01 or 2026", today, most: 10, isRequired: true),
            .long("scope", "Whom and what it concerns, in a sentence", isRequired: true),
            try proposals(),
          ])
      ],
      read: { form, name in
        let lines = try form.text("states", atMost: 2000).split(whereSeparator: \.isNewline)
        let states = try lines.map { String($0) }.filter { !$0.allSatisfy(\.isWhitespace) }.map { text in
          switch answers.findState(text) {
          case .one(let id): id
          case .several(let ids, _): throw ResponseFault.severalStates(text, ids)
          case .none(let near): throw ResponseFault.noState(text, near: near)
          }
        }
        let (place, proposal) = (try form.text("place"), try form.text("proposal", atMost: 500))
        return .open(
          OpenSituation(
            id: try form.text("id", atMost: 60), name: try form.text("name"), states: states,
            place: place.isEmpty ? nil : place, opened: try form.text("opened", atMost: 10),
            scope: try form.text("scope", atMost: 2000), proposal: proposal.isEmpty ? nil : proposal, by: name
          ))
      })
  }

  private func issue(_ situation: Situation) throws -> WarningForm {
    make(
      .issue(situation.id), "Issue an alert about \(situation.name)",
      "A warning that you answer for by name. It is public at once and is never changed: an update or a withdrawal is a new dated act.",
      back: try link(situation.id), button: "Issue the alert",
      [AlertFields.judgement(nil)] + AlertFields.reasons([])
        + [
          DeskField.Group(
            legend: "When, and from what",
            fields: [AlertFields.day(today), try proposals(of: situation.states)])
        ],
      read: { form, name in
        let proposal = try form.text("proposal", atMost: 500)
        var verb = IssueAlert(
          situation: situation.id, level: try AlertFields.level(in: form), reasons: [],
          confidence: try AlertFields.confidence(in: form),
          wouldChange: try form.text("would-change", atMost: 2000), by: name,
          proposal: proposal.isEmpty ? nil : proposal, at: try form.text("at", atMost: 10))
        verb.parted = try AlertFields.reasons(in: form)
        return .issue(verb)
      })
  }

  private func update(_ alert: Alert) throws -> WarningForm {
    let held = alert.latest
    return make(
      .update(alert.id), "Update the alert of \(alert.issued.inWords)",
      "A new dated act. What stood before stays visible.", back: try link(alert.situation),
      button: "Update the alert", acts: alert.acts.count,
      [
        DeskField.Group(
          legend: "Why",
          fields: [
            .long("note", "Why it is updated", isRequired: true),
            AlertFields.day(today),
          ]), AlertFields.judgement(held),
      ] + AlertFields.reasons(held.reasons),
      read: { form, name in
        var verb = AmendAlert(
          alert: alert.id, note: try form.text("note", atMost: 2000), by: name,
          at: try form.text("at", atMost: 10))
        let level = try AlertFields.level(in: form)
        let confidence = try AlertFields.confidence(in: form)
        let wouldChange = try form.text("would-change", atMost: 2000)
        let reasons = try AlertFields.reasons(in: form)
        if level != held.level { verb.level = level }
        if confidence != held.confidence { verb.confidence = confidence }
        if wouldChange != held.wouldChange { verb.wouldChange = wouldChange }
        if reasons.isEmpty { throw WarningFault.noReason }
        if reasons != held.reasons { verb.parted = reasons }
        return .update(verb)
      })
  }

  private func withdraw(_ alert: Alert) throws -> WarningForm {
    make(
      .withdraw(alert.id), "Withdraw the alert of \(alert.issued.inWords)",
      "It stays visible as withdrawn, with the reason, and nothing follows on it.",
      back: try link(alert.situation), button: "Withdraw the alert", acts: alert.acts.count,
      [
        DeskField.Group(
          legend: "Why",
          fields: [
            .long("note", "Why it is withdrawn", isRequired: true),
            AlertFields.day(today),
          ])
      ],
      read: { form, name in
        .withdraw(
          AmendAlert(
            alert: alert.id, note: try form.text("note", atMost: 2000), by: name,
            at: try form.text("at", atMost: 10)))
      })
  }

  /// The situation and its alerts, as a measure names them.
  private func targets(_ situation: Situation) throws -> [(String, String)] {
    try record.alerts(of: situation.id).map { one in
      (
        MeasureTarget(kind: .alert, id: one.id).description,
        "\(one.latest.level.name) of \(one.issued.inWords) (\(one.status))"
      )
    } + [
      (
        MeasureTarget(kind: .situation, id: situation.id).description,
        "the situation as a whole: \(situation.name)"
      )
    ]
  }

  private func enter(_ situation: Situation) throws -> WarningForm {
    make(
      .enter(situation.id), "Enter a measure about \(situation.name)",
      "What somebody did, with its evidence. It is public at once and is never changed: a correction or a withdrawal is a new act.",
      back: try link(situation.id), button: "Enter the measure",
      MeasureFields.groups(nil, targets: try targets(situation), today: today),
      read: { form, name in .enter(RecordMeasure(try MeasureFields.words(in: form), by: name)) })
  }

  /// Where a measure is shown at the desk: the situation that it is about, else the list.
  private func back(_ measure: Measure) throws -> (link: Back, situation: Situation?) {
    let ids = measure.content.against.compactMap { target -> String? in
      switch target.kind {
      case .alert: target.id.split(separator: "/").first.map(String.init)
      case .situation: target.id
      case .recommendation: nil
      }
    }
    guard let id = ids.first, let situation = try record.situation(id) else {
      return (WarningForms.list, nil)
    }
    return (try link(id), situation)
  }

  private func correct(_ measure: Measure) throws -> WarningForm {
    let (link, situation) = try back(measure)
    return make(
      .correct(measure.id), "Correct a measure of \(measure.content.taker.name)",
      "A new act with its reason. What stood before stays visible.", back: link,
      button: "Correct the measure", acts: measure.acts.count,
      [
        DeskField.Group(
          legend: "Why",
          fields: [
            .long("reason", "Why it is corrected", isRequired: true)
          ])
      ]
        + MeasureFields.groups(
          measure.content, targets: try situation.map { try targets($0) } ?? [], today: today),
      read: { form, name in
        .correct(
          AmendMeasure(measure: measure.id, reason: try form.text("reason", atMost: 2000), by: name),
          try MeasureFields.words(in: form, held: measure.content))
      })
  }

  private func remove(_ measure: Measure) throws -> WarningForm {
    make(
      .remove(measure.id), "Withdraw a measure of \(measure.content.taker.name)",
      "It stays visible as withdrawn, with the reason.", back: try back(measure).link,
      button: "Withdraw the measure", acts: measure.acts.count,
      [
        DeskField.Group(
          legend: "Why",
          fields: [
            .long("reason", "Why it is withdrawn", isRequired: true)
          ])
      ],
      read: { form, name in
        .remove(AmendMeasure(measure: measure.id, reason: try form.text("reason", atMost: 2000), by: name))
      })
  }
}
