import AvowOperations
import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import Testing

@Suite("Lenses on recommendations")
struct LensTests {
  private static let table = """
    To,Text,From,Response,Action,Issue,Session
    Arlania,Ratify the Rome Statute and end impunity,Brevonia,Accepted,5,Justice,5
    Arlania,Raise the ferries of the northern lakes,Brevonia,Accepted,5,Lakes,5
    Arlania,Consider a law on conflicts of interest,Brevonia,Noted,3,Justice,5

    """

  private func record() throws -> FictionalRecord {
    let fictional = try FictionalRecord()
    let url = try fictional.file("reviews.csv", LensTests.table)
    _ = try ImportFile(store: fictional.store, today: "2026-11-25").run(url)
    return fictional
  }

  private func library(changing file: String, _ from: String, to: String) throws -> LensLibrary {
    try LensLibrary {
      let bytes = try Data(contentsOf: ReferenceData.authorityFolder.appending(path: $0))
      return $0 == file ? Data(String(decoding: bytes, as: UTF8.self).replacing(from, with: to).utf8) : bytes
    }
  }

  @Test("an import needs no second step: a lens finds its phrases and quotes them")
  func importing() throws {
    let fictional = try record()
    var filter = RecommendationFilter()
    filter.lens = "atrocity-prevention"
    let found = try fictional.store.recommendations(filter)
    #expect(found.items.map(\.text) == ["Ratify the Rome Statute and end impunity"])
    let one = try #require(found.items.first)
    let quotes = try fictional.store.lensTags(ofRecommendation: one.id).filter { $0.lens == filter.lens }
    #expect(quotes.map { $0.quote(from: one.text) } == ["Rome Statute", "impunity"])
    #expect(
      try fictional.store.lenses(of: filter)[one.id] == [
        "accountability", "atrocity-prevention", "legal-tools",
      ])
    let facets = try fictional.store.recommendationFacets()
    #expect(facets.lenses.first { $0.value == "atrocity-prevention" }?.count == 1)
  }

  @Test("the table for other programs has eight columns in a fixed order")
  func columns() throws {
    let store = try record().store
    let filter = RecommendationFilter()
    let csv = RecommendationRows.csv(
      try store.recommendations(filter).items, lenses: try store.lenses(of: filter))
    #expect(csv.hasPrefix("id,from,to,session,response,action,lenses,text\n"))
    #expect(csv.contains(",5,accountability; atrocity-prevention; legal-tools,Ratify the Rome Statute"))
  }

  @Test("a changed lens reads everything anew, and the count of the earlier version stays")
  func changedLens() throws {
    let store = try record().store
    let before = try store.lensRuns().filter { $0.lens == "atrocity-prevention" }
    #expect(before.map(\.found) == [1])
    let same = ReadThroughLenses(store: store, library: try LensLibrary.shipped(), today: "2026-11-26")
    #expect(try same.run().isEmpty)
    let changed = try library(
      changing: "lens-phrases.csv", "atrocity-prevention,tag,impunity,",
      to: "atrocity-prevention,tag,ferries,")
    let reading = ReadThroughLenses(store: store, library: changed, today: "2026-11-26")
    #expect(try reading.waiting() == ["atrocity-prevention"])
    let check = try CheckRecord.run(store, lenses: changed)
    #expect(check.clean && check.notes.count == 1 && check.notes[0].contains("avow tag"))
    let runs = try reading.run()
    #expect(try reading.waiting().isEmpty)
    #expect(try CheckRecord.run(store, lenses: changed).notes.isEmpty)
    #expect(runs.map(\.lens) == ["atrocity-prevention"])
    #expect(runs.map(\.found) == [2])
    #expect(try store.lensRuns().filter { $0.lens == "atrocity-prevention" }.map(\.found) == [1, 2])
  }

  @Test("a phrase of a lens or factor that is not there is told with its id")
  func unknownNames() throws {
    #expect(throws: LensFault.self) { try library(changing: "lenses.csv", "\ngender,", to: "\nflavour,") }
    #expect(throws: LensFault.self) {
      try library(changing: "risk-factors.csv", "\ntriggers,", to: "\nnudges,")
    }
    #expect(throws: LensFault.self) { try LensLibrary.shipped().known("flavour") }
  }
}
