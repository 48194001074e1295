import Testing

@testable import AvowAnalysis

@Suite("Drawing recommendations for coders")
struct LensSampleTests {
  static let lenses = ["seals", "otters"]

  /// Of 1,000 wordings every tenth is tagged for otters, every seventh is near; every fourth is tagged for seals.
  static func entries() -> [LensSample.Entry] {
    (0..<1000).map {
      LensSample.Entry(
        id: "r\($0)", tagged: Set(($0 % 10 == 0 ? ["otters"] : []) + ($0 % 4 == 0 ? ["seals"] : [])),
        near: $0 % 7 == 0 ? ["otters"] : [])
    }
  }

  @Test(
    "the lens in focus gets half of the sample, all are drawn from for a quarter, and the parts are the whole"
  )
  func allotment() {
    let one = LensSample.Allotment(size: 480, focus: "otters", lenses: Self.lenses)
    #expect(one.tagged == ["otters": 160, "seals": 72])
    #expect(one.near == ["otters": 80, "seals": 48])
    #expect(one.any == 120)
    #expect(LensSample.Allotment(size: 1, focus: "otters", lenses: ["otters"]).any == 1)
  }

  @Test(
    "strata are told with their sizes, a wording drawn twice is read once, and the same seed draws the same")
  func draw() throws {
    let allotment = LensSample.Allotment(size: 240, focus: "otters", lenses: Self.lenses)
    func sample(_ seed: UInt64, _ entries: [LensSample.Entry]) -> LensSample {
      LensSample(entries, lenses: Self.lenses, allotment: allotment, seed: seed)
    }
    let one = sample(3, Self.entries())
    #expect(one.sizes.map(\.size) == [1000, 250, 0, 100, 128])
    #expect(one.sizes.map(\.drawn) == [60, 36, 0, 80, 40])
    #expect(Set(one.drawn.map(\.id)).count == one.drawn.count)
    #expect(one.drawn.count < 216 && one.drawn.map(\.number) == Array(1...one.drawn.count))
    let tagged = one.drawn.filter { $0.strata.contains("otters:tagged") }
    #expect(tagged.count >= 80 && tagged.allSatisfy { Int($0.id.dropFirst()).map { $0 % 10 == 0 } == true })
    // A wording that is tagged is no near miss.
    #expect(
      one.drawn.allSatisfy { !($0.strata.contains("otters:tagged") && $0.strata.contains("otters:near")) })
    #expect(sample(3, Self.entries().reversed()).drawn.map(\.id) == one.drawn.map(\.id))
    #expect(sample(4, Self.entries()).drawn.map(\.id) != one.drawn.map(\.id))
  }

  @Test("a stratum with fewer than are wanted is drawn whole")
  func small() {
    let one = LensSample(
      Array(Self.entries().prefix(20)), lenses: Self.lenses,
      allotment: .init(size: 480, focus: "otters", lenses: Self.lenses), seed: 1)
    #expect(one.drawn.count == 20)
    #expect(
      LensSample([], lenses: [], allotment: .init(size: 9, focus: "", lenses: []), seed: 1).drawn.isEmpty)
  }
}
