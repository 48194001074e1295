import AvowRecord
import AvowStore

/// What happened in the bodies: dialogues, meetings, decisions, documents.
extension DraftUpdate {
  func debates() -> [UpdateDraft.Sentence?] {
    answers.proceedings.debates.filter {
      $0.kind != "no debate" && ($0.from.firstDay <= last && ($0.until ?? $0.from).lastDay >= first)
    }.sorted { $0.from < $1.from }.flatMap(sentences)
  }

  private func sentences(on debate: Debate) -> [UpdateDraft.Sentence?] {
    let held = RecordReference(.debate, debate.id)
    let days =
      debate.until.map {
        $0 == debate.from ? "on \(debate.from.inWords)" : "from \(debate.from.inWords) to \($0.inWords)"
      }
      ?? "on \(debate.from.inWords)"
    let report = debate.report.flatMap(answers.proceedings.document)
    return [
      .init(
        "\(body(debate.body)): \(debate.title) was held \(days) (\(debate.kind))\(doubt(debate.status)).",
        [held]),
      report.map { document in
        let symbols = [document.symbol, document.secondSymbol].compactMap { $0 }.joined(separator: ", ")
        return .init(
          "Before it lay the report “\(document.title ?? document.symbol)” (\(symbols)).",
          [held, RecordReference(.document, document.symbol)])
      } ?? nil,
    ] + (debate.note.map { split($0).map { .init(ended($0), [held]) } } ?? []) + figures(about: debate)
      + speakers(of: debate)
  }

  /// What was published about who spoke and which in the order it was; where publications differ, all of them.
  private func figures(about debate: Debate) -> [UpdateDraft.Sentence?] {
    let wanted = [
      "ordinal-of-dialogue", "ordinal-of-debate", "states-speaking", "on-behalf-of-states", "speakers",
      "panellists",
      "regional-organisations-speaking", "observers-speaking", "civil-society-speaking",
    ]
    return wanted.map { measure in
      let figures = answers.proceedings.publishedFigures.filter {
        $0.subject == debate.id && $0.measure == measure && $0.scope == "whole" && $0.status != "unverified"
      }
      guard !figures.isEmpty, let name = answers.proceedings.measure(measure)?.name else { return nil }
      let told = figures.map { "\($0.valueAsPrinted.lowercased()) (\($0.publisher))" }
      let contradictions = answers.proceedings.contradictions.filter { one in
        figures.contains { one.figureIDs.contains($0.id) }
      }
      return .init(
        "\(name), as published: \(told.joined(separator: "; ")).",
        [RecordReference(.debate, debate.id)]
          + contradictions.map { RecordReference(.contradiction, "\($0.number)") })
    }
  }

  private func speakers(of debate: Debate) -> [UpdateDraft.Sentence?] {
    answers.proceedings.interventions.filter { $0.subject == debate.id && $0.status != "unverified" }.map {
      one in
      .init(
        "\(answers.reference.name(of: one.state, on: debate.from))\(one.capacity.map { ", \($0)," } ?? "") \(one.what).",
        [RecordReference(.debate, debate.id), RecordReference(.state, one.state)])
    }
  }

  /// Meetings that belong to no debate, with what the record tells of each.
  func meetings() -> [UpdateDraft.Sentence?] {
    answers.proceedings.meetings.filter { meeting in
      meeting.debate == nil && isIn(meeting.date)
        && !answers.proceedings.decisions.contains { $0.meeting == meeting.id }
    }.sorted { $0.date < $1.date }.flatMap { meeting -> [UpdateDraft.Sentence?] in
      let held = RecordReference(.meeting, meeting.id)
      return [.init("\(meeting.title), was held under this rule: \(meeting.rule).", [held])]
        + (meeting.note.map { split($0).map { .init($0, [held]) } } ?? [])
    }
  }

  /// Decisions of the period, with their votes.
  func decisions() -> [UpdateDraft.Sentence?] {
    answers.proceedings.decisions.filter { isIn($0.date) }.sorted { $0.date < $1.date }.flatMap(sentences)
  }

  private func sentences(on decision: Decision) -> [UpdateDraft.Sentence?] {
    let held = RecordReference(.decision, decision.id)
    var all = [sentence(on: decision)]
    if let note = decision.note { all += split(note).map { .init(ended($0), [held]) } }
    let items = answers.agendaItems(decision.agendaItem)
    if !items.isEmpty {
      let names = items.map { item in (item.number.map { "\($0), " } ?? "") + (item.title ?? item.id) }
      all.append(
        .init(
          "Item: \(names.joined(separator: "; ")).", [held] + items.map { RecordReference(.topic, $0.topic) })
      )
    }
    let sponsors = answers.proceedings.sponsors.filter { $0.decision == decision.id }
      .map { answers.reference.name(of: $0.state, on: decision.date) }.sorted()
    if !sponsors.isEmpty {
      all.append(.init("Sponsors in the record: \(sponsors.joined(separator: ", ")).", [held]))
    }
    return all
  }

  /// Later decisions on the topics of the period's decisions, to this day.
  func aftermath() -> [UpdateDraft.Sentence?] {
    let topics = Set(answers.proceedings.decisions.filter { isIn($0.date) }.compactMap(\.topic))
    return answers.proceedings.decisions.filter { decision in
      decision.topic.map(topics.contains) == true && decision.date.firstDay > last
    }.sorted { $0.date < $1.date }.map(sentence)
  }

  private func sentence(on decision: Decision) -> UpdateDraft.Sentence? {
    .init(
      "\(body(decision.body)), \(decision.date.inWords): \(decision.title)"
        + (decision.id.contains("/RES/") ? " (\(decision.id))" : "")
        + ": \(([decision.outcome] + decision.counts).joined(separator: ", "))"
        + "\(doubt(decision.status)).",
      [RecordReference(.decision, decision.id), decision.meeting.map { RecordReference(.meeting, $0) }])
  }

  func documents() -> [UpdateDraft.Sentence?] {
    answers.proceedings.documents.filter { isIn($0.date) && $0.kind != "verbatim record" }
      .sorted { ($0.date ?? from) < ($1.date ?? from) }.map { document in
        .init(
          "\(document.symbol)\(document.secondSymbol.map { " (\($0))" } ?? ""), \(document.kind)"
            + "\(document.date.map { " of \($0.inWords)" } ?? "")"
            + "\(document.title.map { ": \($0)" } ?? "").", [RecordReference(.document, document.symbol)])
      }
  }

  /// Said wherever the record does not hold something for verified.
  private func doubt(_ status: String) -> String { status == "verified" ? "" : " (\(status))" }

  /// One sentence for each that a note has, so that each leads to the record.
  func split(_ text: String) -> [String] {
    var sentences: [String] = []
    var open = ""
    for word in text.split(separator: " ") {
      open += open.isEmpty ? String(word) : " " + word
      // A point after a lower-case word ends a sentence; after an initial or a title it does not.
      let stem = word.dropLast()
      if word.hasSuffix("."), stem.last?.isLowercase == true || stem.last == ")", stem.count > 2 {
        sentences.append(open)
        open = ""
      }
    }
    if !open.isEmpty { sentences.append(open) }
    return sentences
  }

  func ended(_ text: String) -> String { text.hasSuffix(".") ? text : text + "." }
}
