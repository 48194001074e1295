import AvowOperations
import AvowRecord

extension RecommendationAnswer {
  /// A recommendation with its history, for people.
  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    let one = recommendation
    page.title("Recommendation \(one.id)")
    page.paragraph(one.text)
    page.fields([
      ("From", one.maker.map { "\(one.makerAsPrinted) (\($0))" } ?? one.makerAsPrinted),
      ("To", one.addressee.map { "\(one.addresseeAsPrinted) (\($0))" } ?? one.addresseeAsPrinted),
      ("Kind", one.kind.rawValue), ("Session", one.session.isEmpty ? nil : one.session),
      ("Cycle", one.cycle.map(String.init)), ("Document", one.document), ("Paragraph", one.paragraph),
      ("Action", one.action.flatMap(ActionCategory.init(rawValue:)).map { "\($0.rawValue): \($0.sentence)" }),
      ("Issues", one.issues.isEmpty ? nil : one.issues.joined(separator: ", ")),
      ("Latest answer", one.answer?.rawValue ?? "none in the record"),
    ])
    var history = TextTable(["Date", "What", "Says who", "Evidence", "Source", "Note"])
    for event in events {
      history.append([
        event.date?.description ?? "not told", event.kind.rawValue, event.who ?? event.voice.rawValue,
        event.evidence ?? "", event.source, event.note ?? "",
      ])
    }
    page.table("What happened to it", history)
    var words = TextTable(["Lens", "Version", "Words", "Phrase", "Pattern"])
    for one in readings { words.append([one.lens, one.version, one.quote, one.phrase, one.pattern ?? ""]) }
    page.table("What the lenses find", words)
    page.list("Made together with", madeWith.map { "\($0.makerAsPrinted): \($0.id)" })
    page.list("Findings", findings.map { "\($0.place): \($0.meaning)" })
    return page.text
  }
}
