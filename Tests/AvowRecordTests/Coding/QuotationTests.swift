import AvowRecord
import Testing

@Suite("Quoted words")
struct QuotationTests {
  static let text = "Otters are protected. We say: otters are protected, naïve as it is – otters."

  @Test("words are found where they stand, counted in characters")
  func found() throws {
    let one = try #require(Quotation.places(of: "We say", in: Self.text).first)
    #expect(one.start == 22 && one.length == 6 && one.words == "We say")
    let other = try #require(Quotation.places(of: "naïve", in: Self.text).first)
    #expect(Quotation(other.range, of: Self.text) == other)
    #expect(other.length == 5)
  }

  @Test("several places come in their order, case matters, absent words have none")
  func several() {
    #expect(Quotation.places(of: "otters", in: Self.text).count == 2)
    #expect(Quotation.places(of: "re", in: Self.text).map(\.start) == [8, 38])
    #expect(Quotation.places(of: "seals", in: Self.text).isEmpty)
    #expect(Quotation.places(of: "  ", in: Self.text).isEmpty)
    #expect(Quotation.places(of: "aa", in: "aaaa").count == 3)
  }

  @Test("white space of any kind and number is one blank, and the words are quoted as they stand")
  func whiteSpace() throws {
    let one = try #require(Quotation.places(of: " lakes\nand  reeds ", in: "the lakes\u{A0}and reeds").first)
    #expect(one.words == "lakes\u{A0}and reeds" && one.start == 4)
  }

  @Test("a range outside of the paragraph, or an empty one, quotes nothing")
  func outside() {
    #expect(Quotation(3..<3, of: "otters") == nil)
    #expect(Quotation(3..<7, of: "otters") == nil)
  }

  @Test(
    "a code is read as it is written, and nothing else is a code",
    arguments: ["theme:otters", "stance:supports"])
  func codes(text: String) {
    #expect(ClaimCode(text)?.text == text)
    for other in ["", "otters", "theme:", "stance:maybe", "claim:otters"] { #expect(ClaimCode(other) == nil) }
  }
}
