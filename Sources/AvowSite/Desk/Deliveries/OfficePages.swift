import AvowOperations
import AvowRecord
import AvowStore

/// The offices that the desk can deliver to.
struct OfficesPage: DeskPage {
  struct Line: Sendable {
    let name: String
    let href: String
    let kind: String
    let ways: String
    let state: String
  }

  static let template = "offices"
  let title = "Offices"
  let lines: [Line]

  init(_ offices: [DeskOffice]) {
    lines = offices.map { one in
      Line(
        name: one.content.office.name, href: DeskMap.deliveries(.office(one.id)).path,
        kind: one.content.office.kind.words,
        ways: one.content.channels.map(\.rawValue).joined(separator: ", "),
        state: one.closed.map { "closed \($0.day)" } ?? "open")
    }
  }
}

/// An office as a form: what becomes public with a delivery, and what never does.
struct OfficeFormPage: DeskPage {
  static let template = "office-form"
  let title: String
  let action: String
  let words: KeepOffice.Words
  let kinds: [Choices.Option]
  let isHeld: Bool
  let isClosed: Bool
  let refusal: String?

  init(_ words: KeepOffice.Words, id: Int? = nil, isClosed: Bool = false, refusal: String? = nil) {
    title = id.map { "Office \($0)" } ?? "New office"
    action = DeskMap.deliveries(id.map { .office($0) } ?? .newOffice).path
    self.words = words
    kinds = Office.Kind.allCases.filter { $0 != .public }.map {
      Choices.Option(value: $0.rawValue, label: $0.words, isChosen: $0 == words.kind)
    }
    isHeld = id != nil
    self.isClosed = isClosed
    self.refusal = refusal
  }

  static func read(_ form: DeskForm) throws(DeskFailure) -> KeepOffice.Words {
    var words = KeepOffice.Words()
    func line(_ name: String, _ length: Int) throws(DeskFailure) -> String {
      try form.text(name, atMost: length).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    words.name = try line("name", 200)
    words.kind = Office.Kind(rawValue: try form.text("kind")) ?? .state
    words.state = try line("state", 100)
    words.body = try line("body", 200)
    words.email = try line("email", 254)
    words.webhook = try line("webhook", 2000)
    words.secret = try line("secret", 200)
    return words
  }
}

/// What the link of a letter opens: the office confirms receipt by a button, and may answer.
struct ArrivalPage: DeskPage {
  static let template = "arrival"
  let title = "Receipt of an alert"
  let office: String
  let alert: String
  let isConfirmed: Bool
  let mayAnswer: Bool
  let action: String
  let done: String?
  let refusal: String?
  let answer: String

  init(
    _ shown: OfficeReceipt.Shown, secret: String, done: String? = nil, refusal: String? = nil,
    answer: String = ""
  ) {
    office = shown.office
    let latest = shown.alert.latest
    alert =
      "\(shown.alert.isWithdrawn ? "Withdrawn: " : "")\(latest.level.name), \(shown.situation.name), \(shown.alert.issued.inWords)"
    isConfirmed = shown.isConfirmed
    mayAnswer = shown.answers < OfficeReceipt.mostAnswers
    action = DeskMap.deliveries(.arrival(secret)).path
    self.done = done
    self.refusal = refusal
    self.answer = answer
  }
}
