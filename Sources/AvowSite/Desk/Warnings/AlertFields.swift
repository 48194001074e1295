import AvowOperations
import AvowRecord

/// The fields of an alert.
enum AlertFields {
  /// The kinds of evidence, as the form names them.
  static let kinds = [
    ("citation", "something anybody can read: a title with its page, an address"),
    ("assessment", "an assessment, as harrow-valley/1"), ("signal", "a kept proposal of a rule, by its id"),
    ("event", "an event of the record, by its id"), ("forecast", "the run of a forecast, by its number"),
  ]

  /// At least four rows for reasons, and one that is free.
  static func reasons(_ held: [AlertReason]) -> [DeskField.Group] {
    (0..<max(4, held.count + 1)).map { place in
      let one = place < held.count ? held[place] : nil
      return DeskField.Group(
        legend: "Reason \(place + 1)" + (place == 0 ? "" : ", if there is one"),
        fields: [
          .long("reason-\(place)", "What it tells, in a sentence", one?.text ?? ""),
          .choice("kind-\(place)", "Kind of evidence", kinds, chosen: one?.kind.rawValue ?? "citation"),
          .line("evidence-\(place)", "Which", one?.evidence ?? "", most: 500),
        ])
    }
  }

  static func judgement(_ held: AlertAct?) -> DeskField.Group {
    DeskField.Group(
      legend: "Judgement",
      fields: [
        .choice(
          "level", "Level", AlertLevel.allCases.map { ($0.rawValue, "\($0.name): \($0.sentence)") },
          chosen: held?.level.rawValue ?? AlertLevel.watch.rawValue),
        .choice(
          "confidence", "Confidence", Confidence.allCases.map { ($0.rawValue, $0.sentence) },
          chosen: held?.confidence.rawValue ?? Confidence.low.rawValue),
        .long("would-change", "What would change the judgement", held?.wouldChange ?? "", isRequired: true),
      ])
  }

  static func day(_ today: String) -> DeskField {
    .line(
      "at", "Day, as 2026-01-31; one that is past is shown with the day it was entered", today, most: 10,
      isRequired: true)
  }

  /// The reasons that have words or evidence.
  static func reasons(in form: DeskForm) throws -> [AlertReason] {
    var reasons: [AlertReason] = []
    var place = 0
    while !form.all("kind-\(place)").isEmpty {
      let text = try form.text("reason-\(place)", atMost: 2000)
      let evidence = try form.text("evidence-\(place)", atMost: 500)
      guard let kind = AlertReason.Kind(rawValue: try form.text("kind-\(place)")) else {
        throw DeskFailure.badForm("The kind of evidence is none of the list.")
      }
      if !(text + evidence).allSatisfy(\.isWhitespace) {
        reasons.append(AlertReason(kind: kind, evidence: evidence, text: text))
      }
      place += 1
    }
    return reasons
  }

  static func level(in form: DeskForm) throws -> AlertLevel {
    guard let level = AlertLevel(rawValue: try form.text("level")) else {
      throw DeskFailure.badForm("The level is none of the list.")
    }
    return level
  }

  static func confidence(in form: DeskForm) throws -> Confidence {
    guard let confidence = Confidence(rawValue: try form.text("confidence")) else {
      throw DeskFailure.badForm("The confidence is none of the list.")
    }
    return confidence
  }
}
