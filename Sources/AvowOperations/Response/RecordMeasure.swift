public import AvowRecord
public import AvowStore

/// What a person says of a measure, as typed; read and checked by ``RecordMeasure`` and ``AmendMeasure``.
public struct MeasureWords: Sendable {
  public var taker: String?
  public var state: String?
  public var body: String?
  public var what: String?
  public var date: String?
  public var pillar: String?
  public var kind: String?
  /// Each as `KIND TEXT`; empty leaves what stands.
  public var evidence: [String] = []
  /// Each as `KIND ID`; empty leaves what stands.
  public var against: [String] = []

  public init() {}

  /// Reads what is given over what stands; of a new measure nothing stands.
  ///
  /// - Throws: ``ResponseFault`` or ``WarningFault`` for what is missing or not understood.
  func read(over held: Measure.Content?, in answers: Answers, today: String) throws -> Measure.Content {
    let who: Party
    if taker == nil, state == nil, body == nil, let held {
      who = held.taker
    } else {
      who = try answers.party(taker ?? "", state: state, body: body)
    }
    guard let date = try date.map({ try ResponseFault.date($0, today: today) }) ?? held?.date else {
      throw WarningFault.empty("The date of the measure")
    }
    let targets = try against.isEmpty ? held?.against ?? [] : MeasureWords.targets(against, in: answers)
    guard !targets.isEmpty else { throw ResponseFault.noTarget }
    let rests = try evidence.isEmpty ? held?.evidence ?? [] : MeasureWords.evidence(evidence, in: answers)
    guard !rests.isEmpty else { throw ResponseFault.badEvidence("") }
    return Measure.Content(
      taker: who,
      what: try what.map { try WarningFault.words($0, "What was done") } ?? held?.what
        ?? WarningFault.words("", "What was done"),
      date: date, pillar: try MeasureWords.pillar(pillar) ?? held?.pillar ?? MeasureWords.noPillar(),
      kind: try MeasureWords.kind(kind) ?? held?.kind ?? MeasureWords.noKind(),
      evidence: rests, against: targets)
  }

  private static func pillar(_ text: String?) throws -> Int? {
    guard let text else { return nil }
    let words = ["1": 1, "one": 1, "2": 2, "two": 2, "3": 3, "three": 3]
    guard let pillar = words[text.lowercased()] else { throw ResponseFault.badPillar(text) }
    return pillar
  }

  private static func noPillar() throws -> Int { throw ResponseFault.badPillar("") }

  private static func kind(_ text: String?) throws -> String? {
    guard let text else { return nil }
    let kinds = try MeasureKinds.shipped().list
    let wanted = text.lowercased()
    guard let found = kinds.first(where: { $0.id == wanted || $0.name.lowercased() == wanted }) else {
      throw ResponseFault.noKind(text, known: kinds.map(\.id))
    }
    return found.id
  }

  private static func noKind() throws -> String { try kind("") ?? "" }

  private static func evidence(_ texts: [String], in answers: Answers) throws -> [MeasureEvidence] {
    var all: [MeasureEvidence] = []
    for text in texts {
      guard let evidence = MeasureEvidence(text) else { throw ResponseFault.badEvidence(text) }
      guard try isHeld(evidence, in: answers) else { throw ResponseFault.noEvidence(evidence) }
      if !all.contains(evidence) { all.append(evidence) }
    }
    return all
  }

  private static func targets(_ texts: [String], in answers: Answers) throws -> [MeasureTarget] {
    var targets: [MeasureTarget] = []
    for text in texts {
      guard let target = MeasureTarget(text) else { throw ResponseFault.badTarget(text) }
      guard try isHeld(target, in: answers.store) else { throw ResponseFault.targetNotHeld(target) }
      if !targets.contains(target) { targets.append(target) }
    }
    return targets
  }

