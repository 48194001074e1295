import AvowRecord
import Testing

@testable import AvowAnalysis

@Suite("The lenses that ship")
struct ShippedLensesTests {
  /// The lenses that see a text.
  static func lenses(_ text: String) throws -> Set<String> {
    let library = try LensLibrary.shipped()
    var reader = ThemeReader(try ThemeMatcher(library.vocabulary))
    return Set(
      reader.hits(in: [text]).map { library.phrases[$0.rule] }.filter { $0.kind == .tag }.map(\.lens))
  }

  @Test("every phrase can be read and has an id of its own, and every lens has a phrase that finds")
  func whole() throws {
    let library = try LensLibrary.shipped()
    #expect(Set(library.phrases.map(\.id)).count == library.phrases.count)
    for phrase in library.phrases {
      #expect(throws: Never.self, "\(phrase.id)") { _ = try PhrasePattern(phrase.pattern) }
      #expect(phrase.id.hasPrefix(phrase.lens + "-"))
    }
    for lens in library.lenses { #expect(library.phrases(of: lens.id).contains { $0.kind == .tag }) }
  }

  // The boundary cases of the codebook, whose states are invented.
  @Test(
    "what the codebook counts as atrocity prevention is found",
    arguments: [
      "Ratify the OP-CAT, CED and ICRMW", "Fight impunity and strengthen the courts of Arlania",
      "Investigate the serious human rights violations committed in the north of Arlania",
      "Take measures against racist attacks on Brevonians",
      "Promote dialogue to ease tensions between the communities of Arlania",
      "Investigate the murders of journalists", "Provide housing for internally displaced persons",
      "Raise the age of recruitment of children into the armed forces to 18",
      "Open the border to humanitarian access",
    ])
  func found(text: String) throws {
    #expect(try Self.lenses(text).contains("atrocity-prevention"))
  }

  @Test(
    "false friends are not atrocity prevention",
    arguments: [
      "End impunity for perpetrators of domestic violence",
      "Protect journalists from intimidation and arrest",
      "Promote dialogue between the religions of Arlania", "Protect asylum seekers from being returned",
      "Withdraw the reservation to the convention against torture",
      "Establish a human rights institution accredited by the ICC",
      "Amend the laws that are in conflict with the Covenant",
      "Help parents to reconcile work and family life",
      "Limit the death penalty to the most serious crimes",
      "Address hate crimes on the grounds of sexual orientation",
    ])
  func falseFriends(text: String) throws {
    #expect(try !Self.lenses(text).contains("atrocity-prevention"))
  }

  @Test("the other lenses keep to their codebook")
  func others() throws {
    #expect(
      try Self.lenses("Ratify the Convention on the Prevention and Punishment of the Crime of Genocide") == [
        "atrocity-prevention", "legal-tools",
      ])
    #expect(try Self.lenses("Criminalise domestic violence").contains("gender"))
    #expect(try !Self.lenses("Prevent the sexual exploitation of children").contains("gender"))
    #expect(try !Self.lenses("Teach children in their mother tongue").contains("gender"))
    #expect(try Self.lenses("Set up a national preventive mechanism").contains("legal-tools"))
    #expect(try !Self.lenses("Ratify the second optional protocol to ICCPR").contains("legal-tools"))
    #expect(try Self.lenses("Involve civil society in the follow-up of this review") == ["civil-society"])
    #expect(try !Self.lenses("Use the media to raise awareness of disability").contains("civil-society"))
    #expect(try Self.lenses("Decriminalise defamation").contains("civil-society"))
    #expect(try Self.lenses("Investigate all allegations of torture").contains("accountability"))
    #expect(try !Self.lenses("Prosecute traffickers").contains("accountability"))
    #expect(try !Self.lenses("Train prosecutors in violence against women").contains("accountability"))
  }

  @Test("the samples have no wording in common, their strata hold what was drawn, and codes are whole")
  func coding() throws {
    let coding = try LensCoding.shipped()
    let lenses = try LensLibrary.shipped().lenses.map(\.id)
    #expect(coding.samples == ["development", "test"])
    #expect(Set(coding.recommendations.map(\.recommendation)).count == coding.recommendations.count)
    for sample in coding.samples {
      let one = coding.only(sample)
      #expect(one.recommendations.map(\.number) == Array(1...one.recommendations.count))
      #expect(one.strata.count == 1 + 2 * lenses.count)
      for stratum in one.strata where stratum.lens != "all" {
        let members = one.recommendations.filter {
          ($0.strata ?? "").split(separator: " ").contains("\(stratum.lens):\(stratum.stratum)")
        }
        #expect(members.count >= stratum.drawn && stratum.drawn <= stratum.recommendations)
      }
      let codes = Set(one.codes.map { "\($0.number) \($0.lens)" })
      // A sample that was drawn and is not coded yet has no code at all.
      #expect(codes.count == one.codes.count)
      #expect([0, one.recommendations.count * lenses.count].contains(codes.count))
      #expect(one.codes.allSatisfy { [0, 1].contains($0.first) && [0, 1].contains($0.second) })
    }
  }
}
