import AvowRecord
import Testing

@testable import AvowAnalysis

@Suite("Passages for coders")
struct PassageTests {
  /// Twelve sentences of 15 words, no two alike.
  static let text = (0..<12).map { number in
    let name = String(repeating: "o", count: number + 1) + "tter"
    return "The \(name) of the northern lakes sleeps well and eats fish in the early light."
  }.joined(separator: " ")

  @Test("a passage ends with a sentence and is found again however the paragraphs are cut")
  func found() throws {
    let passages = Passage.cut([Self.text])
    #expect(passages.count == 3 && passages.allSatisfy { $0.words.count >= 60 })
    let other = Self.text.split(separator: " ").map(String.init)
    let lines = stride(from: 0, to: other.count, by: 9).map {
      other[$0..<min($0 + 9, other.count)].joined(separator: " ")
    }
    for passage in passages {
      #expect(Passage.find(letters: passage.letters, mark: passage.mark, in: lines) == passage.words)
    }
    let numbered = lines.enumerated().flatMap { [$1, "\($0)"] }
    #expect(Passage.find(letters: passages[1].letters, mark: passages[1].mark, in: numbered) != nil)
    #expect(Passage.find(letters: passages[1].letters, mark: passages[1].mark, in: ["Other words."]) == nil)
  }

  @Test("a draw does not depend on the order in which passages come, and depends on the seed")
  func draw() {
    func sample(_ seed: UInt64, _ reversed: Bool) -> [CodedPassage] {
      var sample = ThemeSample(themes: ["otters"], seed: seed, tagged: 3, near: 2, any: 4)
      let passages = Passage.cut([Self.text, Self.text, Self.text, Self.text, Self.text, Self.text])
      for passage in reversed ? passages.reversed() : passages {
        sample.add(
          passage, of: "X#1", tagged: passage.number % 3 == 0 ? ["otters"] : [],
          near: passage.number % 3 == 1 ? ["otters"] : [])
      }
      return sample.passages()
    }
    #expect(sample(1, false) == sample(1, true))
    #expect(sample(1, false) != sample(2, false))
    let strata = sample(1, false).flatMap { $0.strata.split(separator: " ") }
    #expect(strata.count { $0 == "otters:tagged" } == 3 && strata.count { $0 == "any" } == 4)
  }
}
