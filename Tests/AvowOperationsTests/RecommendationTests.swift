import AvowAnalysis
import AvowOperations
import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import Testing

@Suite("Recommendations in the record")
struct RecommendationTests {
  private func imported(_ fictional: FictionalRecord, _ name: String) throws -> ImportedFile {
    let outcome = try ImportFile(store: fictional.store, today: "2026-11-25").run(
      FictionalRecord.fixture("Recommendations/\(name)"))
    guard case .imported(let file) = outcome else {
      Issue.record("\(name) is said to be known")
      throw CancellationError()
    }
    return file
  }

  private func written(_ fictional: FictionalRecord, _ name: String, _ text: String) throws -> ImportedFile {
    let url = try fictional.file(name, text)
    guard case .imported(let file) = try ImportFile(store: fictional.store, today: "2026-11-25").run(url)
    else {
      Issue.record("\(name) is said to be known")
      throw CancellationError()
    }
    return file
  }

  @Test("names become states, the same words twice are kept twice, and a stranger is a finding")
  func importing() throws {
    let fictional = try FictionalRecord()
    let file = try imported(fictional, "upr-info.csv")
    let all = try fictional.store.recommendations(RecommendationFilter())
    #expect(all.total == 6)
    let findings = try fictional.store.findings(file: file.digest).items
    #expect(findings.filter { $0.kind == "unknown-state" }.map(\.fragment) == ["(Unknown)", "Atlantis"])
    let twice = try #require(findings.first { $0.kind == "same-words-twice" })
    #expect(twice.about?.hasSuffix("-2") == true)
    let stranger = try #require(all.items.first { $0.addresseeAsPrinted == "Atlantis" })
    #expect(stranger.addressee == nil)
    #expect(stranger.answer == nil)
  }

  @Test("the answers count as the table has them, and silence is no answer")
  func answers() throws {
    let fictional = try FictionalRecord()
    _ = try imported(fictional, "upr-info.csv")
    let facets = try fictional.store.recommendationFacets()
    #expect(facets.answers.map { "\($0.value) \($0.count)" } == ["accepted 3", "none 2", "noted 1"])
    var silent = RecommendationFilter()
    silent.isUnanswered = true
    #expect(try fictional.store.recommendations(silent).total == 2)
  }

  @Test("a state that changes its answer keeps both, and the later one is its answer")
  func changedAnswer() throws {
    let fictional = try FictionalRecord()
    _ = try imported(fictional, "upr-info.csv")
    var filter = RecommendationFilter()
    filter.answer = .noted
    let noted = try #require(try fictional.store.recommendations(filter).items.first)
    _ = try written(
      fictional, "events.csv",
      """
      recommendation,status,date,voice,who,evidence,source,note
      \(noted.id),accepted,2013-06,state,,letter,a letter,
      \(noted.id),contested,2014,civil society,League of Otters,,its report,
      UPR/1/XXX/YYY/00000000,done,2014,state,,,a letter,
      """)
    let answer = try #require(try Answers(fictional.store).recommendation(noted.id))
    #expect(answer.recommendation.answer == .accepted)
    #expect(answer.events.map(\.kind) == [.made, .noted, .accepted, .contested])
    let findings = try fictional.store.findings(kind: "unknown-recommendation").items
    #expect(findings.map(\.place) == ["events.csv, line 4, column recommendation"])
  }

