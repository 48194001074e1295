import AvowRecord
import Testing

@Suite("Symbols")
struct SymbolTests {
  @Test(
    "a printed symbol takes its usual form",
    arguments: [
      ("A/72/PV.99", "A/72/PV.99"),
      (" a/72/pv.99 ", "A/72/PV.99"),
      ("A / 72 / PV. 99", "A/72/PV.99"),
      ("A/RES/ES–10/21", "A/RES/ES-10/21"),
      ("A/72/884\u{2011}S/2018/525", "A/72/884-S/2018/525"),
      ("A/63/L.80/rev.1", "A/63/L.80/Rev.1"),
      ("A/63/677/ADD.1", "A/63/677/Add.1"),
      ("A/63/677/corr.1", "A/63/677/Corr.1"),
      ("S/RES/1674 (2006)", "S/RES/1674 (2006)"),
      ("S/RES/1674(2006)", "S/RES/1674 (2006)"),
      ("S/RES/1674\u{00A0}(2006)", "S/RES/1674 (2006)"),
      ("A/RES/377 (V)", "A/RES/377 (V)"),
      ("A/RES/377(v)", "A/RES/377 (V)"),
      ("A/RES/40/151[C]", "A/RES/40/151C"),
      ("A/RES/S-10/2", "A/RES/S-10/2"),
      ("A/HRC/RES/44/14", "A/HRC/RES/44/14"),
      ("A/HRC/44/L.12", "A/HRC/44/L.12"),
      ("A/72/CRP.3", "A/72/CRP.3"),
      ("A/72/INF/4", "A/72/INF/4"),
      ("E/2010/NGO/7", "E/2010/NGO/7"),
      ("S/PV.5158 (RESUMPTION 1)", "S/PV.5158 (Resumption 1)"),
      ("https://undocs.org/en/A/72/PV.99", "A/72/PV.99"),
      ("undocs.org/A/72/PV.99?lang=E", "A/72/PV.99"),
      ("https://docs.un.org/A/72/PV.99#p3", "A/72/PV.99"),
      ("A/72/\u{00AD}PV.99", "A/72/PV.99"),
    ])
  func usualForm(printed: String, usual: String) {
    #expect(Symbol(printed)?.text == usual)
  }

  @Test(
    "the usual form is its own usual form",
    arguments: ["A/72/884-S/2018/525", "S/RES/1674 (2006)", "A/63/L.80/Rev.1"])
  func stable(symbol: String) {
    #expect(Symbol(symbol)?.text == symbol)
    #expect(Symbol(symbol)?.description == symbol)
  }

  @Test(
    "what is no symbol is refused",
    arguments: ["", "72", "/72", "Resolution 63", "А/72/PV.99", "A/62/РV.76", "A/1|A/2", "1/2"])
  func refused(text: String) {
    #expect(Symbol(text) == nil)
  }

  @Test("meetings sort by their number")
  func order() throws {
    let symbols = try ["A/72/PV.100", "A/72/PV.99", "A/9/PV.1"].map { try #require(Symbol($0)) }
    #expect(symbols.sorted().map(\.text) == ["A/9/PV.1", "A/72/PV.99", "A/72/PV.100"])
  }
}
