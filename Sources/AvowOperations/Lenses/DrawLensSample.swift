import AvowAnalysis
public import AvowRecord
public import AvowStore
public import Foundation

/// Draws recommendations for coders, by the strata of the lenses, and writes them to a folder: ids and strata to keep, and
/// the texts to read, which stay with the coders.
public struct DrawLensSample: Sendable {
  public let store: RecordStore
  public let library: LensLibrary
  public let today: String
  /// `development` or `test`.
  public var sample = "test"
  public var seed: UInt64 = 1
  public var size = 480
  /// The lens that gets half of the sample.
  public var focus = "atrocity-prevention"
  /// Recommendations that were drawn before: neither they nor others in their words are drawn again.
  public var without: Set<String> = []

  public init(store: RecordStore, library: LensLibrary, today: String) {
    self.store = store
    self.library = library
    self.today = today
  }

  /// Draws, and writes `lens-sample.csv`, `lens-strata.csv` and `to-read.tsv`.
  ///
  /// A wording that several states recommended is drawn once, as the first recommendation that has it.
  ///
  /// - Returns: how many were drawn, from how many wordings.
  public func run(to folder: URL) throws -> (drawn: Int, of: Int) {
    let ids = library.lenses.map(\.id)
    guard ids.contains(focus) else { throw LensFault.noSuchLens(focus, known: ids) }
    var known: Set<String> = []
    let texts = try store.recommendationTexts(after: 0)
    for text in texts where without.contains(text.id) { known.insert(text.text) }
    let wordings = texts.filter { known.insert($0.text).inserted }
    guard !wordings.isEmpty else { throw LensSampleFault.nothingToDraw }
    var readers = ThemeReaders(try ThemeMatcher(library.vocabulary))
    let rules = library.phrases
    let entries = zip(wordings, readers.hits(in: wordings.map { [$0.text] })).map { text, read in
      LensSample.Entry(
        id: text.id,
        tagged: Set(read.hits.filter { rules[$0.rule].kind == .tag }.map { rules[$0.rule].lens }),
        near: Set(read.hits.filter { rules[$0.rule].kind != .tag }.map { rules[$0.rule].lens }))
    }
    let draw = LensSample(
      entries, lenses: ids, allotment: .init(size: size, focus: focus, lenses: ids), seed: seed)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    func write(_ text: String, _ name: String) throws {
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
    try write(sampleTable(draw), "lens-sample.csv")
    try write(strataTable(draw), "lens-strata.csv")
    let words = Dictionary(wordings.map { ($0.id, $0.text) }) { first, _ in first }
    let lines = draw.drawn.map { "\($0.number)\t\(DrawLensSample.onOneLine(words[$0.id] ?? ""))\n" }
    try write("number\ttext\n" + lines.joined(), "to-read.tsv")
    return (draw.drawn.count, wordings.count)
  }

  private func sampleTable(_ draw: LensSample) -> String {
    var table = DelimitedWriter(header: ["sample", "number", "recommendation", "strata"])
    for one in draw.drawn { table.append([sample, String(one.number), one.id, one.strata]) }
    return table.text
  }

  private func strataTable(_ draw: LensSample) -> String {
    var table = DelimitedWriter(header: [
      "sample", "lens", "stratum", "recommendations", "drawn", "seed", "version", "digest", "drawn_on",
    ])
    for one in draw.sizes {
      let lens = library.lens(one.lens)
      table.append([
        sample, one.lens, one.stratum, String(one.size), String(one.drawn), String(seed), lens?.version ?? "",
        lens.map { ReadThroughLenses.digest(of: $0, in: library) } ?? "", today,
      ])
    }
    return table.text
  }

  private static func onOneLine(_ text: String) -> String {
    text.split(whereSeparator: { $0.isNewline || $0 == "\t" }).joined(separator: " ")
  }
}

/// Why no sample of recommendations can be drawn or measured.
public enum LensSampleFault: Error, CustomStringConvertible, Sendable {
  case nothingToDraw

  public var description: String {
    switch self {
    case .nothingToDraw:
      "The record holds no recommendation that was not drawn before. Import a table of recommendations first."
    }
  }
}