  /// Whether the record has what a measure rests on; a source leads out of the record.
  static func isHeld(_ evidence: MeasureEvidence, in answers: Answers) throws -> Bool {
    switch evidence.kind {
    case .source: true
    case .document: answers.document(evidence.text) != nil
    case .meeting: try answers.meeting(evidence.text) != nil
    case .rollCall: try answers.rollCall(evidence.text) != nil
    }
  }

  static func isHeld(_ target: MeasureTarget, in store: RecordStore) throws -> Bool {
    switch target.kind {
    case .alert: try store.alert(target.id) != nil
    case .recommendation: try store.recommendation(target.id) != nil
    case .situation: try store.situation(target.id) != nil
    }
  }
}

/// Enters a measure that somebody took.
public struct RecordMeasure: Sendable {
  public var words: MeasureWords
  public var by: String

  public init(_ words: MeasureWords, by: String) {
    self.words = words
    self.by = by
  }

  /// Keeps the measure under the next number of who took it and its date. A measure dated before the alert that it names is
  /// kept, and told as no answer to it.
  ///
  /// - Throws: ``ResponseFault`` or ``WarningFault``; nothing is kept then.
  public func run(in store: RecordStore, today: String) throws -> Measure {
    let act = try act(in: Answers(store), today: today)
    guard let measure = try store.enter([act]).first else { throw ResponseFault.noMeasure("") }
    return measure
  }

  /// The act by which it would be entered; nothing is kept.
  ///
  /// - Throws: ``ResponseFault`` or ``WarningFault``, as ``run(in:today:)``.
  public func act(in answers: Answers, today: String) throws -> MeasureAct {
    let by = try WarningFault.person(by)
    return MeasureAct(
      place: 1, kind: .entered, recorded: try WarningFault.day(nil, today: today), by: by, reason: nil,
      content: try words.read(over: nil, in: answers, today: today))
  }
}

/// Corrects or withdraws a measure: a new act with its reason, and what stood before stays visible.
public struct AmendMeasure: Sendable {
  public var measure: String
  public var reason: String
  public var by: String

  public init(measure: String, reason: String, by: String) {
    self.measure = measure
    self.reason = reason
    self.by = by
  }

  /// - Parameter words: what is given replaces what stood; the rest stays.
  /// - Throws: ``ResponseFault`` or ``WarningFault``, also where nothing would be different.
  public func correct(_ words: MeasureWords, in store: RecordStore, today: String) throws -> Measure {
    try add(draft(correcting: words, in: Answers(store), today: today), in: store)
  }

  /// - Throws: ``ResponseFault`` or ``WarningFault``.
  public func withdraw(in store: RecordStore, today: String) throws -> Measure {
    try add(draft(correcting: nil, in: Answers(store), today: today), in: store)
  }

  /// The measure as it stands and the act that would follow; nothing is kept.
  ///
  /// - Parameter words: what is corrected; nil to withdraw it.
  /// - Throws: ``ResponseFault`` or ``WarningFault``, also where nothing would be different.
  public func draft(correcting words: MeasureWords?, in answers: Answers, today: String) throws -> (
    held: Measure, act: MeasureAct
  ) {
    guard let held = try answers.store.measure(measure) else { throw ResponseFault.noMeasure(measure) }
    if held.isWithdrawn { throw ResponseFault.withdrawnMeasure(measure, on: held.latest.recorded) }
    let content = try words?.read(over: held.content, in: answers, today: today) ?? held.content
    if words != nil, content == held.content { throw ResponseFault.nothingToCorrect }
    let act = MeasureAct(
      place: held.acts.count + 1, kind: words == nil ? .withdrawn : .corrected,
      recorded: try WarningFault.day(nil, today: today), by: try WarningFault.person(by),
      reason: try WarningFault.words(reason, "The reason"), content: content)
    return (held, act)
  }

  private func add(_ draft: (held: Measure, act: MeasureAct), in store: RecordStore) throws -> Measure {
    try store.add(draft.act, to: draft.held.id)
    return Measure(id: draft.held.id, first: draft.held.first, later: draft.held.later + [draft.act])
  }
}
