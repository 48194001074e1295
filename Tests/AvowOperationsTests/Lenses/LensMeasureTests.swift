import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import Testing

@testable import AvowAnalysis
@testable import AvowOperations

@Suite("Lenses measured and compared")
struct LensMeasureTests {
  /// Twelve fictional recommendations: four about otters by name, two about them in other words.
  static let table =
    "To,Text,From,Response,Action,Issue,Session\n"
    + [
      "Protect the otters of the north", "Count the otters; and tell", "Consult the otters’ friends",
      "Otters first", "Care for the swimmers of the lakes", "Let the swimmers be", "Mend the ferries",
      "Paint the lighthouses", "Ring the bells", "Sweep the harbour", "Keep the swans", "Feed the swans",
    ].map { "Arlania,\($0),Brevonia,Accepted,5,Lakes,5\n" }.joined()
    // The same words of another state: one wording.
    + "Arlania,Otters first,Cordavia,Accepted,5,Lakes,5\n"

  static func library(version: String = "1", phrases: [String]) throws -> LensLibrary {
    let files = [
      "lenses.csv":
        "id,version,name,question,description,not_seen,source,as_of\notters,\(version),Otters,Who asks for otters?,Otters.,Other words.,test,2026-11-25\n",
      "lens-phrases.csv": "id,lens,kind,pattern,factors,crimes,note,source,as_of\n"
        + phrases.map { "\($0),,,,test,2026-11-25\n" }.joined(),
      "lens-terms.csv": "lens,scheme,code,label,relation,source,as_of\n",
      "risk-factors.csv":
        "id,number,name,about,crimes,source,as_of\nlakes,1,Lakes,Lakes.,all,test,2026-11-25\n",
    ]
    return try LensLibrary { Data((files[$0] ?? "").utf8) }
  }

  static let otters = "otters-1,otters,tag,otters"
  static let near = "otters-near-1,otters,near,swimmers"

  static func record(_ library: LensLibrary) throws -> FictionalRecord {
    let fictional = try FictionalRecord()
    _ = try ImportFile(store: fictional.store, today: "2026-11-25").run(
      fictional.file("reviews.csv", table))
    try ReadThroughLenses(store: fictional.store, library: library, today: "2026-11-25").run()
    return fictional
  }

  static func draw(_ fictional: FictionalRecord, _ library: LensLibrary, without: Set<String> = []) throws
    -> URL
  {
    let folder = fictional.folder.appending(path: "drawn\(without.count)")
    var verb = DrawLensSample(store: fictional.store, library: library, today: "2026-11-25")
    (verb.size, verb.focus, verb.without) = (100, "otters", without)
    _ = try verb.run(to: folder)
    return folder
  }

  static func coding(_ folder: URL, about: (String) -> (Int, Int)) throws -> LensCoding {
    let lines = try String(contentsOf: folder.appending(path: "to-read.tsv"), encoding: .utf8)
      .split(separator: "\n").dropFirst()
    var codes = "sample,number,lens,first,second\n"
    for line in lines {
      let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
      let (first, second) = about(parts[1])
      codes += "test,\(parts[0]),otters,\(first),\(second)\n"
    }
    return try LensCoding {
      $0 == "lens-codes.csv" ? Data(codes.utf8) : try Data(contentsOf: folder.appending(path: $0))
    }
  }

