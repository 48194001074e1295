import AvowAnalysis
public import AvowRecord
public import AvowStore
import Foundation

/// Looks for the themes of the vocabulary in what was said and keeps where they were found.
///
/// Only interventions that no run with the same vocabulary has read are read; when the vocabulary has changed, all tags
/// are made anew.
public struct TagThemes: Sendable {
  /// What was done.
  public struct Report: Sendable, Codable {
    /// Nil when everything had been read before.
    public let run: TaggingRun?
    public let vocabularyVersion: String
    /// True when tags of another vocabulary were taken away.
    public let hasReplaced: Bool
    /// Tags made, by theme.
    public let tags: [String: Int]
  }

  public let store: RecordStore
  public let vocabulary: ThemeVocabulary
  /// The day on which the run is made.
  public let today: String

  public init(store: RecordStore, vocabulary: ThemeVocabulary, today: String) {
    self.store = store
    self.vocabulary = vocabulary
    self.today = today
  }

  /// SHA-256 of version and rules of a vocabulary.
  public static func digest(of vocabulary: ThemeVocabulary) -> String {
    Digest.of(Data(vocabulary.fingerprint.utf8))
  }

  /// Reads, tags, keeps.
  ///
  /// - Parameter progress: how many interventions are read, of how many.
  public func run(progress: (Int, Int) -> Void = { _, _ in }) throws -> Report {
    let matcher = try ThemeMatcher(vocabulary)
    let digest = TagThemes.digest(of: vocabulary)
    let hasReplaced = try store.removeThemeTags(exceptVocabulary: digest)
    let before = (wall: ContinuousClock.now, cpu: ProcessorTime.seconds)
    var selection = SpokenTextSelection()
    selection.isUntaggedOnly = true
    var tagged: [TaggedIntervention] = []
    var paragraphs = 0
    var readers = ThemeReaders(matcher)
    let rules = vocabulary.rules
    try store.spokenTexts(selection) { texts, total in
      let found = readers.hits(in: texts.map { $0.paragraphs.map(\.text) })
      for (text, (hits, words)) in zip(texts, found) {
        paragraphs += text.paragraphs.count
        let tags = hits.filter { rules[$0.rule].kind == .tag }.map { hit in
          NewThemeTag(
            paragraph: text.paragraphs[hit.paragraph].row, start: hit.start, length: hit.length,
            theme: rules[hit.rule].theme, rule: rules[hit.rule].id,
            quote: hit.runsOn ? Passage.text(hit.words, of: text.paragraphs.map(\.text)) : nil)
        }
        tagged.append(TaggedIntervention(id: text.intervention, words: words, tags: tags))
      }
      progress(tagged.count, total)
    }
    guard !tagged.isEmpty else {
      return Report(
        run: nil, vocabularyVersion: vocabulary.version, hasReplaced: hasReplaced, tags: [:])
    }
    var counts: [String: Int] = [:]
    for one in tagged { for tag in one.tags { counts[tag.theme, default: 0] += 1 } }
    let run = TaggingRun(
      vocabularyVersion: vocabulary.version, vocabularyDigest: digest, madeOn: today,
      interventions: tagged.count, paragraphs: paragraphs, words: tagged.reduce(0) { $0 + $1.words },
      tags: counts.values.reduce(0, +), wallSeconds: (ContinuousClock.now - before.wall) / .seconds(1),
      cpuSeconds: ProcessorTime.seconds - before.cpu)
    return Report(
      run: try store.save(run, tagged), vocabularyVersion: vocabulary.version, hasReplaced: hasReplaced,
      tags: counts)
  }
}
