import AvowOperations
import AvowRecord

/// The fields of a measure.
enum MeasureFields {
  /// The kinds of measures with what belongs to them.
  static var kinds: [(String, String)] {
    ((try? MeasureKinds.shipped().list) ?? []).map { ($0.id, "\($0.name): \($0.sentence)") }
  }

  /// - Parameters:
  ///   - held: what stands; nil for a new measure.
  ///   - targets: what it may answer to, as `alert harrow-valley/2026-02-03/1` with its words.
  static func groups(_ held: Measure.Content?, targets: [(String, String)], today: String) -> [DeskField
    .Group]
  {
    let against = held?.against.map(\.description) ?? []
    let listed = Set(targets.map(\.0))
    return [
      DeskField.Group(
        legend: "What was done",
        fields: [
          .line(
            "taker", "Who took it: a state, a body, or an office by its name", held?.taker.name ?? "",
            isRequired: true),
          .long("what", "What, in one sentence", held?.what ?? "", isRequired: true),
          .line(
            "on", "Date, as 2026-02-20, 2026-02 or 2026", held?.date.description ?? today, most: 10,
            isRequired: true),
          .choice(
            "pillar", "Pillar",
            [
              ("1", "one: the state protects its own people"), ("2", "two: others help it to"),
              ("3", "three: others act where it fails"),
            ], chosen: "\(held?.pillar ?? 1)"),
          .choice("kind", "Kind", kinds, chosen: held?.kind ?? kinds.first?.0 ?? ""),
        ]),
      DeskField.Group(
        legend: "Where anybody can see it",
        fields: [
          .choice(
            "evidence-kind", "Kind of evidence",
            [
              ("source", "a title with its page, or an address"),
              ("document", "a document of the record, by its symbol"),
              ("meeting", "a meeting of the record, by its id"),
              ("roll-call", "a roll call of the record, by its id"),
            ], chosen: held?.evidence.first?.kind.rawValue ?? "source"),
          .line("evidence", "Which", held?.evidence.first?.text ?? "", most: 500, isRequired: true),
          .long(
            "more-evidence",
            "Further evidence, one a line: source and a title, or document, meeting or roll-call and an id",
            (held?.evidence.dropFirst() ?? []).map(\.description).joined(separator: "\n")),
        ]),
      DeskField.Group(
        legend: "What it answers to",
        fields: [
          .boxes("against", "Warnings", targets, ticked: against),
          .long(
            "others", "Others, one a line: recommendation ID, alert ID or situation ID",
            against.filter { !listed.contains($0) }.joined(separator: "\n")),
        ]),
    ]
  }

  static func words(in form: DeskForm, held: Measure.Content? = nil) throws -> MeasureWords {
    var words = MeasureWords()
    let taker = try form.text("taker")
    if taker != held?.taker.name { words.taker = taker }
    words.what = try form.text("what", atMost: 2000)
    words.date = try form.text("on", atMost: 10)
    words.pillar = try form.text("pillar")
    words.kind = try form.text("kind")
    func lines(_ field: String) throws -> [String] {
      try form.text(field, atMost: 2000).split(whereSeparator: \.isNewline).map(String.init).filter {
        !$0.allSatisfy(\.isWhitespace)
      }
    }
    words.evidence =
      [try form.text("evidence-kind") + " " + form.text("evidence", atMost: 500)]
      + (try lines("more-evidence"))
    words.against = form.all("against") + (try lines("others"))
    guard !words.against.isEmpty else { throw ResponseFault.noTarget }
    return words
  }
}
