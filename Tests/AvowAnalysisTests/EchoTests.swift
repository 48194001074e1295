import AvowAnalysis
import Testing

@Suite("Echoes of recommendations")
struct EchoTests {
  private let recommendation =
    "Member States should appoint a senior official for the otters of the northern lakes and publish what that official does."

  @Test("a run of own words is found, with the words as they were spoken")
  func found() {
    let found = Echoes.find(
      recommendations: [recommendation],
      statements: [
        ["Good morning."],
        [
          "We did so.",
          "We will Appoint a senior official for the otters of the northern lakes, as was said.",
        ],
      ])
    #expect(found.count == 1)
    #expect(found.first?.statement == 1)
    #expect(found.first?.quote == "Appoint a senior official for the otters of the northern lakes")
    #expect(found.first?.words == 11 && found.first?.ownWords == 6)
  }

  @Test("set phrases of the subject are no echo, however long")
  func setPhrases() {
    let phrase =
      "the responsibility to protect populations from genocide, war crimes, ethnic cleansing and crimes against humanity"
    #expect(
      Echoes.find(recommendations: ["All should uphold " + phrase], statements: [["We know " + phrase]])
        .isEmpty)
  }

  @Test("six words are too few, seven are enough")
  func length() {
    let statement = "Appoint a senior official for otters now"
    func count(_ words: Int) -> Int {
      let said = statement.split(separator: " ").prefix(words).joined(separator: " ")
      return Echoes.find(
        recommendations: ["Please " + statement + " and here"], statements: [["Today " + said + " x y z"]]
      ).count
    }
    #expect(count(6) == 0 && count(7) == 1)
  }
}
