import AvowRecord
import AvowStore

/// What was noted, asked, promised, warned of and prevented.
extension DraftUpdate {
  /// Passages of one kind: of notes published at the desk whose meeting lies in the period, then of the shipped notes.
  ///
  /// A shipped note of a meeting gives way to a published note of the same meeting that has passages of the kind; one of no
  /// meeting is dated by its source.
  func noted(_ kind: String) throws -> [UpdateDraft.Sentence?] {
    let notes = try answers.store.publishedNotes().filter { isIn($0.date) }.reversed()
    var told: Set<String> = []
    var sentences: [UpdateDraft.Sentence?] = []
    for note in notes {
      let passages = note.passages.filter { $0.kind.rawValue == kind }
      if !passages.isEmpty, let meeting = note.meeting { told.insert(meeting) }
      sentences += passages.map { passage in
        .init(
          ended(passage.text) + (passage.speaker.map { " (\($0))" } ?? ""),
          [RecordReference(.note, note.id), note.meeting.map { RecordReference(.meeting, $0) }])
      }
    }
    sentences += answers.proceedings.meetingNotes.filter { note in
      guard note.kind == kind else { return false }
      guard let meeting = note.meeting else { return isIn(note.asOf) }
      return !told.contains(meeting) && isIn(answers.proceedings.meeting(meeting)?.date)
    }.map { note in
      .init(
        ended(note.text),
        [note.meeting.map { RecordReference(.meeting, $0) } ?? RecordReference(.fact, note.id)])
    }
    return sentences
  }

  func recommendations() throws -> [UpdateDraft.Sentence?] {
    var found: [Recommendation] = []
    for year in from.year...until.year {
      var filter = RecommendationFilter()
      filter.year = year
      filter.order = .oldest
      found += try answers.store.recommendations(filter).items.filter { isIn($0.date) }
    }
    if found.count > mostTold {
      let sessions = Set(found.map { "\($0.kind.rawValue) \($0.session)" }).sorted()
      return [
        .init(
          "Recommendations to states bear dates of the period, in these sessions: \(sessions.joined(separator: ", ")).",
          found.prefix(3).map { RecordReference(.recommendation, $0.id) })
      ]
    }
    return found.map { one in
      .init(
        "\(one.makerAsPrinted) to \(one.addresseeAsPrinted): “\(one.text)”"
          + (one.answer.map { " (\($0.rawValue))" } ?? "") + ".", [RecordReference(.recommendation, one.id)])
    }
  }

  func commitments() throws -> [UpdateDraft.Sentence?] {
    let acts = try answers.commitments().filter { isIn($0.date) }
    return Dictionary(grouping: acts, by: \.instrument).sorted { $0.key < $1.key }.map { id, acts in
      let name = answers.reference.instrument(id)?.shortName ?? id
      let told = acts.prefix(mostTold).map {
        "\(answers.reference.name(of: $0.state, on: $0.date)), \($0.act.rawValue), \($0.when)"
      }
      return .init(
        "\(name): \(told.joined(separator: "; "))\(acts.count > told.count ? "; and others" : "").",
        [RecordReference(.instrument, id)])
    }
  }

  func vetoes() throws -> [UpdateDraft.Sentence?] {
    try answers.store.vetoedDrafts().filter { isIn($0.date) }.sorted { $0.date < $1.date }.map { draft in
      let casters = draft.casters.map { one in
        one.state.map { answers.reference.name(of: $0, on: draft.date) } ?? one.asPrinted
      }
      return .init(
        "Security Council, \(draft.date.inWords): the draft \(draft.drafts.joined(separator: ", ")) on "
          + "\(draft.agendaItem) was vetoed by \(casters.joined(separator: ", ")).",
        [RecordReference(.veto, draft.id)])
    }
  }

  func warnings() throws -> [UpdateDraft.Sentence?] {
    let situations = try answers.store.situations().filter { isIn($0.opened) }.map { one in
      UpdateDraft.Sentence(
        "A situation was opened on \(one.opened.inWords): \(one.name).", [RecordReference(.situation, one.id)]
      )
    }
    let acts = try AlertAnswer.all(in: answers.store).reversed().flatMap { answer in
      answer.alert.acts.filter { isIn($0.date) }.map { act in
        UpdateDraft.Sentence(
          "\(act.date.inWords): \(act.level.name.lowercased()) \(act.kind.rawValue) on \(answer.situation.name), by \(act.by).",
          [RecordReference(.alert, answer.id), RecordReference(.situation, answer.situation.id)])
      }
    }
    return situations + acts
  }

  /// Measures taken in the period, as they stand; withdrawn ones are left out.
  func measures() throws -> [UpdateDraft.Sentence?] {
    try answers.store.measures().filter { !$0.isWithdrawn && isIn($0.content.date) }
      .sorted { $0.content.date < $1.content.date }.map { measure in
        let content = measure.content
        return .init(
          "\(content.date.inWords): \(content.taker.name): \(ended(content.what).dropLast()) (\(content.kind), pillar "
            + "\(content.pillar)).", [RecordReference(.measure, measure.id)])
      }
  }

  /// The ways to take part that the public site shows, as the desk has set them; nothing where it has set none.
  func participation() throws -> [UpdateDraft.Sentence?] {
    let settings = try answers.store.publicSettings()
    let involved = RecordReference(.page, "get-involved")
    let takesComments = settings.desk != nil && settings.commentDays > 0
    return [
      takesComments
        ? .init(
          "Readers may comment; a comment appears only once it is approved.",
          [RecordReference(.page, "comments")]) : nil,
      settings.donate == nil ? nil : .init("Readers are invited to donate.", [involved]),
      settings.desk == nil ? nil : .init("Readers are invited to volunteer.", [involved]),
      settings.desk == nil ? nil : .init("Readers are invited to become members.", [involved]),
      settings.desk == nil ? nil : .init("Readers are invited to join the conversation.", [involved]),
    ]
  }

  /// Issues that appeared in the period, and calls that were open in it.
  func magazine() throws -> [UpdateDraft.Sentence?] {
    try answers.store.magazineIssues().map { issue in
      if let day = issue.published {
        return isIn(day)
          ? .init("\(issue.name) appeared on \(day.inWords).", [RecordReference(.issue, issue.id)]) : nil
      }
      guard issue.openUntil.map({ $0.lastDay >= first }) ?? true else { return nil }
      return .init(
        "Readers are invited to contribute to \(issue.name)"
          + (issue.openUntil.map { ", until \($0.inWords)" } ?? "") + ".", [RecordReference(.issue, issue.id)]
      )
    }
  }
}
