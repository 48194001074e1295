public import AvowRecord
public import AvowStore

/// Issues an alert about a situation. Only a person does; a rule or a model has at most proposed.
public struct IssueAlert: Sendable {
  public var situation: String
  public var level: AlertLevel
  /// Each as `KIND EVIDENCE: WORDS`.
  public var reasons: [String]
  /// Reasons whose parts were given apart; they follow the others.
  public var parted: [AlertReason] = []
  public var confidence: Confidence
  public var wouldChange: String
  public var by: String
  /// A kept proposal that it takes up.
  public var proposal: String?
  /// The day; today when nil.
  public var at: String?

  public init(
    situation: String, level: AlertLevel, reasons: [String], confidence: Confidence, wouldChange: String,
    by: String, proposal: String?, at: String?
  ) {
    self.situation = situation
    self.level = level
    self.reasons = reasons
    self.confidence = confidence
    self.wouldChange = wouldChange
    self.by = by
    self.proposal = proposal
    self.at = at
  }

  /// Keeps the alert under the next number of its situation and day.
  ///
  /// - Throws: ``WarningFault`` without a situation, a person, a reason whose evidence can be found, or what would change
  ///   the judgement. Nothing is kept then.
  public func run(in store: RecordStore, today: String) throws -> Alert {
    try store.issue(draft(in: store, today: today), about: situation, takingUp: proposal)
  }

  /// The act by which it would be issued; nothing is kept.
  ///
  /// - Throws: ``WarningFault``, as ``run(in:today:)``.
  public func draft(in store: RecordStore, today: String) throws -> AlertAct {
    guard let held = try store.situation(situation) else {
      throw WarningFault.noSituation(situation, known: try store.situations().map(\.id))
    }
    let by = try WarningFault.person(by)
    let date = try WarningFault.day(at, today: today)
    if date.lastDay < held.opened.firstDay {
      throw WarningFault.before(date, what: "the situation was opened, \(held.opened.inWords)")
    }
    if let proposal {
      guard let found = try store.proposal(proposal) else { throw WarningFault.noProposal(proposal) }
      guard held.states.contains(found.signal.state) else {
        throw WarningFault.proposalElsewhere(proposal, state: found.signal.state, situation: held.id)
      }
    }
    return AlertAct(
      place: 1, kind: .issued, date: date, recorded: try WarningFault.day(nil, today: today), by: by,
      level: level, confidence: confidence,
      reasons: try IssueAlert.reasons(reasons, parted, in: store),
      wouldChange: try WarningFault.words(wouldChange, "What would change the judgement"),
      note: nil)
  }

  /// Reads reasons and looks for the evidence that each names.
  static func reasons(
    _ texts: [String], _ parted: [AlertReason], in store: RecordStore
  ) throws -> [AlertReason] {
    let read = try texts.map { text in
      guard let reason = AlertReason(text) else { throw WarningFault.badReason(text) }
      return reason
    }
    let all = try read + parted.map { one in
      AlertReason(
        kind: one.kind, evidence: try WarningFault.words(one.evidence, "The evidence of a reason"),
        text: try WarningFault.words(one.text, "The sentence of a reason"))
    }
    guard !all.isEmpty else { throw WarningFault.noReason }
    for one in all {
      guard try has(one, in: store) else { throw WarningFault.noEvidence(one) }
    }
    return all
  }

  /// Whether the record has what a reason names; a citation leads out of the record.
  static func has(_ reason: AlertReason, in store: RecordStore) throws -> Bool {
    switch reason.kind {
    case .signal: try store.proposal(reason.evidence) != nil
    case .assessment:
      try store.assessments(of: reason.evidence.split(separator: "/").first.map(String.init) ?? "").contains {
        $0.id == reason.evidence
      }
    case .forecast: try Int(reason.evidence).map { try store.run($0) != nil } ?? false
    case .event: try store.event(reason.evidence) != nil
    case .citation: true
    }
  }
}

/// Updates or withdraws an alert: a new dated act, and the earlier ones stay visible.
public struct AmendAlert: Sendable {
  public var alert: String
  /// What is given replaces what stood; what is nil or empty stays.
  public var level: AlertLevel?
  public var reasons: [String] = []
  /// Reasons whose parts were given apart; they follow the others.
  public var parted: [AlertReason] = []
  public var confidence: Confidence?
  public var wouldChange: String?
  public var note: String
  public var by: String
  public var at: String?

  public init(alert: String, note: String, by: String, at: String?) {
    self.alert = alert
    self.note = note
    self.by = by
    self.at = at
  }

  /// - Throws: ``WarningFault``, also where nothing would be changed.
  public func update(in store: RecordStore, today: String) throws -> Alert {
    try run(.updated, in: store, today: today)
  }

  /// - Throws: ``WarningFault``.
  public func withdraw(in store: RecordStore, today: String) throws -> Alert {
    try run(.withdrawn, in: store, today: today)
  }

  private func run(_ kind: AlertAct.Kind, in store: RecordStore, today: String) throws -> Alert {
    let (held, act) = try draft(kind, in: store, today: today)
    try store.add(act, to: alert)
    return Alert(
      situation: held.situation, issued: held.issued, number: held.number, first: held.first,
      later: held.later + [act])
  }

  /// The alert as it stands and the act that would follow; nothing is kept.
  ///
  /// - Parameter kind: `.updated` or `.withdrawn`.
  /// - Throws: ``WarningFault``, also where nothing would be changed.
  public func draft(_ kind: AlertAct.Kind, in store: RecordStore, today: String) throws -> (
    held: Alert, act: AlertAct
  ) {
    if kind == .updated, level == nil, reasons.isEmpty, parted.isEmpty, confidence == nil, wouldChange == nil {
      throw WarningFault.nothingToUpdate
    }
    guard let held = try store.alert(alert) else { throw WarningFault.noAlert(alert) }
    if held.isWithdrawn { throw WarningFault.withdrawn(alert, on: held.latest.date) }
    let date = try WarningFault.day(at, today: today)
    if date < held.latest.date {
      throw WarningFault.before(date, what: "its last act of \(held.latest.date.inWords)")
    }
    let act = AlertAct(
      place: held.acts.count + 1, kind: kind, date: date,
      recorded: try WarningFault.day(nil, today: today), by: try WarningFault.person(by),
      level: level ?? held.latest.level, confidence: confidence ?? held.latest.confidence,
      reasons: reasons.isEmpty && parted.isEmpty
        ? held.latest.reasons : try IssueAlert.reasons(reasons, parted, in: store),
      wouldChange: try wouldChange.map {
        try WarningFault.words($0, "What would change the judgement")
      } ?? held.latest.wouldChange,
      note: try WarningFault.words(note, "Why it is \(kind.rawValue)"))
    return (held, act)
  }
}
