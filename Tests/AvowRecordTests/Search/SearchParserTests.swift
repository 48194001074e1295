import AvowRecord
import Testing

@Suite("What is typed into a search")
struct SearchParserTests {
  @Test(
    "is read by its grammar",
    arguments: [
      ("otter", "otter"), ("otter lamp", "otter and lamp"), ("otter AND lamp", "otter and lamp"),
      ("\"never again\"", "“never again”"), ("“never again”", "“never again”"),
      ("otter OR lamp", "otter or lamp"),
      ("a b OR c", "(a and b) or c"), ("(a OR b) c", "(a or b) and c"),
      ("otter NOT lamp", "otter but not lamp"),
      ("otter -lamp -\"old bay\"", "otter but not (lamp or “old bay”)"), ("prot*", "prot*"),
      ("post-conflict", "“post conflict”"), ("A/65/PV.71", "“A 65 PV 71”"), ("or", "or"),
      ("\"a b\"~5", "a near b (within 5 words)"),
      ("NEAR(state sovereignty, 3)", "state near sovereignty (within 3 words)"),
      ("NEAR(\"human rights\" law)", "human rights near law (within 10 words)"),
      ("near (otter)", "near and otter"),
      ("otter, lamp!", "otter and lamp"), ("NEAR", "NEAR"),
    ])
  func grammar(typed: String, read: String) throws {
    #expect(try SearchParser.parse(typed)?.inWords == read)
  }

  @Test("that is empty asks for nothing")
  func empty() throws {
    #expect(try SearchParser.parse("") == nil)
    #expect(try SearchParser.parse("  ") == nil)
  }

  @Test(
    "and cannot be understood says how to mend it",
    arguments: [
      ("\"never again", "close it"), ("(otter", "add “)”"), ("otter)", "closes nothing"),
      ("\"\"", "Nothing stands"),
      ("otter AND", "after it"), ("OR otter", "before it"), ("otter OR", "after it"),
      ("NOT otter", "not wanted"),
      ("pr*", "three letters"), ("pro*tect", "end a word"), ("*", "three letters"),
      ("NEAR(otter, 3)", "NEAR("),
      ("NEAR(a b, soon)", "NEAR("), ("\"a b\"~900", "NEAR("), ("()", "Nothing stands"),
      ("otter NOT", "after it"),
      (String(repeating: "word ", count: 40), "shorten"),
    ])
  func faults(typed: String, mend: String) {
    let fault = #expect(throws: SearchFault.self) { try SearchParser.parse(typed) }
    #expect(fault?.description.contains(mend) == true, "\(fault?.description ?? "nothing")")
  }

  @Test("never crashes, whatever it is")
  func anything() {
    let pieces = [
      "\"", "(", ")", "AND", "OR", "NOT", "-", "*", "NEAR(", "~3", ",", "a", "é", "😀", " ", "'", "\u{0}",
    ]
    var state: UInt64 = 7
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<8 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      do { _ = try SearchParser.parse(text) } catch { #expect(error is SearchFault, "\(text): \(error)") }
    }
  }

  @Test("finds other words for the same, but not in quotation marks")
  func synonyms() throws {
    let synonyms = SearchSynonyms(
      terms: [["responsibility to protect", "R2P", "RtoP"]], reference: try ReferenceData.shipped())
    func read(_ text: String) throws -> String? { try SearchParser.parse(text, synonyms: synonyms)?.inWords }
    #expect(try read("R2P") == "R2P or “rtop” or “responsibility to protect”")
    #expect(try read("\"R2P\"") == "“R2P”")
    #expect(
      try read("responsibility to protect otters")
        == "(“responsibility to protect” or “r2p” or “rtop”) and otters")
    #expect(try read("Swaziland")?.contains("eswatini") == true)
    #expect(try read("Rwanda") == "Rwanda")
    #expect(try read("Congo") == "Congo")
  }

  @Test("has terms that ship with Avow")
  func shipped() throws {
    #expect(try SearchSynonyms.shippedTerms().contains(["responsibility to protect", "R2P", "RtoP"]))
  }
}
