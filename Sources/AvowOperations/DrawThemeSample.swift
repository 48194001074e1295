import AvowAnalysis
public import AvowRecord
public import AvowStore
public import Foundation

/// Draws passages of the record for coders, by the rules' own strata, and writes them to a folder: the ids to keep, and the
/// texts to read, which stay with the coder.
public struct DrawThemeSample {
  /// How many of each stratum.
  public struct Size: Sendable {
    public var tagged = 28
    public var near = 14
    public var any = 60

    public init() {}
  }

  /// The themes that are measured.
  public static let themes = [
    "rtop", "four-crimes", "legal-tools", "accountability-for-crimes", "gender-lens", "civil-society",
    "protection-of-civilians",
  ]

  /// Draws and writes `theme-sample.csv`, `theme-strata.csv` and the texts in two orders.
  ///
  /// Verbatim records and corpora are drawn from; the chair's words are left out.
  ///
  /// - Returns: how many passages were drawn, from how many.
  public static func run(
    _ store: RecordStore, vocabulary: ThemeVocabulary, seed: UInt64, size: Size = Size(), to folder: URL,
    today: String, progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> (drawn: Int, of: Int) {
    var readers = ThemeReaders(try ThemeMatcher(vocabulary))
    var sample = ThemeSample(
      themes: themes, seed: seed, tagged: size.tagged, near: size.near, any: size.any)
    let rules = vocabulary.rules
    var done = 0
    var selection = SpokenTextSelection()
    selection.withoutChair = true
    try store.spokenTexts(selection) { texts, total in
      done += texts.count
      let taken = texts.filter { $0.form == .verbatim || $0.form == .corpus }
      let hits = readers.hits(in: taken.map { $0.paragraphs.map(\.text) })
      for (text, (hits, _)) in zip(taken, hits) {
        for passage in Passage.cut(text.paragraphs.map(\.text)) {
          let inside = hits.filter { passage.words.contains($0.words.lowerBound) }
          sample.add(
            passage, of: text.intervention,
            tagged: Set(inside.filter { rules[$0.rule].kind == .tag }.map { rules[$0.rule].theme }),
            near: Set(inside.filter { rules[$0.rule].kind != .tag }.map { rules[$0.rule].theme }))
        }
      }
      progress(done, total)
    }
    let passages = sample.passages()
    let strata = sample.strata(vocabularyDigest: TagThemes.digest(of: vocabulary), on: today)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    func write(_ text: String, _ name: String) throws {
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
    var ids = DelimitedWriter(header: ["number", "intervention", "passage", "letters", "mark", "strata"])
    for one in passages {
      ids.append([
        String(one.number), one.intervention, String(one.passage), String(one.letters), one.mark, one.strata,
      ])
    }
    try write(ids.text, "theme-sample.csv")
    var sizes = DelimitedWriter(header: [
      "theme", "stratum", "passages", "drawn", "seed", "vocabulary_digest", "drawn_on",
    ])
    for one in strata {
      sizes.append([
        one.theme, one.stratum, String(one.passages), String(one.drawn), String(one.seed),
        one.vocabularyDigest, one.drawnOn,
      ])
    }
    try write(sizes.text, "theme-strata.csv")
    try write(try DrawThemeSample.texts(passages, in: store), "to-read-first.txt")
    let again = ThemeSample.reordered(passages, seed: seed)
    try write(try DrawThemeSample.texts(again, in: store), "to-read-second.txt")
    return (passages.count, strata.first { $0.theme == "all" }?.passages ?? 0)
  }

  private static func texts(_ passages: [CodedPassage], in store: RecordStore) throws -> String {
    try passages.map { one in
      var selection = SpokenTextSelection()
      selection.intervention = one.intervention
      var text = ""
      try store.spokenTexts(selection) { texts, _ in
        let paragraphs = texts.flatMap { $0.paragraphs.map(\.text) }
        if let words = Passage.find(letters: one.letters, mark: one.mark, in: paragraphs) {
          text = Passage.text(words, of: paragraphs)
        }
      }
      return "\(one.number)\t\(text.replacing("\n", with: " "))\n"
    }.joined()
  }
}
