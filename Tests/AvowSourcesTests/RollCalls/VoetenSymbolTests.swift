import Testing

@testable import AvowSources

@Suite("Resolution codes of the Voeten tables")
struct VoetenSymbolTests {
  @Test(
    "a code becomes a symbol where it can be told",
    arguments: [
      ("R/67/246", 67, "A/RES/67/246"), ("R/40/151C", 40, "A/RES/40/151C"),
      ("A/RES/74/169", 74, "A/RES/74/169"),
      ("R/42/70/A", 42, "A/RES/42/70A"), ("R/31/208/III", 31, "A/RES/31/208"),
      ("R/33/116B/VII", 33, "A/RES/33/116B"),
      ("A/RES/75/254[B]", 75, "A/RES/75/254B"), ("ESS/10/14", 58, "A/RES/ES-10/14"),
      ("SS/10/2", 33, "A/RES/S-10/2"),
      ("A/RES/ES-10/19", 72, "A/RES/ES-10/19"),
    ])
  func told(code: String, session: Int, symbol: String) {
    #expect(VoetenSymbol(code, session: session) == .resolution(symbol))
  }

  @Test(
    "a code until session 30 says nothing",
    arguments: [("R/1/66", 1), ("R/30/99", 30), ("ESS/1/34", 11), ("SS/5", 23), ("GOAR/5/7B", 5)])
  func old(code: String, session: Int) {
    #expect(VoetenSymbol(code, session: session) == .old)
  }

  @Test("a code of another session, or of no known form, is odd")
  func odd() {
    #expect(VoetenSymbol("R/677/46", session: 67) == .otherSession(677))
    #expect(VoetenSymbol("A/RES/75/254A-C", session: 75) == .odd)
    #expect(VoetenSymbol("R/67/", session: 67) == .odd)
    #expect(VoetenSymbol("R", session: 67) == .odd)
    #expect(VoetenSymbol("67/246", session: 67) == .odd)
    #expect(VoetenSymbol("A/RES/ES-10/x", session: 67) == .odd)
  }
}
