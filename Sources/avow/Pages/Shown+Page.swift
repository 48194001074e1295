import AvowOperations
import AvowRecord

extension Shown {
  /// Any record as a page for people.
  func page(width: Int?) -> String {
    switch self {
    case .state(let brief): brief.page(width: width)
    case .debate(let answer): answer.page(width: width)
    case .meeting(let answer): answer.page(width: width)
    case .statement(let answer): answer.page(width: width)
    case .decision(let answer): answer.page(width: width)
    case .document(let answer): answer.page(width: width)
    case .rollCall(let answer): answer.page(width: width)
    case .recommendation(let answer): answer.page(width: width)
    case .publishedFigure(let figure): figure.page(width: width)
    case .contradiction(let contradiction): contradiction.page(nil, width: width)
    case .agendaItem(let item): item.page(width: width)
    case .topic(let topic): topic.page(width: width)
    case .series(let series, let figures): series.page(figures, width: width)
    case .instrument(let answer): InstrumentAnswer.page(of: [answer], width: width)
    case .group(let group, let members): group.page(members, width: width)
    }
  }
}

extension PublishedFigure {
  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title("Published figure \(id)")
    page.fields([
      ("About", subject), ("Measure", measure), ("As printed", valueAsPrinted + " " + unit),
      ("Scope", scope), ("Publisher", publisher), ("Page", self.page), ("Address", url),
      ("Published on", publishedOn?.inWords), ("As of", asOfDate?.inWords), ("Status", status),
      ("Note", note),
    ])
    return page.text
  }
}

extension FigureSeries {
  func page(_ figures: [PublishedFigure], width: Int?) -> String {
    var page = TextPage(width: width)
    page.title(name)
    page.fields([("Description", description), ("Source", source), ("As of", asOf?.inWords)])
    page.list(
      "As published by others",
      figures.map { "\($0.id): \($0.valueAsPrinted) \($0.unit), \($0.publisher) (\($0.status))" })
    return page.text
  }
}

extension Contradiction {
  /// - Parameter evidence: what the record itself has to say.
  func page(_ evidence: EvidenceAnswer?, width: Int?) -> String {
    var page = TextPage(width: width)
    page.title("Contradiction \(number): \(title)")
    page.fields([
      ("What differs", whatDiffers), ("Explanation", explanation), ("Can be settled", canBeSettled),
      ("Would settle it", wouldSettle), ("Source", source), ("As of", asOf.inWords),
    ])
    page.list("Published figures in it", figureIDs)
    if let evidence {
      page.list(
        "What the record says: \(evidence.verdict)",
        [evidence.conclusion]
          + evidence.checks.map { "\($0.holds ? "Holds" : "Does not hold"): \($0.law) \($0.found)" })
    }
    return page.text
  }
}

extension AgendaItem {
  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title("Agenda item \(id)")
    page.fields([
      ("Title", title), ("Number", number ?? "not known"), ("Session", "\(session)"), ("Body", body),
      ("Topic", topic), ("How placed", howPlaced), ("Decided on", decidedOn?.inWords), ("Decision", decision),
      ("Status", status), ("Note", note), ("Source", source), ("As of", asOf.inWords),
    ])
    return page.text
  }
}

extension Topic {
  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title("Topic \(id)")
    page.fields([("Name", name), ("Description", description), ("Source", source), ("As of", asOf.inWords)])
    return page.text
  }
}

extension Group {
  func page(_ members: [GroupMembership], width: Int?) -> String {
    var page = TextPage(width: width)
    page.title(name)
    page.fields([
      ("Id", id), ("Kind", kind), ("Note", note), ("Source", source), ("As of", asOf.inWords),
    ])
    var table = TextTable(["State", "From", "Until", "Role", "Certainty"])
    for member in members {
      table.append([
        member.state, member.from?.description ?? "", member.until?.description ?? "", member.role ?? "",
        member.certainty,
      ])
    }
    page.table("Members", table)
    return page.text
  }
}