  @Test("a later edition of a table adds what is new and the answers that changed, and nothing else")
  func laterEdition() throws {
    let fictional = try FictionalRecord()
    _ = try imported(fictional, "upr-info.csv")
    let before = try fictional.store.recommendations(RecommendationFilter()).total
    let file = try written(
      fictional, "edition-2.csv",
      """
      To,From,Text,Response,Action,Issue,Session
      Arlania,Cordavia,Protect the otters of the northern lakes,Accepted,5,Otters,5
      Arlania,Cordavia,Protect the seals,Accepted,5,Seals,5
      """)
    let all = try fictional.store.recommendations(RecommendationFilter())
    #expect(all.total == before + 1)
    #expect(file.findings == 1)
    let known = try #require(
      all.items.first {
        $0.maker == "CCC" && $0.text.hasSuffix("lakes")
          || $0.makerAsPrinted == "Cordavia" && $0.text.hasSuffix("lakes")
      })
    #expect(try fictional.store.events(ofRecommendation: known.id).map(\.kind) == [.made, .noted, .accepted])
  }

  @Test("makers of the same words are shown together")
  func together() throws {
    let fictional = try FictionalRecord()
    _ = try imported(fictional, "recommendations.csv")
    let answers = try Answers(fictional.store)
    let items = try fictional.store.recommendations(RecommendationFilter()).items
    let one = try #require(items.first { $0.makerAsPrinted == "Brevonia" })
    #expect(try answers.recommendation(one.id)?.madeWith.map(\.makerAsPrinted) == ["Cordavia"])
  }

  @Test("each count of a scorecard is the length of the list that it leads to")
  func scorecards() throws {
    let fictional = try FictionalRecord()
    _ = try imported(fictional, "upr-info.csv")
    let answers = try Answers(fictional.store)
    let states = Set(
      try fictional.store.recommendations(RecommendationFilter()).items.flatMap { [$0.maker, $0.addressee] }
        .compactMap { $0 }
    ).sorted()
    let card = try #require(try answers.scorecards(Array(states.prefix(Answers.mostScorecards))))
    #expect(card.held == 6)
    var checked = 0
    for line in card.lines
    where line.rule != "recommendations-acted-on" && line.rule != "recommendations-nothing-known" {
      for (id, value) in zip(card.ids, line.values) {
        var filter = line.conditions
        let lineage = answers.reference.lineage(of: id)
        if line.side == "received" { filter.addressees = lineage } else { filter.makers = lineage }
        #expect(
          try fictional.store.recommendations(filter).total == value, "\(line.heading) \(line.rule) \(id)")
        checked += value
      }
    }
    #expect(checked > 10)
    #expect(try answers.scorecards(["ZZZ"]) == nil)
    #expect(card.csv.split(separator: "\n").count == card.lines.count * card.cards.count + 1)
  }

  @Test("by year each count is the length of its list too, and a year without an answer is silent")
  func scorecardsByYear() throws {
    let fictional = try FictionalRecord()
    _ = try imported(fictional, "upr-info.csv")
    let answers = try Answers(fictional.store)
    let card = try #require(try answers.scorecards(["XAA", "XAB"], by: .year))
    let years = card.lines.filter { $0.heading.hasPrefix("year ") }
    #expect(!years.isEmpty)
    #expect(!card.lines.contains { $0.heading.hasPrefix("cycle ") })
    var silent = 0
    for line in years
    where !["recommendations-acted-on", "recommendations-nothing-known"].contains(line.rule) {
      for (id, value) in zip(card.ids, line.values) {
        var filter = line.conditions
        let lineage = answers.reference.lineage(of: id)
        if line.side == "received" { filter.addressees = lineage } else { filter.makers = lineage }
        #expect(
          try fictional.store.recommendations(filter).total == value, "\(line.heading) \(line.rule) \(id)")
        if line.rule == "recommendations-unanswered" { silent += value }
      }
    }
    #expect(silent > 0)
  }

  @Test(
    "a group with dated members is context when the state surely belonged to it at the latest recommendation")
  func groupsAsContext() throws {
    let fictional = try FictionalRecord()
    _ = try imported(fictional, "upr-info.csv")
    let answers = try Answers(fictional.store)
    let asOf = try #require(try fictional.store.recommendationLines().compactMap(\.date).max())
    let groups = Set(answers.reference.groupMemberships.map(\.group))
    for state in answers.reference.states where state.kind != .former {
      let card = try #require(try answers.scorecards([state.id])?.cards.first).card
      for peer in card.peers where groups.contains(peer.group) {
        #expect(
          answers.reference.groupMemberships.contains {
            $0.group == peer.group && $0.state == state.id && $0.holds(onDay: asOf.lastDay) == true
          }, "\(state.id) in \(peer.group)")
      }
    }
  }
}

@Suite("The recommendations of the update of December 2017")
struct UpdateRecommendationTests {
  @Test(
    "the four of the breakfast meeting go in as civil society's, addressed to nobody by name, without a finding"
  )
  func breakfast() throws {
    let fictional = try FictionalRecord()
    let table = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Examples/update-2017-12-recommendations.csv")
    guard case .imported(let file) = try ImportFile(store: fictional.store, today: "2026-11-28").run(table)
    else {
      throw CancellationError()
    }
    #expect(file.findings == 0)
    var filter = RecommendationFilter()
    filter.kind = .civilSociety
    let items = try fictional.store.recommendations(filter).items
    #expect(items.count == 4)
    #expect(
      items.allSatisfy { $0.maker == nil && $0.addressee == nil && $0.date == PartialDate("2017-09-07") })
    let notes = try EmbeddedNotes.recommendations()
    #expect(Set(items.map(\.text)) == notes, "the same words as in the notes of the meeting")
    let answer = try #require(try Answers(fictional.store).recommendation(items[0].id))
    #expect(answer.events.map(\.voice) == [.civilSociety])
  }
}

private enum EmbeddedNotes {
  static func recommendations() throws -> Set<String> {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    return Set(
      try OpenRecord.run(folder).proceedings().meetingNotes.filter { $0.kind == "recommendation" }.map(\.text)
    )
  }
}
