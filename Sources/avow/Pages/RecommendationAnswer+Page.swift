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
    page.table(
      "Others that say the same, to the same state", RecommendationAnswer.table(likeness.toSameState))
    page.table(
      "Others that say the same, to other states", RecommendationAnswer.table(likeness.toOtherStates))
    if max(likeness.toSameState.count, likeness.toOtherStates.count) > 30 {
      page.paragraph("The first 30 of each stand here; avow recommendations --same-as \(one.id) lists all.")
    }
    if likeness.run == nil {
      page.paragraph("Nothing was compared yet: avow recommendations --group.")
    }
    page.list(
      "What people decided",
      likeness.decisions.map { decision in
        let other = decision.one == one.id ? decision.other : decision.one
        return
          "\(decision.isSame ? "Says the same as" : "Does not say the same as") \(other): \(decision.who), "
          + decision.date.inWords + (decision.note.map { ". \($0)" } ?? "")
      })
    page.list("Findings", findings.map { "\($0.place): \($0.meaning)" })
    return page.text
  }

  /// Others with what they share with the earliest.
  private static func table(_ members: [LikenessAnswer.Member]) -> TextTable {
    var table = TextTable(["Id", "From", "To", "Session", "Answer", "Alike", "Text"], right: ["Alike"])
    for member in members.prefix(30) {
      let one = member.recommendation
      table.append([
        one.id, one.makerAsPrinted, one.addresseeAsPrinted, one.session, one.answer?.rawValue ?? "no answer",
        member.isLeader ? "earliest" : member.likeness.map { NumberText.three($0.jaccard) } ?? "by a person",
        one.text,
      ])
    }
    return table
  }
}

extension GroupRecommendations.Outcome {
  /// What was found, in sentences.
  var text: String {
    let lead =
      wasKnown
      ? "Run \(run.id) of \(run.madeOn) compared the same texts in the same way; nothing was written."
      : "Run \(run.id): \(NumberText.count(recommendations, "recommendation")) compared in "
        + "\(NumberText.three(run.wallSeconds)) seconds."
    let lines = groups.map { counts in
      "\(counts.scope == .sameState ? "To the same state" : "To any state"): "
        + "\(NumberText.count(counts.groups, "group")) with \(NumberText.count(counts.members, "recommendation"))"
        + (wasKnown
          ? "."
          : "; against the run before \(NumberText.grouped(counts.joined)) joined and "
            + "\(NumberText.grouped(counts.left)) left.")
    }
    return ([lead] + lines).joined(separator: "\n") + "\n"
  }
}
