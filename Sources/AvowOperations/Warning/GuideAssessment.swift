public import AvowRecord
import AvowStore

/// Asks for an assessment factor by factor and writes the table after every answer, so that it can be broken off at any
/// moment and taken up again.
public struct GuideAssessment {
  /// How a dialogue ended.
  public enum Ending: Sendable {
    /// The person wants it in the record.
    case keep
    /// The person stopped, or there was nothing more to read; all answers are in the table.
    case stopped
  }

  /// There is nothing more to read, or the person stops.
  struct Stopped: Error {}
  /// The person takes back the row that is being entered.
  struct TakenBack: Error {}

  public private(set) var draft: AssessmentDraft
  let framework: RiskFramework
  let answers: Answers
  let held: [Situation]
  let today: String
  let ask: (String) -> String?
  let tell: (String) -> Void
  let save: (AssessmentDraft) throws -> Void
  /// The name under which the last evidence was entered, offered for the next.
  private var by: String?

  /// - Parameters:
  ///   - ask: puts a question and gives the answer; nil when there is nothing more to read.
  ///   - save: called after every answer.
  public init(
    _ draft: AssessmentDraft, answers: Answers, today: String, ask: @escaping (String) -> String?,
    tell: @escaping (String) -> Void, save: @escaping (AssessmentDraft) throws -> Void
  ) throws {
    self.draft = draft
    self.answers = answers
    self.today = today
    self.ask = ask
    self.tell = tell
    self.save = save
    framework = try RiskFramework.shipped()
    held = try answers.store.situations()
    by = draft.rows.last { $0["row"] == "evidence" && $0["by"] != nil }?["by"]
  }

  /// Leads through the questions.
  public mutating func run() throws -> Ending {
    tell(
      "This record is public: enter nothing that could endanger a person. Each answer is written at once; end of input or q "
        + "stops, and the same command goes on from there. A single full stop takes back the row that is being entered."
    )
    do {
      try askHead()
      while let place = draft.incomplete.first {
        tell("A row was begun and not ended: \(line(place)).")
        try completeOrTakeBack(place)
      }
      try factors(from: firstFactor)
      return try review()
    } catch is Stopped {
      return .stopped
    }
  }

  private var firstFactor: Int {
    guard let last = draft.rows.compactMap({ $0["factor"].flatMap { Int($0) } }).last else { return 1 }
    tell("The last evidence entered is on factor \(last); the dialogue goes on there.")
    return last
  }

  // MARK: - Questions

  /// The answer, asked for again until it can be used.
  func answer(
    _ question: String, mayBeEmpty: Bool = false, _ mend: (String) -> String? = { _ in nil }
  ) throws -> String {
    while true {
      guard let text = ask(question) else { throw Stopped() }
      let clean = text.split { $0.isWhitespace || $0.unicodeScalars.contains { $0.value < 32 } }
        .joined(separator: " ")
      if clean == "." { throw TakenBack() }
      if clean.isEmpty {
        if mayBeEmpty { return "" }
        tell("This may not be left empty.")
      } else if let fault = mend(clean) {
        tell(fault)
      } else {
        return clean
      }
    }
  }

  private mutating func askHead() throws {
    func put(_ column: String, _ value: String) throws {
      draft.head[column] = value
      try save(draft)
    }
    func headAnswer(
      _ question: String, mayBeEmpty: Bool = false, _ mend: (String) -> String? = { _ in nil }
    ) throws -> String {
      do { return try answer(question, mayBeEmpty: mayBeEmpty, mend) } catch is TakenBack { throw Stopped() }
    }
    if draft.head["situation"] == nil {
      let known = held.isEmpty ? "" : " The record has: \(held.map(\.id).joined(separator: ", "))."
      try put(
        "situation",
        try headAnswer("Which situation? A short word in small letters, such as harrow-valley.\(known)") {
          Situation.isID($0) ? nil : WarningFault.badSituationID($0).description
        })
    }
    if let one = held.first(where: { $0.id == draft.head["situation"] }) {
      draft.head.merge([
        "name": one.name, "states": one.states.joined(separator: " "), "place": one.place ?? "",
        "opened": one.opened.description, "scope": one.scope,
      ]) { $1 }
      try save(draft)
      tell("The record knows \(one.id): \(one.name), opened \(one.opened.inWords).")
    }
    if draft.head["name"] == nil { try put("name", try headAnswer("What is it called?")) }
    if draft.head["states"] == nil {
      let text = try headAnswer(
        "Which states are concerned? Three letters each, or names with commas between them."
      ) {
        GuideAssessment.states($0, answers) == nil
          ? "A state was not understood; give its three letters, such as RWA." : nil
      }
      try put("states", GuideAssessment.states(text, answers)?.joined(separator: " ") ?? text)
    }
    if draft.head["opened"] == nil {
      try put("place", try headAnswer("Which part of them? Leave empty for the whole.", mayBeEmpty: true))
      try put(
        "opened",
        try headAnswer("Since when is it watched? 2026, 2026-01 or 2026-01-31.", GuideAssessment.date))
    }
    if draft.head["scope"] == nil {
      try put("scope", try headAnswer("Whom and what does it concern? One sentence."))
    }
    if draft.head["assessed_on"] == nil {
      let day = try headAnswer("On which day is this assessed? Leave empty for \(today).", mayBeEmpty: true) {
        GuideAssessment.date($0)
      }
      try put("assessed_on", day.isEmpty ? today : day)
    }
  }

