import AvowOperations
import AvowRecord

/// Parts that several pages share, so that they look the same on each.
extension TextPage {
  /// Published figures side by side, by measure; contradictions among them after the table.
  mutating func published(_ groups: [PublishedGroup], _ contradictions: [Contradiction]) {
    var table = TextTable(["Measure", "As printed", "Scope", "Publisher", "Published", "Status"])
    for group in groups {
      for figure in group.figures {
        table.append([
          group.measure.name + (group.differ ? " (differ)" : ""), figure.valueAsPrinted, figure.scope,
          figure.publisher, figure.publishedOn?.description ?? "", figure.status,
        ])
      }
    }
    self.table("As published by others", table)
    list("Contradictions", contradictions.map { "\($0.number). \($0.title). \($0.explanation)" })
  }

  mutating func figures(_ figures: [Figure]) {
    var table = TextTable(["Counted", "Value", "Unit", "Rule", "As of"], right: ["Value"])
    for figure in figures {
      table.append([
        figure.rule.name, NumberText.value(figure.value), figure.rule.unit,
        "\(figure.rule.id) \(figure.rule.version)", figure.asOf?.description ?? "",
      ])
    }
    self.table("Figures", table)
  }

  mutating func meetings(_ meetings: [Meeting]) {
    var table = TextTable(["Date", "Id", "Symbol", "Rule", "Record", "Status"])
    for meeting in meetings {
      table.append([
        meeting.date.description, meeting.id, meeting.symbol ?? "", meeting.rule, meeting.record,
        meeting.status,
      ])
    }
    self.table("Meetings", table)
  }

  mutating func documents(_ documents: [Document]) {
    list(
      "Documents",
      documents.map { document in
        [
          document.symbol + (document.secondSymbol.map { " (\($0))" } ?? ""), document.title ?? document.kind,
          document.date?.inWords,
        ].compactMap { $0 }.joined(separator: ", ")
      })
  }

  mutating func decisions(_ decisions: [Decision]) {
    var table = TextTable(["Date", "Id", "Outcome", "Votes", "Title"])
    for decision in decisions {
      table.append([
        decision.date.description, decision.id, decision.outcome, decision.totals ?? "", decision.title,
      ])
    }
    self.table("Decisions", table)
  }

  mutating func rollCalls(_ rollCalls: [RollCallSummary]) {
    table("Roll calls in the imported tables", RollCallList.table(rollCalls))
  }

  mutating func interventions(_ interventions: [ReportedIntervention]) {
    var table = TextTable(["State", "Capacity", "What", "About", "Status"])
    for one in interventions {
      table.append([one.state, one.capacity ?? "", one.what, one.subject, one.status])
    }
    self.table("Interventions that were reported (not a list of all)", table)
  }

  mutating func notes(_ notes: [MeetingNote]) {
    list("Noted without attribution", notes.map { "\($0.kind): \($0.text)" })
  }

  mutating func corrections(_ corrections: [Correction]) {
    list(
      "Corrections",
      corrections.map {
        "\($0.date): \($0.record), \($0.field): “\($0.before ?? "")” reads “\($0.after ?? "")” here. \($0.reason) "
          + "(\($0.source); \($0.who))"
      })
  }
}

extension Decision {
  /// `113-21-17`, in favour, against, abstaining; nil when no totals are known.
  var totals: String? {
    guard let inFavour, let against, let abstaining else { return nil }
    return "\(inFavour)-\(against)-\(abstaining)"
  }
}
