import AvowRecord

/// Looks for the themes in one text after another, and remembers the words that it has met.
///
/// One reader belongs to one thread; what it finds does not depend on what it read before.
public struct ThemeReader {
  private struct WordClass {
    /// One bit a set of atoms: whether the word fits it.
    var fits: [UInt64]
    /// Readings that begin with the word.
    var starts: [Int32]
  }

  private let matcher: ThemeMatcher
  /// Class 0 is the word that no rule names.
  private var classes: [WordClass] = []
  private var classOfAtoms: [[Int32]: Int32] = [:]
  private var known = WordTable()
  private var words: [ScannedWord] = []
  private var classOfWord: [Int32] = []
  private var candidates: [(rule: Int32, from: Int32, until: Int32)] = []

  public init(_ matcher: ThemeMatcher) {
    self.matcher = matcher
    classes = [WordClass(fits: Array(repeating: 0, count: (matcher.sets.count + 63) / 64), starts: [])]
    classOfAtoms[[]] = 0
  }

  /// How many words the text had that was read last.
  public var wordCount: Int { words.count }

  /// The hits in the paragraphs of one speech, in the order in which they begin.
  ///
  /// Tags of a theme do not overlap: the one that begins first is kept, of two that begin alike the longer. A tag that
  /// an exception of its theme overlaps is not there, but counts as near.
  public mutating func hits(in paragraphs: [String]) -> [ThemeMatcher.Hit] {
    words.removeAll(keepingCapacity: true)
    classOfWord.removeAll(keepingCapacity: true)
    candidates.removeAll(keepingCapacity: true)
    var scan = WordScan()
    for text in paragraphs {
      let first = words.count
      scan.add(text, to: &words)
      var text = text
      text.withUTF8 { bytes in
        for index in first..<words.count { classOfWord.append(wordClass(words[index], bytes)) }
      }
    }
    for index in words.indices where classOfWord[index] != 0 {
      for reading in classes[Int(classOfWord[index])].starts {
        let steps = matcher.readings[Int(reading)].steps
        if let end = match(steps, 1, index + 1) {
          candidates.append((matcher.readings[Int(reading)].rule, Int32(index), Int32(end)))
        }
      }
    }
    return candidates.isEmpty ? [] : settled()
  }

  private func match(_ steps: [(gap: Int32, set: Int32)], _ step: Int, _ place: Int) -> Int? {
    guard step < steps.count else { return place }
    let (gap, set) = steps[step]
    var at = place
    for _ in 0...Int(gap) {
      guard at < words.count, !words[at].opens else { return nil }
      let fits = classes[Int(classOfWord[at])].fits[Int(set) >> 6] >> UInt64(set & 63) & 1
      if fits == 1, let end = match(steps, step + 1, at + 1) { return end }
      at += 1
    }
    return nil
  }

  /// Exceptions applied, overlaps settled.
  private mutating func settled() -> [ThemeMatcher.Hit] {
    candidates.sort { ($0.from, -$0.until, $0.rule) < ($1.from, -$1.until, $1.rule) }
    let exceptions = candidates.filter { matcher.kindOfRule[Int($0.rule)] == .except }
    var lastEnd: [Int64: Int32] = [:]
    var hits: [ThemeMatcher.Hit] = []
    for one in candidates {
      let (theme, kind) = (matcher.themeOfRule[Int(one.rule)], matcher.kindOfRule[Int(one.rule)])
      let isExcepted =
        kind == .tag
        && exceptions.contains {
          matcher.themeOfRule[Int($0.rule)] == theme && $0.from < one.until && one.from < $0.until
        }
      guard !isExcepted else { continue }
      let key = Int64(theme) * 4 + (kind == .tag ? 0 : kind == .near ? 1 : 2)
      guard one.from >= lastEnd[key] ?? 0 else { continue }
      lastEnd[key] = one.until
      let (first, last) = (words[Int(one.from)], words[Int(one.until) - 1])
      var end = last.scalarEnd
      if last.paragraph != first.paragraph {
        let within = words[Int(one.from)..<Int(one.until)].last { $0.paragraph == first.paragraph }
        end = within?.scalarEnd ?? first.scalarEnd
      }
      hits.append(
        ThemeMatcher.Hit(
          rule: Int(one.rule), paragraph: Int(first.paragraph), words: Int(one.from)..<Int(one.until),
          start: Int(first.scalar), length: Int(end - first.scalar), runsOn: last.paragraph != first.paragraph
        ))
    }
    return hits
  }

  private mutating func wordClass(_ word: ScannedWord, _ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    if let number = known[word.hash] { return number }
    let text = String(decoding: bytes[Int(word.byte)..<Int(word.byteEnd)], as: UTF8.self)
    let atoms = matcher.atoms(of: text)
    let number: Int32
    if let held = classOfAtoms[atoms] {
      number = held
    } else {
      number = Int32(classes.count)
      var one = WordClass(fits: classes[0].fits, starts: [])
      let fitting = Set(atoms)
      for (set, members) in matcher.sets.enumerated() where !fitting.isDisjoint(with: members) {
        one.fits[set >> 6] |= 1 << UInt64(set & 63)
      }
      one.starts = matcher.readings.indices.filter {
        let set = matcher.readings[$0].steps[0].set
        return one.fits[Int(set) >> 6] >> UInt64(set & 63) & 1 == 1
      }.map(Int32.init)
      classes.append(one)
      classOfAtoms[atoms] = number
    }
    known[word.hash] = number
    return number
  }
}

/// Numbers by the hash of a word, with open addressing; a hash stands for its word.
struct WordTable {
  private var keys = [UInt64](repeating: 0, count: 1 << 14)
  private var values = [Int32](repeating: -1, count: 1 << 14)
  private var count = 0

  subscript(hash: UInt64) -> Int32? {
    get {
      let place = slot(hash)
      return values[place] < 0 ? nil : values[place]
    }
    set {
      guard let newValue else { return }
      if count * 2 > keys.count { grow() }
      let place = slot(hash)
      if values[place] < 0 { count += 1 }
      keys[place] = hash
      values[place] = newValue
    }
  }

  private func slot(_ hash: UInt64) -> Int {
    let mask = keys.count - 1
    var place = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
    while values[place] >= 0, keys[place] != hash { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    values = [Int32](repeating: -1, count: oldKeys.count * 2)
    for (key, value) in zip(oldKeys, oldValues) where value >= 0 {
      let place = slot(key)
      keys[place] = key
      values[place] = value
    }
  }
}
