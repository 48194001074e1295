import AvowAnalysis
public import AvowRecord
public import AvowStore
import Foundation

/// Reads recommendations with the lenses and keeps where their phrases are found.
///
/// Only recommendations that no run with the same edition of a lens has read are read; when a lens has changed, its tags
/// are made anew and the counts of its earlier runs stay.
public struct ReadThroughLenses: Sendable {
  public let store: RecordStore
  public let library: LensLibrary
  /// The day on which the runs are made.
  public let today: String

  public init(store: RecordStore, library: LensLibrary, today: String) {
    self.store = store
    self.library = library
    self.today = today
  }

  /// SHA-256 of version and phrases of a lens.
  public static func digest(of lens: Lens, in library: LensLibrary) -> String {
    Digest.of(Data(library.fingerprint(of: lens).utf8))
  }

  /// Lenses of which the record has not been read with this edition, wholly or in part; ids in their order.
  public func waiting() throws -> [String] {
    let work = try plan().work
    return library.lenses.map(\.id).filter { work[$0] != nil }
  }

  /// The runs to be made, and the lenses whose tags are made anew, with the row that their earlier run had read to.
  private func plan() throws -> (work: [String: LensRun], replacing: [String: Int]) {
    let last = try store.lastRecommendation()
    guard last > 0 else { return ([:], [:]) }
    let earlier = Dictionary(grouping: try store.lensRuns(), by: \.lens)
    var work: [String: LensRun] = [:]
    var replacing: [String: Int] = [:]
    for lens in library.lenses {
      let digest = ReadThroughLenses.digest(of: lens, in: library)
      let latest = earlier[lens.id]?.last
      let isSame = latest?.digest == digest
      if let latest, !isSame { replacing[lens.id] = latest.through }
      let through = isSame ? latest?.through ?? 0 : 0
      guard through < last else { continue }
      work[lens.id] = LensRun(
        lens: lens.id, version: lens.version, digest: digest, madeOn: today, read: 0, found: 0, spans: 0,
        through: through)
    }
    return (work, replacing)
  }

  /// Reads what is unread; nothing is written when all was read.
  ///
  /// - Returns: the runs made now, one a lens.
  @discardableResult public func run() throws -> [LensRun] {
    var (work, replacing) = try plan()
    guard let first = work.values.map(\.through).min() else { return [] }
    let texts = try store.recommendationTexts(after: first)
    let rules = library.phrases
    var readers = ThemeReaders(try ThemeMatcher(library.vocabulary))
    let hits = readers.hits(in: texts.map { [$0.text] })
    var tags: [(row: Int, tag: LensTag)] = []
    for (text, (hits, _)) in zip(texts, hits) {
      let found = Dictionary(
        grouping: hits.filter { rules[$0.rule].kind == .tag }, by: { rules[$0.rule].lens })
      for lens in library.lenses {
        guard var run = work[lens.id], text.row > run.through || run.read > 0 else { continue }
        let here = found[lens.id] ?? []
        run.read += 1
        run.found += here.isEmpty ? 0 : 1
        run.spans += here.count
        run.through = text.row
        work[lens.id] = run
        tags += here.map {
          (
            text.row,
            LensTag(lens: lens.id, phrase: rules[$0.rule].id, start: $0.start, length: $0.length)
          )
        }
      }
    }
    let runs = library.lenses.compactMap { work[$0.id] }
    let editions = runs.map { run in
      LensEdition(
        digest: run.digest, lens: run.lens, version: run.version,
        phrases: library.phrases(of: run.lens).map {
          LensEdition.Phrase(id: $0.id, kind: $0.kind.rawValue, pattern: $0.pattern)
        })
    }
    try store.save(runs, tags, editions: editions, replacing: replacing)
    return runs
  }
}