  static func date(_ text: String) -> String? {
    PartialDate(text) == nil ? "A date is written 2026, 2026-01 or 2026-01-31." : nil
  }

  static func name(_ text: String) -> String? {
    text.contains(where: \.isLetter) ? nil : "A name has letters."
  }

  static func states(_ text: String, _ answers: Answers) -> [StateID]? {
    let codes = text.split { " ,;".contains($0) }.map { $0.uppercased() }
    if codes.allSatisfy({ answers.reference.state($0) != nil }) { return Set(codes).sorted() }
    var ids: [StateID] = []
    for part in text.split(whereSeparator: { ",;".contains($0) }) {
      guard case .one(let id) = answers.findState(String(part)) else { return nil }
      ids.append(id)
    }
    return ids.isEmpty ? nil : Set(ids).sorted()
  }

  // MARK: - Rows

  /// Adds a row, or nothing when the person takes it back.
  mutating func enter(_ row: [String: String]) throws {
    draft.rows.append(row)
    try save(draft)
    try completeOrTakeBack(draft.rows.count - 1)
  }

  private mutating func completeOrTakeBack(_ place: Int) throws {
    do {
      for column in AssessmentDraft.needed(draft.rows[place]) where draft.rows[place][column] == nil {
        draft.rows[place][column] = try field(column, of: draft.rows[place])
        if column == "by", draft.rows[place]["row"] == "evidence" { by = draft.rows[place]["by"] }
        try save(draft)
      }
      tell("Entered: \(line(place)).")
    } catch is TakenBack {
      draft.rows.remove(at: place)
      try save(draft)
      tell("Taken back.")
    }
  }

  private func field(_ column: String, of row: [String: String]) throws -> String {
    let isDissent = row["row"] == "dissent"
    switch column {
    case "bearing":
      return try choice("Does it point to the factor (p) or speak against it (s)?", Evidence.Bearing.self)
    case "confidence": return try choice("How sure: low (l), medium (m) or high (h)?", Confidence.self)
    case "form": return try choice("Somebody's words, a quote (q), or your note (n)?", Evidence.Form.self)
    case "date":
      return try answer(
        isDissent
          ? "When was the dissent given? 2026, 2026-01 or 2026-01-31."
          : "When did it happen, or when was it said? 2026, 2026-01 or 2026-01-31.",
        GuideAssessment.date)
    case "source": return try answer("Where can anybody read it? A symbol, a title with page, or an address.")
    case "by":
      if isDissent { return try answer("Who dissents? The name is public.", GuideAssessment.name) }
      let name = try answer(
        "Who enters it? The name is public." + (by.map { " Leave empty for \($0)." } ?? ""),
        mayBeEmpty: by != nil, GuideAssessment.name)
      return name.isEmpty ? by ?? name : name
    default:
      return try answer(
        isDissent ? "What do they not agree with?" : "What does it say? One or two sentences.")
    }
  }

  /// One of a list of words, by its first letter or as a whole.
  private func choice<Value: RawRepresentable & CaseIterable>(
    _ question: String, _ type: Value.Type
  ) throws -> String where Value.RawValue == String {
    let words = Value.allCases.map(\.rawValue)
    func meant(_ text: String) -> String? {
      words.first { $0 == text.lowercased() || String($0.prefix(1)) == text.lowercased() }
    }
    let text = try answer(question) {
      meant($0) == nil ? "Say \(words.joined(separator: " or "))." : nil
    }
    return meant(text) ?? text
  }

  /// A row in a line.
  func line(_ place: Int) -> String {
    let row = draft.rows[place]
    let about = row["indicator"] ?? row["factor"].map { "factor \($0)" } ?? "the whole"
    let parts = [
      row["row"] == "dissent" ? "dissent" : row["bearing"], row["date"], row["text"], row["source"],
      row["by"],
    ]
    return "\(place + 1). on \(about): " + parts.compactMap { $0 }.joined(separator: "; ")
  }

  /// Takes a row out again.
  mutating func remove(_ place: Int) throws {
    draft.rows.remove(at: place)
    try save(draft)
  }
}
