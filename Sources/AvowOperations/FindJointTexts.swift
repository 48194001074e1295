import AvowAnalysis
public import AvowRecord
public import AvowStore
import Foundation

/// Compares what was said, text with text, and keeps which share passages.
public struct FindJointTexts: Sendable {
  public let store: RecordStore
  /// The day on which the run is made.
  public let today: String

  public init(store: RecordStore, today: String) {
    self.store = store
    self.today = today
  }

  /// Reads, compares, keeps; the run takes the place of an earlier one. Press releases, which are paraphrase, and the
  /// chair's words are left out.
  ///
  /// - Parameter progress: how many interventions are read, of how many.
  public func run(seed: UInt64 = 1, progress: (Int, Int) -> Void = { _, _ in }) throws -> JointTextRun {
    let before = (wall: ContinuousClock.now, cpu: ProcessorTime.seconds)
    let settings = JointTextSettings()
    var words = ComparedWords()
    var ids: [String] = []
    var done = 0
    var selection = SpokenTextSelection()
    selection.withoutChair = true
    try store.spokenTexts(selection) { texts, total in
      for text in texts where text.form != .pressRelease {
        words.add(text.paragraphs.map(\.text))
        ids.append(text.intervention)
      }
      done += texts.count
      progress(done, total)
    }
    let (pairs, candidates) = JointTexts.find(in: words, settings, seed: seed)
    let found = try pairs.map { pair in
      let (one, other) = (try text(ids[pair.one]), try text(ids[pair.other]))
      let mine = ComparedWords.passage(pair.inOne, of: one.map(\.text))
      let theirs = ComparedWords.passage(pair.inOther, of: other.map(\.text))
      return JointText(
        run: 0, one: ids[pair.one], other: ids[pair.other], jaccard: pair.jaccard,
        containment: pair.containment, sharedWords: pair.sharedWords, passages: pair.passages,
        passage: FindJointTexts.shortened(mine.text), passageWords: pair.inOne.count,
        oneParagraph: one[mine.paragraph].id, otherParagraph: other[theirs.paragraph].id)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let run = JointTextRun(
      method: AllMethods.jointTexts.id, version: AllMethods.jointTexts.version,
      parameters: String(decoding: try encoder.encode(settings), as: UTF8.self),
      seed: Int(truncatingIfNeeded: seed),
      inputDigest: Digest.of(Data(("\(words.mark)\n" + ids.joined(separator: "\n")).utf8)), madeOn: today,
      texts: ids.count, candidates: candidates, pairs: found.count,
      wallSeconds: (ContinuousClock.now - before.wall) / .seconds(1),
      cpuSeconds: ProcessorTime.seconds - before.cpu)
    return try store.save(run, found)
  }

  private func text(_ id: String) throws -> [SpokenText.Paragraph] {
    var selection = SpokenTextSelection()
    selection.intervention = id
    var paragraphs: [SpokenText.Paragraph] = []
    try store.spokenTexts(selection) { texts, _ in paragraphs += texts.flatMap(\.paragraphs) }
    return paragraphs
  }

  /// A quotation of at most 80 words.
  private static func shortened(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.prefix(80).joined(separator: " ") + (words.count > 80 ? " …" : "")
  }
}
