import AvowRecord
import Testing

@testable import AvowAnalysis

/// Expected numbers: `pip install krippendorff` 0.9.0, `krippendorff.alpha(reliability_data=…, level_of_measurement='nominal')`.
@Suite("Agreement of coders")
struct KrippendorffAlphaTests {
  /// The alpha of rows of one digit a unit, a point where a coding is missing.
  static func alpha(_ coders: [String]) -> Double? {
    let rows = coders.map { $0.map { $0.wholeNumberValue } }
    var sum = Coincidences(categories: 6)
    for unit in rows[0].indices { sum.add(rows.compactMap { $0[unit] }) }
    return sum.alpha
  }

  private static func isNear(_ one: Double?, _ other: Double) -> Bool {
    one.map { abs($0 - other) < 1e-12 } ?? false
  }

  @Test("a case reckoned by hand: two coders, four paragraphs, one disagreement")
  func byHand() {
    // Values 1 1, 0 0, 1 1, 0 1: o(0,1) = o(1,0) = 1, n(0) = 3, n(1) = 5, n = 8.
    // 1 − (8 − 1) · 2 / (2 · 3 · 5) = 1 − 14/30.
    #expect(Self.isNear(Self.alpha(["1010", "1011"]), 1 - 14.0 / 30))
  }

  @Test("the published examples of Krippendorff (2011): binary, nominal, four coders with missing values")
  func published() {
    #expect(Self.isNear(Self.alpha(["0100000010", "1110010000"]), 0.09523809523809534))
    let letters: [Character: String] = ["a": "0", "b": "1", "c": "2", "d": "3", "e": "4"]
    func digits(_ text: String) -> String { text.compactMap { letters[$0] }.joined() }
    #expect(Self.isNear(Self.alpha([digits("aabbdcccedda"), digits("babbbccceddd")]), 0.6919642857142858))
    #expect(
      Self.isNear(
        Self.alpha(["123321412...", "1233224125.3", ".3332342251.", "12332441251."]), 0.743421052631579))
  }

  @Test("three coders with gaps, against an independent program")
  func independent() {
    #expect(Self.isNear(Self.alpha(["1011.010011.", "1001101.0101", ".01111100.10"]), 0.4871794871794871))
  }

  @Test("a unit with one coding alone changes nothing; all alike is no alpha; the opposite is below 0")
  func edges() {
    #expect(Self.alpha(["10101", "1011."]) == Self.alpha(["1010", "1011"]))
    #expect(Self.alpha(["1111", "1111"]) == nil)
    #expect(Self.alpha(["....", "1111"]) == nil)
    #expect(Self.alpha(["1010", "1010"]) == 1)
    #expect((Self.alpha(["1010", "0101"]) ?? 1) < 0)
  }

  @Test("the interval holds alpha, follows from the seed, and is wider with fewer paragraphs")
  func interval() throws {
    func groups(_ times: Int) -> [Coincidences] {
      (0..<times).flatMap { _ in
        zip("1010110010", "1011110110").map { one, other in
          var unit = Coincidences(categories: 2)
          unit.add([one.wholeNumberValue ?? 0, other.wholeNumberValue ?? 0])
          return unit
        }
      }
    }
    let few = try #require(Coincidences.interval(of: groups(2), seed: 7))
    #expect(few == Coincidences.interval(of: groups(2), seed: 7))
    #expect(few != Coincidences.interval(of: groups(2), seed: 8))
    let many = try #require(Coincidences.interval(of: groups(20), seed: 7))
    #expect(many.width < few.width)
    let alpha = try #require(groups(2).reduce(into: Coincidences(categories: 2), +=).alpha)
    #expect(few.contains(alpha))
    #expect(Coincidences.interval(of: Array(groups(1).prefix(1)), seed: 7) == nil)
  }

  private static func claim(_ code: ClaimCode, _ range: Range<Int>) -> Claim {
    Claim(code, Quotation(range, of: String(repeating: "otter ", count: 20)))
  }

  @Test("lines tell agreement a code, of the stance and of all, with the overlap of the words")
  func lines() throws {
    let otters = ClaimCode.theme("otters")
    let codes = [otters] + Stance.allCases.map(ClaimCode.stance)
    let paragraphs: [[[Claim]]] = [
      [[Self.claim(otters, 0..<10)], [Self.claim(otters, 5..<10)]],
      [[Self.claim(.stance(.supports), 0..<5)], [Self.claim(.stance(.opposes), 0..<5)]],
      [[], [Self.claim(otters, 0..<4)]],
      [[], []],
      [[Self.claim(otters, 0..<4)]],
    ]
    let lines = AgreementByCategory.lines(paragraphs, codes: codes, seed: 1)
    #expect(lines.map(\.category).prefix(3) == ["all", "stance", "theme:otters"])
    let theme = lines[2]
    #expect(theme.paragraphs == 4 && theme.chosen == 1 && theme.differing == 1 && theme.left == 2)
    // 11, 00, 01, 00: o = 2, n(1) = 3, n(0) = 5.
    #expect(Self.isNear(theme.alpha, 1 - 14.0 / 30))
    #expect(theme.quoted == 1 && theme.overlap == 0.5)
    let stance = lines[1]
    #expect(stance.chosen == 3 && stance.differing == 1)
    #expect(lines[0].chosen == 2 && lines[0].differing == 2)
    // Who of the two is called first does not matter.
    let turned = paragraphs.map { Array($0.reversed()) }
    #expect(AgreementByCategory.lines(turned, codes: codes, seed: 1) == lines)
  }

  @Test("a draw does not depend on the order in which things come")
  func draw() {
    func drawn(_ names: [String], _ seed: UInt64) -> [String] {
      var draw = SeededDraw<String>(5, seed: seed)
      for name in names { draw.add(name, name) }
      return draw.drawn
    }
    let names = (0..<50).map { "otter-\($0)" }
    #expect(drawn(names, 3) == drawn(names.reversed(), 3))
    #expect(drawn(names, 3) != drawn(names, 4))
    #expect(drawn(Array(names.prefix(2)), 3).count == 2)
  }
}
