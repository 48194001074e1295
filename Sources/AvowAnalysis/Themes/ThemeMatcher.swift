public import AvowRecord

/// The rules of a vocabulary, made ready to be looked for in text: a table of the words that rules name, and the
/// readings of all patterns by their first word.
public struct ThemeMatcher: Sendable {
  /// Where words fit a rule.
  public struct Hit: Hashable, Sendable {
    /// Index of the rule in the vocabulary.
    public let rule: Int
    /// The paragraph in which it begins, from 0.
    public let paragraph: Int
    /// The first word, counted over all paragraphs from 0, and the first word behind the phrase.
    public let words: Range<Int>
    /// Unicode scalars from the beginning of the paragraph, and how many of them; a phrase that runs over the end of the
    /// paragraph stops there.
    public let start: Int
    public let length: Int
    /// True when the phrase goes on in a later paragraph.
    public let runsOn: Bool
  }

  struct Reading {
    let rule: Int32
    /// The places of the phrase: the gap before, and the number of a set of atoms.
    let steps: [(gap: Int32, set: Int32)]
  }

  let themeOfRule: [Int32]
  let kindOfRule: [ThemeRule.Kind]
  let readings: [Reading]
  let sets: [[Int32]]
  let words: [String: [Int32]]
  let exact: [String: [Int32]]
  let starts: [UInt8: [(bytes: [UInt8], atom: Int32)]]
  let ends: [(text: String, atom: Int32)]

  /// Throws a ``PatternFault`` that quotes the first pattern that cannot be read.
  public init(_ vocabulary: ThemeVocabulary) throws(PatternFault) {
    var atoms: [PhrasePattern.Atom: Int32] = [:]
    var setNumbers: [[Int32]: Int32] = [:]
    var sets: [[Int32]] = []
    var readings: [Reading] = []
    var themes: [String: Int32] = [:]
    for (number, rule) in vocabulary.rules.enumerated() {
      for sequence in try PhrasePattern(rule.pattern).sequences {
        let steps = sequence.map { step in
          let set = step.atoms.map { atom in
            let next = Int32(atoms.count)
            if atoms[atom] == nil { atoms[atom] = next }
            return atoms[atom] ?? next
          }.sorted()
          if setNumbers[set] == nil {
            setNumbers[set] = Int32(sets.count)
            sets.append(set)
          }
          return (gap: Int32(step.gap), set: setNumbers[set] ?? 0)
        }
        readings.append(Reading(rule: Int32(number), steps: steps))
      }
    }
    for theme in vocabulary.themes { themes[theme.id] = Int32(themes.count) }
    themeOfRule = vocabulary.rules.map { themes[$0.theme] ?? -1 }
    kindOfRule = vocabulary.rules.map(\.kind)
    self.readings = readings
    self.sets = sets
    var words: [String: [Int32]] = [:]
    var exact: [String: [Int32]] = [:]
    var starts: [UInt8: [(bytes: [UInt8], atom: Int32)]] = [:]
    var ends: [(text: String, atom: Int32)] = []
    for (atom, number) in atoms.sorted(by: { $0.value < $1.value }) {
      switch atom {
      case .word(let text): words[text, default: []].append(number)
      case .exact(let text): exact[text, default: []].append(number)
      case .start(let text): starts[text.utf8.first ?? 0, default: []].append((Array(text.utf8), number))
      case .end(let text): ends.append((text, number))
      }
    }
    self.words = words
    self.exact = exact
    self.starts = starts
    self.ends = ends
  }

  /// The atoms that a word fits, sorted.
  func atoms(of word: String) -> [Int32] {
    let folded = PhrasePattern.folded(word)
    var found = (words[folded] ?? []) + (exact[word] ?? [])
    let bytes = Array(folded.utf8)
    for start in starts[bytes.first ?? 0] ?? [] where bytes.starts(with: start.bytes) {
      found.append(start.atom)
    }
    for end in ends where folded.hasSuffix(end.text) { found.append(end.atom) }
    return found.sorted()
  }
}
