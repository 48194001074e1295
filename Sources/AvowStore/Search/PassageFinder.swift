public import AvowRecord
import GRDB

/// Looks for the words of a query in paragraphs, by the same tokenizer as the index.
final class PassageFinder {
  private struct Sought {
    var stems: [String] = []
    var phrase: [String] = []
    var start: String?
  }

  private struct Word {
    let exact: [String]
    let stems: [String]
  }

  private struct Hit {
    let range: Range<Int>
    let sought: Int
  }

  private let forms: WordForms
  private var sought: [Sought] = []
  private var known: [String: Word] = [:]
  private var firstBytes = [Bool](repeating: false, count: 256)

  init(_ database: Database, _ query: SearchQuery?) throws {
    forms = try WordForms(database)
    for part in query?.sought ?? [] {
      switch part {
      case .word(let word): sought.append(Sought(stems: try forms.stems(word)))
      case .phrase(let words): sought.append(Sought(phrase: try words.flatMap(forms.exact)))
      case .prefix(let start): sought.append(Sought(start: try forms.exact(start).first))
      case .near(let parts, _):
        for words in parts { sought.append(Sought(phrase: try words.flatMap(forms.exact))) }
      default: break
      }
    }
    for part in sought {
      for first in [part.stems.first, part.phrase.first, part.start].compactMap({ $0?.utf8.first }) {
        firstBytes[Int(first)] = true
      }
    }
    for byte in 0x80...0xFF { firstBytes[byte] = true }
  }

  /// The best of the paragraphs of a statement: with most of what is sought, then with most hits, then the first.
  func passage(_ paragraphs: [SpokenParagraph]) throws -> Passage? {
    var best: (paragraph: SpokenParagraph, hits: [Hit], worth: Int)?
    var holding = 0
    for paragraph in paragraphs {
      let hits = try hits(paragraph.text)
      if !hits.isEmpty { holding += 1 }
      let worth = Set(hits.map(\.sought)).count * 100 + min(hits.count, 99)
      if best == nil || worth > best?.worth ?? 0 { best = (paragraph, hits, worth) }
    }
    guard let best else { return nil }
    return cut(best.paragraph, best.hits, holding)
  }

  private func hits(_ text: String) throws -> [Hit] {
    guard !sought.isEmpty else { return [] }
    var text = text
    return try text.withUTF8 { bytes in
      var runs: [Range<Int>] = []
      WordRuns.each(bytes) { runs.append($0) }
      var hits: [Hit] = []
      for (index, run) in runs.enumerated() where firstBytes[Int(WordRuns.lower(bytes[run.lowerBound]))] {
        let word = try word(bytes, run)
        for (number, part) in sought.enumerated() {
          if let first = part.phrase.first {
            guard let at = word.exact.firstIndex(of: first) else { continue }
            if let last = try end(of: part.phrase, from: index, at: at, runs, bytes) {
              hits.append(Hit(range: run.lowerBound..<runs[last].upperBound, sought: number))
            }
          } else if let start = part.start {
            if word.exact.contains(where: { $0.hasPrefix(start) }) {
              hits.append(Hit(range: run, sought: number))
            }
          } else if part.stems.contains(where: word.stems.contains) {
            hits.append(Hit(range: run, sought: number))
          }
        }
      }
      return hits.sorted {
        ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
      }
    }
  }

  /// The run in which a phrase that begins in a run ends; nil when the words that follow are others.
  private func end(
    of phrase: [String], from index: Int, at first: Int, _ runs: [Range<Int>],
    _ bytes: UnsafeBufferPointer<UInt8>
  ) throws -> Int? {
    var run = index
    var place = first
    for wanted in phrase {
      var words = try word(bytes, runs[run]).exact
      while place >= words.count {
        run += 1
        place = 0
        guard run < runs.count else { return nil }
        words = try word(bytes, runs[run]).exact
      }
      guard words[place] == wanted else { return nil }
      place += 1
    }
    return run
  }

  private func word(_ bytes: UnsafeBufferPointer<UInt8>, _ run: Range<Int>) throws -> Word {
    let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[run]), as: UTF8.self)
    if let word = known[text] { return word }
    let word = Word(exact: try forms.exact(text), stems: try forms.stems(text))
    known[text] = word
    return word
  }

  /// Bytes of a passage at most, and how many of them before the first hit.
  private static let length = 320
  private static let before = 110

  private func cut(_ paragraph: SpokenParagraph, _ hits: [Hit], _ holding: Int) -> Passage {
    let bytes = Array(paragraph.text.utf8)
    var start = 0
    if bytes.count > PassageFinder.length, !hits.isEmpty {
      func worth(_ from: Int) -> Int {
        let inside = hits.filter {
          $0.range.lowerBound >= from
            && $0.range.upperBound <= from + PassageFinder.length - PassageFinder.before
        }
        return Set(inside.map(\.sought)).count * 100 + inside.count
      }
      let anchor =
        hits.map(\.range.lowerBound).max { worth($0) < worth($1) || worth($0) == worth($1) && $0 > $1 } ?? 0
      start = max(0, min(anchor - PassageFinder.before, bytes.count - PassageFinder.length))
    }
    var end = min(bytes.count, start + PassageFinder.length)
    // Cut at blanks, so that no word and no letter is cut; a text without any is cut between letters.
    if start > 0 { start = bytes[start..<end].firstIndex(of: 32).map { $0 + 1 } ?? start }
    if end < bytes.count { end = bytes[start..<end].lastIndex(of: 32) ?? end }
    while start < end, bytes[start] & 0xC0 == 0x80 { start += 1 }
    while end < bytes.count, end > start, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    var pieces: [Passage.Piece] = []
    var at = start
    func add(_ until: Int, hit: Bool) {
      if until > at {
        pieces.append(.init(text: String(decoding: bytes[at..<until], as: UTF8.self), hit: hit))
      }
      at = max(at, until)
    }
    for hit in hits where hit.range.lowerBound >= at && hit.range.upperBound <= end {
      add(hit.range.lowerBound, hit: false)
      add(hit.range.upperBound, hit: true)
    }
    add(end, hit: false)
    return Passage(
      paragraph: paragraph.id, number: paragraph.number, page: paragraph.page, pieces: pieces,
      isCutBefore: start > 0, isCutAfter: end < bytes.count, paragraphsWithHits: holding)
  }
}

extension RecordStore {
  /// For each statement the passage that answers a query best, in the order of the ids; the opening where the query
  /// has no words.
  public func passages(of ids: [String], for query: SearchQuery?) throws -> [Passage?] {
    try pool.read { database in
      let finder = try PassageFinder(database, query)
      let limit = query == nil ? "LIMIT 1" : ""
      let statement = try database.cachedStatement(
        sql:
          "SELECT id, number, page, text FROM spoken_paragraph WHERE intervention = ? ORDER BY number \(limit)"
      )
      return try ids.map { id in
        let paragraphs = try Row.fetchAll(statement, arguments: [id]).map {
          SpokenParagraph(id: $0[0], number: $0[1], page: $0[2], text: $0[3])
        }
        return try finder.passage(paragraphs)
      }
    }
  }
}