  @Test(
    "a wording is drawn once, what was drawn before is not drawn again, and texts stay out of the files that are kept"
  )
  func drawing() throws {
    let library = try Self.library(phrases: [Self.otters, Self.near])
    let fictional = try Self.record(library)
    let folder = try Self.draw(fictional, library)
    let coding = try Self.coding(folder) { _ in (0, 0) }
    #expect(coding.recommendations.count == 12 && coding.samples == ["test"])
    #expect(coding.strata.map(\.recommendations) == [12, 4, 2])
    let kept = try String(contentsOf: folder.appending(path: "lens-sample.csv"), encoding: .utf8)
    #expect(!kept.contains("swans") && kept.contains("otters:tagged") && kept.contains("otters:near"))
    let read = try String(contentsOf: folder.appending(path: "to-read.tsv"), encoding: .utf8)
    #expect(read.hasPrefix("number\ttext\n1\t") && !read.contains("tagged") && !read.contains("UPR/"))
    let drawn = Set(coding.recommendations.prefix(5).map(\.recommendation))
    let second = try Self.coding(Self.draw(fictional, library, without: drawn)) { _ in (0, 0) }
    #expect(second.recommendations.count == 7)
    #expect(drawn.isDisjoint(with: second.recommendations.map(\.recommendation)))
    #expect(throws: LensSampleFault.self) {
      try Self.draw(fictional, library, without: Set(coding.recommendations.map(\.recommendation)))
    }
    var verb = DrawLensSample(store: fictional.store, library: library, today: "2026-11-25")
    verb.focus = "seals"
    #expect(throws: LensFault.self) { try verb.run(to: folder) }
  }

  @Test("precision, recall and agreement come from the codes, and differences are told with their phrase")
  func measuring() throws {
    let library = try Self.library(phrases: [Self.otters, Self.near])
    let fictional = try Self.record(library)
    // One of the four found is not about otters in both codings; one of the swimmers is.
    let coding = try Self.coding(try Self.draw(fictional, library)) { text in
      let isOtter = text.lowercased().contains("otters") || text.contains("Care for")
      return (isOtter ? 1 : 0, isOtter && !text.contains("friends") ? 1 : 0)
    }
    let report = try #require(
      try EvaluateLenses.run(fictional.store, library: library, coding: coding, sample: "test"))
    let row = try #require(report.rows.first)
    #expect(row.isSampleOfThesePhrases && row.moved == 0 && report.missing.isEmpty)
    #expect(row.measured.precision == 0.75 && row.measured.recall == 0.75)
    #expect(row.lenient.precision == 1 && row.lenient.recall == 0.8)
    #expect(row.agreement.onlyFirst == 1 && row.agreement.cases == 12)
    #expect(row.differences.map(\.phrases).sorted { $0.count < $1.count } == [[], ["otters-1"]])
    #expect(row.sentences.contains { $0.hasPrefix("Precision 0.750") })
    let mended = try Self.library(version: "2", phrases: [Self.otters, "otters-2,otters,tag,swimmers"])
    let better = try #require(
      try EvaluateLenses.run(fictional.store, library: mended, coding: coding, sample: "test")?.rows.first)
    #expect(better.moved == 2 && !better.isSampleOfThesePhrases && better.measured.recall == 1)
    #expect(
      try EvaluateLenses.run(fictional.store, library: library, coding: coding, sample: "development") == nil)
    let bare = try FictionalRecord()
    #expect(
      try EvaluateLenses.run(bare.store, library: library, coding: coding, sample: "test") == nil)
  }

  @Test("a weight is one over the chance that any of the strata drew it")
  func weight() {
    func stratum(_ lens: String, _ name: String, _ size: Int, _ drawn: Int) -> LensStratum {
      LensStratum(
        sample: "test", lens: lens, stratum: name, recommendations: size, drawn: drawn, seed: 1,
        version: nil, digest: nil, drawnOn: "")
    }
    let sizes = [
      stratum("all", "any", 100, 10), stratum("otters", "tagged", 20, 10), stratum("seals", "near", 0, 0),
    ]
    #expect(abs(EvaluateLenses.weight([], sizes) - 10) < 1e-12)
    #expect(abs(EvaluateLenses.weight(["otters:tagged"], sizes) - 1 / 0.55) < 1e-12)
    #expect(abs(EvaluateLenses.weight(["otters:near", "seals:near"], sizes) - 10) < 1e-12)
  }

  @Test("the true precision and recall of a made-up record lie in the intervals of most draws")
  func recovered() {
    // Of 400 found 360 are right; of 1,000 near misses 60 were missed, of 3,600 others 36.
    let entries = (0..<5000).map {
      LensSample.Entry(
        id: "\($0)", tagged: Set($0 < 400 ? ["otters"] : []),
        near: Set($0 >= 400 && $0 < 1400 ? ["otters"] : []))
    }
    func isAbout(_ number: Int) -> Bool {
      number < 360 || (400..<460).contains(number) || (1400..<1436).contains(number)
    }
    let truth = 360 / (360 + 60 + 36.0)
    var hits = (precision: 0, recall: 0)
    for seed in 1...40 {
      let draw = LensSample(
        entries, lenses: ["otters"], allotment: .init(size: 480, focus: "otters", lenses: ["otters"]),
        seed: UInt64(seed))
      let strata = draw.sizes.map {
        LensStratum(
          sample: "", lens: $0.lens, stratum: $0.stratum, recommendations: $0.size, drawn: $0.drawn, seed: 1,
          version: nil, digest: nil, drawnOn: "")
      }
      let cases = draw.drawn.map { one in
        let number = Int(one.id) ?? 0
        return LensEvaluation.Case(
          stratum: number < 400 ? .tagged : number < 1400 ? .near : .rest,
          weight: EvaluateLenses.weight([one.strata], strata), isTagged: number < 400,
          isAbout: isAbout(number))
      }
      let one = LensEvaluation(cases, sizes: (400, 1000, 3600), seed: UInt64(seed))
      if one.precisionInterval?.contains(0.9) == true { hits.precision += 1 }
      if one.recallInterval?.contains(truth) == true { hits.recall += 1 }
    }
    #expect(hits.precision >= 35 && hits.recall >= 35)
  }

  @Test("a new version tells what it gained and lost and by which phrase, apart from what is new")
  func changes() throws {
    let first = try Self.library(phrases: [Self.otters, Self.near])
    let fictional = try Self.record(first)
    #expect(try LensHistory(fictional.store, lens: "otters").comparison() == nil)
    _ = try ImportFile(store: fictional.store, today: "2026-11-26").run(
      fictional.file(
        "more.csv",
        "To,Text,From,Response,Action,Issue,Session\nArlania,Let swimmers swim,Brevonia,Accepted,5,Lakes,6\n")
    )
    let second = try Self.library(
      version: "2", phrases: ["otters-2,otters,tag,otters ..3 (north|tell)", "otters-3,otters,tag,swimmers"])
    try ReadThroughLenses(store: fictional.store, library: second, today: "2026-11-26").run()
    let history = try LensHistory(fictional.store, lens: "otters")
    #expect(history.editions.map(\.version) == ["1", "2"] && history.editions.map(\.found) == [5, 5])
    let one = try #require(history.comparison())
    // “Count the otters; and tell” ends a clause, not a sentence: the phrase still fits.
    #expect(one.gained.count == 2 && one.lost.count == 3 && one.foundInNew == 1)
    #expect(one.gained.allSatisfy { $0.phrases == ["otters-3"] })
    #expect(one.lost.allSatisfy { $0.phrases == ["otters-1"] })
    #expect(
      one.phrases.map { "\($0.id) \($0.what) +\($0.gained) -\($0.lost)" } == [
        "otters-2 added +0 -0", "otters-3 added +2 -0", "otters-1 taken out +0 -3",
        "otters-near-1 taken out +0 -0",
      ])
    #expect(one.sentence.contains("2 were gained and 3 lost by changed phrases; 1 are in recommendations"))
    #expect(one.csv.split(separator: "\n").count == 6)
    // Back to the first: what was lost came back, so between the first and the third nothing changed.
    try ReadThroughLenses(store: fictional.store, library: first, today: "2026-11-27").run()
    let again = try LensHistory(fictional.store, lens: "otters")
    let round = try #require(again.comparison(of: 1, with: 3))
    #expect(round.gained.isEmpty && round.lost.isEmpty && round.phrases.isEmpty)
    #expect(again.comparison(of: 2, with: 9) == nil && again.comparison(of: 2, with: 2) == nil)
    let problems = try fictional.store.soundness()
    #expect(problems.isEmpty, "\(problems.map { $0.place + $0.fragment + $0.meaning })")
  }

  @Test("a lens shows its phrases with counts, and states at risk that were not asked")
  func answers() throws {
    let library = try Self.library(phrases: [Self.otters, Self.near])
    let fictional = try Self.record(library)
    let answers = try Answers(fictional.store)
    let none = LensCoding(recommendations: [], strata: [], codes: [])
    let answer = try #require(try answers.lens("otters", in: library, coding: none))
    #expect(answer.isCurrent && answer.counts.found == 5 && answer.evaluation == nil)
    #expect(answer.phrases.map(\.found) == [5, 0] && answer.factors.map(\.found) == [0])
    #expect(answer.csv.contains("otters,1,phrase,otters-1,5,13"))
    #expect(try answers.lens("seals", in: library, coding: none) == nil)
    #expect(try answers.lenses(library, coding: none).lines.map(\.found) == [5])
    let asked = try #require(
      try answers.notAsked("otters", in: library, cycle: nil, by: .list(["XAA", "XAC"], source: "a list")))
    #expect(asked.notAsked.isEmpty && asked.asked.map(\.name) == ["Arlania"] && asked.source == "a list")
    #expect(asked.notReviewed == ["Cordavia"] && asked.sessionsHeld == ["5"])
    let bare = try #require(try answers.notAsked("otters", in: library, cycle: 2, by: .usual))
    #expect(bare.source.contains("import UCDP") && bare.asked.isEmpty)
    #expect(bare.limits.first?.hasPrefix("The record holds no session") == true)
  }

  @Test("a recommendation quotes what the lenses find, with phrase, pattern and version")
  func reading() throws {
    let fictional = try Self.record(try Self.library(phrases: [Self.otters]))
    let one = try #require(try fictional.store.recommendations(RecommendationFilter()).items.first)
    let readings = try #require(try Answers(fictional.store).recommendation(one.id)).readings
    #expect(readings.filter { $0.lens == "otters" }.map(\.quote) == ["otters"])
    #expect(readings.first { $0.lens == "otters" }?.pattern == "otters")
    var filter = RecommendationFilter()
    filter.phrases = ["otters-1", "otters-9"]
    #expect(try fictional.store.recommendations(filter).total == 5)
  }
}
